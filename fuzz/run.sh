#!/usr/bin/env bash
# Fuzzes every target, all at the same time: run.sh [SECONDS], 60 by default.
#
# Begins with the seeds. Of what it finds, only an input that makes a target fail is kept, in
# fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:-60}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Instrumentation is unstable.
export RUSTC_BOOTSTRAP=1
# Without unsafe code a sanitizer finds nothing, and tracing comparisons is slow.
flags=(--sanitizer none --no-trace-compares)

cargo fuzz build "${flags[@]}"
declare -A running
for target in $(cargo fuzz list); do
    mkdir -p "$scratch/corpus/$target"
    cargo fuzz run "${flags[@]}" "$target" "$scratch/corpus/$target" "seeds/$target" -- \
        -dict=tables.dict -max_total_time="$seconds" -max_len=512 >"$scratch/$target.log" 2>&1 &
    running[$target]=$!
done
# One that fails does not end the others, which would go on in a folder that is gone.
status=0
for target in "${!running[@]}"; do
    if wait "${running[$target]}"; then
        echo "$target: $(grep '^Done' "$scratch/$target.log")"
    else
        grep -A 9 panicked "$scratch/$target.log" || true
        tail -50 "$scratch/$target.log"
        echo "fuzzing $target found something" >&2
        status=1
    fi
done
exit $status
