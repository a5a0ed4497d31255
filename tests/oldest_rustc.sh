#!/usr/bin/env bash
# Runs the tests of what is published with the oldest rustc that it is for, if rustup has it.
set -euo pipefail
cd "$(dirname "$0")/.."

oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1.0/p' Cargo.toml)
if ! rustup run "$oldest" rustc --version 2>/dev/null; then
    echo "not checked here, because there is no rustc $oldest: rustup toolchain install $oldest"
    exit 77
fi
rustup run "$oldest" cargo test --locked --package reply-codes --package reply-codes-macros --all-features
