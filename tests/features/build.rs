//! Puts the texts of the log where the decoder finds them. They are found by addresses below 65,536,
//! which an executable that can be moved does not have. The script is for the linkers of Linux.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=features/log.x");
    let is_on = env::var_os("CARGO_FEATURE_DEFMT").is_some();
    if !is_on || env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux") {
        return;
    }
    println!("cargo::rustc-link-search={}/features", env!("CARGO_MANIFEST_DIR"));
    println!("cargo::rustc-link-arg-tests=-Tlog.x");
    println!("cargo::rustc-link-arg-tests=-no-pie");
}
