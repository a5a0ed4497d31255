//! Replies as a person reads them without a crate: line by line, up to the code and a space.

use embedded_io_async::Read;

use crate::network::Socket;
use crate::step::Error;

/// No reply has more bytes, or a server could keep its client forever.
const LIMIT: u32 = 1 << 20;

pub(crate) struct Replies {
    chunk: [u8; 64],
    /// What of the chunk is not used yet.
    start: usize,
    end: usize,
    /// The line that came last, as far as it has room.
    line: [u8; 128],
    length: usize,
    /// What has come of the reply.
    bytes: u32,
}

impl Replies {
    pub(crate) const fn new() -> Self {
        Self { chunk: [0; 64], start: 0, end: 0, line: [0; 128], length: 0, bytes: 0 }
    }

    /// Waits for a reply and returns its code.
    pub(crate) async fn read(&mut self, socket: &mut Socket) -> Result<u16, Error> {
        self.bytes = 0;
        self.read_line(socket).await?;
        let (code, mut is_last) = self.head().ok_or(Error::Invalid)?;
        while !is_last {
            self.read_line(socket).await?;
            is_last = self.head() == Some((code, true));
        }
        Ok(code)
    }

    /// The text of the last line of the last reply, or its beginning.
    pub(crate) fn text(&self) -> &[u8] {
        self.line.get(4..self.length).unwrap_or_default()
    }

    async fn read_line(&mut self, socket: &mut Socket) -> Result<(), Error> {
        self.length = 0;
        loop {
            while let Some(&byte) = self.chunk.get(self.start..self.end).and_then(<[u8]>::first) {
                self.start += 1;
                self.bytes += 1;
                if self.bytes > LIMIT {
                    return Err(Error::Invalid);
                }
                if byte == b'\n' {
                    if self.line.get(..self.length).is_some_and(|line| line.ends_with(b"\r")) {
                        self.length -= 1;
                    }
                    return Ok(());
                }
                if let Some(place) = self.line.get_mut(self.length) {
                    *place = byte;
                    self.length += 1;
                }
            }
            self.start = 0;
            self.end = 0;
            match socket.read(&mut self.chunk).await? {
                0 => return Err(Error::Closed),
                count => self.end = count,
            }
        }
    }

    /// The code of the line, and whether it is a reply's last.
    fn head(&self) -> Option<(u16, bool)> {
        let (digits, rest) = self.line.get(..self.length)?.split_at_checked(3)?;
        let mut code = 0;
        for digit in digits {
            if !digit.is_ascii_digit() {
                return None;
            }
            code = 10 * code + u16::from(digit - b'0');
        }
        match rest.first() {
            None | Some(b' ') => Some((code, true)),
            Some(b'-') => Some((code, false)),
            Some(_) => None,
        }
    }
}
