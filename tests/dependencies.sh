#!/usr/bin/env bash
# Checks what the crate depends on: dependencies.sh licences|advisories
#
# deny.toml says what is allowed. Advisories are looked up in a database that must be fetched.
set -euo pipefail
cd "$(dirname "$0")/.."

not_checked() {
    echo "not checked here, because $1"
    exit 77
}

cargo deny --version 2>/dev/null || not_checked "there is no cargo-deny: cargo install --locked cargo-deny"
case ${1-} in
licences) cargo deny --all-features check licenses bans sources ;;
advisories)
    cargo deny --all-features fetch db || not_checked "the database of advisories cannot be fetched"
    cargo deny --all-features check --disable-fetch advisories
    ;;
*)
    echo "usage: $0 licences|advisories" >&2
    exit 2
    ;;
esac
