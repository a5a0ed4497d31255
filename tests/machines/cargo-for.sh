#!/usr/bin/env bash
# Cargo for another machine: cargo-for.sh TARGET SUBCOMMAND [ARGUMENT...]
#
# Takes the compiler at hand if it has the library for the target, or else the library's source, and
# builds that; if it has neither, the compiler of the Linux distribution. Without that one too it says
# what is missing, and exits with 77.
set -euo pipefail

target=$1
subcommand=$2
shift 2

not_checked() {
    printf 'not checked here, because %s\n' "$1"
    exit 77
}

# The library for the target has been built.
has_target() {
    compgen -G "$(rustc --print target-libdir --target "$target" 2>/dev/null)/libcore-*.rlib" >/dev/null
}

# has_library_source RUSTC
has_library_source() {
    [[ -f $("$1" --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library/core/Cargo.toml ]]
}

if has_target; then
    exec cargo "$subcommand" --target "$target" "$@"
fi
if [[ $target == *-wasi* ]]; then
    not_checked "the library for $target comes from rustup alone: rustup target add $target"
fi
cargo=cargo rustc=rustc
if ! has_library_source "$rustc"; then
    cargo=/usr/bin/cargo rustc=/usr/bin/rustc
fi
if ! [[ -x $(command -v "$cargo") ]] || ! has_library_source "$rustc"; then
    printf '%s\n' "A compiler for $target comes with either of:" \
        "  rustup target add $target, or rustup component add rust-src" \
        "  apt-get install rustc-web cargo-web rust-web-src lld   # Debian 12" \
        "Elsewhere the distribution's packages (rustc, cargo, rust-src, lld) do, from 1.85 on." >&2
    not_checked "there is no compiler for $target"
fi

library=core
case $target in
*-linux-*)
    library=std,panic_unwind
    ;;
thumb* | riscv32*)
    # rustup's compiler brings a linker for these.
    if ! compgen -G "$("$rustc" --print sysroot)/lib/rustlib/*/bin/rust-lld" >/dev/null; then
        command -v ld.lld >/dev/null || not_checked "there is no ld.lld: apt-get install lld"
        # With --target these flags are not for build scripts and macros.
        export RUSTFLAGS="${RUSTFLAGS:-} -C linker=ld.lld -C linker-flavor=ld.lld"
    fi
    ;;
esac
# -Zbuild-std is unstable.
export RUSTC=$rustc RUSTC_BOOTSTRAP=1
exec "$cargo" "$subcommand" "-Zbuild-std=$library" --target "$target" "$@"
