//! What only an attribute names is used, whatever is wrong beside it: there is no second error.

#![deny(unused_imports)]

mod a_variant {
    use reply_codes::{ReplyCode, ftp};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = ftp::Code)]
    enum Answer {
        Ready = 220,
        Never = 1000,
    }
}

mod a_code_that_is_not_listed {
    use reply_codes::{ReplyCode, ftp};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = ftp::Code)]
    enum Answer {
        Ready = 220,
        Never = 539,
    }
}

mod an_attribute {
    use reply_codes::{ReplyCode, ftp};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = ftp::Code, exhausting)]
    pub(crate) enum Answer {
        Ready = 220,
    }
}

mod a_field {
    use reply_codes::{ReplyCode, ftp};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = ftp::Code)]
    #[repr(u16)]
    enum Answer {
        Ready = 220,
        Other(u16) = 450,
    }
}

mod the_code_of_an_error {
    use reply_codes::{ReplyWith, ftp};

    #[derive(ReplyWith)]
    #[reply_with(ftp::Code)]
    enum Failure {
        #[reply_with(5xx)]
        Missing,
    }
}

mod the_attribute_of_an_error {
    use reply_codes::{ReplyWith, ftp};

    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, fallback = 451)]
    enum Failure {
        #[reply_with(550)]
        Missing,
    }
}

mod a_code_that_is_left_out {
    use reply_codes::ReplyCode;

    use super::an_attribute::Answer as Table;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = Table, exhaustive)]
    enum Answer {
        Ready = 2200,
    }
}

fn main() {}
