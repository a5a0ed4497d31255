#!/usr/bin/env bash
# Runs the exhaustive tests on another machine: run.sh i686|s390x|wasm32|riscv32|avr|narrow
#
# "narrow" is this machine, with the tables that machines get whose addresses have fewer than 64 bits.
# i686 (32 bits), s390x (big-endian) and wasm32 run the tests themselves. Bare RISC-V (32 bits) runs
# tests/embedded's every_function, AVR (16 bits) a program of its own. Exits with 77, and says why,
# where what it needs is not here.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CARGO_TARGET_DIR=$(realpath -m "${CARGO_TARGET_DIR:-$here/target}")
export CARGO_TARGET_DIR
seconds=300

# need COMMAND PACKAGE
need() {
    if ! command -v "$1" >/dev/null; then
        echo "not checked here, because there is no $1: apt-get install $2"
        exit 77
    fi
}

# exhaustive_tests TARGET: linked and run as the variables say that Cargo has for the target.
exhaustive_tests() {
    cd "$here"
    # Emulators are slow, and what checks itself still does.
    CARGO_PROFILE_TEST_OPT_LEVEL=2 ./cargo-for.sh "$1" test --tests
}

narrow() {
    local host
    host=$(rustc -vV | sed -n 's/^host: //p')
    export RUSTFLAGS="${RUSTFLAGS:-} --cfg reply_codes_narrow"
    (cd "$here/../.." && cargo test --target "$host" --package reply-codes --lib)
    mkdir -p "$CARGO_TARGET_DIR"
    exhaustive_tests "$host" | tee "$CARGO_TARGET_DIR/narrow.log"
    # Without the flag the same tests pass in the other form.
    grep -q 'a_code_is_searched_where_addresses_are_narrow ... ok$' "$CARGO_TARGET_DIR/narrow.log" || {
        echo "the tables did not take the form for little memory" >&2
        exit 1
    }
}

# linux MACHINE LIBRARY_PACKAGE QEMU
linux() {
    local variable=CARGO_TARGET_${1^^}_UNKNOWN_LINUX_GNU
    need "$1-linux-gnu-gcc" "gcc-$1-linux-gnu $2"
    need "$3" qemu-user
    export "${variable}_LINKER=$1-linux-gnu-gcc" "${variable}_RUNNER=$3 -L /usr/$1-linux-gnu"
    exhaustive_tests "$1-unknown-linux-gnu"
}

i686() {
    linux i686 libc6-dev-i386-cross qemu-i386
}

s390x() {
    linux s390x libc6-dev-s390x-cross qemu-s390x
}

wasm32() {
    need node nodejs
    export CARGO_TARGET_WASM32_WASIP1_RUNNER="node --no-warnings $here/wasi.mjs"
    exhaustive_tests wasm32-wasip1
}

riscv32() {
    need qemu-system-riscv32 qemu-system-misc
    cd "$here/../embedded"
    "$here/cargo-for.sh" riscv32imc-unknown-none-elf build --release --bin=every_function
    timeout "$seconds" qemu-system-riscv32 -machine virt -bios none -nographic \
        -semihosting-config enable=on,target=native \
        -kernel "$CARGO_TARGET_DIR/riscv32imc-unknown-none-elf/release/every_function" </dev/null
}

avr() {
    local verdict
    need avr-gcc "gcc-avr avr-libc"
    need qemu-system-avr qemu-system-misc
    cd "$here/../embedded"
    CARGO_PROFILE_RELEASE_OPT_LEVEL=s RUSTFLAGS="${RUSTFLAGS:-} -C target-cpu=atmega2560" \
        "$here/cargo-for.sh" avr-none build --release --package=reply-codes-avr
    coproc machine {
        exec qemu-system-avr -machine mega2560 -display none -monitor none -serial stdio \
            -bios "$CARGO_TARGET_DIR/avr-none/release/reply-codes-avr.elf" </dev/null
    }
    read -r -t "$seconds" verdict <&"${machine[0]}" || verdict="no verdict within $seconds s"
    # The program cannot end the machine.
    kill -KILL "$machine_PID"
    echo "$verdict"
    [[ $verdict == *" checks, 0 failed"* ]]
}

case ${1-} in
i686 | s390x | wasm32 | riscv32 | avr | narrow) "$1" ;;
*)
    echo "usage: $0 i686|s390x|wasm32|riscv32|avr|narrow" >&2
    exit 2
    ;;
esac
