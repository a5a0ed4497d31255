//! Reply lines: taken apart, joined to replies, cut from chunks of bytes, and written.

mod chunks;
mod decoding;
mod ftplib;
mod line;
mod lines;
mod reader;
mod transcripts;
mod writing;
