//! How the time to read a file grows with its rows.

use std::time::Instant;

use crate::table::{Settings, read};

/// Prints the time for files from 12,500 to 100,000 rows:
/// `cargo test -p reply-codes-macros growth -- --ignored --nocapture`.
#[test]
#[ignore = "prints times, which depend on the machine"]
fn growth() {
    let skip = vec!["Unassigned".to_owned()];
    let settings = Settings { skip, ..Settings::default() };
    let kinds = [
        ("skipped", "104-199,Unassigned\n", 0),
        ("wrong", "11,Marker\n", 21),
        ("repeated", "110,Marker\n", 21),
        ("one cell", "abc\n", 21),
        ("open quotes", "110,\"a\",\"b\n", 21),
    ];
    for (kind, row, expected) in kinds {
        for count in [12_500, 25_000, 50_000, 100_000] {
            let text = format!("code,description\n110,Marker\n{}", row.repeat(count));
            let start = Instant::now();
            let (table, problems) = read(&text, &settings);
            println!("{count:>7} rows, {kind}: {:>5} ms", start.elapsed().as_millis());
            assert_eq!((table.codes[0].number, problems.len()), (110, expected));
        }
    }
}
