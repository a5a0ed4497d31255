//! Reading and writing replies.

mod lines;
mod reply;
mod reply_line;
mod reply_reader;

pub use lines::{LineTooLong, Lines};
pub use reply::Reply;
pub use reply_line::{InvalidReplyLine, ReplyLine};
pub use reply_reader::{InvalidReply, Progress, ReplyReader};
