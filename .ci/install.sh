#!/usr/bin/env bash
# Installs what the checks need and the machine lacks: install.sh change|release. That is rustup's
# targets, Debian's packages, the FTP servers and, for a release, Cargo's subcommands. rustup may
# refuse: then the distribution's compiler builds the library, or the check says that it was not made.
set -euo pipefail
cd "$(dirname "$0")/.."
export DEBIAN_FRONTEND=noninteractive

scope=$1
targets=(
    thumbv6m-none-eabi thumbv7m-none-eabi riscv32imc-unknown-none-elf
    i686-unknown-linux-gnu s390x-unknown-linux-gnu wasm32-wasip1
)
oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1.0/p' Cargo.toml)
servers=$PWD/target/servers

# need FILE_OR_COMMAND PACKAGE...: the packages are missing if the first is not there.
missing=()
need() {
    command -v "$1" >/dev/null || [ -e "$1" ] || missing+=("${@:2}")
}

from_rustup() {
    rustup component add rust-src clippy rustfmt
    rustup target add "${targets[@]}"
    rustup toolchain install "$oldest" --profile minimal
}

from_debian() {
    need qemu-system-arm qemu-system-arm
    need chromedriver chromium chromium-driver
    if ! rustup target list --installed | grep -q '^thumbv7m-none-eabi$'; then
        need /usr/bin/rustc rustc-web
        need /usr/bin/cargo cargo-web
        need /usr/lib/rustlib/src/rust/library/core/Cargo.toml rust-web-src
        need ld.lld lld
    fi
    need qemu-s390x qemu-user
    need qemu-system-riscv32 qemu-system-misc
    need curl curl
    need i686-linux-gnu-gcc gcc-i686-linux-gnu libc6-dev-i386-cross
    need s390x-linux-gnu-gcc gcc-s390x-linux-gnu libc6-dev-s390x-cross
    need node nodejs
    # What vsftpd, which conflicts with proftpd and so is only unpacked, needs as well.
    need /usr/sbin/proftpd proftpd-core libwrap0 libpam0g libcap2 libssl3
    python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
    if [ "$scope" = release ]; then
        need qemu-system-avr qemu-system-misc
        need avr-gcc gcc-avr avr-libc
    fi
    if [ ${#missing[@]} -gt 0 ]; then
        apt-get update -qq
        apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
    fi
}

ftp_servers() {
    mkdir -p "$servers"
    if ! [ -x "$servers/usr/sbin/vsftpd" ]; then
        apt-get update -qq
        (cd "$servers" && apt-get download -qq vsftpd && dpkg -x vsftpd_*.deb .)
    fi
    [ -x "$servers/venv/bin/python" ] || python3 -m venv "$servers/venv"
    "$servers/venv/bin/pip" install -q pyftpdlib==2.2.0 aiosmtpd==1.4.6
}

# Built without optimizations, which would take longer than it saves.
subcommand() {
    cargo "$1" --version || cargo install --quiet --debug --locked "cargo-$1"
}

from_rustup || echo "rustup does not give all of it"
from_debian
ftp_servers
if [ "$scope" = release ]; then
    subcommand fuzz
    subcommand deny
fi
