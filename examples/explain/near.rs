//! What somebody may have meant.

use reply_codes::ftp;
use strsim::damerau_levenshtein;

/// The most suggestions that are of help.
const MOST: usize = 3;

/// A code that looks the same, or else the codes and names with the fewest letters to change.
pub(crate) fn suggestions(text: &str) -> Vec<&'static str> {
    let looks_like: String = text.trim().chars().map(digit_like).collect();
    if let Ok(code) = ftp::Code::try_from(&*looks_like) {
        return vec![code.as_str()];
    }
    let lowercase = text.to_lowercase();
    // One slip in three letters: more, and everything is like everything.
    let most_slips = lowercase.chars().count() / 3;
    let mut near: Vec<_> = candidates()
        .map(|name| (damerau_levenshtein(&lowercase, &name.to_lowercase()), name))
        .filter(|(slips, _)| *slips <= most_slips)
        .collect();
    near.sort_by_key(|(slips, _)| *slips);
    let fewest = near.first().map_or(0, |(slips, _)| *slips);
    let nearest = near.into_iter().take_while(|(slips, _)| *slips == fewest);
    nearest.map(|(_, name)| name).take(MOST).collect()
}

fn candidates() -> impl Iterator<Item = &'static str> {
    let codes = ftp::Code::ALL.iter().flat_map(|code| [code.as_str(), code.name()]);
    let classes = ftp::Class::ALL.iter().map(|class| class.name());
    let groups = ftp::Group::ALL.iter().map(|group| group.name());
    codes.chain(classes).chain(groups)
}

/// The digit that is mistaken for this letter, or typed beside it.
fn digit_like(letter: char) -> char {
    match letter {
        'O' | 'o' => '0',
        'I' | 'l' | 'i' | '|' => '1',
        'Z' | 'z' => '2',
        'S' | 's' => '5',
        'B' => '8',
        _ => letter,
    }
}
