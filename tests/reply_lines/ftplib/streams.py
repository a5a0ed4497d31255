#!/usr/bin/env python3
"""Generates streams of replies, and prints what Python's ftplib reads from each.

    streams.py [--count N] [--seed N]      lines of JSON, as in recorded.jsonl
    streams.py --fuzz FOLDER               seeds for fuzzing, a file for each stream

The same seed gives the same streams everywhere. recorded.jsonl is what is printed without an option.
A line has the `stream`, a character for each byte; the `replies`, each a code and its lines; and
whether the stream is `cut` within a reply. One with `why` is a known difference: there `ours` has the
replies that are right, in the same form.
"""

import argparse
import ftplib
import io
import json
import pathlib
import random

LISTED = ["110", "150", "200", "211", "220", "226", "230", "257", "331", "421", "530", "550", "632"]

# What others read differently, and what is right. RFC 959 §4.2 ends a reply with its code and a space;
# a bare code ends one as well, because servers send it. (Go's net/textproto is no judge of the streams
# below: it refuses bare codes, and codes under 100.)
KNOWN_DIFFERENCES = [
    ("200 one\rtwo\r\n", "a CR alone ends no line", [["200", ["one\rtwo"]]]),
    ("211-a\r211 b\r\n211 c\r\n", "a CR alone ends no line", [["211", ["a\r211 b", "c"]]]),
    ("220-a\r\n2200 x\r\n220 b\r\n", "220 is not the code of 2200 x", [["220", ["a", "2200 x", "b"]]]),
    ("220-a\r\n220\tx\r\n220 b\r\n", "a tab is not a space", [["220", ["a", "220\tx", "b"]]]),
    ("220-a\r\n220x\r\n220 b\r\n", "a letter is not a space", [["220", ["a", "220x", "b"]]]),
]


class Random:
    """Numbers that no version of Python draws differently."""

    def __init__(self, seed):
        self.generator = random.Random(seed)

    def below(self, limit):
        return int(self.generator.random() * limit)

    def one_of(self, choices):
        return choices[self.below(len(choices))]

    def happens(self, probability):
        return self.generator.random() < probability


def text(draw):
    """Anything but a line end, also what is not UTF-8."""
    letters = "abc XYZ 0123456789-()|\"'\t\0\x7f\x80\xc3\xff"
    return "".join(draw.one_of(letters) for _ in range(draw.below(24)))


def code(draw):
    return draw.one_of(LISTED) if draw.happens(0.7) else f"{draw.below(1000):03}"


def inner_line(draw, own):
    """A line that does not end the reply, though many look as if they did."""
    other = code(draw)
    while other == own:
        other = code(draw)
    line = draw.one_of([
        text(draw), "", own[:2], f" {own} {text(draw)}", f"{own}-{text(draw)}", f"{own}-", "-",
        f"{other} {text(draw)}", f"{other}-{text(draw)}", other, f"{own[1:]}{own[:1]} {text(draw)}",
    ])
    ends = line[:3] == own and line[3:4] != "-"
    return f" {line}" if ends else line


def reply(draw):
    """The lines of a reply."""
    own = code(draw)
    last = own if draw.happens(0.1) else f"{own} {text(draw)}"
    if draw.happens(0.5):
        return [last]
    inner = [inner_line(draw, own) for _ in range(draw.below(6))]
    return [f"{own}-{text(draw)}", *inner, last]


def stream(draw):
    lines = [line for _ in range(1 + draw.below(5)) for line in reply(draw)]
    if draw.happens(0.2):
        lines = lines[:1 + draw.below(len(lines))]
    joined = "".join(line + ("\n" if draw.happens(0.2) else "\r\n") for line in lines)
    # A server that hangs up may leave out the last line end.
    return joined.rstrip("\r\n") if draw.happens(0.1) and len(lines[-1]) >= 3 else joined


class Reader(ftplib.FTP):
    """ftplib without a server. It keeps the lines that it takes."""

    def __init__(self, stream):
        super().__init__()
        self.file = io.TextIOWrapper(io.BytesIO(stream.encode("latin-1")), encoding="latin-1")
        self.taken = []

    def getline(self):
        self.taken.append(super().getline())
        return self.taken[-1]


def read_by_ftplib(stream):
    """What is known of the stream: its replies, and whether it ends within one."""
    reader = Reader(stream)
    replies = []
    while True:
        try:
            reader.getmultiline()
        except EOFError:
            return {"stream": stream, "replies": replies, "cut": bool(reader.taken)}
        own = reader.taken[0][:3]
        replies.append([own, [without_code(line, own) for line in reader.taken]])
        reader.taken = []


def without_code(line, own):
    return line[4:] if line[:3] == own and line[3:4] in {"", " ", "-"} else line


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=959)
    parser.add_argument("--fuzz", type=pathlib.Path, metavar="FOLDER")
    arguments = parser.parse_args()
    draw = Random(arguments.seed)
    streams = [stream(draw) for _ in range(arguments.count)]
    if arguments.fuzz:
        for index, sent in enumerate(streams):
            # Settings, the limit, how many chunk lengths follow, and these.
            seed = b"\x00\xff\x02\x07\x01" + sent.encode("latin-1")
            (arguments.fuzz / f"stream_{index}").write_bytes(seed)
        return
    for sent, why, ours in KNOWN_DIFFERENCES:
        print(json.dumps(read_by_ftplib(sent) | {"why": why, "ours": ours}))
    for sent in streams:
        print(json.dumps(read_by_ftplib(sent)))


if __name__ == "__main__":
    main()
