#!/usr/bin/env bash
# Builds a crate that depends on this one with every set of the features in Cargo.toml, without a warning,
# and checks that each set has the traits it should have. Without features replies and their texts are
# read, replies are written, and there is no other dependency.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
CARGO_TARGET_DIR=$(realpath -m "${CARGO_TARGET_DIR:-target}")/features
export CARGO_TARGET_DIR RUSTFLAGS=-Dwarnings

tree=$(cargo tree --package reply-codes --no-default-features --edges normal,build --prefix none --format '{lib}')
if [ "$tree" != reply_codes ]; then
    echo "without features there are dependencies:" "$tree" >&2
    exit 1
fi

# Each set on a line, the empty one first.
sets=$(
    cargo metadata --no-deps --format-version 1 | python3 -c '
import itertools, json, sys

packages = json.load(sys.stdin)["packages"]
features = next(package["features"] for package in packages if package["name"] == "reply-codes")
features = sorted(features.keys() - {"default"})
for length in range(len(features) + 1):
    for chosen in itertools.combinations(features, length):
        print(",".join(chosen))
'
)

# The longest line has all features. This crate has one of the same name for each.
mkdir "$scratch/src"
cp Cargo.lock "$scratch"
cat >"$scratch/Cargo.toml" <<EOF2
[package]
name = "with-features"
version = "0.0.0"
edition = "2024"

[workspace]

[features]
$(tail -1 <<<"$sets" | tr , '\n' | sed 's/.*/& = ["reply-codes\/&"]/')

[dependencies]
defmt = "1"
reply-codes = { path = "$root", default-features = false }
serde_core = { version = "1", default-features = false }
EOF2
cat >"$scratch/src/main.rs" <<'EOF2'
use reply_codes::wire::{Reply, ReplyReader};
use reply_codes::{InvalidCode, RawCode, text};

#[cfg(feature = "serde")]
const _: () = {
    use reply_codes::UnlistedCode;
    use serde_core::{Deserialize, Serialize};

    const fn is_written<T: Serialize>() {}
    const fn is_read<T: for<'de> Deserialize<'de>>() {}
    is_written::<UnlistedCode>();
    is_written::<RawCode>();
    is_read::<RawCode>();
    #[cfg(feature = "macros")]
    {
        use reply_codes::ftp::{Class, Code, Group};
        is_written::<(Code, Class, Group)>();
        is_read::<(Code, Class, Group)>();
    }
};

#[cfg(feature = "defmt")]
const _: () = {
    use reply_codes::UnlistedCode;
    use reply_codes::text::{EnhancedStatus, Entry, Pathname, Time};
    use reply_codes::wire::{Advance, BufferTooSmall, Finished, InvalidReply};

    const fn is_logged<T: defmt::Format>() {}
    is_logged::<(RawCode, UnlistedCode, InvalidCode)>();
    is_logged::<(InvalidReply, BufferTooSmall, Finished, Advance, ReplyReader, Reply<&str>)>();
    is_logged::<(EnhancedStatus, Entry, Pathname, Time)>();
    #[cfg(feature = "macros")]
    is_logged::<(reply_codes::ftp::Code, reply_codes::ftp::Class, reply_codes::ftp::Group)>();
};

#[cfg(feature = "macros")]
const _: Reply<&str> = Reply::from_raw(reply_codes::ftp!(220).raw(), "");

fn main() {
    let next = |code: RawCode| match code.as_u16() {
        331 => "send PASS",
        200..=299 => "go on",
        _ => "give up",
    };
    let mut buffer = [0; 64];
    let ready = RawCode::from_u16(220).unwrap();
    let bytes = Reply::new(ready, "Welcome\nReady").encode(&mut buffer).unwrap();
    let reply = ReplyReader::new().advance(bytes).reply.unwrap().unwrap();
    assert_eq!((reply.code, next(reply.code)), (ready, "go on"));
    assert!(reply.lines(bytes).eq([&b"Welcome"[..], b"Ready"]));
    let address = text::passive(b"Entering Passive Mode (192,0,2,7,4,1)");
    assert_eq!(address.map(|address| address.port()), Some(1025));
    assert_eq!("331".parse().map(next), Ok("send PASS"));
    assert_eq!("29".parse().map(next), Err(InvalidCode::Malformed));
}
EOF2

cd "$scratch"
cargo run --quiet
while read -r set; do
    echo "features: ${set:-none}"
    cargo check --quiet --features "$set"
done <<<"$sets"
