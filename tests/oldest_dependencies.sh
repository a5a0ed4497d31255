#!/usr/bin/env bash
# Runs the tests of the last commit with the oldest versions of the dependencies that it allows.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git clone --quiet . "$scratch/clone"
cd "$scratch/clone"
# trybuild asks for newer versions than the crate does.
rm tests/ui.rs
cargo remove --quiet --package reply-codes --dev trybuild rustversion
# The flag is unstable.
RUSTC_BOOTSTRAP=1 cargo update --quiet -Zdirect-minimal-versions
cargo tree --locked --package reply-codes --package reply-codes-macros --all-features --depth 1
cargo test --locked --all-features
