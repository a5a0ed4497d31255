"""What the example `explain` prints for nothing, a code, a pattern, and words."""

import csv
import unittest

from harness import ROOT, run

with (ROOT / "codes.csv").open(newline="") as table:
    ROWS = [row for row in csv.DictReader(table) if row["code"].isdigit()]


def explained(*words):
    """The standard output of a run that must succeed."""
    output = run("explain", *words)
    assert output.returncode == 0, output
    return output.stdout.decode()


def listed(text):
    """The codes in a list: each begins its line."""
    return [line[:3] for line in text.splitlines() if line[:3].isdigit()]


class ExplainTest(unittest.TestCase):
    def test_a_code_is_explained_by_every_cell_of_its_row(self):
        self.assertEqual(explained("530").splitlines(), [
            "530 NotLoggedIn",
            "description  Not logged in",
            "reference    RFC 959 §4.2.2",
            "class        5xx PermanentNegativeCompletion: The action was not done; "
            "do not send the same command again unchanged",
            "group        x3x AuthenticationAndAccounting: Login and accounting procedures",
            "notes        Also described as \"User not logged in\". "
            "Sent for a login that failed and for a command that needs one first.",
        ])

    def test_an_unlisted_code_is_explained_by_its_class_if_ftp_has_it(self):
        text = explained("599")
        self.assertTrue(text.startswith("599 is not in the table"), text)
        self.assertIn("class        5xx PermanentNegativeCompletion", text)
        self.assertIn("group        x9x is none of FTP's", text)
        self.assertIn("class        7xx is none of FTP's", explained("759"))

    def test_without_a_question_every_code_has_its_name_and_its_description(self):
        lines = ["{code} {name}: {description}".format(**row) for row in ROWS]
        self.assertEqual(explained().splitlines(), lines)

    def test_a_pattern_covers_the_codes_with_its_digits(self):
        for pattern in ("5xx", "X3x", "55x"):
            digits = pattern.lower()
            covered = [row["code"] for row in ROWS
                       if all(x in ("x", digit) for x, digit in zip(digits, row["code"]))]
            text = explained(pattern)
            self.assertEqual(listed(text), covered)
            self.assertEqual("class  " in text, digits[0] != "x", text)
            self.assertEqual("group  " in text, digits[1] != "x", text)
        self.assertTrue(explained("48x").endswith("the table has no such code\n"))

    def test_words_find_what_has_them_in_its_name_description_or_notes(self):
        self.assertEqual(listed(explained("login")), ["230", "332", "530"])
        # The only one is explained.
        for words in (["NotLoggedIn"], ["user", "not", "LOGGED", "in"]):
            self.assertEqual(explained(*words), explained("530"))
        self.assertEqual(explained("FileSystem"), explained("x5x"))

    def test_words_that_are_nowhere_are_named(self):
        output = run("explain", "zz", "z")
        self.assertEqual((output.returncode, output.stdout), (1, b""))
        complaint = b"explain: nothing in the table has \"zz z\"; see explain --help\n"
        self.assertEqual(output.stderr, complaint)
