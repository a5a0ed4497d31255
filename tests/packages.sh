#!/usr/bin/env bash
# Checks what would be published: it is complete, builds by itself, and the examples of its documentation
# run outside the workspace.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The usual target folder may hold an older macro crate, unpacked.
export CARGO_TARGET_DIR=$scratch/target
cargo publish --workspace --dry-run "$@"
cargo package --package reply-codes --package reply-codes-macros --no-verify --quiet "$@"

for package in "$CARGO_TARGET_DIR"/package/*.crate; do
    tar -xzf "$package" -C "$scratch"
done
cd "$scratch"/reply-codes-[0-9]*
cargo add --quiet --path ../reply-codes-macros-[0-9]* reply-codes-macros
cargo test
