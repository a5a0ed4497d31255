//! The recipes that the documentation of `reply_codes::wire` shows: these files are what it shows.

#[path = "../../runtime/src/wire/recipes/embedded_io.rs"]
pub mod embedded_io;
#[path = "../../runtime/src/wire/recipes/embedded_io_async.rs"]
pub mod embedded_io_async;
#[path = "../../runtime/src/wire/recipes/tokio.rs"]
pub mod tokio;
#[path = "../../runtime/src/wire/recipes/tokio_util_client.rs"]
pub mod tokio_util_client;
#[path = "../../runtime/src/wire/recipes/tokio_util_server.rs"]
pub mod tokio_util_server;
