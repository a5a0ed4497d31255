"""The example `client`, with the example `server` and with servers that do what the RFCs allow, or worse."""

import os
import pathlib
import tempfile
import unittest

from harness import HOST, Scripted, Server, run

LOGIN = {
    "": b"220 Ready\r\n", "USER": b"331 Password?\r\n", "PASS": b"230 Logged in\r\n",
    "TYPE": b"200 Done\r\n", "FEAT": b"211-Features:\r\n SIZE\r\n211 End\r\n",
    "EPSV": b"229 Entering Extended Passive Mode (|||PORT|)\r\n",
    "QUIT": b"221 Bye\r\n",
}
FETCH = LOGIN | {"RETR": b"150 Opening\r\nDATA226 Done\r\n"}


class ClientTest(unittest.TestCase):
    def get(self, script, data=b"data", *options):
        with Scripted(script, data) as server:
            output = run("client", *options, server.address, "get", "x")
        self.commands = server.commands
        return output

    def assert_gets(self, script, **changes):
        output = self.get(script | changes)
        self.assertEqual((output.returncode, output.stdout, output.stderr), (0, b"data", b""))

    def assert_fails(self, output, *parts):
        self.assertEqual(output.returncode, 1, output)
        message = output.stderr.decode()
        self.assertTrue(message.startswith("client: "), message)
        for part in parts:
            self.assertIn(part, message)

    def test_a_file_is_fetched_and_the_session_ended(self):
        self.assert_gets(FETCH)
        self.assertEqual(self.commands, ["USER anonymous", "PASS anonymous@example.com", "TYPE I",
                                         "EPSV", "RETR x", "QUIT"])

    def test_a_login_may_need_no_password_or_find_it_superfluous(self):
        for reply in (b"230 In\r\n", b"232 In\r\n"):
            self.assert_gets(FETCH, USER=reply, PASS=b"530 Not asked\r\n")
        for reply in (b"202 Superfluous\r\n", b"232 In\r\n"):
            self.assert_gets(FETCH, PASS=reply)

    def test_a_greeting_may_be_announced(self):
        self.assert_gets(FETCH | {"": b"120 Soon\r\n220-Now\r\n220 Ready\r\n"})

    def test_codes_may_be_bare(self):
        self.assert_gets(FETCH | {"": b"220\r\n"}, USER=b"331\n", PASS=b"230\r\n",
                         RETR=b"150\r\nDATA226\r\n")

    def test_unlisted_codes_are_treated_by_their_class(self):
        self.assert_gets(FETCH | {"": b"198 Soon\r\n298 Ready\r\n"}, USER=b"398 Password?\r\n",
                         PASS=b"299 In\r\n", TYPE=b"298 Done\r\n",
                         EPSV=b"298 Go (|||PORT|)\r\n", RETR=b"198 Opening\r\nDATA298 Done\r\n")
        self.assert_fails(self.get(FETCH | {"RETR": b"498 Later\r\n"}), "498 Later")
        self.assert_fails(self.get(FETCH | {"RETR": b"598 Never\r\n"}), "598 Never")
        self.assert_fails(self.get(FETCH | {"RETR": b"798 What?\r\n"}), "798 What?")

    def test_pasv_follows_where_epsv_is_unknown_and_a_strangers_address_is_not_used(self):
        for text in (b"go to 192,0,2,1,HIGH,LOW now.", b"Entering Passive Mode (192,0,2,1,HIGH,LOW)."):
            self.assert_gets(FETCH, EPSV=b"500 What?\r\n", PASV=b"227 " + text + b"\r\n")
            self.assertIn("PASV", self.commands)

    def test_each_passive_command_may_be_answered_as_the_other(self):
        self.assert_gets(FETCH, EPSV=b"227 Here (127,0,0,1,HIGH,LOW)\r\n")
        self.assert_gets(FETCH, EPSV=b"502 No\r\n", PASV=b"229 Here (|||PORT|)\r\n")

    def test_a_transfer_counts_only_after_its_last_reply(self):
        for reply in (b"426 Cut off", b"451-Sorry:\r\n451 no disk"):
            output = self.get(FETCH | {"RETR": b"150 Opening\r\nDATA" + reply + b"\r\n"})
            self.assertEqual(output.stdout, b"data")
            self.assert_fails(output, reply[:3].decode(), reply[-5:].decode())

    def test_a_refusal_is_shown_with_code_and_text(self):
        output = self.get(FETCH | {"RETR": b"550 No such file\r\n"})
        self.assertEqual(output.stderr, b"client: 550 No such file\n")

    def test_a_text_does_not_steer_the_terminal(self):
        output = self.get(FETCH | {"RETR": b"550 \x1b[2JGone\r\n"})
        self.assertEqual(output.stderr, b"client: 550 ?[2JGone\n")
        with Scripted(LOGIN | {"NLST": b"150 Opening\r\nDATA226 Done\r\n"}, b"a\x1b[2Jb\r\nc\n") as server:
            self.assertEqual(run("client", server.address).stdout, b"a?[2Jb\nc\n")

    def test_what_does_not_speak_ftp_is_shown(self):
        self.assert_fails(self.get({"": b"SSH-2.0-OpenSSH_9.2\r\n"}), "this is not FTP", "SSH-2.0-OpenSSH_9.2")

    def test_a_reply_without_end_is_an_error(self):
        for reply in (b"220 " + b"x" * (8 << 20), b"220-x\r\n" * (1 << 20)):
            self.assert_fails(self.get({"": reply}), "longer")

    def test_a_server_that_says_nothing_is_given_ten_seconds(self):
        self.assert_fails(self.get({"": b"220-Wel"}), "no reply within 10s")

    def test_a_server_that_hangs_up_is_an_error(self):
        self.assert_fails(self.get({"": b"220 Ready\r\n", "USER": b"HANGUP"}), "closed the connection")
        self.assert_fails(self.get({"": b"220 Ready\r\n", "USER": b"331-x\r\nHANGUP"}), "331")
        self.assert_fails(self.get({"": b"421 Busy\r\n"}), "421 Busy")

    def test_v_prints_each_reply_and_no_password(self):
        output = self.get(FETCH, b"data", "-v", "--user", "me", "--password", "hidden")
        lines = output.stderr.decode().splitlines()
        self.assertEqual(lines[:2], [
            "< 220 ServiceReady (PositiveCompletion, Connections): Ready", "> USER me"])
        self.assertIn("< 226 ClosingDataConnection (PositiveCompletion, Connections): Done", lines)
        self.assertIn("> PASS ********", lines)
        self.assertNotIn("hidden", output.stderr.decode())
        self.assertIn("PASS hidden", self.commands)

    def test_a_path_of_two_lines_is_refused(self):
        with Scripted(FETCH) as server:
            output = run("client", server.address, "get", "x\r\nDELE y")
        self.assert_fails(output, "one line")
        self.assertNotIn("DELE y", server.commands)

    def test_info_asks_size_and_time_where_there_is_no_mlst(self):
        with Scripted(LOGIN | {"SIZE": b"213 1234\r\n", "MDTM": b"213 20240229123456\r\n"}) as server:
            output = run("client", server.address, "info", "x")
        self.assertEqual(output.stdout, b"size      1234\nmodified  2024-02-29 12:34:56 UTC\n")
        with Scripted(LOGIN | {"SIZE": b"213 1234\r\n"}) as server:
            output = run("client", server.address, "info", "x")
        self.assertEqual(output.stdout, b"size      1234\nmodified  unknown\n")

    def test_a_server_that_cannot_be_reached_is_named(self):
        with Scripted({}) as server:
            run("client", server.address)
        self.assert_fails(run("client", server.address), server.address)
        self.assert_fails(run("client", "localhost"), "localhost")

    def test_a_wrong_command_line_names_the_help(self):
        for arguments in ([], ["a:1", "put", "x"], ["a:1", "get"], ["a:1", "ls", "x", "y"]):
            self.assert_fails(run("client", *arguments), "--help")

    def test_the_example_server_answers_it(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            content = os.urandom(100_000)
            (root / "file").write_bytes(content)
            (root / "folder").mkdir()
            for path in (root / "file", root / "folder"):
                os.utime(path, (0, 0))
            with Server(root) as server:
                self.assertEqual(run("client", server.address, "get", "file").stdout, content)
                self.assertEqual(run("client", server.address, "ls").stdout.decode().splitlines(), [
                    "file       100000  1970-01-01 00:00:00  file",
                    "dir                1970-01-01 00:00:00  folder"])
                self.assertEqual(
                    run("client", server.address, "info", "/file").stdout,
                    b"size      100000\nmodified  1970-01-01 00:00:00 UTC\n")
                self.assertEqual(run("client", server.address, "ls", "folder").stdout, b"")
                self.assert_fails(run("client", server.address, "get", "none"), "550")
