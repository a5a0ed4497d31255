//! Runs of cargo on packages that are written for a measurement.

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;
use std::{env, fs};

/// The folder that the measured packages are written to; cleared first.
///
/// # Errors
///
/// If the file system refuses.
pub fn fresh_folder(name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| here().join("target"), PathBuf::from);
    let folder = target.join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The folder of this package.
fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the crate that is measured.
#[must_use]
pub fn project() -> String {
    here().join("../..").display().to_string()
}

/// Writes a file and the folders above it.
///
/// # Errors
///
/// If the file system refuses.
pub fn write(path: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}

/// Cargo in the folder of a package, without the settings of the cargo that runs this program.
pub fn cargo(
    package: &Path,
    target: &Path,
    arguments: impl IntoIterator<Item: AsRef<OsStr>>,
) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(arguments)
        .current_dir(package)
        .env("CARGO_TARGET_DIR", target)
        .env_remove("RUSTFLAGS");
    command
}

/// Runs a command that must succeed.
///
/// # Errors
///
/// If the command fails: what it wrote.
pub fn run(command: &mut Command) -> Result<Output, Box<dyn Error>> {
    let output = command.output()?;
    if output.status.success() {
        Ok(output)
    } else {
        let log = String::from_utf8_lossy(&output.stderr);
        Err(format!("{command:?} failed:\n{log}").into())
    }
}

/// Seconds that a command takes.
///
/// # Errors
///
/// If the command fails: what it wrote.
pub fn seconds(command: &mut Command) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    run(command)?;
    Ok(start.elapsed().as_secs_f64())
}
