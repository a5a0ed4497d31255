#!/usr/bin/env bash
# Tests every table in the forms for machines with little memory, on a machine with plenty of it.
# `cargo test` in this package and in tests/tables tests them in the other forms.
set -euo pipefail
cd "$(dirname "$0")/.."

CARGO_TARGET_DIR=$(realpath -m "${CARGO_TARGET_DIR:-target}")/narrow
export CARGO_TARGET_DIR RUSTFLAGS="${RUSTFLAGS-} --cfg reply_codes_narrow"

cargo test --test ftp --test derives --test patterns
cd tests/tables
cargo test --test tables | tee "$CARGO_TARGET_DIR/log"
grep -q 'tables_take_the_forms_for_little_memory ... ok$' "$CARGO_TARGET_DIR/log" || {
    echo "tests/narrow.sh: the tables did not take the forms for little memory" >&2
    exit 1
}
