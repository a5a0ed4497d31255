#!/usr/bin/env python3
"""Measures how the time of a build grows with the table, with derives and with settings.

    tests/bench/growth.py [ROUNDS]

Each build is compared, in turn, with one that lacks what could grow.

The crates are written to a temporary folder and built with the dev profile, without incremental
compilation, after their dependencies. Processor time is measured, which other work on the machine
changes least. A time is the median of the rounds, a ratio that of their ratios.
"""

import csv
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANIFEST = f"""[workspace]
[package]
name = "builds"
version = "0.0.0"
edition = "2021"
[dependencies]
reply-codes = {{ path = '{ROOT}' }}
"""
MODULE = 'reply_codes::reply_codes! { pub mod table = "table.csv"; }\n'


def table(count):
    return "code,name,description\n" + "".join(f"{n:03},Code{n},The code {n}\n" for n in range(count))


def enums(count, numbers, attribute=""):
    codes = "".join(f"/// The code {number}.\nCode{number} = {number},\n" for number in numbers)
    derive = "#[derive(Clone, Copy, Debug, PartialEq, Eq, reply_codes::ReplyCode)]"
    return "".join(f"{derive}\n{attribute}\npub enum Enum{n} {{\n{codes}}}\n" for n in range(count))


def skipped(descriptions):
    """800,000 rows to skip, with so many descriptions, nearly all of them at the end."""
    texts = ", ".join(f'"{n}"' for n in range(descriptions))
    module = f'reply_codes::reply_codes! {{ pub mod table = "table.csv" {{ skip = [{texts}] }} }}'
    rows = ",0\n" * (800_000 - descriptions) + "".join(f",{n}\n" for n in range(descriptions))
    return module, "code,description\n200,Fine\n" + rows


def pairs():
    """What is built, as the source of a crate and its table, and what it is beside."""
    shipped = (ROOT / "codes.csv").read_text()
    ftp = [int(row["code"]) for row in csv.DictReader(shipped.splitlines()) if row["code"].isdigit()]
    of_ftp = enums(50, ftp, "#[reply_code(table = reply_codes::ftp::Code)]")
    of_table = enums(1, range(1000), "#[reply_code(table = table::Code, exhaustive)]")
    return {
        "the table of FTP, an empty crate": [(MODULE, shipped), ("", "")],
        "a table of 900 codes, an empty crate": [(MODULE, table(900)), ("", "")],
        "50 enums of 61 codes with `table`, without": [(of_ftp, ""), (enums(50, ftp), "")],
        "1,000 codes against a table of 1,000, the table": [(MODULE + of_table, table(1000)), (MODULE, table(1000))],
        "800,000 rows with 101 descriptions to skip, with one": [skipped(101), skipped(1)],
    }


def build(folder, target):
    """Seconds of all processors that a build of the crate takes."""
    (folder / "src/lib.rs").touch()
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target), "CARGO_INCREMENTAL": "0"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["cargo", "build", "--quiet"], cwd=folder, env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write(folder, library, rows):
    (folder / "src").mkdir(parents=True)
    (folder / "Cargo.toml").write_text(MANIFEST)
    (folder / "src/lib.rs").write_text(library)
    (folder / "table.csv").write_text(rows)


def main(rounds):
    print("| build | seconds | beside | ratio |\n| --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as temporary:
        temporary = pathlib.Path(temporary)
        for number, (what, pair) in enumerate(pairs().items()):
            folders = [temporary / f"{number}-{place}" for place in range(2)]
            for folder, (library, rows) in zip(folders, pair):
                write(folder, library, rows)
                build(folder, temporary / "target")
            times = [[build(folder, temporary / "target") for folder in folders] for _ in range(rounds)]
            first, second = (statistics.median(column) for column in zip(*times))
            ratio = statistics.median(first / second for first, second in times)
            print(f"| {what} | {first:.3f} | {second:.3f} | {ratio:.2f} |", flush=True)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
