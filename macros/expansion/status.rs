/// What a coffee machine answers.
///
/// - [`Code`](status::Code): a code of the table. [`Code::from_u16`](status::Code::from_u16), [`Code::from_ascii`](status::Code::from_ascii) and `str::parse` look one up.
/// - `RawCode`: any three digits, so that a code which is not listed is kept. [`Code::from_raw`](status::Code::from_raw) looks it up.
/// - [`Class`](status::Class): what a code belongs to, listed or not: [`Class::of`](status::Class::of).
/// - [`Group`](status::Group): what a code belongs to, listed or not: [`Group::of`](status::Group::of).
/// - `status!`: a pattern for a `match`, such as `status!(100)`, or of a whole class or group. The compiler names what is left out.
///
/// # The table
///
/// The reference is Manual §3, unless another is named.
///
/// | code | name and meaning |
/// | --- | --- |
/// | `1xx` | [<wbr>Waiting](status::Class::Waiting)<br>The cup is on its way (Manual §2) |
/// | `4xx` | [<wbr>Refused](status::Class::Refused)<br>There will be no cup (Manual §2) |
/// | `x0x` | [<wbr>Machine](status::Group::Machine)<br>The machine as a whole (Manual §2) |
/// | `x1x` | [<wbr>Supplies](status::Group::Supplies)<br>What it brews from (Manual §2) |
/// | `100` | [<wbr>Warming<wbr>Up](status::Code::WarmingUp)<br>Warming up |
/// | `101` | [<wbr>Brewing](status::Code::Brewing)<br>Brewing |
/// | `400` | [<wbr>Needs<wbr>Descaling](status::Code::NeedsDescaling)<br>Needs descaling (Manual §4) |
/// | `410` | [<wbr>Out<wbr>Of<wbr>Beans](status::Code::OutOfBeans)<br>Out of beans |
/// | `411` | [<wbr>Out<wbr>Of<wbr>Water](status::Code::OutOfWater)<br>Out of water |
pub mod status {
    use ::core::prelude::rust_2024::*;

    /// A reply code of this table; the discriminant is its number.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[repr(u16)]
    pub enum Code {
        /// `100` Warming up
        ///
        /// Manual §3, class [`Waiting`](Class::Waiting), group [`Machine`](Group::Machine)
        #[doc(alias = "100")]
        WarmingUp = 100,
        /// `101` Brewing
        ///
        /// Manual §3, class [`Waiting`](Class::Waiting), group [`Machine`](Group::Machine)
        #[doc(alias = "101")]
        Brewing = 101,
        /// `400` Needs descaling
        ///
        /// Manual §4, class [`Refused`](Class::Refused), group [`Machine`](Group::Machine)
        #[doc(alias = "400")]
        NeedsDescaling = 400,
        /// `410` Out of beans
        ///
        /// Manual §3, class [`Refused`](Class::Refused), group [`Supplies`](Group::Supplies)
        #[doc(alias = "410")]
        OutOfBeans = 410,
        /// `411` Out of water
        ///
        /// Manual §3, class [`Refused`](Class::Refused), group [`Supplies`](Group::Supplies)
        #[doc(alias = "411")]
        OutOfWater = 411,
    }

    impl Code {
        /// How many there are.
        pub const COUNT: usize = 5;

        /// All codes, in numeric order.
        pub const ALL: [Self; Self::COUNT] = [
            Self::WarmingUp,
            Self::Brewing,
            Self::NeedsDescaling,
            Self::OutOfBeans,
            Self::OutOfWater,
        ];

        /// The code with this number, or `None` if the table does not list it.
        #[inline]
        #[must_use]
        pub const fn from_u16(number: u16) -> Option<Self> {
            const fn find(number: u16) -> Option<Code> {
                match number {
                    100 => Some(Code::WarmingUp),
                    101 => Some(Code::Brewing),
                    400 => Some(Code::NeedsDescaling),
                    410 => Some(Code::OutOfBeans),
                    411 => Some(Code::OutOfWater),
                    _ => None,
                }
            }
            ::reply_codes::generated::lookup!(find(number) -> Code)
        }

