//! Bring your own table: a protocol of seven replies, from a CSV of two columns.
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
Prints the replies of a coffee machine, from a table of two columns, and what to
do about each.

Usage: own_table";

/// What to do about a reply. A code that is added to the table has to be in one of these arms.
fn advice(code: status::Code) -> &'static str {
    match code {
        status!(1xx) => "wait",
        status!(2xx | 3xx) => "take a cup",
        status!(400 | 401) => "refill it",
        status!(5xx) => "call service",
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
    for reply in ["401", "402"] {
        println!("{}", line::<status::Code>(reply)?);
    }
    Ok(())
}
