#!/bin/sh
# Runs one of the measurements that README.md describes, or all of them.
set -eu
cd "$(dirname "$0")"

measure() {
    case $1 in
        time) cargo bench --quiet --bench time ;;
        decoding) cargo bench --quiet --bench decoding ;;
        encoding) cargo bench --quiet --bench encoding ;;
        texts) cargo bench --quiet --bench texts ;;
        growth) ./growth.py ;;
        build) cargo run --quiet --release --bin build_cost ;;
        *)
            echo "usage: $0 [time|decoding|encoding|texts|growth|build]..." >&2
            exit 2
            ;;
    esac
}

[ $# -gt 0 ] || set -- time decoding encoding texts growth build
for measurement; do
    measure "$measurement"
done
