//! Tells the crate which of its functions the compiler is too old for.

use std::env;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=runtime/build.rs");
    let minor = env::var_os("RUSTC").and_then(|rustc| {
        let version = Command::new(rustc).arg("--version").output().ok()?.stdout;
        // rustc 1.85.0 (4d91de4e4 2025-02-17)
        std::str::from_utf8(&version).ok()?.split('.').nth(1)?.parse::<u32>().ok()
    });
    if minor.is_some_and(|minor| minor < 86) {
        println!("cargo::rustc-cfg=reply_codes_before_1_86");
    }
}
