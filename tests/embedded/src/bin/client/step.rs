use core::fmt;

use embedded_io_async::ErrorKind;

/// What a reply lets the client do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Wait,
    GoOn,
    NeedPassword,
    NeedMore,
    /// The server ends the session.
    Closing,
    TryLater,
    GiveUp,
}

/// Why a session has failed.
pub(crate) enum Error {
    Network(ErrorKind),
    /// The server has closed the connection.
    Closed,
    /// What came is not a reply, or not the one that was asked for.
    Invalid,
    /// The reply to a command, with this code, does not let the client go on.
    Refused(Step, u16),
    /// A name with a control character would be two commands.
    Name,
}

impl From<ErrorKind> for Error {
    fn from(error: ErrorKind) -> Self {
        Self::Network(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(kind) => write!(formatter, "the network failed: {kind:?}"),
            Self::Closed => formatter.write_str("the server closed the connection"),
            Self::Invalid => formatter.write_str("the server does not speak FTP"),
            Self::Refused(Step::TryLater | Step::Closing, code) => {
                write!(formatter, "the server is busy: {code}")
            }
            Self::Refused(Step::NeedMore | Step::NeedPassword, code) => {
                write!(formatter, "the server asks for more: {code}")
            }
            Self::Refused(_, code) => write!(formatter, "the server refused: {code}"),
            Self::Name => formatter.write_str("a name has a control character"),
        }
    }
}
