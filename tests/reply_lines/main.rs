//! Replies: found in chunks of bytes, taken apart into lines, and written.

mod decoding;
mod ftplib;
mod injections;
mod lines;
mod random;
mod reader;
mod transcripts;
mod writing;
