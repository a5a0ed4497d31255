//! A cold build of a crate that has the codes of the FTP table from this project, from csv-codegen,
//! or from an enum of its own with the derives of `num_enum` and `strum`.

use std::error::Error;
use std::fs;
use std::path::Path;

use oracle::Table;
use reply_codes_bench::cargo::{cargo, fresh_folder, project, run, seconds, write};
use reply_codes_bench::generate;
use reply_codes_bench::report::{median, print_table};

const REPETITIONS: usize = 21;

/// Uses the same functions of each package, so that each build compiles the same.
const USE: &str = "
pub fn look_up(number: u16) -> Option<Code> {
    Code::from_u16(number)
}

pub fn describe(code: Code) -> &'static str {
    code.description()
}
";

const OURS: &str = "#![no_std]

pub use reply_codes::ftp::Code;
";

const CSV_CODEGEN: &str = r#"#![no_std]

csv_codegen::csv_template!("codes.csv", {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(u16)]
    pub enum Code {
        #each { #Type({name}) = #({code}_u16), }
    }

    impl Code {
        pub fn from_u16(number: u16) -> Option<Self> {
            match number {
                #each { #({code}_u16) => Some(Self::#Type({name})), }
                _ => None,
            }
        }

        pub fn description(self) -> &'static str {
            match self {
                #each { Self::#Type({name}) => #("{description}"), }
            }
        }

        pub fn name(self) -> &'static str {
            match self {
                #each { Self::#Type({name}) => #("{name}"), }
            }
        }
    }
});
"#;

const DERIVES: &str = "#![no_std]

mod codes;
pub use codes::Code;

impl Code {
    pub fn from_u16(number: u16) -> Option<Self> {
        Self::try_from(number).ok()
    }

    pub fn description(self) -> &'static str {
        strum::EnumMessage::get_message(&self).unwrap_or_default()
    }
}
";

fn main() -> Result<(), Box<dyn Error>> {
    let table = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../codes.csv"))?;
    let codes = Table::read(&table).codes;
    let folder = fresh_folder("build-cost")?;
    let project = project();
    let ours = format!("reply-codes = {{ path = '{project}' }}");
    let derives = "num_enum = { version = \"0.7\", default-features = false }\n\
                   strum = { version = \"0.28\", default-features = false, features = [\"derive\"] }";
    let packages = [
        ("ours", OURS, ours.as_str()),
        ("csv-codegen", CSV_CODEGEN, "csv-codegen = \"0.2\""),
        ("num_enum and strum", DERIVES, derives),
    ]
    .map(|(name, library, dependencies)| {
        (name, folder.join(name.replace(' ', "-")), library, dependencies)
    });

    for (_, package, library, dependencies) in &packages {
        let manifest = format!(
            "[workspace]\n[package]\nname = \"cost\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\
             [dependencies]\n{dependencies}\n"
        );
        write(&package.join("Cargo.toml"), &manifest)?;
        write(&package.join("src/lib.rs"), &format!("{library}{USE}"))?;
        // The macro of csv-codegen looks for the table in the folder of the source.
        write(&package.join("src/codes.csv"), &generate::codes_alone(&codes)?)?;
        write(&package.join("src/codes.rs"), &generate::derived(&codes))?;
        run(&mut cargo(package, &package.join("target"), ["fetch"]))?;
    }

    let mut times = packages.each_ref().map(|_| Vec::new());
    for _ in 0..REPETITIONS {
        for ((_, package, ..), times) in packages.iter().zip(&mut times) {
            times.push(cold_build(package)?);
        }
    }
    let times = times.map(median);
    let rows: Vec<_> = (packages.iter().zip(times))
        .map(|((name, ..), time)| {
            let ratio = times[0] / time;
            vec![(*name).to_owned(), format!("{time:.2}"), format!("{ratio:.2}")]
        })
        .collect();
    println!("Cold builds with the dev profile, all dependencies downloaded.\n");
    print_table(&["codes from", "seconds", "ours as a part"], &rows);
    Ok(fs::remove_dir_all(folder)?)
}

/// Seconds of a build into an empty folder. Incremental compilation is off, as it is for a dependency
/// that is downloaded: Cargo has it on for one at a path, which ours is here, and that takes longer.
fn cold_build(package: &Path) -> Result<f64, Box<dyn Error>> {
    let target = package.join("target");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    seconds(cargo(package, &target, ["build", "--offline"]).env("CARGO_INCREMENTAL", "0"))
}
