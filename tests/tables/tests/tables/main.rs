//! Tables of every kind, each against its file.

mod generic;
mod http;
mod oracle;
mod patterns;
mod protocols;
