//! The README: its examples in a crate that has nothing but the dependency, and what else it shows.

use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, fs, thread};

const README: &str = include_str!("../README.md");

/// The first block of this language.
fn block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

/// Each block of Rust that is whole, with what its first line says beside the language.
fn examples(page: &str) -> Vec<(&str, String)> {
    let blocks = page.split("\n```rust").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    let examples = blocks.map(|block| block.split_once('\n').unwrap());
    examples
        .filter(|(marks, _)| *marks != ",ignore")
        .map(|(marks, code)| {
            // As rustdoc has it.
            let is_whole = code.contains("fn main()");
            let code =
                if is_whole { code.to_owned() } else { format!("fn main() {{\n{code}\n}}\n") };
            (marks, code)
        })
        .collect()
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let mut cargo = Command::new(env!("CARGO"));
    // Where the tests are built, the dependencies are already.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("");
    cargo.current_dir(folder).env("CARGO_TARGET_DIR", target).args(arguments);
    assert!(cargo.status().unwrap().success(), "{arguments:?} in {}", folder.display());
}

/// A crate with the dependency as the README asks for it where a feature is needed.
fn new_crate(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("examples")).unwrap();
    let dependency = README.lines().find(|line| line.ends_with(r#"features = ["std"] }"#)).unwrap();
    let path = format!("path = {:?}", root.to_str().unwrap());
    let dependency = dependency.replace("version = \"0.1\"", &path);
    let manifest = format!(
        "[package]\nname = {name:?}\nedition = \"2024\"\n[workspace]\n\
         [lints.rust]\ndead_code = \"allow\"\n\
         [dependencies]\n{dependency}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    fs::write(folder.join("status.csv"), block("csv")).unwrap();
    folder
}

#[test]
fn every_example_runs_in_a_crate_of_its_own() {
    let folder = new_crate("readme");
    let examples = examples(README);
    assert!(examples.len() >= 9, "{}", examples.len());
    for (number, (_, code)) in examples.iter().enumerate() {
        fs::write(folder.join(format!("examples/block_{number}.rs")), code).unwrap();
    }
    cargo(&folder, &["build", "--quiet", "--offline", "--examples"]);
    for (number, (marks, _)) in examples.iter().enumerate() {
        if *marks != ",no_run" {
            let example = format!("block_{number}");
            cargo(&folder, &["run", "--quiet", "--offline", "--example", &example]);
        }
    }
}

/// Has the example for reading read two replies, with a timeout that is shorter than the server's pauses.
const IMPATIENT: &str = r#"
fn main() {
    let stream = TcpStream::connect(std::env::args().nth(1).unwrap()).unwrap();
    stream.set_read_timeout(Some(std::time::Duration::from_millis(20))).unwrap();
    let mut connection = Connection::new(stream);
    let mut timeouts = 0;
    for (expected, texts) in [(220, ["Welcome", "Ready"]), (211, [" SIZE", "End"])] {
        let (code, lines) = loop {
            match connection.read().map_err(|error| error.kind()) {
                Err(ErrorKind::WouldBlock | ErrorKind::TimedOut) => timeouts += 1,
                reply => break reply.unwrap(),
            }
        };
        assert!(code == expected && lines.ends_with(&texts.map(String::from)), "{code} {lines:?}");
    }
    assert!(timeouts >= 4, "{timeouts}");
}
"#;

#[test]
fn a_reply_is_read_to_its_end_although_reads_time_out() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        for part in
            ["220-Wel", "come\r\n2", "20 Ready\r\n211-Features\r", "\n SIZE\r\n", "211 End\r\n"]
        {
            stream.write_all(part.as_bytes()).unwrap();
            thread::sleep(Duration::from_millis(200));
        }
    });
    let folder = new_crate("impatient");
    let program = block("rust,no_run").replace("fn main()", "fn shown()") + IMPATIENT;
    fs::write(folder.join("examples/impatient.rs"), program).unwrap();
    cargo(&folder, &["run", "--quiet", "--offline", "--example", "impatient", "--", &address]);
}

/// The lines, however far they are indented.
fn lines(text: &str) -> String {
    text.lines().flat_map(|line| [line.trim(), "\n"]).collect()
}

#[test]
fn the_first_example_is_that_of_the_crate_page() {
    let page = include_str!("../runtime/src/lib.rs").lines();
    let page = page.map_while(|line| line.strip_prefix("//!")).skip_while(|line| *line != " ```");
    let example = page.skip(1).take_while(|line| *line != " ```").map(str::trim);
    assert!(example.eq(block("rust").lines().map(str::trim)));
}

#[test]
fn the_version_to_depend_on_is_this_one() {
    let version = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    let dependencies: Vec<_> = README.split("reply-codes = ").skip(1).collect();
    assert!(dependencies.len() >= 3);
    for dependency in dependencies {
        let rest = dependency.strip_prefix("{ version = ").unwrap_or(dependency);
        assert!(rest.starts_with(&format!("{version:?}")), "{rest}");
    }
}

#[test]
fn the_oldest_rust_is_that_of_the_manifest() {
    assert!(README.contains(&format!("\n- Rust {} or later.", env!("CARGO_PKG_RUST_VERSION"))));
}

#[test]
fn the_table_shown_is_the_one_that_the_example_builds() {
    assert_eq!(block("csv"), include_str!("../examples/status.csv"));
}

#[test]
fn the_generated_code_shown_is_a_part_of_the_kept_expansion() {
    let expansion = lines(include_str!("../macros/expansion/status.rs"));
    let shown = lines(block("rust,ignore"));
    assert!(shown.lines().count() > 10 && expansion.contains(&shown), "{shown}");
}

#[test]
fn no_line_of_code_is_wider_than_the_page() {
    let mut in_code = false;
    for line in README.lines() {
        in_code ^= line.starts_with("```");
        assert!(!in_code || line.chars().count() <= 96, "{line}");
    }
}

#[test]
fn every_file_that_is_linked_exists() {
    let links = README.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    let files: Vec<_> = links.filter(|link| !link.contains("://")).collect();
    assert!(!files.is_empty());
    for file in files {
        assert!(std::fs::exists(format!("../{file}")).unwrap(), "{file}");
    }
}
