//! A mistake in one attribute is one error in a crate that uses what the derive makes.

use reply_codes::{ReplyWith, ftp};

#[derive(ReplyWith)]
#[reply_with(ftp::Code, fallback = 451)]
enum UnknownSetting {
    #[reply_with(550)]
    Missing,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 550)]
enum OneForAll {
    Missing,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, default = transparent)]
enum DefaultOfAField {
    Missing(Box<OneForAll>),
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, fallback = 451)]
enum UnknownDefault {
    Missing,
    Other,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum NoCode {
    #[reply_with(550)]
    Missing,
    Other,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Unlisted {
    #[reply_with(599)]
    Missing,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Class {
    #[reply_with(5xx)]
    Missing,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Negative {
    #[reply_with(-550)]
    Missing,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum NothingToAsk {
    #[reply_with(transparent)]
    Missing,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 550, default = 451)]
struct ByDefault;

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 550, text = "Not here")]
struct WithText;

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
struct Silent;

#[derive(ReplyWith)]
#[reply_with(table = ftp::Code, default = 451)]
enum Table {
    Missing,
}

/// All that an error can do.
fn use_all(error: impl ReplyWith<ftp::Code>) -> ftp::Code {
    error.reply_code()
}

fn main() {
    use_all(UnknownSetting::Missing);
    use_all(OneForAll::Missing);
    use_all(Table::Missing);
    use_all(DefaultOfAField::Missing(Box::new(OneForAll::Missing)));
    use_all(UnknownDefault::Missing);
    use_all(NoCode::Missing);
    use_all(Unlisted::Missing);
    use_all(Class::Missing);
    use_all(Negative::Missing);
    use_all(NothingToAsk::Missing);
    use_all(ByDefault);
    use_all(WithText);
    use_all(Silent);
}
