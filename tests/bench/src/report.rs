//! Medians, and tables in Markdown.

/// The median of some measurements.
#[must_use]
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Prints rows of cells under a header, the first column to the left and the others to the right.
pub fn print_table(header: &[&str], rows: &[Vec<String>]) {
    let header: Vec<_> = header.iter().map(ToString::to_string).collect();
    let widths: Vec<_> = (0..header.len())
        .map(|column| {
            let cells = rows.iter().chain([&header]).filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0).max(4)
        })
        .collect();
    let print = |row: &[String]| {
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            if column == 0 {
                print!("| {cell:<width$} |");
            } else {
                print!(" {cell:>width$} |");
            }
        }
        println!();
    };
    print(&header);
    let rule = widths.iter().enumerate().map(|(column, width)| match column {
        0 => "-".repeat(*width),
        _ => format!("{}:", "-".repeat(width - 1)),
    });
    print(&rule.collect::<Vec<_>>());
    for row in rows {
        print(row);
    }
}
