#!/usr/bin/env python3
"""Runs the example `session` with real FTP servers, on 127.0.0.1.

    tests/servers/run.py [--record FOLDER] [vsftpd] [proftpd] [pyftpdlib]

Without a name it runs all three servers. It installs nothing: vsftpd and proftpd are taken from the
PATH, /usr/sbin or the variables VSFTPD and PROFTPD, pyftpdlib from the interpreter that
PYFTPDLIB_PYTHON names (this one by default). A missing server is a failure. proftpd needs root.

Python's ftplib reads what each server sends, too, and the example must find the same codes. With
--record, a longer tour follows the session, and every byte of the server is written to a file.
"""

import argparse
import ftplib
import io
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
START_SECONDS = 10
SESSION_SECONDS = 60
# Greeting, FEAT, SYST, USER, PWD, TYPE, SIZE, QUIT; PASS if it is asked for.
FEWEST_REPLIES = 8

# One of its lines looks like the end of the reply, another like the start of the next.
WELCOME = "Welcome.\n230 reasons to stay\n220-\n  Files are below.\n"

TOUR = [
    "NOOP", "HELP", "STAT", "USER anonymous", "PASS guest@example.com", "STAT", "STAT .", "PWD",
    "CWD no-such-folder", "CWD folder", "CDUP", "TYPE I", "SIZE file.txt", "MDTM file.txt",
    "PASV", "LIST", "PASV", "REST 5", "RETR file.txt", "PASV", "RETR no-such-file", "EPSV", "NLST",
    "DELE file.txt", "MKD folder", "STRU X", "MODE Z", "ALLO", "SITE HELP", "AUTH TLS", "PBSZ 0",
    "PROT P", "ACCT x", "SMNT x", "HELP NOOP", "NONSENSE", "RNFR file.txt", "RNTO other.txt",
    "QUIT",
]


class Failure(Exception):
    pass


def program(name):
    folders = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin"
    wanted = os.environ.get(name.upper(), name)
    found = shutil.which(wanted, path=folders)
    if not found:
        raise Failure(f"{wanted} is not installed here, or {name.upper()} does not name it")
    return found


def vsftpd(folder, files, port):
    (folder / "welcome").write_text(WELCOME)
    (folder / "empty").mkdir()
    # Only root can shut the session in its folder, as another user.
    user = "ftp_username=daemon" if os.getuid() == 0 else "run_as_launching_user=YES"
    configuration = folder / "vsftpd.conf"
    configuration.write_text(f"""\
listen=YES
listen_address={HOST}
listen_port={port}
background=NO
anonymous_enable=YES
{user}
anon_root={files}
banner_file={folder}/welcome
secure_chroot_dir={folder}/empty
seccomp_sandbox=NO
xferlog_enable=NO
connect_from_port_20=NO
idle_session_timeout=30
data_connection_timeout=30
""")
    return [program("vsftpd"), str(configuration)]


def proftpd(folder, files, port):
    (folder / "welcome").write_text(WELCOME)
    if os.getuid() != 0:
        raise Failure("it logs anonymous users in only when root has started it")
    configuration = folder / "proftpd.conf"
    configuration.write_text(f"""\
ServerType standalone
DefaultAddress {HOST}
SocketBindTight on
Port {port}
UseIPv6 off
UseReverseDNS off
WtmpLog off
User nobody
Group nogroup
PidFile {folder}/pid
ScoreboardFile {folder}/scoreboard
DelayTable none
SystemLog {folder}/log
TransferLog none
TimeoutIdle 30
DisplayConnect {folder}/welcome
DisplayLogin {folder}/welcome
<Anonymous {files}>
  User nobody
  Group nogroup
  UserAlias anonymous nobody
  RequireValidShell off
  UseFtpUsers off
</Anonymous>
""")
    return [program("proftpd"), "--nodaemon", "--config", str(configuration)]


def pyftpdlib(folder, files, port):
    python = os.environ.get("PYFTPDLIB_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import pyftpdlib"], stderr=subprocess.DEVNULL).returncode:
        raise Failure(f"{python} has no pyftpdlib; PYFTPDLIB_PYTHON names one that has")
    return [python, "-m", "pyftpdlib", "-i", HOST, "-p", str(port), "-d", str(files)]


SERVERS = {"vsftpd": vsftpd, "proftpd": proftpd, "pyftpdlib": pyftpdlib}


def free_port():
    with socket.create_server((HOST, 0)) as probe:
        return probe.getsockname()[1]


