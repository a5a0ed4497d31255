#!/usr/bin/env bash
# Checks that two fresh checkouts are alike, one of them as Windows makes it: without symbolic links and
# with its own line ends. They expand alike, byte for byte and without a path of the machine. An edit of a
# table alone is built in, here and downstream.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export CARGO_TARGET_DIR=$scratch/target

fail() {
    echo "tests/checkouts.sh: $*" >&2
    exit 1
}

expand() {
    (cd "$1" && RUSTC_BOOTSTRAP=1 cargo rustc --quiet --lib --all-features -- -Zunpretty=expanded)
}

git clone --quiet . "$scratch/one"
git -c core.symlinks=false -c core.autocrlf=true clone --quiet . "$scratch/a longer name/two"

if links=$(git ls-files --stage | grep '^120000'); then
    fail "symbolic links, which not every checkout has:" "$links"
fi
diff --recursive --exclude .git "$scratch/one" "$scratch/a longer name/two" || fail "two checkouts differ"

expand "$scratch/one" >"$scratch/one.rs"
expand "$scratch/a longer name/two" >"$scratch/two.rs"
cmp "$scratch/one.rs" "$scratch/two.rs" || fail "two checkouts expand differently"
grep -q 'pub const fn from_u16' "$scratch/one.rs" || fail "the expansion lacks the lookup"
if grep -nF "$scratch" "$scratch/one.rs"; then
    fail "a path of the machine in the expansion"
fi
echo "two checkouts expand alike: $(wc -c <"$scratch/one.rs") bytes, no path of the machine"

cd "$scratch/one"
sed -i 's/^530,NotLoggedIn,Not logged in,/530,NotLoggedIn,Nobody is logged in,/' codes.csv
echo '549,Edited,A row of its own,here,' >>codes.csv
cargo run --quiet --example explain 530 | grep -q 'Nobody is logged in' || fail "an edited description is not built in"
cargo run --quiet --example explain 549 | grep -q 'A row of its own' || fail "an added row is not built in"
echo "an edited table is built in"

mkdir "$scratch/downstream"
cd "$scratch/downstream"
mkdir src
cat >Cargo.toml <<EOF
[package]
name = "edited"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
reply-codes = { path = "$scratch/one" }
EOF
printf 'code,description\n200,Fine\n' >table.csv
cat >src/main.rs <<'EOF'
reply_codes::reply_codes! {
    mod table = "table.csv";
}

fn main() {
    println!("{:#} of {}", table::Code::ALL[0], table::Code::COUNT);
}
EOF
[ "$(cargo run --quiet)" = "200 Fine of 1" ] || fail "a downstream table is not built in"
printf 'code,description\n200,Better\n500,Worse\n' >table.csv
[ "$(cargo run --quiet)" = "200 Better of 2" ] || fail "an edited downstream table is not built in"
echo "an edited table of a downstream crate is built in"
