/// What one machine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum Answer {
    /// Brewing.
    Brewing = 101,
    /// No beans.
    NoBeans = 410,
}
#[allow(dead_code, deprecated, unreachable_patterns, unused_imports)]
const _: () = {
    type __Code = Answer;

    const _: () = {
        use ::core::prelude::rust_2024::*;
        use ::core::primitive::{bool, str, u8, u16, usize};
        const fn code() {}
        const fn digits() {}
        const fn number() {}
        const fn raw() {}
        const fn text() {}
        impl __Code {
            /// How many there are.
            pub const COUNT: usize = 2;

            /// All codes, in numeric order.
            pub const ALL: [Self; Self::COUNT] = [Self::Brewing, Self::NoBeans];

            /// The code with this number, or `None` if the table does not list it.
            #[inline]
            #[must_use]
            pub const fn from_u16(number: u16) -> Option<Self> {
                const fn find(number: u16) -> Option<__Code> {
                    match number {
                        101 => Some(__Code::Brewing),
                        410 => Some(__Code::NoBeans),
                        _ => None,
                    }
                }
                ::reply_codes::generated::lookup!(find(number) -> __Code)
            }

            /// The standard label of the code, for people and logs. It may contain placeholders.
            #[must_use]
            pub const fn description(self) -> &'static str {
                const fn text(code: __Code) -> &'static str {
                    match code {
                        __Code::Brewing => "Brewing.",
                        __Code::NoBeans => "No beans.",
                    }
                }
                ::reply_codes::generated::text!(text(self) of __Code)
            }

            /// The name of the variant.
            #[must_use]
            pub const fn name(self) -> &'static str {
                const fn text(code: __Code) -> &'static str {
                    match code {
                        __Code::Brewing => "Brewing",
                        __Code::NoBeans => "NoBeans",
                    }
                }
                ::reply_codes::generated::text!(text(self) of __Code)
            }

            /// Where the code is defined; empty if the table does not say.
            #[must_use]
            pub const fn reference(self) -> &'static str {
                const fn text(code: __Code) -> &'static str {
                    match code {
                        __Code::Brewing => "",
                        __Code::NoBeans => "",
                    }
                }
                ::reply_codes::generated::text!(text(self) of __Code)
            }
        }
        ::reply_codes::generated::code!(__Code);
        ::reply_codes::generated::display!(__Code);
    };
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
#[allow(dead_code, deprecated, unreachable_patterns, unused_imports)]
const _: () = {
    type __Code = Any;
    type __Table = Code;
    codes::generated::listed!(__Table);

    const __101: codes::generated::Listed<__Table> = __listed(101).expect("Code has no code 101");

    const __410: codes::generated::Listed<__Table> = __listed(410).expect("Code has no code 410");

    const __101_CODE: __Table = __101.code;

    const __410_CODE: __Table = __410.code;

    const _: fn(__Table) = |__code| match __code {
        __101_CODE => {}
        __410_CODE => {}
    };

    const _: () = {
        use ::core::prelude::rust_2024::*;
        use ::core::primitive::{bool, str, u8, u16, usize};
        const fn code() {}
        const fn digits() {}
        const fn number() {}
        const fn raw() {}
        const fn text() {}
        impl __Code {
            /// How many there are.
            pub const COUNT: usize = 2;

            /// All codes, in numeric order.
            pub const ALL: [Self; Self::COUNT] = [Self::Brewing, Self::NoBeans];

            /// The code with these three digits; [`Unlisted`](Self::Unlisted) if the enum does not list it.
            #[inline]
            #[must_use]
            pub const fn from_raw(raw: codes::RawCode) -> Self {
                const fn find(number: u16) -> Option<__Code> {
                    match number {
                        101 => Some(__Code::Brewing),
                        410 => Some(__Code::NoBeans),
                        _ => None,
                    }
                }
                let number = raw.as_u16();
                match codes::generated::lookup!(find(number) -> __Code) {
                    Some(code) => code,
                    None => Self::Unlisted(codes::generated::unlisted(raw)),
                }
            }

            /// The number of the code, 0 to 999.
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> u16 {
                match self {
                    Self::Brewing => 101,
                    Self::NoBeans => 410,
                    Self::Unlisted(code) => codes::UnlistedCode::as_u16(code),
                }
            }

            /// The standard label of the code, for people and logs. It may contain placeholders.
            #[must_use]
            pub const fn description(self) -> &'static str {
                const fn text(code: __Code) -> &'static str {
                    match code {
                        __Code::Brewing => __101.description,
                        __Code::NoBeans => __410.description,
                        _ => "",
                    }
                }
                codes::generated::text!(text(self) of __Code)
            }

            /// The name of the variant.
            #[must_use]
            pub const fn name(self) -> &'static str {
                const fn text(code: __Code) -> &'static str {
                    match code {
                        __Code::Brewing => "Brewing",
                        __Code::NoBeans => "NoBeans",
                        _ => "",
                    }
                }
                codes::generated::text!(text(self) of __Code)
            }

            /// Where the code is defined; empty if the table does not say.
            #[must_use]
            pub const fn reference(self) -> &'static str {
                const fn text(code: __Code) -> &'static str {
                    match code {
                        __Code::Brewing => __101.reference,
                        __Code::NoBeans => __410.reference,
                        _ => "",
                    }
                }
                codes::generated::text!(text(self) of __Code)
            }
        }
        codes::generated::code!(__Code with unlisted Unlisted);
    };
};
