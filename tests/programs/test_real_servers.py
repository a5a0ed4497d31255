"""The example `client` with real servers. Python's ftplib reads their replies, too."""

import ftplib
import io
import pathlib
import re
import tempfile
import unittest

import harness
from harness import HOST
from servers import SERVERS, Recorder, Server


def codes_read_by_ftplib(received):
    reader = ftplib.FTP()
    reader.file = io.StringIO(received.decode("latin-1"), newline="")
    codes = []
    while True:
        try:
            codes.append(reader.getmultiline()[:3])
        except EOFError:
            return codes


class RealServerTest(unittest.TestCase):
    def test_each_server_lists_and_sends_its_files(self):
        for name in SERVERS:
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                with Server(name, pathlib.Path(folder)) as server:
                    self.assert_serves(server)

    def assert_serves(self, server):
        address = f"{HOST}:{server.port}"
        output = harness.run("client", address, "get", "file.txt")
        self.assertEqual((output.stdout, output.stderr), (b"one\ntwo\n", b""))
        output = harness.run("client", address, "info", "file.txt")
        self.assertRegex(output.stdout, rb"^size      8\nmodified  20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC\n$")
        output = harness.run("client", address, "get", "none")
        self.assertRegex(output.stderr, rb"^client: 550 ")

        recorder = Recorder(server.port)
        output = harness.run("client", "-v", f"{HOST}:{recorder.port}")
        names = [line.split()[-1] for line in output.stdout.splitlines()]
        # ProFTPD lists `.` and `..`, too.
        self.assertEqual(sorted(names)[-2:], [b"file.txt", b"folder"])
        codes = re.findall(r"^< (\d{3}) ", output.stderr.decode(), re.MULTILINE)
        # Greeting, USER, PASS, TYPE, FEAT, EPSV, PASV if need be, two for the listing, QUIT.
        self.assertIn(len(codes), (9, 10))
        self.assertEqual(codes, codes_read_by_ftplib(recorder.finish()))
