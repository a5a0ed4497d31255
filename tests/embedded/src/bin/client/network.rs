//! Sockets of a network that the optimizer knows nothing about.

use core::fmt;
use core::future::poll_fn;
use core::hint::black_box;
use core::task::{Context, Poll};

use embedded_io_async::{ErrorKind, ErrorType, Read, Write};

pub(crate) struct Socket(u8);

impl Socket {
    pub(crate) async fn connect(port: u16) -> Result<Self, ErrorKind> {
        poll_fn(|context| poll_connect(port, context)).await.map(Self)
    }
}

impl ErrorType for Socket {
    type Error = ErrorKind;
}

impl Read for Socket {
    async fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ErrorKind> {
        poll_fn(|context| poll_read(self.0, buffer, context)).await
    }
}

impl Write for Socket {
    async fn write(&mut self, bytes: &[u8]) -> Result<usize, ErrorKind> {
        poll_fn(|context| poll_write(self.0, bytes, context)).await
    }

    async fn flush(&mut self) -> Result<(), ErrorKind> {
        Ok(())
    }
}

#[inline(never)]
fn poll_connect(port: u16, context: &mut Context<'_>) -> Poll<Result<u8, ErrorKind>> {
    black_box((port, context));
    black_box(Poll::Pending)
}

#[inline(never)]
fn poll_read(
    socket: u8,
    buffer: &mut [u8],
    context: &mut Context<'_>,
) -> Poll<Result<usize, ErrorKind>> {
    black_box((socket, buffer, context));
    black_box(Poll::Pending)
}

#[inline(never)]
fn poll_write(
    socket: u8,
    bytes: &[u8],
    context: &mut Context<'_>,
) -> Poll<Result<usize, ErrorKind>> {
    black_box((socket, bytes, context));
    black_box(Poll::Pending)
}

/// Where the file goes: the flash of another device, for example.
#[inline(never)]
pub(crate) fn store(place: u32, bytes: &[u8]) -> Result<(), ErrorKind> {
    black_box((place, bytes));
    black_box(Ok(()))
}

/// A serial port.
pub(crate) struct Log;

impl fmt::Write for Log {
    #[inline(never)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        black_box(text);
        Ok(())
    }
}
