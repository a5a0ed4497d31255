//! Reading and writing replies.

mod advance;
mod invalid_reply;
mod line_end;
mod lines;
mod progress;
mod reply;
mod reply_line;
mod reply_reader;

pub use invalid_reply::InvalidReply;
pub use lines::{LineTooLong, Lines};
pub use progress::{Advance, Finished, Progress};
pub use reply::{BufferTooSmall, Reply};
pub use reply_line::{InvalidReplyLine, ReplyLine};
pub use reply_reader::ReplyReader;
