#!/bin/sh
# Runs one of the measurements that README.md describes, or all of them.
set -eu
cd "$(dirname "$0")"

measure() {
    case $1 in
        time) cargo bench --quiet --bench time ;;
        decoding) cargo bench --quiet --bench decoding ;;
        instructions) cargo run --quiet --release --bin instructions ;;
        answering) cargo run --quiet --release --bin answering ;;
        growth) cargo run --quiet --release --bin growth ;;
        builds) ./builds.py ;;
        build) cargo run --quiet --release --bin build_cost ;;
        *)
            echo "usage: $0 [time|decoding|answering|instructions|growth|builds|build]..." >&2
            exit 2
            ;;
    esac
}

[ $# -gt 0 ] || set -- time decoding answering instructions growth builds build
for measurement; do
    measure "$measurement"
done
