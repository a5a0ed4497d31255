//! Lines to rows: what each line and each setting declares, and what is wrong with it.
//!
//! A row with a problem is reported and left out.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::columns::Columns;
use super::key::{Key, Kind};
use super::lines::Line;
use super::names;
use super::problem::{self, Origin, Problem};
use super::row::{Row, Table};
use super::settings::Settings;
use super::text::quoted;

/// Reads the rows of the lines and of the settings. `problems` are those of the header.
pub(super) fn read(
    columns: &Columns,
    lines: &[Line],
    settings: &Settings,
    problems: Vec<Problem>,
) -> Table {
    let unmatched = settings.skip.iter().collect();
    let (rows, names) = (BTreeMap::new(), BTreeMap::new());
    let mut reader = Reader { settings, problems, rows, names, unmatched };
    reader.declare_by_settings();
    for line in lines {
        reader.read_line(columns, line);
    }
    reader.add_by_settings();
    reader.check_declared();
    reader.check_settings();
    reader.into_table()
}

struct Reader<'a> {
    settings: &'a Settings,
    problems: Vec<Problem>,
    /// The row of each key and where it comes from; no row if it is left out.
    rows: BTreeMap<Key, (Origin, Option<Row>)>,
    /// Where each name comes from. No two rows of a kind have the same.
    names: BTreeMap<(Kind, String), Origin>,
    /// The descriptions to skip that no row has had.
    unmatched: Vec<&'a String>,
}

