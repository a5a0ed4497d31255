#!/bin/sh
# Runs one of the measurements that README.md describes, or all of them but the last two: `record`
# keeps the figures of the chart and draws it anew, `chart` only draws it.
set -eu
cd "$(dirname "$0")"

measure() {
    case $1 in
        time) cargo bench --quiet --bench time ;;
        decoding) cargo bench --quiet --bench decoding ;;
        instructions) cargo run --quiet --release --bin instructions ;;
        answering) cargo run --quiet --release --bin answering ;;
        growth) cargo run --quiet --release --bin growth ;;
        build) cargo run --quiet --release --bin build_cost ;;
        record)
            ../embedded/sizes.py --record
            cargo bench --quiet --bench time -- --record
            measure chart
            ;;
        chart) cargo run --quiet --bin chart ;;
        *)
            echo "usage: $0 [time|decoding|answering|instructions|growth|build|record|chart]..." >&2
            exit 2
            ;;
    esac
}

[ $# -gt 0 ] || set -- time decoding answering instructions growth build
for measurement; do
    measure "$measurement"
done
