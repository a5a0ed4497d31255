#!/usr/bin/env python3
"""Prints what each function takes in flash on a Cortex-M3, compared with a `match` written by hand.

One program is linked for each function (src/bin/size). Its `main` calls that function through a
pointer which the optimizer cannot see through, so that the function stays whole, and does nothing
else. The linker keeps what is reachable from `main` and no startup code, and the linker script
(size.x) puts `main` into a section of its own. Then

    size(function) = .text    its code, with jump tables
                     + .rodata    its tables of offsets, pointers and lengths, and its texts
                     - the texts

"Texts" are the bytes that spell the strings themselves, which both sides need: the names, for
example, wherever they are in the program, each byte counted once. All else that leads to a text is
counted. The side by hand is an enum with plain matches (tests/oracle). The line "six" is one
program with the six functions above it, "together" one function that calls all six.

"eight" is `from_u16` of an enum of eight codes that is written by hand, with the derive and with a
plain `match`, "eight_or_other" and "eight_or_other_as_u16" the conversions of one that keeps other
codes. None of them may be larger than the `match`. A second table is of an enum with the derive and
all codes of the table, closed and open to other codes.

A third table is of the functions that read and write replies: the end of a reply found in chunks
(`advance`), the text of a reply's last line (`lines`), a reply written into a buffer (`encode`), and
those that read what a text says (`passive` and the others). They have no side by hand, and all that
they need is counted, for `advance` the 756 bytes of `memcpy`, which most firmware has anyway. Fails if
one of them is above its limit.

A fourth table is of a whole client (src/bin/client) that logs in, gets a file and quits: by hand,
with `advance` and the decisions by patterns of the table (`by table`), and with `advance` and the
decisions by the number of the code (`by number`). All of it is counted, texts too. Fails if one takes
more than its share of the client by hand.

Takes functions of any table as arguments, all by default. With --keep
it leaves the linked programs in the target directory, to be read with objdump.
"""

import csv
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = "thumbv7m-none-eabi"
LEVELS = ["s", "3"]
SIX = ["from_u16", "from_ascii", "description", "name", "class", "group"]
FUNCTIONS = [*SIX, "index", "as_str", "six", "together"]
EIGHT_FUNCTIONS = ["eight", "eight_or_other", "eight_or_other_as_u16"]
DERIVED_FUNCTIONS = [
    "derived_from_raw",
    "derived_as_u16",
    "derived_description",
    "derived_name",
    "derived_index",
]
REPLY_FUNCTIONS = ["advance", "lines", "encode"]
TEXT_FUNCTIONS = ["passive", "extended_passive", "pathname", "size", "time"]
# How much larger a function of an open enum may be: a comparison, but no jump table. Only
# `from_raw` stays the `match` that is written by hand: a table of values that may hold any number
# would have four bytes for each.
OPEN_MAY_TAKE = 32
MATCHED = "derived_from_raw"
# The most bytes that a function may take at a level.
LIMITS = {
    ("from_u16", "s"): 220,
    ("from_u16", "3"): 220,
    ("six", "s"): 852,
    ("six", "3"): 914,
    ("together", "s"): 876,
    ("together", "3"): 928,
    (MATCHED, "s"): 290,
    (MATCHED, "3"): 1090,
    ("advance", "s"): 1240,
    ("lines", "s"): 290,
    ("encode", "s"): 500,
    ("passive", "s"): 350,
    ("extended_passive", "s"): 260,
    ("pathname", "s"): 150,
    ("size", "s"): 260,
    ("time", "s"): 450,
}
CLIENT_SIDES = ["by_hand", "by_table", "by_number"]
# The most that a client may take at opt-level s, in percent of the one by hand.
CLIENT_LIMITS = {"by_table": 110, "by_number": 103}
# The columns of the table that a function's program holds as texts.
TEXTS = {
    "description": ["description"],
    "name": ["name"],
    "as_str": ["code"],
    "derived_description": ["description"],
    "derived_name": ["name"],
    "six": ["description", "name"],
    "together": ["description", "name"],
}


def main():
    keep = "--keep" in sys.argv
    tables = {
        print_codes: [*FUNCTIONS, *EIGHT_FUNCTIONS],
        print_derived: DERIVED_FUNCTIONS,
        print_replies: [*REPLY_FUNCTIONS, *TEXT_FUNCTIONS],
        print_client: ["client"],
    }
    known = [function for functions in tables.values() for function in functions]
    chosen = [argument for argument in sys.argv[1:] if argument != "--keep"] or known
    if unknown := set(chosen) - set(known):
        sys.exit(f"unknown function: {', '.join(unknown)}; there are {', '.join(known)}")
    above = []
    for print_table, functions in tables.items():
        if functions := [function for function in chosen if function in functions]:
            above += print_table(functions, keep)
    if above:
        sys.exit("\n".join(above))


def print_codes(functions, keep):
    """The table of the functions of a code. Gives what is above its limit."""
    sizes = print_sides(functions, "by_hand", "generated", keep)
    above = []
    for (function, level), (by_hand, generated) in sizes.items():
        if function in EIGHT_FUNCTIONS and generated > by_hand:
            above.append(f"{function} at {level} is larger than by hand")
        above += above_limit(function, level, generated)
    return above


def above_limit(function, level, bytes_taken):
    """What to say of a function that takes more than its limit."""
    limit = LIMITS.get((function, level), bytes_taken)
    return [f"{function} at {level} is above its {limit} bytes"] if bytes_taken > limit else []


