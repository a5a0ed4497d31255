#!/usr/bin/env python3
"""Builds each recipe of the documentation of `wire` in a crate of its own, with the dependencies that the
documentation names and no others: another recipe's features would hide one that is missing."""

import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIRE = ROOT / "runtime/src/wire"

MANIFEST = """
[package]
name = "recipe"
edition = "2024"

[workspace]

[dependencies]
reply-codes = {{ path = "{root}" }}
{dependencies}
"""


def build(section, folder):
    title = section.splitlines()[0]
    [dependencies] = re.findall(r"^//! ```toml\n(.*?)//! ```$", section, re.DOTALL | re.MULTILINE)
    files = re.findall(r'include_str!\("(.*?)"\)', section)
    assert files, title
    print(title, *files)
    manifest = MANIFEST.format(root=ROOT, dependencies=dependencies.replace("//! ", ""))
    (folder / "Cargo.toml").write_text(manifest)
    lines = ["#![no_std]"] if title.startswith("embedded") else []
    for number, file in enumerate(files):
        lines += [f'#[path = "{WIRE / file}"]', f"pub mod recipe_{number};"]
    (folder / "src").mkdir()
    (folder / "src/lib.rs").write_text("\n".join(lines))
    target = ROOT / os.environ.get("CARGO_TARGET_DIR", "target") / "recipes"
    environment = os.environ | {"CARGO_TARGET_DIR": str(target), "RUSTFLAGS": "-Dwarnings"}
    # The versions that the tests run with.
    (folder / "Cargo.lock").write_bytes((ROOT / "Cargo.lock").read_bytes())
    command = ["cargo", "check", "--quiet", "--offline"]
    subprocess.run(command, cwd=folder, env=environment, check=True)


def main():
    _, recipes = (WIRE / "mod.rs").read_text().split("//! # Recipes\n")
    _, *sections = recipes.split("//! ## ")
    assert len(sections) == 4, sections
    for section in sections:
        with tempfile.TemporaryDirectory() as folder:
            build(section, pathlib.Path(folder))


main()
