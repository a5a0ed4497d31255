#!/usr/bin/env python3
"""Changes the code in one place at a time, and finds the changes that no test sees.

    tests/mutants.py [ARGUMENT...]

With arguments of `cargo mutants`, such as `--file macros/src/table/names.rs` or `--shard 1/8`, only a
part is tried. All of it takes hours. Needs cargo-mutants and cargo-nextest, which `cargo install`
brings.

Each mutant meets the tests of its own package first, which are quick. One that survives them meets all
tests, those of the examples in the documentation and of the compiler's errors among them, and at last
all tests of the form for narrow pointers. What does not compile any more because of it counts as seen.
Fails unless exactly the mutants survive that .cargo/mutants-that-survive.txt lists.
"""

import collections
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
LISTED = ROOT / ".cargo/mutants-that-survive.txt"
OUTPUT = ROOT / os.environ.get("CARGO_TARGET_DIR", "target") / "mutants"
# Found out by the tests, or by the compiler.
SEEN = ["caught", "unviable"]
NOT_SEEN = ["missed", "timeout"]
# cargo-mutants gives 2 for mutants missed, and 3 for those that took too long.
FINISHED = {0, 2, 3}

TIMEOUT = ["--timeout", "300"]
OWN_TESTS = [*TIMEOUT, "--test-tool", "nextest", *sys.argv[1:], "--", "-E", "not binary(ui)"]
ALL_TESTS = [*TIMEOUT, "--iterate", "--test-workspace", "true", "--baseline", "skip", *sys.argv[1:]]


def cargo_mutants(options, flags=""):
    """Of what is tried again, only what was not seen before."""
    command = ["cargo", "mutants", "--workspace", "--output", OUTPUT, *options]
    status = subprocess.run(command, cwd=ROOT, env=os.environ | {"RUSTFLAGS": flags}).returncode
    if status not in FINISHED:
        sys.exit(f"cargo mutants ended with status {status}")
    return mutants(SEEN)


def mutants(outcomes):
    """What cargo-mutants lists under the outcomes, each without the line and the column."""
    found = collections.Counter()
    for outcome in outcomes:
        for line in (OUTPUT / f"mutants.out/{outcome}.txt").read_text().splitlines():
            found[re.sub(r"^([^:]+):\d+:\d+:", r"\1:", line)] += 1
    return found


def listed():
    lines = LISTED.read_text().splitlines()
    return collections.Counter(line for line in lines if line and not line.startswith("#"))


def main():
    subprocess.run(["cargo", "test", "--workspace", "--all-features"], cwd=ROOT, check=True)
    seen = cargo_mutants(OWN_TESTS)
    seen += cargo_mutants(ALL_TESTS)
    seen += cargo_mutants(ALL_TESTS, "--cfg reply_codes_narrow")
    survivors = mutants(NOT_SEEN)
    expected = listed()
    if sys.argv[1:]:
        tried = seen + survivors
        expected = collections.Counter({each: n for each, n in expected.items() if each in tried})
    for mutant in (survivors - expected).elements():
        print(f"survives, and is not listed: {mutant}")
    for mutant in (expected - survivors).elements():
        print(f"is listed, and does not survive: {mutant}")
    print(f"{seen.total()} mutants are seen, {survivors.total()} survive, {expected.total()} are listed")
    sys.exit(survivors != expected)


main()
