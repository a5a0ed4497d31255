/// What one machine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum Answer {
    /// Brewing.
    Brewing = 101,
    /// No beans.
    NoBeans = 410,
}

const _: () = {
    use ::core::option::Option::{self, None, Some};
    use ::core::primitive::{str, u16, usize};

    impl Answer {
        /// How many codes there are.
        pub const COUNT: usize = 2;

        /// Every code, in code order.
        pub const ALL: [Self; Self::COUNT] = [Self::Brewing, Self::NoBeans];

        /// The code with this number, or `None` if the table does not list it.
        #[inline]
        #[must_use]
        pub const fn from_u16(number: u16) -> Option<Self> {
            const fn find(number: u16) -> Option<Answer> {
                match number {
                    101 => Some(Answer::Brewing),
                    410 => Some(Answer::NoBeans),
                    _ => None,
                }
            }
            ::reply_codes::generated::lookup!(find(number) -> Answer)
        }

        /// The standard label of the code: for people and logs, not for the wire.
        ///
        /// It may be a pattern, as that of FTP's 227 is: do not send it as it stands.
        #[must_use]
        pub const fn description(self) -> &'static str {
            ::reply_codes::generated::text!(match self {
                Answer::Brewing => "Brewing.",
                Answer::NoBeans => "No beans.",
            })
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static str {
            ::reply_codes::generated::text!(match self {
                Answer::Brewing => "Brewing",
                Answer::NoBeans => "NoBeans",
            })
        }

        /// Where the code is defined; empty if the table does not say.
        #[must_use]
        pub const fn reference(self) -> &'static str {
            ::reply_codes::generated::text!(match self {
                Answer::Brewing => "",
                Answer::NoBeans => "",
            })
        }
    }
    ::reply_codes::generated::hash!(SLOTS = 4, DISPLACEMENTS : [_; 1] = [0]);
    ::reply_codes::generated::code!(Answer);
    ::reply_codes::generated::display!(Answer);
};

/// What a machine of any maker answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
#[reply_code(table = Code, exhaustive, display = false, crate = codes)]
enum Any {
    Brewing = 101,
    NoBeans = 410,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

const _: () = {
    use ::core::option::Option::{self, None, Some};
    use ::core::primitive::{str, u16, usize};

    /// The listed codes alone: two bytes each in a table, where the whole enum takes four.
    #[derive(Clone, Copy)]
    #[repr(u16)]
    enum __Listed {
        Brewing = 101,
        NoBeans = 410,
    }

    impl __Listed {
        /// How many codes there are.
        const COUNT: usize = 2;

        /// Every code, in code order.
        const ALL: [Self; Self::COUNT] = [Self::Brewing, Self::NoBeans];
        const fn as_u16(self) -> u16 {
            self as u16
        }
        #[inline]
        const fn kept(self) -> Any {
            match self {
                Self::Brewing => Any::Brewing,
                Self::NoBeans => Any::NoBeans,
            }
        }
    }

    /// The discriminant, which is the number of a listed code.
    #[inline]
    const fn discriminant(code: Any) -> u16 {
        match code {
            Any::Brewing => 101,
            Any::NoBeans => 410,
            Any::Unlisted(_) => 411,
        }
    }

    impl Any {
        /// How many codes there are.
        pub const COUNT: usize = 2;

        /// Every code, in code order.
        pub const ALL: [Self; Self::COUNT] = [Self::Brewing, Self::NoBeans];

        /// The code with these three digits; [`Unlisted`](Self::Unlisted) if the enum does not list it.
        #[inline]
        #[must_use]
        pub const fn from_raw(raw: codes::RawCode) -> Self {
            const fn find(number: u16) -> Option<__Listed> {
                match number {
                    101 => Some(__Listed::Brewing),
                    410 => Some(__Listed::NoBeans),
                    _ => None,
                }
            }
            let number = raw.as_u16();
            let code = codes::generated::unlisted(raw);
            match codes::generated::lookup!(find(number) -> __Listed) {
                Some(listed) => listed.kept(),
                None => Self::Unlisted(code),
            }
        }

        /// The code as a `RawCode`, the type of any three digits.
        #[inline]
        #[must_use]
        pub const fn raw(self) -> codes::RawCode {
            match self {
                Self::Unlisted(code) => codes::UnlistedCode::raw(code),
                listed => codes::generated::raw(discriminant(listed)),
            }
        }

        /// The standard label of the code: for people and logs, not for the wire.
        ///
        /// It may be a pattern, as that of FTP's 227 is: do not send it as it stands.
        #[must_use]
        pub const fn description(self) -> &'static str {
            if let Self::Unlisted(_) = self {
                ""
            } else {
                codes::generated::text!(match self {
                    Any::Brewing => codes::generated::text_of!(description
                    of 101 in Code),
                    Any::NoBeans => codes::generated::text_of!(description of 410 in Code),
                })
            }
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static str {
            if let Self::Unlisted(_) = self {
                "Unlisted"
            } else {
                codes::generated::text!(match self {
                    Any::Brewing => "Brewing",
                    Any::NoBeans => "NoBeans",
                })
            }
        }

        /// Where the code is defined; empty if the table does not say.
        #[must_use]
        pub const fn reference(self) -> &'static str {
            if let Self::Unlisted(_) = self {
                ""
            } else {
                codes::generated::text!(match self {
                    Any::Brewing => codes::generated::text_of!(reference of
                    101 in Code),
                    Any::NoBeans => codes::generated::text_of!(reference of
                    410 in Code),
                })
            }
        }
    }
    codes::generated::hash!(SLOTS = 4, DISPLACEMENTS : [_; 1] = [0]);
    codes::generated::open_code!(Any keeps Unlisted);
};

const _: () = {
    const TABLE: [::core::primitive::u16; <Code>::COUNT] = codes::generated::numbers!(Code);

    const _: () = if !codes::generated::lists(&TABLE, 101) {
        ::core::panic!("Code has no code 101")
    };

    const _: () = if !codes::generated::lists(&TABLE, 410) {
        ::core::panic!("Code has no code 410")
    };
    const VARIANTS: [::core::primitive::u16; 2] = [101, 410];
    const MISSING: codes::generated::Missing<{ 33 + 5 * TABLE.len() }> =
        codes::generated::Missing::new("codes of Code without a variant: ", &TABLE, &VARIANTS);

    const _: () = if let ::core::option::Option::Some(message) = MISSING.message() {
        ::core::panic!("{}", message)
    };
};
