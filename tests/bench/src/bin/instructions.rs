//! Instructions of each function, ours and the hand-written one, counted by callgrind.
//!
//! Without arguments the program runs itself under valgrind, once or twice for each figure. With
//! arguments it is the program that valgrind runs: `instructions <place> <peer> <function> <stream> <passes>`.
//!
//! - In a loop: what the function adds to a loop over codes, inlined or called, as the compiler
//!   chooses. One more pass is counted and divided by its codes; an empty loop, counted in the same
//!   way, is subtracted. What the compiler moves out of the loop, mostly the addresses of tables, is
//!   not in it.
//! - Called: what is executed from the first instruction of a function that is not inlined up to its
//!   return, with what it calls, divided by the calls. The call itself is not in it.

use std::env;
use std::error::Error;
use std::hint::black_box;
use std::process::Command;

use reply_codes_bench::report::print_table;
use reply_codes_bench::streams::{Kind, Random, Stream};

const FUNCTIONS: [&str; 5] = ["from_u16", "from_ascii", "description", "class", "index"];
const PEERS: [&str; 2] = ["ours", "by_hand"];
const KINDS: [Kind; 2] = [Kind::Listed, Kind::Mixed];

/// The functions of a peer, each called and inlined.
macro_rules! peer {
    ($peer:ident, $code:path, $($function:ident($argument:ident: $type:ty) -> $answer:ty),*) => {
        mod $peer {
            use super::{Stream, each};
            use $code as Code;

            $(
                #[inline(never)]
                pub(super) fn $function($argument: $type) -> $answer {
                    Code::$function($argument)
                }
            )*

            /// How many codes it was called with; `None` if there is no such function.
            pub(super) fn pass(place: &str, function: &str, stream: &Stream) -> Option<usize> {
                Some(match (place, function) {
                    $(
                        ("called", stringify!($function)) => {
                            each(super::codes!(stream, $peer, $argument), $function)
                        }
                        ("loop", stringify!($function)) => {
                            each(super::codes!(stream, $peer, $argument), Code::$function)
                        }
                    )*
                    _ => return None,
                })
            }
        }
    };
}

/// The codes of a stream in the form that an argument takes.
macro_rules! codes {
    ($stream:ident, $peer:ident, number) => {
        &$stream.numbers
    };
    ($stream:ident, $peer:ident, digits) => {
        &$stream.texts
    };
    ($stream:ident, $peer:ident, code) => {
        &$stream.$peer
    };
}
use codes;

peer!(
    ours,
    reply_codes::ftp::Code,
    from_u16(number: u16) -> Option<Code>,
    from_ascii(digits: [u8; 3]) -> Option<Code>,
    description(code: Code) -> &'static str,
    class(code: Code) -> reply_codes::ftp::Class,
    index(code: Code) -> usize
);
peer!(
    by_hand,
    reply_codes_bench::by_hand::Code,
    from_u16(number: u16) -> Option<Code>,
    from_ascii(digits: [u8; 3]) -> Option<Code>,
    description(code: Code) -> &'static str,
    class(code: Code) -> reply_codes_bench::by_hand::Class
);

/// Makes the compiler compute each answer, one at a time.
fn each<I: Copy, O>(codes: &[I], function: impl Fn(I) -> O) -> usize {
    for code in black_box(codes) {
        black_box(function(*code));
    }
    codes.len()
}

/// One pass; for any other peer, an empty loop.
fn pass(place: &str, peer: &str, function: &str, stream: &Stream) -> Option<usize> {
    match peer {
        "ours" => ours::pass(place, function, stream),
        "by_hand" => by_hand::pass(place, function, stream),
        _ => Some(match function {
            "from_u16" => each(&stream.numbers, |number| number),
            "from_ascii" => each(&stream.texts, |digits| digits),
            // A text is two words, which the loop stores.
            "description" => each(&stream.ours, |code| (code as usize, code as usize)),
            _ => each(&stream.ours, |code| code as u16),
        }),
    }
}

fn stream(kind: Kind) -> Stream {
    Stream::new(kind, &mut Random::new(1))
}

/// A run under valgrind.
struct Run<'a> {
    kind: Kind,
    place: &'a str,
    peer: &'a str,
    function: &'a str,
}

impl Run<'_> {
    /// Instructions of a number of passes, by callgrind's summary.
    fn count(&self, passes: usize) -> Result<f64, Box<dyn Error>> {
        let mut command = Command::new("valgrind");
        command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
        if self.place == "called" {
            let symbol = format!("*instructions::{}::{}", self.peer, self.function);
            command.arg("--collect-atstart=no");
            command.arg(format!("--toggle-collect={symbol}"));
        }
        let (kind, passes) = (self.kind.name(), passes.to_string());
        let output = command
            .arg(env::current_exe()?)
            .args([self.place, self.peer, self.function, kind, &passes])
            .output()?;
        let log = String::from_utf8_lossy(&output.stderr);
        let collected = log.lines().find_map(|line| line.split_once("Collected :"));
        let Some((_, count)) = collected.filter(|_| output.status.success()) else {
            return Err(format!("valgrind counted nothing:\n{log}").into());
        };
        Ok(count.trim().parse()?)
    }

    /// Instructions for each code.
    #[expect(clippy::cast_precision_loss, reason = "streams are short")]
    fn for_each_code(&self, codes: usize) -> Result<f64, Box<dyn Error>> {
        let count = match self.place {
            "called" => self.count(1)?,
            _ => self.count(2)? - self.count(1)?,
        };
        Ok(count / codes as f64)
    }
}

fn measure() -> Result<(), Box<dyn Error>> {
    let mut rows = Vec::new();
    for function in FUNCTIONS {
        let takes_unlisted = function.starts_with("from");
        for kind in KINDS.into_iter().filter(|kind| takes_unlisted || *kind != Kind::Mixed) {
            let stream = stream(kind);
            let mut row = vec![format!("{function}, {}", kind.name())];
            for place in ["loop", "called"] {
                for peer in PEERS {
                    let run = |peer| Run { kind, place, peer, function };
                    let Some(codes) = pass(place, peer, function, &stream) else {
                        row.push(String::new());
                        continue;
                    };
                    let mut count = run(peer).for_each_code(codes)?;
                    if place == "loop" {
                        count -= run("empty").for_each_code(codes)?;
                    }
                    row.push(format!("{count:.1}"));
                }
            }
            rows.push(row);
        }
    }
    let header = ["function, stream", "loop", "loop, by hand", "called", "called, by hand"];
    print_table(&header, &rows);
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [place, peer, function, kind, passes] = arguments.as_slice() else {
        return measure();
    };
    let kind = (KINDS.into_iter()).find(|known| known.name() == kind);
    let stream = stream(kind.ok_or("no such stream")?);
    for _ in 0..passes.parse()? {
        pass(place, peer, function, &stream).ok_or("no such function")?;
    }
    Ok(())
}
