"""The example `server`, as Python's ftplib, curl and sockets see it."""

import ftplib
import io
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import unittest

from harness import HOST, SECONDS, Server

FORGED = "y\r\n200 forged"
CONTENT = os.urandom(5_000_000)


class ServerTest(unittest.TestCase):
    def setUp(self):
        outside = tempfile.TemporaryDirectory()
        self.addCleanup(outside.cleanup)
        self.outside = pathlib.Path(outside.name).resolve()
        (self.outside / "secret").write_text("secret")
        self.root = self.outside / "root"
        (self.root / "folder").mkdir(parents=True)
        (self.root / "file").write_text("content")
        self.server = self.enterContext(Server(self.root))

    def connect(self):
        ftp = ftplib.FTP(timeout=SECONDS)
        ftp.connect(HOST, self.server.port)
        self.addCleanup(ftp.close)
        ftp.login()
        return ftp

    def refused(self, ftp, command, code):
        with self.assertRaises(ftplib.Error, msg=command) as caught:
            ftp.sendcmd(command)
        self.assertEqual(str(caught.exception)[:3], code, command)

    def curl(self, path, *options):
        command = ["curl", "--silent", "--show-error", "--max-time", str(SECONDS), *options]
        command.append(f"ftp://{self.server.address}{path}")
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

    def test_a_folder_with_quotes_comes_back_from_pwd(self):
        (self.root / 'a "quoted" folder').mkdir()
        ftp = self.connect()
        ftp.cwd('a "quoted" folder')
        self.assertEqual(ftp.pwd(), '/a "quoted" folder')
        self.assertEqual(ftp.sendcmd("PWD"), '257 "/a ""quoted"" folder"')

    def test_a_name_of_two_lines_is_one_line_of_each_listing(self):
        (self.root / "folder" / FORGED).touch()
        ftp = self.connect()
        self.assertEqual(ftp.nlst("folder"), ["y??200 forged"])
        self.assertEqual([name for name, _ in ftp.mlsd("folder")], ["y??200 forged"])
        lines = []
        ftp.retrlines("LIST folder", lines.append)
        self.assertEqual(len(lines), 1)
        self.assertRegex(lines[0], r"^-r--r--r-- .* y\?\?200 forged$")

    def test_a_folder_of_two_lines_forges_no_reply(self):
        (self.root / FORGED).mkdir()
        ftp = self.connect()
        for line in (b"CWD y\r200 forged\r\n", b"MLST y\r\r\n"):
            ftp.sock.sendall(line)
            self.assertEqual(ftp.getmultiline()[:3], "550")
        self.assertEqual(ftp.sendcmd("NOOP")[:3], "200")

    def test_five_megabytes_arrive_byte_for_byte(self):
        (self.root / "large").write_bytes(CONTENT)
        received = io.BytesIO()
        ftp = self.connect()
        ftp.retrbinary("RETR large", received.write)
        self.assertEqual(received.getvalue(), CONTENT)
        self.assertEqual(ftp.size("large"), len(CONTENT))
        self.assertEqual(self.curl("/large"), CONTENT)
        self.assertEqual(self.curl("/large", "--disable-epsv"), CONTENT)

    def test_curl_lists_a_folder(self):
        self.assertEqual(self.curl("/", "--list-only"), b"file\nfolder\n")

    def test_thirty_clients_are_served_at_once(self):
        clients = [self.connect() for _ in range(30)]
        for ftp in clients:
            self.assertEqual(ftp.nlst(), ["file", "folder"])

    def test_more_clients_than_it_serves_are_told_so(self):
        clients = [socket.create_connection((HOST, self.server.port), SECONDS) for _ in range(101)]
        greetings = [client.recv(100)[:3] for client in clients]
        for client in clients:
            client.close()
        self.assertEqual(greetings, [b"220"] * 100 + [b"421"])

    def test_a_line_without_end_ends_the_connection_and_nothing_else(self):
        with socket.create_connection((HOST, self.server.port), SECONDS) as client:
            with self.assertRaises(OSError):
                for _ in range(100):
                    client.sendall(b"x" * 30_000)
                    time.sleep(0.001)
        self.assertEqual(self.connect().pwd(), "/")
        self.assertLess(self.server.peak_memory(), 64 << 20)

    def test_the_longest_command_is_one_of_4096_bytes(self):
        for length, codes in ((4096, [b"220", b"530"]), (4097, [b"220", b"500"])):
            with socket.create_connection((HOST, self.server.port), SECONDS) as client:
                replies = client.makefile("rb")
                client.sendall(b"x" * (length - 1) + b"\n")
                self.assertEqual([replies.readline()[:3] for _ in codes], codes)

    def test_no_path_leads_out_of_the_folder(self):
        (self.root / "link").symlink_to(self.outside / "secret")
        (self.root / "folder" / "up").symlink_to("../..")
        ftp = self.connect()
        paths = ["../secret", "/../secret", "folder/../../secret", "..\\secret", "folder\\..\\..\\secret",
                 "link", "/link", "folder/up/secret", "folder/up", str(self.outside / "secret"),
                 "//" + str(self.outside / "secret"), "./.././../secret"]
        for path in paths:
            for command in ("RETR", "SIZE", "MLST", "LIST", "NLST", "MLSD", "CWD"):
                self.refused(ftp, f"{command} {path}", "550")
        for path in ("..", "/..", "../..", "folder/../.."):
            ftp.cwd(path)
            self.assertEqual((ftp.pwd(), ftp.nlst()), ("/", ["file", "folder"]))
        self.assertEqual(ftp.nlst("folder"), [])

    def test_a_link_within_the_folder_leads_there(self):
        (self.root / "folder" / "link").symlink_to("../file")
        lines = []
        ftp = self.connect()
        ftp.retrlines("RETR folder/link", lines.append)
        self.assertEqual((lines, ftp.nlst("folder")), (["content"], ["link"]))

    def test_a_pipe_is_no_file(self):
        os.mkfifo(self.root / "pipe")
        self.refused(self.connect(), "RETR pipe", "550")

    def test_only_the_client_gets_the_data(self):
        ftp = self.connect()
        for command, parse in (("PASV", ftplib.parse227),
                               ("EPSV", lambda reply: ftplib.parse229(reply, (HOST, 0)))):
            address = parse(ftp.sendcmd(command))
            with socket.create_connection(address, SECONDS, ("127.0.0.2", 0)) as stranger, \
                    socket.create_connection(address, SECONDS) as data:
                ftp.sendcmd("RETR file")
                self.assertEqual(data.recv(100), b"content")
                self.assertEqual(stranger.recv(100), b"")
                self.assertEqual(ftp.getmultiline()[:3], "226")

    def test_a_data_connection_that_nobody_opens_is_given_up(self):
        ftp = self.connect()
        ftp.sendcmd("EPSV")
        self.refused(ftp, "RETR file", "425")
        self.assertEqual(ftp.sendcmd("NOOP")[:3], "200")

    def test_a_command_is_known_in_any_case(self):
        ftp = self.connect()
        self.assertEqual(ftp.sendcmd("pWd")[:3], "257")
        self.assertEqual(ftp.sendcmd("type i")[:3], "200")

    def test_each_refusal_has_its_code(self):
        ftp = self.connect()
        for command, code in (("RETR file", "425"), ("NONSENSE", "502"), ("MLSD file", "501"),
                              ("STOR file", "502"), ("DELE file", "502"), ("TYPE E", "504"),
                              ("EPSV 2", "522"), ("USER root", "530")):
            self.refused(ftp, command, code)

    def test_nothing_is_read_before_a_login(self):
        ftp = ftplib.FTP(timeout=SECONDS)
        ftp.connect(HOST, self.server.port)
        for command, code in (("PASS x", "503"), ("RETR file", "530"), ("EPSV", "530")):
            self.refused(ftp, command, code)
        ftp.close()

    def test_mlst_says_type_size_and_time(self):
        os.utime(self.root / "file", (1_709_210_096, 1_709_210_096))
        ftp = self.connect()
        self.assertEqual(
            ftp.sendcmd("MLST file").splitlines()[1],
            " type=file;size=7;modify=20240229123456; /file")
        for seconds in (0, 951_782_399, 951_868_800, 4_107_542_399, 4_107_542_400, 13_574_563_200):
            os.utime(self.root / "file", (seconds, seconds))
            text = time.strftime("modify=%Y%m%d%H%M%S;", time.gmtime(seconds))
            self.assertIn(text, ftp.sendcmd("MLST file"))
