#!/usr/bin/env bash
# Checks on a microcontroller what the crate promises. Takes no argument.
#
# At opt-level s and 3, for the Cortex-M3 (thumbv7m) and the Cortex-M0 (thumbv6m, which has no
# division instruction, and whose code the Cortex-M3 runs as well):
# every_function, which calls each public function, links without a panic path, boots on QEMU's Cortex-M3
# and exits with 0. With a panic planted its path must be seen. What the functions return is tested on
# other machines: tests/machines.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CARGO_TARGET_DIR=$(realpath -m "${CARGO_TARGET_DIR:-$here/target}")
export CARGO_TARGET_DIR
cd "$here"
seconds=120

for tool in qemu-system-arm:qemu-system-arm timeout:coreutils; do
    if ! command -v "${tool%:*}" >/dev/null; then
        echo "missing: ${tool%:*}. Install it by: apt-get install ${tool#*:}" >&2
        exit 1
    fi
done

# build TARGET [ARGUMENT...]
build() {
    ../machines/cargo-for.sh "$1" build --release --bin=every_function "${@:2}"
}

# panic_paths TARGET: prints the symbols that only a panic needs. Succeeds if there are any.
#
# The names are plain text in the symbol table; the linker drops those of functions that nothing
# calls. Release builds hold no debug information that could name more.
panic_paths() {
    grep -aoE '[[:alnum:]_.$]*(panic|begin_unwind|_fail)[[:alnum:]_.$]*' \
        "$CARGO_TARGET_DIR/$1/release/every_function" | sort -u
}

fail() {
    echo "failed: $*" >&2
    exit 1
}

check() {
    local target=$1 names
    echo "== $target at opt-level $CARGO_PROFILE_RELEASE_OPT_LEVEL"
    build "$target"
    if names=$(panic_paths "$target"); then
        fail "panic paths are linked:" "$names"
    fi
    echo "no panic path"
    timeout "$seconds" qemu-system-arm -cpu cortex-m3 -machine lm3s6965evb -nographic \
        -semihosting-config enable=on,target=native \
        -kernel "$CARGO_TARGET_DIR/$target/release/every_function" </dev/null ||
        fail "every_function exits with $?"
}

for level in s 3; do
    export CARGO_PROFILE_RELEASE_OPT_LEVEL=$level
    check thumbv7m-none-eabi
    check thumbv6m-none-eabi
done
build thumbv7m-none-eabi --features faults
panic_paths thumbv7m-none-eabi || fail "the planted panic path is not seen"
echo "all checks passed"
