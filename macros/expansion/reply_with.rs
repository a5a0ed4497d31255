/// Why a cup stays empty.
#[derive(Debug, ReplyWith)]
#[reply_with(status::Code, default = 400)]
enum CupError<E> {
    Unknown,
    #[reply_with(status::Code::OutOfBeans)]
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
::core::compile_error! {
    "expected a code such as `550`, `transparent` or `with = path`, or of an enum `default = 451`"
}

#[automatically_derived]
#[allow(deprecated)]
impl<E> ::reply_codes::ReplyWith<status::Code> for CupError<E>
where
    E: ::reply_codes::ReplyWith<status::Code>,
{
    fn reply_code(&self) -> status::Code {
        ::reply_codes::generated::listed!(status::Code);
        match *self {
            Self::Unknown { .. } => {
                const CODE: status::Code =
                    __listed(400).expect("status::Code has no code 400").code;
                CODE
            }
            Self::Grinding { 0: ref __field, .. } => {
                let __code: status::Code = Grinder::code(__field);
                __code
            }
            Self::Water { 0: ref __field, .. } => {
                <E as ::reply_codes::ReplyWith<status::Code>>::reply_code(&**__field)
            }
            Self::Milk { 0: ref __field, .. } => {
                <Frozen<Milk> as ::reply_codes::ReplyWith<status::Code>>::reply_code(&*__field)
            }
            _ => ::core::unreachable!(),
        }
    }
}

/// A pump that has stopped.
#[derive(Debug, ReplyWith)]
#[reply_with(status::Code, 411, crate = replies)]
struct NoPressure;

#[automatically_derived]
#[allow(deprecated)]
impl replies::ReplyWith<status::Code> for NoPressure {
    fn reply_code(&self) -> status::Code {
        replies::generated::listed!(status::Code);
        match *self {
            Self { .. } => {
                const CODE: status::Code =
                    __listed(411).expect("status::Code has no code 411").code;
                CODE
            }
        }
    }
}
