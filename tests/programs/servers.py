#!/usr/bin/env python3
"""Real FTP servers, on 127.0.0.1: vsftpd, proftpd and pyftpdlib.

    tests/programs/servers.py FOLDER

records in the folder what each of them sends to the example `client` and on a longer tour. It installs
nothing: vsftpd and proftpd are taken from the PATH, /usr/sbin or the variables VSFTPD and PROFTPD,
pyftpdlib from this interpreter. A missing server is a failure. proftpd needs root.
"""

import ftplib
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

import harness
from harness import HOST, free_port

START_SECONDS = 10

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
    return [sys.executable, "-m", "pyftpdlib", "-i", HOST, "-p", str(port), "-d", str(files)]


SERVERS = {"vsftpd": vsftpd, "proftpd": proftpd, "pyftpdlib": pyftpdlib}


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
        self.listener.settimeout(harness.SECONDS)
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
        self.thread.join(harness.SECONDS)
        self.listener.close()
        return bytes(self.received)


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
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    harness.build()
    for name in SERVERS:
        with tempfile.TemporaryDirectory() as files, Server(name, pathlib.Path(files)) as server:
            recorder = Recorder(server.port)
            harness.run("client", f"{HOST}:{recorder.port}")
            (folder / f"{name}.txt").write_bytes(recorder.finish() + tour(server.port))


if __name__ == "__main__":
    main()
