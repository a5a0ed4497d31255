//! The recipes that the documentation of `reply_codes::wire` shows: these files are what it shows.

#[path = "../../runtime/src/wire/recipes/codec_decoder.rs"]
pub mod codec_decoder;
#[path = "../../runtime/src/wire/recipes/codec_encoder.rs"]
pub mod codec_encoder;
#[path = "../../runtime/src/wire/recipes/embedded_io_async.rs"]
pub mod embedded_io_async;
#[path = "../../runtime/src/wire/recipes/embedded_io_read.rs"]
pub mod embedded_io_read;
#[path = "../../runtime/src/wire/recipes/std_read.rs"]
pub mod std_read;
#[path = "../../runtime/src/wire/recipes/std_write.rs"]
pub mod std_write;
#[path = "../../runtime/src/wire/recipes/tokio_read.rs"]
pub mod tokio_read;