impl Reader<'_> {
    fn declare_by_settings(&mut self) {
        for (key, name) in &self.settings.declared {
            let setting = if key.kind == Kind::Class { "classes" } else { "groups" };
            let (name, description) = (name.clone(), names::sentence(name));
            self.add(*key, Origin::Setting(setting), Row { name, description, ..Row::default() });
        }
    }

    /// Adds the codes of the setting `rows` that the file lacks.
    fn add_by_settings(&mut self) {
        for (key, description) in &self.settings.rows {
            if !self.rows.contains_key(key) {
                let row = Row { description: description.clone(), ..Row::default() };
                self.add(*key, Origin::Setting("rows"), row);
            }
        }
    }

    fn read_line(&mut self, columns: &Columns, line: &Line) {
        let origin = Origin::Line(line.number);
        let cells = columns.cells(line);
        let ([code, ..], mut row) = (cells, Row::new(cells));
        let key = Key::parse(code);
        if key.is_none() && code.starts_with('#') {
            return self.report(origin, NO_COMMENTS);
        }
        if let Some(problem) = columns.misfit(line) {
            self.report(origin, problem);
            if let Some(key) = key {
                // No second problem follows from it, such as a class that is not declared.
                self.rows.entry(key).or_insert((origin, None));
            }
            return;
        }
        self.unmatched.retain(|description| **description != row.description);
        if let Some(description) = key.and_then(|key| self.settings.rows.get(&key)) {
            row.description.clone_from(description);
        }
        if self.settings.skip.contains(&row.description) {
            return;
        }
        match key {
            Some(key) => self.add(key, origin, row),
            None => self.report(origin, not_a_code(code)),
        }
    }

    /// Adds a row under its key, or reports what is wrong with it.
    fn add(&mut self, key: Key, origin: Origin, row: Row) {
        if let Some((first, _)) = self.rows.get(&key) {
            return self.report(origin, format!("duplicate {} {key} (first {first})", key.kind));
        }
        let mut row = Row { number: key.number, ..row };
        if let Some(name) = self.settings.names.get(&key) {
            row.name.clone_from(name);
        }
        let mut problems = Vec::new();
        if row.description.is_empty() {
            problems.push("the description is empty".to_owned());
        }
        // That no name can be made from an empty description goes without saying.
        if !row.name.is_empty() || !row.description.is_empty() {
            match self.name(key.kind, origin, &row) {
                Ok(name) => row.name = name,
                Err(problem) => problems.push(problem),
            }
        }
        self.rows.insert(key, (origin, problems.is_empty().then_some(row)));
        for problem in problems {
            self.report(origin, problem);
        }
    }

    /// The name of a row, or what is wrong with it. It is made from the description if the file gives
    /// none.
    fn name(&mut self, kind: Kind, origin: Origin, row: &Row) -> Result<String, String> {
        let is_made = row.name.is_empty();
        let name = if is_made { names::variant(&row.description) } else { row.name.clone() };
        let (made, hint) = if is_made { MADE } else { ("", "") };
        let shown = quoted(&name);
        let is_too_long = is_made && name.chars().count() > names::LONGEST;
        let problem = names::problem(&name);
        if let Some(problem) = problem.or(is_too_long.then_some(names::TOO_LONG)) {
            return Err(format!("{shown}{made} cannot name a variant: {problem}{hint}"));
        }
        // The name of a class becomes that of a method, in which the case of its letters is lost.
        let compared = if kind == Kind::Class { names::snake_case(&name) } else { name.clone() };
        match self.names.entry((kind, compared)) {
            Entry::Vacant(entry) => {
                entry.insert(origin);
                Ok(name)
            }
            Entry::Occupied(entry) => {
                Err(format!("duplicate name {shown} (first {}){hint}", entry.get()))
            }
        }
    }

    /// Reports each class and group that codes have and the table lacks, if it declares any. Leaves
    /// out the codes whose class or group is left out.
    fn check_declared(&mut self) {
        let origins: Vec<_> = self.rows.iter().map(|(key, row)| (*key, row.0)).collect();
        for kind in [Kind::Class, Kind::Group] {
            if !origins.iter().any(|(key, _)| key.kind == kind) {
                continue;
            }
            for (code, origin) in origins.iter().filter(|(key, _)| key.kind == Kind::Code) {
                let key = code.category(kind);
                if !self.rows.contains_key(&key) {
                    let add = format!("add a row `{key}`, or a name for it to the settings");
                    self.report(*origin, format!("the {kind} of {code} is not declared: {add}"));
                    self.rows.insert(key, (*origin, None));
                }
                if matches!(self.rows.get(&key), Some((_, None))) {
                    self.rows.insert(*code, (*origin, None));
                }
            }
        }
    }

    /// Reports settings that match nothing in the file.
    fn check_settings(&mut self) {
        for key in self.settings.names.keys() {
            if !self.rows.contains_key(key) {
                self.report(Origin::Setting("names"), format!("{key} is not a code of this table"));
            }
        }
        for description in self.unmatched.clone() {
            let message = format!("no row has the description {}", quoted(description));
            self.report(Origin::Setting("skip"), message);
        }
    }

    fn report(&mut self, origin: Origin, message: impl Into<String>) {
        self.problems.push(Problem::new(origin, message));
    }

    /// The rows that are not left out.
    fn into_table(mut self) -> Table {
        let mut table = Table::default();
        for (key, (_, row)) in self.rows {
            match key.kind {
                Kind::Class => table.classes.extend(row),
                Kind::Group => table.groups.extend(row),
                Kind::Code => table.codes.extend(row),
            }
        }
        if table.codes.is_empty() && self.problems.is_empty() {
            self.problems = Problem::of_file("the table has no codes");
        }
        table.problems = problem::first(self.problems);
        table
    }
}

const NO_COMMENTS: &str =
    "a table has no comments: delete the line, or move what it says to the column `notes`";

/// What is said of a name that is made, and what to do about it.
const MADE: (&str, &str) =
    (", made from the description,", "; give one in a column `name` or in the setting `names`");

fn not_a_code(cell: &str) -> String {
    let shown = quoted(cell);
    let forms = "three digits, `2xx` for a class or `x2x` for a group";
    // As registries have ranges.
    let hint =
        if cell.contains('-') { "; `skip` leaves out rows by their description" } else { "" };
    format!("{shown} is not a code: write {forms}{hint}")
}
