//! The documentation whose examples need other crates, which run here.

#[cfg(doctest)]
#[path = "../runtime/src/adopting.rs"]
mod adopting;
