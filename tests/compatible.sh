#!/usr/bin/env bash
# Compares the public API with that of the last release, which has a tag. A change that breaks users
# needs a new minor or major version.
set -euo pipefail
cd "$(dirname "$0")/.."

not_checked() {
    echo "not checked here, because $1"
    exit 77
}

release=$(git describe --tags --match 'v[0-9]*' --abbrev=0 2>/dev/null) ||
    not_checked "no version is published yet"
cargo semver-checks --version 2>/dev/null ||
    not_checked "there is no cargo-semver-checks: cargo install --locked cargo-semver-checks"
cargo semver-checks --package reply-codes --all-features --baseline-rev "$release"
