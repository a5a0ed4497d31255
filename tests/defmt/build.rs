//! Puts the texts of the log where the decoder finds them. They are found by addresses below 65,536,
//! which an executable that can be moved does not have. The script is for the linkers of Linux.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux") {
        return;
    }
    println!("cargo::rerun-if-changed=log.x");
    println!("cargo::rustc-link-search={}", env!("CARGO_MANIFEST_DIR"));
    println!("cargo::rustc-link-arg-tests=-Tlog.x");
    println!("cargo::rustc-link-arg-tests=-no-pie");
}
