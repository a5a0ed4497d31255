"""What the tests of the example programs have in common: the programs, and peers that follow a script."""

import os
import pathlib
import socket
import subprocess
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / os.environ.get("CARGO_TARGET_DIR", "target")
HOST = "127.0.0.1"
# No test waits longer for a program or a peer.
SECONDS = 60


def build():
    subprocess.run(
        ["cargo", "build", "--quiet", "--features", "std", "--examples"], cwd=ROOT, check=True)


def command(name, *arguments):
    return [TARGET / "debug" / "examples" / name, *arguments]


def run(name, *arguments, **options):
    """Runs a program to its end."""
    return subprocess.run(
        command(name, *arguments), capture_output=True, timeout=SECONDS, **options)


def free_port():
    with socket.create_server((HOST, 0)) as probe:
        return probe.getsockname()[1]


class Server:
    """The example `server`, ended by its own process id when the block is left."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            command("server", folder, f"{HOST}:0"), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, text=True)

    def __enter__(self):
        line = self.process.stdout.readline()
        self.address = line.removeprefix("listening on ").rstrip("\n")
        self.port = int(self.address.rpartition(":")[2])
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def peak_memory(self):
        """In bytes, of all that it has run."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) * 1024


class Scripted:
    """A server for one client, which answers each command as the script says.

    The script has a reply for the greeting, `""`, and for each command; a list is answered in turn. Where
    `DATA` stands in a reply, what is before it is sent, then the data over a data connection, then
    the rest. `HANGUP` ends the connection. A command that the script lacks is answered with 502.
    """

    def __init__(self, script, data=b""):
        self.script = {name: list(reply) if isinstance(reply, list) else [reply]
                       for name, reply in script.items()}
        self.data = data
        self.commands = []
        self.listener = socket.create_server((HOST, 0))
        self.passive = socket.create_server((HOST, 0))
        for listener in (self.listener, self.passive):
            listener.settimeout(SECONDS)
        self.address = "%s:%d" % self.listener.getsockname()
        self.thread = threading.Thread(target=self.serve, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.thread.join(SECONDS)
        self.listener.close()
        self.passive.close()

    def serve(self):
        control, _ = self.listener.accept()
        control.settimeout(SECONDS)
        try:
            with control, control.makefile("rb") as lines:
                self.answer(control, "")
                for line in lines:
                    line = line.decode().rstrip("\r\n")
                    self.commands.append(line)
                    self.answer(control, line.partition(" ")[0])
        except OSError:
            pass  # The client has gone away.

    def answer(self, control, name):
        replies = self.script.get(name, [b"502 Not implemented\r\n"])
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        port = self.passive.getsockname()[1]
        reply = reply.replace(b"PORT", b"%d" % port)
        reply = reply.replace(b"HIGH,LOW", b"%d,%d" % divmod(port, 256))
        reply, hangup, _ = reply.partition(b"HANGUP")
        before, data, after = reply.partition(b"DATA")
        control.sendall(before)
        if data:
            connection, _ = self.passive.accept()
            with connection:
                connection.sendall(self.data)
            control.sendall(after)
        if hangup:
            control.shutdown(socket.SHUT_RDWR)
