#!/usr/bin/env bash
# Checks on a microcontroller what the crate promises. Takes no argument.
#
# At opt-level s and 3, for the Cortex-M3 (thumbv7m) and the Cortex-M0 (thumbv6m, which has no
# division instruction, and whose code the Cortex-M3 runs as well):
# - every_function links without a panic path;
# - it and the programs that check boot on QEMU's Cortex-M3 and exit with 0.
# With faults planted the same checks must fail. Other machines: tests/machines.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CARGO_TARGET_DIR=$(realpath -m "${CARGO_TARGET_DIR:-$here/target}")
export CARGO_TARGET_DIR
cd "$here"
seconds=120
# Each counts its checks and exits with 1 if one fails.
checking=(every_number every_table every_reply)

for tool in qemu-system-arm:qemu-system-arm timeout:coreutils; do
    if ! command -v "${tool%:*}" >/dev/null; then
        echo "missing: ${tool%:*}. Install it by: apt-get install ${tool#*:}" >&2
        exit 1
    fi
done

# build TARGET [ARGUMENT...]
build() {
    ../machines/cargo-for.sh "$1" build --release "${checking[@]/#/--bin=}" --bin=every_function "${@:2}"
}

# boot TARGET PROGRAM: exits with the status of the program, or with 124 if it does not end.
boot() {
    timeout "$seconds" qemu-system-arm -cpu cortex-m3 -machine lm3s6965evb -nographic \
        -semihosting-config enable=on,target=native \
        -kernel "$CARGO_TARGET_DIR/$1/release/$2" </dev/null
}

# panic_paths TARGET PROGRAM: prints the symbols that only a panic needs. Succeeds if there are any.
#
# The names are plain text in the symbol table; the linker drops those of functions that nothing
# calls. Release builds hold no debug information that could name more.
panic_paths() {
    grep -aoE '[[:alnum:]_.$]*(panic|begin_unwind|_fail)[[:alnum:]_.$]*' \
        "$CARGO_TARGET_DIR/$1/release/$2" | sort -u
}

fail() {
    echo "failed: $*" >&2
    exit 1
}

check() {
    local target=$1 names program
    echo "== $target at opt-level $CARGO_PROFILE_RELEASE_OPT_LEVEL"
    build "$target"
    if names=$(panic_paths "$target" every_function); then
        fail "panic paths are linked:" "$names"
    fi
    echo "every_function: no panic path"
    for program in "${checking[@]}" every_function; do
        echo "-- $program"
        boot "$target" "$program" || fail "$program exits with $?"
    done
}

check_that_faults_are_seen() {
    local target=$1 program status
    echo "== $target with faults planted"
    build "$target" --features faults
    panic_paths "$target" every_function || fail "the panic path is not seen"
    for program in "${checking[@]}"; do
        echo "-- $program"
        status=0
        boot "$target" "$program" || status=$?
        [[ $status == 1 ]] || fail "$program exits with $status"
    done
    echo "the faults are seen"
}

for level in s 3; do
    export CARGO_PROFILE_RELEASE_OPT_LEVEL=$level
    check thumbv7m-none-eabi
    check thumbv6m-none-eabi
done
check_that_faults_are_seen thumbv7m-none-eabi
echo "all checks passed"
