//! Path to text: finds the table's file and reads it.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path};

use super::problem::Problem;
use super::records;

/// The largest file that is read. Three digits give at most 1,020 rows; beside them a registry may
/// have some that are skipped.
const LARGEST: u64 = 4_000_000;

/// The text of a file, with what is wrong with it.
pub(crate) struct Source {
    /// `None` if there is nothing to read rows from.
    pub(crate) text: Option<String>,
    pub(crate) problem: Option<Problem>,
    /// Whether there is a regular file, for the build to watch.
    pub(crate) found: bool,
}

/// Reads the file at `path`, which starts at the calling package's Cargo.toml.
pub(crate) fn read(path: &str) -> Source {
    // Looked up at expansion, not compiled in: the working directory may be any other.
    match env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => read_below(Path::new(&folder), path),
        None => unread(
            "CARGO_MANIFEST_DIR is not set, so the package's folder is unknown; build with cargo",
            false,
        ),
    }
}

fn read_below(folder: &Path, path: &str) -> Source {
    let path = Path::new(path);
    if let Some(problem) = problem_of_path(path) {
        return unread(problem, false);
    }
    let file = folder.join(path);
    match size_of_regular(&file) {
        Err(problem) => unread(problem, false),
        Ok(size) if size > LARGEST => {
            unread(format!("the file is larger than {} MB", LARGEST / 1_000_000), true)
        }
        Ok(_) => match fs::read(file) {
            Ok(bytes) => decode(bytes),
            Err(error) => unread(format!("cannot be read: {error}"), false),
        },
    }
}

fn unread(problem: impl Into<String>, found: bool) -> Source {
    Source { text: None, problem: Some(Problem::of_file(problem)), found }
}

fn problem_of_path(path: &Path) -> Option<&'static str> {
    if path.as_os_str().is_empty() {
        Some("the path is empty; name a file, relative to this package's Cargo.toml")
    } else if path.has_root() {
        Some("an absolute path; give it relative to this package's Cargo.toml")
    } else if leaves_the_folder(path) {
        Some(
            "the file is outside this package, so it would be missing once the package is published; a link to it inside this package works",
        )
    } else {
        None
    }
}

fn leaves_the_folder(path: &Path) -> bool {
    let mut depth = 0_usize;
    for component in path.components() {
        match component {
            Component::ParentDir if depth == 0 => return true,
            Component::ParentDir => depth -= 1,
            Component::Normal(_) => depth += 1,
            Component::CurDir | Component::RootDir => {}
            // A drive of Windows, as in `D:codes.csv`.
            Component::Prefix(_) => return true,
        }
    }
    false
}

/// The size of a file, if it is a regular one: to open a pipe would wait for its writer, and a device
/// may have no end. A link counts as what it leads to, also outside the package, because Cargo
/// packages the text that a link leads to.
fn size_of_regular(file: &Path) -> Result<u64, String> {
    match fs::metadata(file) {
        Ok(metadata) if metadata.is_file() => Ok(metadata.len()),
        Ok(metadata) if metadata.is_dir() => Err("a folder, not a file".to_owned()),
        Ok(_) => Err("a pipe, a device or a socket, not a regular file".to_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err("no such file; the path is relative to this package's Cargo.toml".to_owned())
        }
        Err(error) => Err(format!("cannot be read: {error}")),
    }
}

/// The text of a file from its bytes.
pub(crate) fn decode(bytes: Vec<u8>) -> Source {
    if let Some(order) = utf16(&bytes) {
        let message = format!("the file is UTF-16 ({order}); save it as UTF-8");
        return Source { text: None, problem: Some(Problem::of_file(message)), found: true };
    }
    match String::from_utf8(bytes) {
        Ok(text) => Source { text: Some(text), problem: None, found: true },
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let (before, _) = bytes.split_at_checked(start).unwrap_or_default();
            let line = records::lines(&String::from_utf8_lossy(before));
            let byte = bytes.get(start).copied().unwrap_or_default();
            let message = format!("byte 0x{byte:02X} is not UTF-8; save the file as UTF-8");
            Source {
                text: Some(String::from_utf8_lossy(bytes).into_owned()),
                problem: Some(Problem::at(line, message)),
                found: true,
            }
        }
    }
}

