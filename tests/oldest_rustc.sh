#!/usr/bin/env bash
# Runs the tests with the oldest rustc that the crate is for, if rustup has it, and builds every set of
# features. The tests of tables run in the form for little memory, too.
set -euo pipefail
cd "$(dirname "$0")/.."

oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1.0/p' Cargo.toml)
if ! rustup run "$oldest" rustc --version 2>/dev/null; then
    echo "not checked here, because there is no rustc $oldest: rustup toolchain install $oldest"
    exit 77
fi
# trybuild needs a later rustc, and the errors that "ui" expects are worded by one.
rustup run "$oldest" cargo test --locked --workspace --exclude ui --all-features
CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-target}/narrow RUSTFLAGS="--cfg reply_codes_narrow" \
    rustup run "$oldest" cargo test --locked --package machines --test ftp --test tables
rustup run "$oldest" tests/features.sh
