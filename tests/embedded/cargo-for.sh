#!/usr/bin/env bash
# Cargo for a microcontroller: cargo-for.sh TARGET SUBCOMMAND [ARGUMENT...]
#
# Takes the target that rustup has installed; without one, the compiler of the Linux distribution,
# which builds `core` from the library's source. Prints what is missing where there is neither.
set -euo pipefail

target=$1
subcommand=$2
shift 2

# Relative to where the caller stands, as for Cargo itself.
if [[ -n ${CARGO_TARGET_DIR:-} && $CARGO_TARGET_DIR != /* ]]; then
    export CARGO_TARGET_DIR=$PWD/$CARGO_TARGET_DIR
fi
cd "$(dirname "${BASH_SOURCE[0]}")"

rustc=/usr/bin/rustc
cargo=/usr/bin/cargo

missing() {
    printf '%s\n' "$@" >&2
    exit 1
}

has_rustup_target() {
    command -v rustup >/dev/null && rustup target list --installed | grep -x "$target" >/dev/null
}

has_library_source() {
    [[ -x $rustc && -x $cargo ]] &&
        [[ -f $("$rustc" --print sysroot)/lib/rustlib/src/rust/library/core/Cargo.toml ]]
}

if has_rustup_target; then
    exec cargo "$subcommand" --target "$target" "$@"
fi
if ! has_library_source; then
    missing "missing: a compiler for $target. Install it by either of:" \
        "  rustup target add $target" \
        "  apt-get install rustc-web cargo-web rust-web-src lld   # Debian 12" \
        "Elsewhere the distribution's packages (rustc, cargo, rust-src, lld) do, from 1.88 on."
fi
if ! command -v ld.lld >/dev/null; then
    missing "missing: ld.lld. Install it by: apt-get install lld"
fi
# With --target these flags are not for build scripts and macros. RUSTC_BOOTSTRAP is there because
# -Zbuild-std is unstable.
export RUSTC=$rustc RUSTC_BOOTSTRAP=1
export RUSTFLAGS="${RUSTFLAGS:-} -C linker=ld.lld -C linker-flavor=ld.lld"
exec "$cargo" "$subcommand" -Zbuild-std=core --target "$target" "$@"
