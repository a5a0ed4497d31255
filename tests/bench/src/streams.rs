//! The codes that the functions are asked about.

use reply_codes::ftp;

use crate::{by_hand, derived};

/// How many codes a stream has: more than a branch predictor learns in one pass.
pub const LENGTH: usize = 16_384;

/// The replies of a session: a login, a look around, a few transfers, one file that is not there.
const SESSION: [u16; 47] = [
    220, 211, 331, 230, 215, 200, 257, 200, 229, 150, 226, 250, 257, 227, 150, 226, 213, 213, 227,
    150, 226, 550, 227, 150, 226, 227, 150, 226, 350, 250, 250, 257, 229, 150, 226, 550, 229, 125,
    226, 200, 227, 150, 426, 226, 227, 450, 221,
];

/// Where the codes of a stream come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One session, repeated: a branch predictor knows it.
    Session,
    /// Listed codes, each as likely as any other.
    Listed,
    /// As `Listed`, but a quarter are three-digit numbers that are not listed.
    Mixed,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Session, Self::Listed, Self::Mixed];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Listed => "listed",
            Self::Mixed => "mixed",
        }
    }

    fn number(self, at: usize, random: &mut Random) -> u16 {
        let listed = |random: &mut Random| ftp::Code::ALL[random.below(ftp::Code::COUNT)].as_u16();
        match self {
            Self::Session => SESSION[at % SESSION.len()],
            Self::Mixed if random.below(4) == 0 => loop {
                // The cast is of a number below 1,000.
                #[expect(clippy::cast_possible_truncation)]
                let number = random.below(1000) as u16;
                if by_hand::Code::from_u16(number).is_none() {
                    break number;
                }
            },
            Self::Listed | Self::Mixed => listed(random),
        }
    }
}

/// Codes in every form that a function takes. Only `numbers` and `texts` hold unlisted ones.
pub struct Stream {
    pub numbers: Vec<u16>,
    pub texts: Vec<[u8; 3]>,
    pub ours: Vec<ftp::Code>,
    pub by_hand: Vec<by_hand::Code>,
    pub derived: Vec<derived::Code>,
    pub suppaftp: Vec<suppaftp::Status>,
    pub http: Vec<http::StatusCode>,
}

impl Stream {
    #[must_use]
    pub fn new(kind: Kind, random: &mut Random) -> Self {
        let numbers: Vec<_> = (0..LENGTH).map(|at| kind.number(at, random)).collect();
        let listed: Vec<_> = (numbers.iter().copied())
            .filter(|number| ftp::Code::from_u16(*number).is_some())
            .collect();
        Self {
            texts: numbers.iter().map(|number| text(*number)).collect(),
            numbers,
            ours: each(&listed, ftp::Code::from_u16),
            by_hand: each(&listed, by_hand::Code::from_u16),
            derived: each(&listed, derived::Code::from_repr),
            suppaftp: each(&listed, |number| Some(u32::from(number).into())),
            http: each(&listed, |number| http::StatusCode::from_u16(number).ok()),
        }
    }
}

fn each<C>(numbers: &[u16], code: impl Fn(u16) -> Option<C>) -> Vec<C> {
    numbers.iter().copied().filter_map(code).collect()
}

/// The three digits of a number.
fn text(number: u16) -> [u8; 3] {
    [100, 10, 1].map(|place| b'0' + u8::try_from(number / place % 10).unwrap_or_default())
}

/// A small generator (xorshift), so that a seed gives the same codes everywhere.
pub struct Random(u64);

impl Random {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`, which is small.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        // The lowest bits of a xorshift are its weakest.
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }
}
