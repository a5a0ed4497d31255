//! Lines to rows: what each line and each setting declares, and what is wrong with it.
//!
//! A row with a problem is reported and left out.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Columns;
use super::key::{Key, Kind};
use super::lines::Line;
use super::names;
use super::problem::{self, Origin, Problem, forbidden, quoted};
use super::row::{Row, Table};
use super::settings::Settings;

/// Reads the rows of the lines and of the settings. `problems` are those of the header.
pub(super) fn read(
    columns: &Columns,
    lines: &[Line],
    settings: &Settings,
    problems: Vec<Problem>,
) -> Table {
    let mut reader = Reader { settings, problems, rows: BTreeMap::new(), names: Vec::new() };
    reader.declare_by_settings();
    let mut unseen: BTreeSet<_> = settings.skip.iter().map(String::as_str).collect();
    for line in lines {
        let [_, _, description, ..] = columns.cells(line);
        unseen.remove(description);
        reader.read_line(columns, line);
    }
    for description in unseen {
        let message = format!("no row has the description {}", quoted(description));
        reader.report(Origin::Setting("skip"), message);
    }
    reader.add_by_settings();
    reader.check_declared();
    reader.into_table()
}

struct Reader<'a> {
    settings: &'a Settings,
    problems: Vec<Problem>,
    /// The row of each key and where it comes from; no row if it is left out.
    rows: BTreeMap<Key, (Origin, Option<Row>)>,
    /// Where each name comes from. No two rows of a kind have the same.
    names: Vec<((Kind, String), Origin)>,
}

impl Reader<'_> {
    fn declare_by_settings(&mut self) {
        for (key, name) in &self.settings.declared {
            let setting = if key.kind == Kind::Class { "classes" } else { "groups" };
            let (name, description) = (name.clone(), names::snake_case(name).replace('_', " "));
            self.add(*key, Origin::Setting(setting), Row { name, description, ..Row::default() });
        }
    }

    /// Adds the codes of the setting `rows` that the file lacks. Reports names of codes that nobody
    /// has.
    fn add_by_settings(&mut self) {
        for (key, description) in &self.settings.rows {
            if let Some(problem) = forbidden(description) {
                self.report(Origin::Setting("rows"), format!("{key}: {problem}"));
            }
            if !self.rows.contains_key(key) {
                let row = Row { description: description.clone(), ..Row::default() };
                self.add(*key, Origin::Setting("rows"), row);
            }
        }
        for key in self.settings.names.keys().filter(|key| !self.rows.contains_key(key)) {
            let message = format!("{key} is not a code of this table");
            self.problems.push(Problem::new(Origin::Setting("names"), message));
        }
    }

    fn read_line(&mut self, columns: &Columns, line: &Line) {
        let (origin, mut cells) = (Origin::Line(line.number), columns.cells(line));
        let [code, _, description, ..] = &mut cells;
        let key = Key::parse(code).filter(|key| key.kind != Kind::Both);
        if let Some(reworded) = key.and_then(|key| self.settings.rows.get(&key)) {
            *description = reworded;
        }
        if self.settings.skip.contains(*description) {
            return;
        }
        let (code, row) = (*code, Row::new(cells));
        match (key, columns.cell_count_error(line)) {
            (Some(key), None) => self.add(key, origin, row),
            (Some(key), Some(problem)) => {
                self.report(origin, problem);
                // No second problem follows from it, such as a class that is not declared.
                self.rows.entry(key).or_insert((origin, None));
            }
            (None, Some(problem)) if line.has_wrong_quotes => self.report(origin, problem),
            (None, _) => {
                self.report(origin, format!("{} is not a code: {CODE_FORMS}", quoted(code)));
            }
        }
    }

    /// Adds a row under its key, or reports what is wrong with it.
    fn add(&mut self, key: Key, origin: Origin, mut row: Row) {
        if let Some((first, _)) = self.rows.get(&key) {
            return self.report(origin, format!("duplicate code {key} (first {first})"));
        }
        row.key = key;
        if let Some(name) = self.settings.names.get(&key) {
            row.name.clone_from(name);
        }
        let known = self.problems.len();
        if row.description.is_empty() {
            self.report(origin, "the description is empty");
        }
        // That no name can be made from an empty description goes without saying.
        if !row.name.is_empty() || !row.description.is_empty() {
            self.name(key.kind, origin, &mut row);
        }
        let is_right = self.problems.len() == known;
        self.rows.insert(key, (origin, is_right.then_some(row)));
    }

    /// Makes the name of a row from its description if the file gives none, and reports what is wrong
    /// with it.
    fn name(&mut self, kind: Kind, origin: Origin, row: &mut Row) {
        let is_made = row.name.is_empty();
        if is_made {
            row.name = names::variant(&row.description);
        }
        let (shown, hint) = (quoted(&row.name), if is_made { NAME_HINT } else { "" });
        let is_too_long = is_made && row.name.chars().count() > 64;
        let too_long = is_too_long.then_some("it has more than 64 characters");
        if let Some(problem) = names::problem(&row.name).or(too_long) {
            return self.report(origin, format!("{shown} cannot name a variant: {problem}{hint}"));
        }
        // The name of a class becomes that of a method, in which the case of its letters is lost.
        let is_class = kind == Kind::Class;
        let compared = if is_class { names::snake_case(&row.name) } else { row.name.clone() };
        let name = (kind, compared);
        if let Some((_, first)) = self.names.iter().find(|(known, _)| *known == name) {
            self.report(origin, format!("duplicate name {shown} (first {first}){hint}"));
        } else {
            self.names.push((name, origin));
        }
    }

    /// Reports each class and group that codes have and the table lacks, if it declares any.
    fn check_declared(&mut self) {
        let mut missing = BTreeMap::new();
        for kind in [Kind::Class, Kind::Group] {
            let is_declared = self.rows.keys().any(|key| key.kind == kind);
            let codes = self.rows.iter().filter(|(key, _)| is_declared && key.kind == Kind::Code);
            for (code, (origin, _)) in codes {
                missing.entry(kind.of(code.number)).or_insert((*code, *origin));
            }
        }
        missing.retain(|key, _| !self.rows.contains_key(key));
        for (key, (code, origin)) in missing {
            let add = "add a row for it, or its name in the settings";
            let message = format!("{key}, which {code} belongs to, is not declared: {add}");
            self.report(origin, message);
        }
    }

    fn report(&mut self, origin: Origin, message: impl Into<String>) {
        self.problems.push(Problem::new(origin, message));
    }

    /// The rows that are not left out.
    fn into_table(mut self) -> Table {
        let rows = |kind| {
            let of_kind = self.rows.iter().filter(move |(key, _)| key.kind == kind);
            of_kind.filter_map(|(_, (_, row))| row.clone()).collect()
        };
        let (classes, groups) = (rows(Kind::Class), rows(Kind::Group));
        let codes: Vec<_> = rows(Kind::Code);
        if codes.is_empty() && self.problems.is_empty() {
            self.report(Origin::File, "the table has no codes");
        }
        Table { classes, groups, codes, problems: problem::first(self.problems) }
    }
}

/// What a row may be about.
const CODE_FORMS: &str = "write three digits, `2xx` for a class or `x2x` for a group; `skip` leaves \
                     out other rows, and there are no comments";

/// What to do about a name that is made from the description.
const NAME_HINT: &str =
    "; it is made from the description: give one in a column `name` or in the setting `names`";
