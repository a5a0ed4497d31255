/// Why a cup stays empty.
#[derive(Debug, ReplyWith)]
#[reply_with(status::Code, default = 400)]
enum CupError<E> {
    Unknown,
    #[reply_with(status::Code::OutOfBeans, "fill the beans")]
    NoBeans {
        left: u8,
    },
    #[reply_with(with = Grinder::code)]
    Grinding(#[source] Grinder),
    #[reply_with(transparent)]
    Water(Box<E>),
    #[reply_with(transparent)]
    Milk(Frozen<Milk>),
}

#[automatically_derived]
impl<E> ::reply_codes::ReplyWith<status::Code> for CupError<E>
where
    E: ::reply_codes::ReplyWith<status::Code>,
{
    fn reply_code(&self) -> status::Code {
        match *self {
            Self::Unknown { .. } => {
                const REPLY: status::Code = match <status::Code>::from_u16(400) {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => {
                        ::core::panic!("400 is not a code of status::Code")
                    }
                };
                REPLY
            }
            Self::NoBeans { .. } => status::Code::OutOfBeans,
            Self::Grinding { 0: ref field, .. } => {
                let code: status::Code = Grinder::code(field);
                code
            }
            Self::Water { 0: ref field, .. } => {
                <E as ::reply_codes::ReplyWith<status::Code>>::reply_code(&**field)
            }
            Self::Milk { 0: ref field, .. } => {
                <Frozen<Milk> as ::reply_codes::ReplyWith<status::Code>>::reply_code(&*field)
            }
        }
    }
    fn reply_text(&self) -> &::core::primitive::str {
        match *self {
            Self::NoBeans { .. } => "fill the beans",
            Self::Water { 0: ref field, .. } => {
                <E as ::reply_codes::ReplyWith<status::Code>>::reply_text(&**field)
            }
            Self::Milk { 0: ref field, .. } => {
                <Frozen<Milk> as ::reply_codes::ReplyWith<status::Code>>::reply_text(&*field)
            }
            _ => ::reply_codes::ReplyCode::description(
                ::reply_codes::ReplyWith::<status::Code>::reply_code(self),
            ),
        }
    }
}

#[automatically_derived]
impl<E> ::core::convert::From<&CupError<E>> for status::Code
where
    E: ::reply_codes::ReplyWith<status::Code>,
{
    fn from(error: &CupError<E>) -> Self {
        ::reply_codes::ReplyWith::<Self>::reply_code(error)
    }
}

#[automatically_derived]
impl<E> ::core::convert::From<CupError<E>> for status::Code
where
    E: ::reply_codes::ReplyWith<status::Code>,
{
    fn from(error: CupError<E>) -> Self {
        ::reply_codes::ReplyWith::<Self>::reply_code(&error)
    }
}

/// A pump that has stopped.
#[derive(Debug, ReplyWith)]
#[reply_with(status::Code, 411, "the pump has stopped", crate = replies)]
struct NoPressure;

#[automatically_derived]
impl replies::ReplyWith<status::Code> for NoPressure {
    fn reply_code(&self) -> status::Code {
        match *self {
            Self { .. } => {
                const REPLY: status::Code = match <status::Code>::from_u16(411) {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => {
                        ::core::panic!("411 is not a code of status::Code")
                    }
                };
                REPLY
            }
        }
    }
    fn reply_text(&self) -> &::core::primitive::str {
        match *self {
            Self { .. } => "the pump has stopped",
        }
    }
}

#[automatically_derived]
impl ::core::convert::From<&NoPressure> for status::Code {
    fn from(error: &NoPressure) -> Self {
        replies::ReplyWith::<Self>::reply_code(error)
    }
}

#[automatically_derived]
impl ::core::convert::From<NoPressure> for status::Code {
    fn from(error: NoPressure) -> Self {
        replies::ReplyWith::<Self>::reply_code(&error)
    }
}
