//! Path to text: finds the file of a table and reads it.

use std::env;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::str;

use super::problem::{Origin, Problem};

/// The largest file that is read. Three digits give at most 1,020 rows; beside them a registry may
/// have some that are skipped.
const LARGEST: u64 = 4_000_000;

/// The bytes of the file at `path`, which starts at the calling package's Cargo.toml.
pub(super) fn read(path: &str) -> Result<Vec<u8>, Problem> {
    // Looked up at expansion, not compiled in: the working directory may be any other.
    let folder = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    read_below(Path::new(&folder), Path::new(path)).map_err(|error| {
        let message = format!("cannot read the file (paths start at Cargo.toml): {error}");
        Problem::new(Origin::File, message)
    })
}

fn read_below(folder: &Path, path: &Path) -> io::Result<Vec<u8>> {
    // Joined with a folder, it would be itself here, and something else where the file is included.
    if path.has_root() {
        return Err(io::Error::other("it is absolute"));
    }
    let file = folder.join(path);
    // To open a pipe would wait for its writer.
    if !fs::metadata(&file)?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    // A file may have more bytes than its size says: those of a process have none.
    File::open(file)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::other(format!("larger than {} MB", LARGEST / 1_000_000)));
    }
    Ok(bytes)
}

/// The text of a file from its bytes.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    str::from_utf8(bytes).map_err(|error| {
        let lines_before = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n');
        let origin = Origin::Line(lines_before.count() + 1);
        Problem::new(origin, "not UTF-8; save the file as UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::path::{Path, PathBuf};
    use std::{env, process};

    use super::{LARGEST, Origin, Problem, decode, read, read_below};

    #[test]
    fn text_that_is_not_utf8_is_told_with_its_line() {
        let problem = |line, message| Err(Problem::new(Origin::Line(line), message));
        assert_eq!(
            decode(b"code,description\r\n110,Caf\xE9\n120,Caf\xE9\n"),
            problem(2, "not UTF-8; save the file as UTF-8")
        );
        assert_eq!(decode(b"\xFF\xFEc\0o\0"), problem(1, "not UTF-8; save the file as UTF-8"));
    }

    #[test]
    fn a_path_that_leads_to_no_file_is_refused_with_its_reason() {
        let message = |path| read(path).unwrap_err().message;
        // In the words of the system.
        let not_there = fs::metadata("none.csv").unwrap_err().to_string();
        for (path, reason) in [
            ("none.csv", not_there.as_str()),
            ("", "not a regular file"),
            ("src", "not a regular file"),
            ("src/..", "not a regular file"),
            (concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"), "it is absolute"),
            ("src\0.csv", ""),
        ] {
            let expected = format!("cannot read the file (paths start at Cargo.toml): {reason}");
            assert!(message(path).starts_with(&expected), "{path}: {}", message(path));
        }
    }

    #[test]
    fn a_path_may_lead_out_of_the_package_and_back() {
        assert!(read("../macros/src/../Cargo.toml").is_ok());
    }

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        let folder = Folder::new("large");
        let file = File::create(folder.0.join("t.csv")).unwrap();
        file.set_len(LARGEST).unwrap();
        assert_eq!(folder.read("t.csv").unwrap().len() as u64, LARGEST);
        file.set_len(LARGEST + 1).unwrap();
        assert_eq!(folder.read("t.csv").unwrap_err(), "larger than 4 MB");
    }

    /// A folder of this test alone, removed at its end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("reply-codes-{name}-{}", process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        fn read(&self, path: &str) -> Result<Vec<u8>, String> {
            read_below(&self.0, Path::new(path)).map_err(|error| error.to_string())
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[cfg(unix)]
    mod unix {
        use std::os::fd::AsRawFd;
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixStream;
        use std::process::{Command, Stdio};

        use super::*;

        /// Not each file system has such files, so they are those of the system and of this process.
        #[test]
        fn only_a_regular_file_is_opened() {
            let mut child = Command::new("true").stdout(Stdio::piped()).spawn().unwrap();
            let pipe = child.stdout.as_ref().unwrap().as_raw_fd();
            let (socket, _other_end) = UnixStream::pair().unwrap();
            for name in ["zero", &format!("fd/{pipe}"), &format!("fd/{}", socket.as_raw_fd())] {
                let error = read_below(Path::new("/dev"), Path::new(name)).unwrap_err();
                assert_eq!(error.to_string(), "not a regular file", "{name}");
            }
            child.wait().unwrap();
        }

        #[test]
        fn a_link_is_read_also_if_it_leaves_the_package() {
            let [package, elsewhere] = ["package", "elsewhere"].map(Folder::new);
            fs::write(elsewhere.0.join("t.csv"), "code,description\n").unwrap();
            symlink(elsewhere.0.join("t.csv"), package.0.join("link.csv")).unwrap();
            assert_eq!(package.read("link.csv").unwrap(), b"code,description\n");
        }

        #[test]
        fn a_link_that_leads_nowhere_is_refused() {
            let folder = Folder::new("nowhere");
            symlink("none.csv", folder.0.join("dangling.csv")).unwrap();
            symlink("loop.csv", folder.0.join("loop.csv")).unwrap();
            assert!(folder.read("dangling.csv").is_err());
            assert!(folder.read("loop.csv").is_err());
        }
    }

    /// The file says that it is regular and has no bytes, and gives them without end.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_without_end_is_read_up_to_the_bound() {
        assert!(read_below(Path::new("/proc/self"), Path::new("pagemap")).is_err());
    }
}
