//! Tables of every kind, each against its file.

mod generic;
mod oracle;
mod patterns;
mod protocols;
