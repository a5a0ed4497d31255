#!/usr/bin/env bash
# Runs the tests of what is published, as of the last commit, with the oldest versions of the
# dependencies that it allows.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git clone --quiet . "$scratch/clone"
cd "$scratch/clone"
# What tests depend on may be as new as it likes.
sed -i 's/^members = .*/members = ["macros"]/; s/^default-members = .*/default-members = [".", "macros"]/' Cargo.toml
# The flag is unstable.
RUSTC_BOOTSTRAP=1 cargo update --quiet -Zdirect-minimal-versions
cargo tree --locked --package reply-codes --package reply-codes-macros --all-features --depth 1
cargo test --locked --all-features
