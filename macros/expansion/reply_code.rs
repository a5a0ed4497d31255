/// What one machine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum Answer {
    /// Brewing.
    Brewing = 101,
    /// No beans.
    NoBeans = 410,
}
#[allow(dead_code, deprecated, unreachable_patterns)]
const _: () = {
    const fn code() {}
    const fn digits() {}
    const fn number() {}
    const fn raw() {}
    const fn text() {}
    impl Answer {
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 2;

        /// Every code, in code order.
        pub const ALL: [Self; Self::COUNT] = [Self::Brewing, Self::NoBeans];

        /// The code with this number, or `None` if the table does not list it.
        #[inline]
        #[must_use]
        pub const fn from_u16(number: ::core::primitive::u16) -> ::core::option::Option<Self> {
            const fn find(number: ::core::primitive::u16) -> ::core::option::Option<Answer> {
                match number {
                    101 => ::core::option::Option::Some(Answer::Brewing),
                    410 => ::core::option::Option::Some(Answer::NoBeans),
                    _ => ::core::option::Option::None,
                }
            }
            ::reply_codes::generated::lookup!(find(number) -> Answer)
        }

        /// The standard label of the code, for people and logs.
        ///
        /// It may be a pattern to fill in: do not send it as it stands.
        #[must_use]
        pub const fn description(self) -> &'static ::core::primitive::str {
            const fn text(code: Answer) -> &'static ::core::primitive::str {
                match code {
                    Answer::Brewing => "Brewing.",
                    Answer::NoBeans => "No beans.",
                }
            }
            ::reply_codes::generated::text!(text(self) of Answer)
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            const fn text(code: Answer) -> &'static ::core::primitive::str {
                match code {
                    Answer::Brewing => "Brewing",
                    Answer::NoBeans => "NoBeans",
                }
            }
            ::reply_codes::generated::text!(text(self) of Answer)
        }

        /// Where the code is defined; empty if the table does not say.
        #[must_use]
        pub const fn reference(self) -> &'static ::core::primitive::str {
            const fn text(code: Answer) -> &'static ::core::primitive::str {
                match code {
                    Answer::Brewing => "",
                    Answer::NoBeans => "",
                }
            }
            ::reply_codes::generated::text!(text(self) of Answer)
        }
    }
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
#[allow(dead_code, deprecated, unreachable_patterns)]
const _: () = {
    const fn code() {}
    const fn digits() {}
    const fn number() {}
    const fn raw() {}
    const fn text() {}
    const __101: Code = match codes::generated::listed!(101 in Code) {
        ::core::option::Option::Some(__code) => __code,
        ::core::option::Option::None => ::core::panic!("Code has no code 101"),
    };

    const __410: Code = match codes::generated::listed!(410 in Code) {
        ::core::option::Option::Some(__code) => __code,
        ::core::option::Option::None => ::core::panic!("Code has no code 410"),
    };

    const _: fn(Code) = |__code| match __code {
        __101 | __410 => {}
    };

    impl Any {
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 2;

        /// Every code, in code order.
        pub const ALL: [Self; Self::COUNT] = [Self::Brewing, Self::NoBeans];

        /// The code with these three digits; [`Unlisted`](Self::Unlisted) if the enum does not list it.
        #[inline]
        #[must_use]
        pub const fn from_raw(raw: codes::RawCode) -> Self {
            const fn find(number: ::core::primitive::u16) -> ::core::option::Option<Any> {
                match number {
                    101 => ::core::option::Option::Some(Any::Brewing),
                    410 => ::core::option::Option::Some(Any::NoBeans),
                    _ => ::core::option::Option::None,
                }
            }
            let number = raw.as_u16();
            match codes::generated::lookup!(find(number) -> Any) {
                ::core::option::Option::Some(code) => code,
                ::core::option::Option::None => Self::Unlisted(codes::generated::unlisted(raw)),
            }
        }

        /// The number of the code, 0 to 999.
        #[inline]
        #[must_use]
        pub const fn as_u16(self) -> ::core::primitive::u16 {
            match self {
                Self::Brewing => 101,
                Self::NoBeans => 410,
                Self::Unlisted(code) => codes::UnlistedCode::as_u16(code),
            }
        }

        /// The standard label of the code, for people and logs.
        ///
        /// It may be a pattern to fill in: do not send it as it stands.
        #[must_use]
        pub const fn description(self) -> &'static ::core::primitive::str {
            const fn text(code: Any) -> &'static ::core::primitive::str {
                match code {
                    Any::Brewing => const { <Code>::description(__101) },
                    Any::NoBeans => const { <Code>::description(__410) },
                    Any::Unlisted(_) => "",
                }
            }
            codes::generated::text!(text(self) of Any)
        }

        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            const fn text(code: Any) -> &'static ::core::primitive::str {
                match code {
                    Any::Brewing => "Brewing",
                    Any::NoBeans => "NoBeans",
                    Any::Unlisted(_) => "Unlisted",
                }
            }
            if let Self::Unlisted(_) = self {
                return "Unlisted";
            }
            codes::generated::text!(text(self) of Any)
        }

        /// Where the code is defined; empty if the table does not say.
        #[must_use]
        pub const fn reference(self) -> &'static ::core::primitive::str {
            const fn text(code: Any) -> &'static ::core::primitive::str {
                match code {
                    Any::Brewing => const { <Code>::reference(__101) },
                    Any::NoBeans => const { <Code>::reference(__410) },
                    Any::Unlisted(_) => "",
                }
            }
            codes::generated::text!(text(self) of Any)
        }
    }
    codes::generated::code!(Any keeps Unlisted);
};