/// The byte order of UTF-16, known by its mark or by an ASCII first letter beside a zero byte.
fn utf16(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, ..] | [1..=u8::MAX, 0, ..] => Some("little-endian"),
        [0xFE, 0xFF, ..] | [0, 1..=u8::MAX, ..] => Some("big-endian"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::path::PathBuf;
    use std::{env, process};

    use super::{LARGEST, decode, read, read_below};

    fn message(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).problem.unwrap().message
    }

    #[test]
    fn utf16_is_named_with_its_byte_order() {
        assert_eq!(
            message(b"\xFF\xFEc\0o\0"),
            "the file is UTF-16 (little-endian); save it as UTF-8"
        );
        assert_eq!(message(b"\xFE\xFF\0c\0o"), "the file is UTF-16 (big-endian); save it as UTF-8");
        assert_eq!(message(b"c\0o\0"), "the file is UTF-16 (little-endian); save it as UTF-8");
    }

    #[test]
    fn a_byte_that_is_not_utf8_is_named_with_its_line() {
        let source = decode(b"code,description\n110,Caf\xE9\n".to_vec());
        let problem = source.problem.unwrap();
        assert_eq!(problem.line, Some(2));
        assert_eq!(problem.message, "byte 0xE9 is not UTF-8; save the file as UTF-8");
        assert!(source.text.is_some_and(|text| text.contains("110")));
        let source = decode(b"code,description\r110,Caf\xE9\r".to_vec());
        assert_eq!(source.problem.unwrap().line, Some(2));
    }

    #[test]
    fn a_path_that_cannot_be_a_table_is_refused_with_its_reason() {
        let message = |path| read(path).problem.unwrap().message;
        assert_eq!(
            message("none.csv"),
            "no such file; the path is relative to this package's Cargo.toml"
        );
        assert_eq!(message("src"), "a folder, not a file");
        assert_eq!(message("src/.."), "a folder, not a file");
        assert_eq!(
            message(""),
            "the path is empty; name a file, relative to this package's Cargo.toml"
        );
        assert_eq!(
            message("/etc/table.csv"),
            "an absolute path; give it relative to this package's Cargo.toml"
        );
        let outside = "the file is outside this package, so it would be missing once the package is published; a link to it inside this package works";
        assert_eq!(message("../codes.csv"), outside);
        assert_eq!(message("src/../../codes.csv"), outside);
        assert!(message("src\0.csv").starts_with("cannot be read: "));
        assert!(read("src/../Cargo.toml").found);
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = Folder::new("large");
        let file = File::create(folder.0.join("t.csv")).unwrap();
        file.set_len(LARGEST).unwrap();
        assert!(read_below(&folder.0, "t.csv").text.is_some());
        file.set_len(LARGEST + 1).unwrap();
        let source = read_below(&folder.0, "t.csv");
        assert_eq!(source.problem.unwrap().message, "the file is larger than 4 MB");
        assert!(source.found && source.text.is_none());
    }

    /// A folder of this test alone, removed at its end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("reply-codes-{name}-{}", process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[cfg(unix)]
    mod unix {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;
        use std::process::Command;

        use super::*;

        #[test]
        fn only_a_regular_file_is_opened_and_watched() {
            let folder = Folder::new("special");
            let place = |name: &str| folder.0.join(name);
            // Opened, the pipe would wait for ever, and the device would never end.
            assert!(Command::new("mkfifo").arg(place("pipe")).status().unwrap().success());
            symlink(place("pipe"), place("link-to-pipe")).unwrap();
            symlink("/dev/zero", place("device")).unwrap();
            let _listener = UnixListener::bind(place("socket")).unwrap();
            for name in ["pipe", "link-to-pipe", "device", "socket"] {
                let source = read_below(&folder.0, name);
                assert_eq!(
                    source.problem.unwrap().message,
                    "a pipe, a device or a socket, not a regular file",
                    "{name}"
                );
                assert!(!source.found && source.text.is_none(), "{name}");
            }
        }

        #[test]
        fn a_link_is_read_also_if_it_leaves_the_package() {
            let [package, elsewhere] = ["package", "elsewhere"].map(Folder::new);
            fs::write(elsewhere.0.join("t.csv"), "code,description\n").unwrap();
            symlink(elsewhere.0.join("t.csv"), package.0.join("link.csv")).unwrap();
            let source = read_below(&package.0, "link.csv");
            assert_eq!(source.text.as_deref(), Some("code,description\n"));
            assert!(source.found && source.problem.is_none());
        }

        #[test]
        fn a_link_that_leads_nowhere_is_refused() {
            let folder = Folder::new("nowhere");
            symlink("none.csv", folder.0.join("dangling.csv")).unwrap();
            symlink("loop.csv", folder.0.join("loop.csv")).unwrap();
            let message = |name| read_below(&folder.0, name).problem.unwrap().message;
            assert!(message("dangling.csv").starts_with("no such file"));
            assert!(message("loop.csv").starts_with("cannot be read"));
        }
    }
}
