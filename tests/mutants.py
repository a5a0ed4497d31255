#!/usr/bin/env python3
"""Changes the code in one place at a time, and finds the changes that no test sees.

    tests/mutants.py [ARGUMENT...]

With arguments of `cargo mutants`, such as `--file macros/src/table/names.rs` or `--shard 1/8`, only a
part is tried. All of it takes an hour on two cores, with `--jobs 2`. Needs cargo-mutants and
cargo-nextest, which `cargo install` brings.

Each mutant meets the quick tests of its own package first. One that survives them meets those of every
package, as on a machine with little memory, and at last all tests in the usual form, those of the
examples and of the compiler's errors among them. What does not compile any more because of it counts
as seen. Fails unless exactly the mutants survive that .cargo/mutants-that-survive.txt lists.
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

# Tests that call cargo have it build everything anew for each mutant.
NO_CARGO = "not binary(/^(ui|explain)$/)"

# Each pass tries what the ones before it did not see. `.config/nextest.toml` ends tests that hang.
EVERY_PACKAGE = ["--iterate", "--baseline", "skip", "--test-workspace", "true"]
TIMEOUTS = ["--timeout", "300", "--build-timeout", "300"]
# The package of the library has no tests of its own.
QUICK_TESTS = ["--test-tool", "nextest", *sys.argv[1:], "--", "-E", NO_CARGO, "--no-tests", "pass"]
ALL_TESTS = ["--test-tool", "cargo", *sys.argv[1:]]
PASSES = [
    (QUICK_TESTS, "--cfg reply_codes_narrow"),
    ([*EVERY_PACKAGE, *QUICK_TESTS], "--cfg reply_codes_narrow"),
    ([*EVERY_PACKAGE, *ALL_TESTS], ""),
]


def cargo_mutants(options, flags):
    """The mutants that this pass sees."""
    command = ["cargo", "mutants", "--workspace", "--output", OUTPUT, *TIMEOUTS, *options]
    # Nobody reads the case that proptest finds, so it need not look for a smaller one.
    settings = {"NEXTEST_PROFILE": "mutants", "PROPTEST_MAX_SHRINK_ITERS": "0", "RUSTFLAGS": flags}
    status = subprocess.run(command, cwd=ROOT, env=os.environ | settings).returncode
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
    seen = sum((cargo_mutants(*each) for each in PASSES), collections.Counter())
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
