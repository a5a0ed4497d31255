//! The figures of the last run, kept beside the benchmarks.

use std::fs::File;

/// What `benches/time.rs` measured, as it printed it.
pub const TIME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/figures/time.csv");

/// What `sizes.py` of `tests/embedded` measured.
pub const FLASH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/figures/flash.csv");

/// Writes a table into a file.
///
/// # Errors
///
/// If the file cannot be written.
pub fn record(path: &str, header: &[&str], rows: &[Vec<String>]) -> csv::Result<()> {
    let mut file = csv::Writer::from_path(path)?;
    file.write_record(header)?;
    for row in rows {
        file.write_record(row)?;
    }
    Ok(file.flush()?)
}

/// A table that was kept.
pub struct Figures(Vec<csv::StringRecord>);

impl Figures {
    /// The table in a file.
    ///
    /// # Errors
    ///
    /// If the file cannot be read.
    pub fn read(path: &str) -> csv::Result<Self> {
        let mut file = csv::ReaderBuilder::new().has_headers(false).from_reader(File::open(path)?);
        file.records().collect::<csv::Result<_>>().map(Self)
    }

    /// The number in a row, in the column with this head.
    #[must_use]
    pub fn get(&self, row: &str, column: &str) -> Option<f64> {
        let place = self.0.first()?.iter().position(|head| head == column)?;
        let row = self.0.iter().find(|cells| cells.get(0) == Some(row))?;
        row.get(place)?.parse().ok()
    }
}