def print_derived(functions, keep):
    """The table of the functions of an enum with the derive. Gives what is above its limit."""
    sizes = print_sides(functions, "closed", "open", keep)
    return [
        f"{function} at {level} takes more than {OPEN_MAY_TAKE} bytes more if it is open"
        for (function, level), (closed, is_open) in sizes.items()
        if is_open > closed + OPEN_MAY_TAKE and function != MATCHED
    ]


def print_sides(functions, one, other, keep):
    """A table of functions, each side beside the other. Gives the sizes."""
    print(f"Flash in bytes on {TARGET}, texts apart\n")
    one_head, other_head = one.replace("_", " "), other.replace("_", " ")
    heads = [f"{one_head}, {level} | {other_head}, {level} | ratio" for level in LEVELS]
    print("| function | " + " | ".join(heads) + " |")
    print("| --- |" + " ---: | ---: | ---: |" * len(LEVELS))
    sizes = {}
    for function in functions:
        cells = []
        for level in LEVELS:
            pair = [size(side, function, level, keep) for side in (one, other)]
            sizes[function, level] = pair
            cells += [*map(str, pair), f"{100 * pair[1] / pair[0]:.0f}%"]
        print(f"| {function} | " + " | ".join(cells) + " |", flush=True)
    print()
    return sizes


def print_replies(functions, keep):
    """The table of the functions that read and write replies. Gives what is above its limit."""
    print(f"Flash in bytes on {TARGET}, all of it\n")
    print("| function | " + " | ".join(LEVELS) + " |")
    print("| --- |" + " ---: |" * len(LEVELS))
    above = []
    for function in functions:
        sizes = {level: size("generated", function, level, keep) for level in LEVELS}
        print(f"| {function} | " + " | ".join(map(str, sizes.values())) + " |", flush=True)
        for level, bytes_taken in sizes.items():
            above += above_limit(function, level, bytes_taken)
    print()
    return above


def print_client(_, keep):
    """The table of the whole client. Gives what is above its limit."""
    print(f"Flash in bytes on {TARGET}, all of it\n")
    heads = [head for level in LEVELS for head in (level, "ratio")]
    print("| client | " + " | ".join(heads) + " |")
    print("| --- |" + " ---: | ---: |" * len(LEVELS))
    by_hand, above = {}, []
    for side in CLIENT_SIDES:
        cells = []
        for level in LEVELS:
            bytes_taken = sum(map(len, sections(program(side, "client", level, keep, "client"))))
            percent = 100 * bytes_taken / by_hand.setdefault(level, bytes_taken)
            cells += [str(bytes_taken), f"{percent:.1f}%"]
            limit = CLIENT_LIMITS.get(side, percent) if level == "s" else percent
            if percent > limit:
                above.append(f"the client {side} is above {limit}% of the one by hand")
        print(f"| {side.replace('_', ' ')} | " + " | ".join(cells) + " |", flush=True)
    print()
    return above


def size(side, function, level, keep):
    """Bytes of one function of one side."""
    measured = sections(program(side, function, level, keep))
    return sum(map(len, measured)) - text_bytes(measured, texts(function))


def program(side, function, level, keep, binary="size"):
    """Builds one program and reads it."""
    environment = os.environ | {"CARGO_PROFILE_RELEASE_OPT_LEVEL": level}
    command = [HERE / "../machines/cargo-for.sh", TARGET, "rustc", "--quiet", "--release", "--bin", binary, "--"]
    command += ["--cfg", f'side="{side}"', "--cfg", f'function="{function}"']
    if subprocess.run(command, cwd=HERE, env=environment).returncode:
        sys.exit(f"{function} of {side} does not build")
    folder = Path(os.environ.get("CARGO_TARGET_DIR") or HERE / "target") / TARGET / "release"
    if keep:
        shutil.copy(folder / binary, folder / f"{binary}-{function}-{side}-{level}")
    return (folder / binary).read_bytes()


def sections(elf):
    """The sections of a 32-bit little-endian ELF file that go into flash, without `main`'s."""
    assert elf[:6] == b"\x7fELF\x01\x01", "not a 32-bit little-endian ELF file"
    (table,) = struct.unpack_from("<I", elf, 0x20)
    size, count, names_at = struct.unpack_from("<3H", elf, 0x2E)
    headers = [struct.unpack_from("<6I", elf, table + size * at) for at in range(count)]
    names = headers[names_at][4]
    alloc = 2
    loaded = {
        elf[names + name : elf.index(b"\0", names + name)]: elf[offset : offset + length]
        for name, _, flags, _, offset, length in headers
        if flags & alloc and length
    }
    unexpected = loaded.keys() - {b".main", b".text", b".rodata"}
    assert not unexpected, f"the program has more than code and tables: {unexpected}"
    del loaded[b".main"]
    return list(loaded.values())


def texts(function):
    """The texts that the table gives to a function."""
    with open(HERE / "../../codes.csv", encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["code"].isdigit()]
    return [row[column].encode() for column in TEXTS.get(function, []) for row in rows]


def text_bytes(sections, texts):
    """How many bytes belong to a text, wherever it is. Each text must be somewhere."""
    found = set()
    covered = 0
    for section in sections:
        is_text = bytearray(len(section))
        for text in texts:
            start = section.find(text)
            while start >= 0:
                found.add(text)
                is_text[start : start + len(text)] = b"\1" * len(text)
                start = section.find(text, start + 1)
        covered += sum(is_text)
    assert found == set(texts), f"not in the program: {set(texts) - found}"
    return covered


main()
