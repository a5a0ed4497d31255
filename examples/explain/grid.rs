//! The table of classes and groups.

use std::iter;

use reply_codes::ftp;

use crate::page::{Page, length, longest, wrapped};

/// Classes down, groups across, with the widest cells that the page has room for. On a narrow page,
/// classes and groups have their patterns only.
pub(crate) fn lines(page: Page) -> Vec<String> {
    let (named, unnamed) = (texts(spaced), texts(|_| String::new()));
    let mut grids = [&named, &unnamed].into_iter().flat_map(|texts| {
        (0..page.width).rev().map(move |cell_width| Grid::new(texts, cell_width))
    });
    let fitting = grids.find(|grid| grid.width() <= page.width);
    fitting.unwrap_or_else(|| Grid::new(&unnamed, 0)).lines()
}

/// The heading row, then a row for each class.
fn texts(label: impl Fn(&str) -> String) -> Vec<Vec<String>> {
    let headings =
        ftp::Group::ALL.map(|group| format!("x{}x\n{}", group.digit(), label(group.name())));
    let rows = ftp::Class::ALL.map(|class| {
        let cells = ftp::Group::ALL.map(|group| codes_in(class, group));
        let label = format!("{}xx {}", class.digit(), label(class.name()));
        iter::once(label).chain(cells).collect()
    });
    let heading = iter::once(String::new()).chain(headings).collect();
    iter::once(heading).chain(rows).collect()
}

fn codes_in(class: ftp::Class, group: ftp::Group) -> String {
    let codes: Vec<_> = ftp::Code::ALL
        .into_iter()
        .filter(|code| code.class() == class && code.group() == group)
        .map(ftp::Code::as_str)
        .collect();
    if codes.is_empty() { "-".to_owned() } else { codes.join(" ") }
}

/// `FileSystem` as `File System`.
fn spaced(name: &str) -> String {
    let mut spaced = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && spaced.ends_with(char::is_lowercase) {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    spaced
}

/// Rows of cells, a cell being its lines.
struct Grid {
    rows: Vec<Vec<Vec<String>>>,
    column_widths: Vec<usize>,
}

impl Grid {
    fn new(texts: &[Vec<String>], cell_width: usize) -> Self {
        let cell =
            |text: &String| text.lines().flat_map(|line| wrapped(line, cell_width)).collect();
        let rows: Vec<Vec<Vec<String>>> =
            texts.iter().map(|row| row.iter().map(cell).collect()).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let column_widths = (0..columns)
            .map(|column| longest(rows.iter().filter_map(|row| row.get(column)).flatten()))
            .collect();
        Self { rows, column_widths }
    }

    fn width(&self) -> usize {
        length(&self.rule())
    }

    fn rule(&self) -> String {
        let dashes = self.column_widths.iter().map(|&width| "-".repeat(width));
        dashes.collect::<Vec<_>>().join("-+-")
    }

    fn lines(&self) -> Vec<String> {
        let rows: Vec<_> = self.rows.iter().map(|row| self.row(row)).collect();
        rows.join(&self.rule())
    }

    fn row(&self, cells: &[Vec<String>]) -> Vec<String> {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|line| self.line(cells, line)).collect()
    }

    fn line(&self, cells: &[Vec<String>], line: usize) -> String {
        let parts = cells.iter().zip(&self.column_widths).map(|(cell, &width)| {
            let text = cell.get(line).map_or("", String::as_str);
            format!("{text:width$}")
        });
        parts.collect::<Vec<_>>().join(" | ")
    }
}
