//! Bring your own table: what a coffee machine answers.
//!
//! ```text
//! cargo run --example own_table
//! ```

use std::env;

use reply_codes::{InvalidCode, RawCode, ReplyCode, reply_codes};

reply_codes! {
    /// What a coffee machine answers.
    pub mod status = "examples/status.csv";
}

const HELP: &str = "\
Prints the replies of a coffee machine, from a table of its own, and what to do
about each.

Usage: own_table";

/// What to do about a reply. A code that is added to the table has to be in one of these arms.
fn advice(code: status::Code) -> &'static str {
    match code {
        status!(1xx) => "wait",
        status!(x1x) => "refill it",
        status!(4xx) => "call service",
    }
}

/// The same for any table: the code as the machine sent it, with its meaning if it is listed.
fn line<C: ReplyCode>(reply: &str) -> Result<String, InvalidCode> {
    let raw = RawCode::try_from(reply)?;
    Ok(C::from_raw(raw).map_or_else(|| format!("{raw} (not listed)"), |code| format!("{code:#}")))
}

fn main() -> Result<(), InvalidCode> {
    if env::args_os().len() > 1 {
        println!("{HELP}");
        return Ok(());
    }
    for code in status::Code::ALL {
        println!("{code:#}: {}", advice(code));
    }
    for reply in ["411", "418"] {
        println!("{}", line::<status::Code>(reply)?);
    }
    Ok(())
}
