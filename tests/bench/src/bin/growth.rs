//! How the costs grow with the table: 10, 100, 300 and 900 codes.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use oracle::{Table, by_hand};
use reply_codes_bench::cargo::{cargo, fresh_folder, project, run, seconds, write};
use reply_codes_bench::report::{median, print_table};
use reply_codes_bench::streams::Random;

const SIZES: [usize; 4] = [10, 100, 300, 900];
const REPETITIONS: usize = 5;
const WHOSE: [&str; 2] = ["ours", "by-hand"];

/// A table with numbers spread from 0 to 999, which is harder than the clusters of a real table.
fn table(codes: usize) -> String {
    let mut random = Random::new(1);
    let mut numbers: Vec<_> = (0..1000).collect();
    for at in (1..numbers.len()).rev() {
        numbers.swap(at, random.below(at + 1));
    }
    numbers.truncate(codes);
    numbers.sort_unstable();
    let mut table = "code,name,description,reference\n".to_owned();
    for digit in 0..10 {
        // Writing to a string does not fail.
        let _ = writeln!(table, "{digit}xx,Class{digit},Class number {digit},RFC 1");
        let _ = writeln!(table, "x{digit}x,Group{digit},Group number {digit},RFC 1");
    }
    for number in numbers {
        // About as long as the texts of the FTP table.
        let _ = writeln!(
            table,
            "{number:03},Code{number:03},The action number {number} was not done as asked,RFC 1 §{}",
            number / 100
        );
    }
    table
}

/// A library with the lookup of the macro and the hand-written one, each behind a feature, and a
/// program that measures both.
const LIBRARY: &str = r#"#![no_std]

#[cfg(feature = "ours")]
reply_codes::reply_codes! {
    pub mod ours = "table.csv";
}

#[cfg(feature = "by-hand")]
pub mod by_hand {
    include!("by_hand.rs");
}
"#;

/// Nanoseconds of a lookup, ours and by hand in turn, on numbers of which a quarter is not listed.
const TIMER: &str = r#"use std::hint::black_box;
use std::time::Instant;

use reply_codes_bench::report::median;
use reply_codes_bench::streams::Random;
use table::{by_hand, ours};

const LENGTH: usize = 16_384;

fn nanoseconds<C>(numbers: &[u16], from_u16: impl Fn(u16) -> Option<C>) -> f64 {
    let start = Instant::now();
    for number in black_box(numbers) {
        black_box(from_u16(*number));
    }
    start.elapsed().as_secs_f64() * 1e9 / LENGTH as f64
}

fn main() {
    let mut random = Random::new(1);
    let unlisted: Vec<u16> = (0..1200).filter(|number| ours::Code::from_u16(*number).is_none()).collect();
    let (mut of_ours, mut of_by_hand) = (Vec::new(), Vec::new());
    for _ in 0..300 {
        let numbers: Vec<_> = (0..LENGTH)
            .map(|_| match random.below(4) {
                0 => unlisted[random.below(unlisted.len())],
                _ => ours::Code::ALL[random.below(ours::Code::COUNT)].as_u16(),
            })
            .collect();
        of_ours.push(nanoseconds(&numbers, ours::Code::from_u16));
        of_by_hand.push(nanoseconds(&numbers, by_hand::Code::from_u16));
    }
    println!("{} {}", median(of_ours), median(of_by_hand));
}
"#;

/// A program of the lookup alone, or of nothing, without a standard library: its sections are what
/// the lookup costs.
const FIRMWARE: &str = r#"#![no_std]
#![no_main]

#[cfg(feature = "ours")]
use table::ours::Code;
#[cfg(feature = "by-hand")]
use table::by_hand::Code;

#[cfg(any(feature = "ours", feature = "by-hand"))]
#[no_mangle]
pub extern "C" fn entry(number: u16, answer: &mut Option<Code>) {
    *answer = Code::from_u16(number);
}

