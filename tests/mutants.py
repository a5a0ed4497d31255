#!/usr/bin/env python3
"""Changes the code in one place at a time, and finds the changes that no test sees.

    tests/mutants.py [ARGUMENT...]

With arguments of `cargo mutants`, such as `--file macros/src/table/names.rs` or `--shard 1/8`, only a
part is tried, and that part as thoroughly as the whole. All of it takes an hour on two cores, with
`--jobs 2`. Needs cargo-mutants and cargo-nextest, which `cargo install` brings.

Each mutant meets the quick tests of its own package first. One that survives them meets those of every
package, as on a machine with little memory, and at last all tests in the usual form, those of README and
of the compiler's errors among them. What does not compile any more because of it counts as seen. Fails
unless exactly the mutants survive that .cargo/mutants-that-survive.txt lists.
"""

import argparse
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
NO_CARGO = "not binary(/^(ui|readme)$/)"

# A part is chosen once: cargo-mutants would divide what is left for a later pass anew.
PARTS = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
PARTS.add_argument("--shard")
PARTS.add_argument("-F", "--re", "--regex", action="append", dest="re", default=[])
PART, OPTIONS = PARTS.parse_known_args()

# No pass tries what one before it saw. `.config/nextest.toml` ends tests that hang.
EVERY_PACKAGE = ["--iterate", "--baseline", "skip", "--test-workspace", "true"]
TIMEOUTS = ["--timeout", "300", "--build-timeout", "300"]
# The package of the library has no tests of its own.
QUICK_TESTS = ["--test-tool", "nextest", "--", "-E", NO_CARGO, "--no-tests", "pass"]
ALL_TESTS = ["--test-tool", "cargo"]
PASSES = [
    (QUICK_TESTS, "--cfg reply_codes_narrow"),
    ([*EVERY_PACKAGE, *QUICK_TESTS], "--cfg reply_codes_narrow"),
    ([*EVERY_PACKAGE, *ALL_TESTS], ""),
]


def cargo_mutants(part, options, flags):
    """The names of the mutants of a part, those that are seen and those that are not."""
    command = ["cargo", "mutants", "--workspace", "--output", OUTPUT, *TIMEOUTS, *OPTIONS, *part, *options]
    # Nobody reads the case that proptest finds, so it need not look for a smaller one.
    settings = {"NEXTEST_PROFILE": "mutants", "PROPTEST_MAX_SHRINK_ITERS": "0", "RUSTFLAGS": flags}
    status = subprocess.run(command, cwd=ROOT, env=os.environ | settings).returncode
    if status not in FINISHED:
        sys.exit(f"cargo mutants ended with status {status}")
    return names(SEEN), names(NOT_SEEN)


def names(outcomes):
    """What cargo-mutants lists under the outcomes."""
    files = [OUTPUT / f"mutants.out/{outcome}.txt" for outcome in outcomes]
    return [name for file in files for name in file.read_text().splitlines()]


def without_places(names):
    """The names without the line and the column."""
    return collections.Counter(re.sub(r"^([^:]+):\d+:\d+:", r"\1:", name) for name in names)


def listed():
    lines = LISTED.read_text().splitlines()
    return collections.Counter(line for line in lines if line and not line.startswith("#"))


def main():
    subprocess.run(["cargo", "test", "--workspace", "--all-features"], cwd=ROOT, check=True)
    part = ["--shard", PART.shard] if PART.shard else []
    part += [f"--re={each}" for each in PART.re]
    seen, left = cargo_mutants(part, *PASSES[0])
    tried = without_places(seen + left)
    for each in PASSES[1:]:
        if left:
            # cargo-mutants tries the fields of structs as well, whatever `--re` says.
            seen, _ = cargo_mutants([f"--re=^{re.escape(name)}$" for name in left], *each)
            left = [name for name in left if name not in seen]
    survivors = without_places(left)
    expected = listed()
    if sys.argv[1:]:
        expected = collections.Counter({each: n for each, n in expected.items() if each in tried})
    for mutant in (survivors - expected).elements():
        print(f"survives, and is not listed: {mutant}")
    for mutant in (expected - survivors).elements():
        print(f"is listed, and does not survive: {mutant}")
    print(f"{(tried - survivors).total()} mutants are seen, {survivors.total()} survive, {expected.total()} are listed")
    sys.exit(survivors != expected)


main()