class Server:
    """A server process, ended by its own id when the block is left."""

    def __init__(self, name, folder):
        files = folder / "files"
        (files / "folder").mkdir(parents=True)
        (files / "file.txt").write_text("one\ntwo\n")
        self.port = free_port()
        self.log = folder / "output"
        # The servers that change their user must still reach their files.
        folder.chmod(0o755)
        command = SERVERS[name](folder, files, self.port)
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def __enter__(self):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            try:
                socket.create_connection((HOST, self.port), timeout=1).close()
                return self
            except OSError:
                time.sleep(0.1)
        self.__exit__()
        raise Failure(f"the server does not start:\n{self.log.read_text(errors='replace')}")

    def __exit__(self, *_):
        for number in (signal.SIGTERM, signal.SIGKILL):
            self.process.send_signal(number)
            try:
                self.process.wait(timeout=5)
                return
            except subprocess.TimeoutExpired:
                pass


class Recorder:
    """Passes one connection on to the server, and keeps what the server sends."""

    def __init__(self, port):
        self.upstream = port
        self.received = bytearray()
        self.listener = socket.create_server((HOST, 0))
        self.listener.settimeout(SESSION_SECONDS)
        self.port = self.listener.getsockname()[1]
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        client, _ = self.listener.accept()
        with client, socket.create_connection((HOST, self.upstream)) as server:
            threading.Thread(target=self.forward, args=(client, server), daemon=True).start()
            while chunk := server.recv(4096):
                self.received += chunk
                client.sendall(chunk)

    @staticmethod
    def forward(client, server):
        try:
            while chunk := client.recv(4096):
                server.sendall(chunk)
            server.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # The other direction has ended.

    def finish(self):
        self.thread.join(SESSION_SECONDS)
        self.listener.close()
        return bytes(self.received)


def codes_read_by_ftplib(received):
    reader = ftplib.FTP()
    reader.file = io.StringIO(received.decode("latin-1"), newline="")
    codes = []
    while True:
        try:
            codes.append(reader.getmultiline()[:3])
        except EOFError:
            return codes


def session(example, port):
    recorder = Recorder(port)
    try:
        outcome = subprocess.run(
            [example, f"{HOST}:{recorder.port}"], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SESSION_SECONDS)
    except subprocess.TimeoutExpired:
        raise Failure(f"the session takes longer than {SESSION_SECONDS} s") from None
    printed = outcome.stdout.decode(errors="replace")
    if outcome.returncode:
        raise Failure(f"the session ends with status {outcome.returncode}:\n{printed}")
    received = recorder.finish()
    codes = re.findall(r"^(\d{3}) .*\(\w+, \w+\):", printed, re.MULTILINE)
    if codes != codes_read_by_ftplib(received):
        raise Failure(f"ftplib reads {codes_read_by_ftplib(received)}, the session:\n{printed}")
    if len(codes) < FEWEST_REPLIES:
        raise Failure(f"only {len(codes)} replies came:\n{printed}")
    unlisted = re.findall(r"^(\d{3}) not listed", printed, re.MULTILINE)
    print("   ", len(codes), "replies:", *codes)
    print("    not in the table:", *(unlisted or ["none"]))
    return received


def tour(port):
    """Sends commands one at a time, each when the reply before has ended."""
    recorder = Recorder(port)
    client = ftplib.FTP()
    client.connect(HOST, recorder.port, timeout=20)
    channel = None
    for command in TOUR:
        client.putcmd(command)
        try:
            reply = client.getmultiline()
            data = re.search(r"\((?:[\d,]*,(\d+),(\d+)|\|\|\|(\d+)\|)\)", reply)
            if reply.startswith("22") and data:
                high, low, port = data.groups()
                data_port = int(port) if port else int(high) * 256 + int(low)
                channel = socket.create_connection((HOST, data_port), timeout=20)
            if reply.startswith("1") and channel:
                while channel.recv(4096):
                    pass
                channel.close()
                client.getmultiline()
        except EOFError:
            break
    client.close()
    return recorder.finish()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("servers", nargs="*", metavar="SERVER")
    arguments = parser.parse_args()
    for name in arguments.servers:
        if name not in SERVERS:
            parser.error(f"no server is called {name}")

    subprocess.run(["cargo", "build", "--quiet", "--example", "session"], cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    example = ROOT / target / "debug" / "examples" / "session"

    failed = []
    for name in arguments.servers or SERVERS:
        print(name)
        try:
            with tempfile.TemporaryDirectory() as folder:
                with Server(name, pathlib.Path(folder)) as server:
                    received = session(example, server.port)
                    if arguments.record:
                        received += tour(server.port)
                        arguments.record.mkdir(parents=True, exist_ok=True)
                        (arguments.record / f"{name}.txt").write_bytes(received)
        except Failure as failure:
            print(f"{name}: {failure}", file=sys.stderr)
            failed.append(name)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