#[cfg(not(any(feature = "ours", feature = "by-hand")))]
#[no_mangle]
pub extern "C" fn entry(number: u16, answer: &mut u16) {
    *answer = number;
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
"#;

/// The packages of a table, in a folder. All are built in one target folder, since they share most of
/// their dependencies.
struct Packages {
    folder: PathBuf,
    target: PathBuf,
}

impl Packages {
    fn write(folder: PathBuf, target: PathBuf, codes: usize) -> Result<Self, Box<dyn Error>> {
        let csv = table(codes);
        let project = project();
        let bench = env!("CARGO_MANIFEST_DIR");
        let head = |name: &str| {
            format!(
                "[workspace]\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\
                 [profile.release]\ncodegen-units = 1\npanic = \"abort\"\n"
            )
        };
        let features = "[features]\nours = [\"table/ours\"]\nby-hand = [\"table/by-hand\"]\n";

        let table = folder.join("table");
        let manifest = format!(
            "{}[features]\nours = [\"dep:reply-codes\"]\nby-hand = []\n\
             [dependencies]\nreply-codes = {{ path = '{project}', optional = true }}\n",
            head("table")
        );
        write(&table.join("Cargo.toml"), &manifest)?;
        write(&table.join("table.csv"), &csv)?;
        write(&table.join("src/by_hand.rs"), &by_hand::source(&Table::read(&csv)))?;
        write(&table.join("src/lib.rs"), LIBRARY)?;

        let manifest = format!(
            "{}[dependencies]\nreply-codes-bench = {{ path = '{bench}' }}\n\
             table = {{ path = \"../table\", features = [\"ours\", \"by-hand\"] }}\n",
            head("timer")
        );
        write(&folder.join("timer/Cargo.toml"), &manifest)?;
        write(&folder.join("timer/src/main.rs"), TIMER)?;

        let manifest = format!(
            "{}{features}[dependencies]\ntable = {{ path = \"../table\" }}\n",
            head("firmware")
        );
        write(&folder.join("firmware/Cargo.toml"), &manifest)?;
        write(&folder.join("firmware/src/main.rs"), FIRMWARE)?;
        Ok(Self { folder, target })
    }

    /// Milliseconds that rustc takes to expand the macros of the library, by its own count. The macro
    /// crate is not optimised, as in every build with the dev profile.
    fn expansion(&self) -> Result<f64, Box<dyn Error>> {
        let mut command = self.build_of_library("rustc", "ours");
        // Only a nightly compiler prints the times of its passes, unless it is asked like this.
        command.env("RUSTC_BOOTSTRAP", "1").args(["--", "-Ztime-passes"]);
        let mut times = Vec::new();
        for _ in 0..REPETITIONS {
            self.touch()?;
            let output = run(&mut command)?;
            let log = [output.stdout, output.stderr].concat();
            let log = String::from_utf8_lossy(&log).into_owned();
            let line = log.lines().find(|line| line.ends_with("macro_expand_crate"));
            let time = line.and_then(|line| line.trim().strip_prefix("time:")?.split(';').next());
            let time: f64 = time.ok_or("rustc printed no times")?.trim().parse()?;
            times.push(time * 1000.0);
        }
        Ok(median(times))
    }

    /// Milliseconds of a `cargo build` of the library alone, with its dependencies built.
    fn build(&self, whose: &str) -> Result<f64, Box<dyn Error>> {
        let mut command = self.build_of_library("build", whose);
        run(&mut command)?;
        let mut times = Vec::new();
        for _ in 0..REPETITIONS {
            self.touch()?;
            times.push(seconds(&mut command)? * 1000.0);
        }
        Ok(median(times))
    }

    fn build_of_library(&self, command: &str, whose: &str) -> Command {
        let arguments = [command, "--lib", "--features", whose];
        cargo(&self.folder.join("table"), &self.target, arguments)
    }

    fn touch(&self) -> Result<(), Box<dyn Error>> {
        write(&self.folder.join("table/src/lib.rs"), LIBRARY)
    }

    /// Nanoseconds of a lookup, ours and by hand.
    fn lookup(&self) -> Result<Vec<f64>, Box<dyn Error>> {
        let package = self.folder.join("timer");
        let output = run(&mut cargo(&package, &self.target, ["run", "--release"]))?;
        let text = String::from_utf8(output.stdout)?;
        Ok(text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?)
    }

    /// Bytes of code and tables of a lookup.
    fn bytes(&self, machine: &Machine, whose: &str) -> Result<usize, Box<dyn Error>> {
        let with = self.size(machine, &["--features", whose])?;
        let without = self.size(machine, &[])?;
        Ok(with - without)
    }

    fn size(&self, machine: &Machine, features: &[&str]) -> Result<usize, Box<dyn Error>> {
        let package = self.folder.join("firmware");
        let mut command =
            cargo(&package, &self.target, ["build", "--release", "--target", machine.target]);
        command.args(features).env("RUSTFLAGS", machine.flags);
        if machine.builds_core {
            command
                .arg("-Zbuild-std=core")
                .envs([("RUSTC", DISTRIBUTION), ("RUSTC_BOOTSTRAP", "1")]);
        }
        run(&mut command)?;
        let program = self.target.join(machine.target).join("release/firmware");
        let sizes = run(Command::new("size").arg("-A").arg(program))?;
        let sizes = String::from_utf8(sizes.stdout)?;
        let lines = sizes.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
        Ok(lines
            .filter_map(|line| match line.as_slice() {
                // Tables of addresses are data that is relocated.
                [name, size, _]
                    if [".text", ".rodata", ".data"].iter().any(|kind| name.starts_with(kind)) =>
                {
                    size.parse::<usize>().ok()
                }
                _ => None,
            })
            .sum())
    }
}

/// The compiler of the Linux distribution, which may have the source of the core library.
const DISTRIBUTION: &str = "/usr/bin/rustc";

/// What a firmware is built for.
struct Machine {
    target: &'static str,
    flags: &'static str,
    /// Whether the core library is built from the source that the distribution's compiler has.
    builds_core: bool,
}

impl Machine {
    const HERE: Self = Self {
        target: "x86_64-unknown-linux-gnu",
        // The core library there unwinds, but nothing that would is linked.
        flags: "-Crelocation-model=static -Clink-arg=-nostdlib -Clink-arg=-static \
            -Clink-arg=-Wl,-e,entry,--build-id=none,--defsym=rust_eh_personality=0",
        builds_core: false,
    };

    /// A Cortex-M3; `None` if no compiler can build for it.
    fn microcontroller() -> Option<Self> {
        let sysroot = |rustc: &str| {
            let output = Command::new(rustc).args(["--print", "sysroot"]).output().ok()?;
            Some(PathBuf::from(String::from_utf8(output.stdout).ok()?.trim()).join("lib/rustlib"))
        };
        let target = "thumbv7m-none-eabi";
        let installed = sysroot("rustc")?.join(target).exists();
        let builds_core =
            !installed && sysroot(DISTRIBUTION)?.join("src/rust/library/core").exists();
        (installed || builds_core).then_some(Self {
            target,
            flags: if installed {
                "-Clink-arg=--entry=entry"
            } else {
                "-Clinker=ld.lld -Clinker-flavor=ld.lld -Clink-arg=--entry=entry"
            },
            builds_core,
        })
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = fresh_folder("growth")?;
    let machines = [Some(Machine::HERE), Machine::microcontroller()];
    let mut rows = Vec::new();
    for codes in SIZES {
        let packages =
            Packages::write(folder.join(codes.to_string()), folder.join("target"), codes)?;
        let mut row = vec![codes.to_string(), format!("{:.0}", packages.expansion()?)];
        for whose in WHOSE {
            row.push(format!("{:.0}", packages.build(whose)?));
        }
        for machine in &machines {
            for whose in WHOSE {
                row.push(match machine {
                    Some(machine) => packages.bytes(machine, whose)?.to_string(),
                    None => String::new(),
                });
            }
        }
        for time in packages.lookup()? {
            row.push(format!("{time:.2}"));
        }
        rows.push(row);
    }
    println!("Each pair: ours, by hand. All on opt-level 3 but the first three columns.\n");
    print_table(
        &[
            "codes",
            "expansion ms",
            "build ms",
            "by hand",
            "x86-64 bytes",
            "by hand",
            "Cortex-M3 bytes",
            "by hand",
            "lookup ns",
            "by hand",
        ],
        &rows,
    );
    Ok(fs::remove_dir_all(folder)?)
}
