//! Tables of every kind, each checked against its file.

mod forms;
mod generic;
mod http;
mod patterns;
mod protocols;
