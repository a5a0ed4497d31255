"""The example `mail`, with aiosmtpd and with servers that follow a script."""

import unittest

from aiosmtpd.controller import Controller

from harness import HOST, Scripted, free_port, run

MESSAGE = b"Subject: dots\n\n.\n..\n.a line\nno dot.\n\n.end"
ACCEPTING = {
    "": b"220 mail.example ready\r\n", "EHLO": b"250-mail.example\r\n250-SIZE 1000\r\n250 8BITMIME\r\n",
    "MAIL": b"250 2.1.0 Ok\r\n", "RCPT": b"250 2.1.5 Ok\r\n", "QUIT": b"221 2.0.0 Bye\r\n",
    "DATA": b"554 5.0.0 The test ends here\r\n",
}


class Handler:
    def __init__(self):
        self.envelopes = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 Who is that?"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        self.envelopes.append(envelope)
        return "250 2.0.0 Ok: queued"


class MailTest(unittest.TestCase):
    def setUp(self):
        self.handler = Handler()
        self.smtp = Controller(self.handler, hostname=HOST, port=free_port())
        self.smtp.start()
        self.addCleanup(self.smtp.stop)
        self.address = f"{HOST}:{self.smtp.port}"

    def mail(self, address, to="you@example.com", message=MESSAGE):
        return run("mail", address, "me@example.com", to, input=message)

    def test_a_message_with_lines_of_dots_arrives_byte_for_byte(self):
        output = self.mail(self.address)
        self.assertEqual((output.returncode, output.stderr), (0, b""))
        self.assertEqual(output.stdout, b"250 Okay, status 2.0.0: Ok: queued\n")
        [envelope] = self.handler.envelopes
        self.assertEqual(envelope.mail_from, "me@example.com")
        self.assertEqual(envelope.rcpt_tos, ["you@example.com"])
        self.assertEqual(envelope.original_content, MESSAGE.replace(b"\n", b"\r\n") + b"\r\n")

    def test_line_ends_may_be_those_of_the_network(self):
        for message in (b"a\r\n\r\nb\r\n", b"a\n\nb\n", b""):
            self.mail(self.address, message=message)
            expected = message.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            self.assertEqual(self.handler.envelopes.pop().original_content, expected)

    def test_a_refused_recipient_shows_the_enhanced_status(self):
        output = self.mail(self.address, "nobody@example.com")
        self.assertEqual((output.returncode, output.stdout), (1, b""))
        self.assertEqual(output.stderr, b"mail: 550 MailboxUnavailable, status 5.1.1: Who is that?\n")

    def test_what_ehlo_lists_is_used(self):
        for message, options in ((b"a\n", " SIZE=6"), ("ä\n".encode(), " SIZE=7 BODY=8BITMIME")):
            with Scripted(ACCEPTING) as server:
                self.mail(server.address, message=message)
            self.assertIn(f"MAIL FROM:<me@example.com>{options}", server.commands)
            self.assertEqual(server.commands[-1], "QUIT")

    def test_a_server_without_extensions_is_greeted_as_before_them(self):
        script = ACCEPTING | {"EHLO": b"502 What?\r\n", "HELO": b"250 mail.example\r\n"}
        with Scripted(script) as server:
            self.mail(server.address)
        self.assertEqual(server.commands[1:3], [f"HELO [{HOST}]", "MAIL FROM:<me@example.com>"])

    def test_an_address_of_two_lines_is_refused(self):
        for address in ("you@example.com>\r\nDATA", "a b", "<a>"):
            output = self.mail(self.address, address)
            self.assertIn(b"is not an address", output.stderr)
            self.assertEqual((output.returncode, self.handler.envelopes), (1, []))

    def test_a_server_that_cannot_be_reached_is_named(self):
        address = f"{HOST}:{free_port()}"
        output = self.mail(address)
        self.assertEqual(output.returncode, 1)
        self.assertIn(address.encode(), output.stderr)
