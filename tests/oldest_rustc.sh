#!/usr/bin/env bash
# Builds every set of features with the oldest rustc that the crate is for, if rustup has it:
# oldest_rustc.sh change|release. For a release it runs the tests, too, those of tables also in the form for
# narrow addresses.
set -euo pipefail
cd "$(dirname "$0")/.."

oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1.0/p' Cargo.toml)
if ! rustup run "$oldest" rustc --version 2>/dev/null; then
    echo "not checked here, because there is no rustc $oldest: rustup toolchain install $oldest"
    exit 77
fi
rustup run "$oldest" tests/features.sh
[ "${1-release}" = release ] || exit 0
# trybuild needs a later rustc, and the errors that "ui" expects are worded by one.
rustup run "$oldest" cargo test --locked --workspace --exclude ui --all-features
CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-target}/narrow RUSTFLAGS="--cfg reply_codes_narrow" \
    rustup run "$oldest" cargo test --locked --package machines --test ftp --test tables
