//! The session, the same on each side.

use core::fmt::Write as _;

use embedded_io_async::{Read, Write};

use crate::decide::{Code, number, step};
use crate::network::{Log, Socket, store};
use crate::replies::Replies;
use crate::step::{Error, Step};

const CONTROL_PORT: u16 = 21;

/// Gets the file, and logs how that went.
pub(crate) async fn run(user: &str, password: &str, file: &str) {
    // The log takes what it is given.
    _ = match fetch(user, password, file).await {
        Ok(length) => writeln!(Log, "{file}: {length} bytes"),
        Err(error) => writeln!(Log, "{file}: {error}"),
    };
}

/// Logs in, gets a file and quits. Gives the length of the file.
async fn fetch(user: &str, password: &str, file: &str) -> Result<u32, Error> {
    let mut control = Control::connect().await?;
    let code = control.command("USER ", user).await?;
    match step(code) {
        Step::NeedPassword => control.expect_done("PASS ", password).await?,
        Step::GoOn => {}
        _ => return Err(refused(code)),
    }
    control.expect_done("TYPE ", "I").await?;

    control.expect_done("EPSV", "").await?;
    let port = port(control.replies.text()).ok_or(Error::Invalid)?;
    let mut data = Socket::connect(port).await?;
    control.send("RETR ", file).await?;
    // The reply that ends the transfer comes after the file.
    let code = control.reply().await?;
    if step(code) != Step::Wait {
        return Err(refused(code));
    }
    let mut length = 0;
    let mut chunk = [0; 128];
    loop {
        let count = data.read(&mut chunk).await?;
        let Some(bytes) = chunk.get(..count).filter(|bytes| !bytes.is_empty()) else { break };
        store(length, bytes)?;
        length = length.wrapping_add(u32::try_from(count).unwrap_or_default());
    }
    drop(data);
    control.done().await?;
    control.expect_done("QUIT", "").await?;
    Ok(length)
}

struct Control {
    socket: Socket,
    replies: Replies,
}

impl Control {
    async fn connect() -> Result<Self, Error> {
        let socket = Socket::connect(CONTROL_PORT).await?;
        let mut control = Self { socket, replies: Replies::new() };
        control.done().await?;
        Ok(control)
    }

    async fn expect_done(&mut self, verb: &str, argument: &str) -> Result<(), Error> {
        self.send(verb, argument).await?;
        self.done().await
    }

    /// The code of the reply that settles the command: a preliminary one announces another.
    async fn command(&mut self, verb: &str, argument: &str) -> Result<Code, Error> {
        self.send(verb, argument).await?;
        self.settled().await
    }

    async fn send(&mut self, verb: &str, argument: &str) -> Result<(), Error> {
        if argument.bytes().any(|byte| byte.is_ascii_control()) {
            return Err(Error::Name);
        }
        self.socket.write_all(verb.as_bytes()).await?;
        self.socket.write_all(argument.as_bytes()).await?;
        self.socket.write_all(b"\r\n").await?;
        Ok(self.socket.flush().await?)
    }

    async fn reply(&mut self) -> Result<Code, Error> {
        self.replies.read(&mut self.socket).await
    }

    async fn settled(&mut self) -> Result<Code, Error> {
        loop {
            let code = self.reply().await?;
            if step(code) != Step::Wait {
                return Ok(code);
            }
        }
    }

    async fn done(&mut self) -> Result<(), Error> {
        let code = self.settled().await?;
        if step(code) == Step::GoOn { Ok(()) } else { Err(refused(code)) }
    }
}

fn refused(code: Code) -> Error {
    Error::Refused(step(code), number(code))
}

/// The port of a 229, `Entering Extended Passive Mode (|||6446|)` (RFC 2428 §3).
fn port(text: &[u8]) -> Option<u16> {
    let start = text.iter().position(|&byte| byte == b'(')?;
    let [delimiter, second, third, digits @ ..] = text.get(start + 1..)? else {
        return None;
    };
    if second != delimiter || third != delimiter {
        return None;
    }
    let mut port: u16 = 0;
    for byte in digits {
        if byte == delimiter {
            return Some(port).filter(|port| *port > 0);
        }
        let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
        port = port.checked_mul(10)?.checked_add(u16::from(digit))?;
    }
    None
}
