"""What each example says of itself, and what `own_table` prints."""

import unittest

from harness import ROOT, run

NAMES = [path.stem for path in sorted((ROOT / "examples").glob("*.rs"))]


class HelpTest(unittest.TestCase):
    def test_each_program_says_how_it_is_used(self):
        self.assertEqual(len(NAMES), 5)
        for name in NAMES:
            output = run(name, "--help")
            self.assertEqual((output.returncode, output.stderr), (0, b""))
            self.assertIn(f"\n\nUsage: {name}", output.stdout.decode())
            self.assertLessEqual(max(map(len, output.stdout.decode().splitlines())), 84)
            self.assertEqual(run(name, "-h").stdout, output.stdout)

    def test_a_program_that_is_asked_too_much_names_its_help(self):
        for name in ("client", "mail", "server"):
            output = run(name, "a", "b", "c", "d", "e")
            self.assertEqual((output.returncode, output.stdout), (1, b""))
            self.assertRegex(output.stderr.decode(), rf"^{name}: .*{name} --help\n$")

    def test_own_table_prints_each_code_and_what_to_do_about_it(self):
        lines = run("own_table").stdout.decode().splitlines()
        self.assertEqual(len(lines), 7)
        self.assertEqual(lines[3:], ["410 Out of beans: refill it", "411 Out of water: refill it",
                                     "411 Out of water", "418 (not listed)"])
