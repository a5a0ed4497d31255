#!/usr/bin/env bash
# Has ftplib read the recorded streams again, and many others for the first time: run.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 --version
./streams.py | diff - recorded.jsonl
./streams.py --count "${1:-50000}" --seed 1123 >"$scratch/streams"
FTPLIB_STREAMS=$scratch/streams cargo test --package machines --test reply_lines ftplib
wc -l <"$scratch/streams" | sed 's/$/ streams are read as by ftplib, but for the known differences/'