        /// The standard label of the code, for people and logs. It may contain placeholders.
        #[must_use]
        pub const fn description(self) -> &'static str {
            const fn text(code: Code) -> &'static str {
                match code {
                    Code::WarmingUp => "Warming up",
                    Code::Brewing => "Brewing",
                    Code::NeedsDescaling => "Needs descaling",
                    Code::OutOfBeans => "Out of beans",
                    Code::OutOfWater => "Out of water",
                }
            }
            ::reply_codes::generated::text!(text(self) of Code)
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static str {
            const fn text(code: Code) -> &'static str {
                match code {
                    Code::WarmingUp => "WarmingUp",
                    Code::Brewing => "Brewing",
                    Code::NeedsDescaling => "NeedsDescaling",
                    Code::OutOfBeans => "OutOfBeans",
                    Code::OutOfWater => "OutOfWater",
                }
            }
            ::reply_codes::generated::text!(text(self) of Code)
        }

        /// Where the code is defined; empty if the table does not say.
        #[must_use]
        pub const fn reference(self) -> &'static str {
            const fn text(code: Code) -> &'static str {
                match code {
                    Code::WarmingUp => "Manual §3",
                    Code::Brewing => "Manual §3",
                    Code::NeedsDescaling => "Manual §4",
                    Code::OutOfBeans => "Manual §3",
                    Code::OutOfWater => "Manual §3",
                }
            }
            ::reply_codes::generated::text!(text(self) of Code)
        }

        /// The class, given by the first digit: the outcome.
        #[inline]
        #[must_use]
        pub const fn class(self) -> Class {
            match self.first_digit() {
                1 => Class::Waiting,
                _ => Class::Refused,
            }
        }

        /// Whether the class is [`Waiting`](Class::Waiting).
        #[inline]
        #[must_use]
        pub const fn is_waiting(self) -> bool {
            self.first_digit() == 1
        }

        /// Whether the class is [`Refused`](Class::Refused).
        #[inline]
        #[must_use]
        pub const fn is_refused(self) -> bool {
            self.first_digit() == 4
        }

        /// The function group, given by the second digit: the subject.
        #[inline]
        #[must_use]
        pub const fn group(self) -> Group {
            match self.second_digit() {
                0 => Group::Machine,
                _ => Group::Supplies,
            }
        }
    }
    ::reply_codes::generated::code!(Code);
    ::reply_codes::generated::display!(Code);
    ::reply_codes::generated::table_impls!(Code);

    /// The class, given by the first digit: the outcome.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[repr(u8)]
    pub enum Class {
        /// `1xx` The cup is on its way
        ///
        /// Manual §2
        #[doc(alias = "1xx")]
        Waiting = 1,
        /// `4xx` There will be no cup
        ///
        /// Manual §2
        #[doc(alias = "4xx")]
        Refused = 4,
    }

    impl Class {
        /// How many there are.
        pub const COUNT: usize = 2;

        /// All codes, in numeric order.
        pub const ALL: [Self; Self::COUNT] = [Self::Waiting, Self::Refused];

        /// The one with this digit, or `None` if the table declares none.
        #[inline]
        #[must_use]
        pub const fn from_digit(digit: u8) -> Option<Self> {
            match digit {
                1 => Some(Self::Waiting),
                4 => Some(Self::Refused),
                _ => None,
            }
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static str {
            match self {
                Self::Waiting => "Waiting",
                Self::Refused => "Refused",
            }
        }

        /// What it means, in one line.
        #[must_use]
        pub const fn description(self) -> &'static str {
            match self {
                Self::Waiting => "The cup is on its way",
                Self::Refused => "There will be no cup",
            }
        }
    }
    ::reply_codes::generated::category!(Class by first_digit);

    /// The function group, given by the second digit: the subject.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[repr(u8)]
    pub enum Group {
        /// `x0x` The machine as a whole
        ///
        /// Manual §2
        #[doc(alias = "x0x")]
        Machine = 0,
        /// `x1x` What it brews from
        ///
        /// Manual §2
        #[doc(alias = "x1x")]
        Supplies = 1,
    }

    impl Group {
        /// How many there are.
        pub const COUNT: usize = 2;

        /// All codes, in numeric order.
        pub const ALL: [Self; Self::COUNT] = [Self::Machine, Self::Supplies];

        /// The one with this digit, or `None` if the table declares none.
        #[inline]
        #[must_use]
        pub const fn from_digit(digit: u8) -> Option<Self> {
            match digit {
                0 => Some(Self::Machine),
                1 => Some(Self::Supplies),
                _ => None,
            }
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static str {
            match self {
                Self::Machine => "Machine",
                Self::Supplies => "Supplies",
            }
        }

        /// What it means, in one line.
        #[must_use]
        pub const fn description(self) -> &'static str {
            match self {
                Self::Machine => "The machine as a whole",
                Self::Supplies => "What it brews from",
            }
        }
    }
    ::reply_codes::generated::category!(Group by second_digit);

    const _: &[::core::primitive::u8] = ::core::include_bytes!(::core::concat!(
        ::core::env!("CARGO_MANIFEST_DIR"),
        "/",
        "status.csv"
    ));
}

/// The codes of the module [`status`](mod@status) that a pattern covers, for a `match`.
///
/// `2xx` is a class, `x3x` a function group, `55x` class and group together, `550` a code; `|`
/// joins several. A single code is an expression, too. Rust reads `0xx` as a hexadecimal number,
/// so write that class in quotes, `"0xx"`.
///
/// With FTP's table:
///
/// ```text
/// match code {
///     ftp!(331) => "send PASS",
///     ftp!(1xx | 2xx | 3xx) => "go on",
///     ftp!(4xx | 5xx | 6xx) => "give up",
/// }
/// ```
#[macro_export]
#[doc(hidden)]
#[allow(unused_macros, reason = "a table may be used without its patterns")]
macro_rules! __reply_codes_status_give_it_a_path {
    ($($pattern:tt)*) => {
        ::reply_codes::generated::pattern! { ($crate::status::Code) "status"[100
        WarmingUp 101 Brewing 400 NeedsDescaling 410 OutOfBeans 411 OutOfWater]
        $($pattern)* }
    };
}
#[doc(inline)]
#[allow(deprecated, unused_imports, reason = "a table may be used without its patterns")]
pub use __reply_codes_status_give_it_a_path as status;
