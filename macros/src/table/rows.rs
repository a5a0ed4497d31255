//! Records to rows: what each record and each setting declares, and what is wrong with it.
//!
//! A row with a problem is kept as far as it can be, so that one mistake is reported once and the
//! code that uses the table still finds the rest of it.

use std::fmt;
use std::mem;

use super::columns::Columns;
use super::key::{Key, Kind};
use super::names;
use super::problem::{Problem, Problems};
use super::records::Record;
use super::row::{Row, Table};
use super::settings::{self, Settings};
use super::text::{is_forbidden, quoted, words};

/// Reads the rows of the records, whose columns are given, and those of the settings.
pub(crate) fn read(
    columns: Option<&Columns>,
    records: &[Record],
    settings: &Settings,
    problems: &mut Problems,
) -> Table {
    let rows = Key::all().iter().map(|_| None).collect();
    let mut reader = Reader { settings, problems, rows, names: Vec::new(), misplaced: Vec::new() };
    reader.declare_by_settings(Kind::Class);
    reader.declare_by_settings(Kind::Group);
    if let Some(columns) = columns {
        for record in records {
            reader.read_record(columns, record);
        }
    }
    reader.add_by_settings();
    reader.declare_used(Kind::Class, true);
    reader.declare_used(Kind::Group, true);
    reader.place_misplaced();
    reader.name_unnamed();
    reader.check_names_setting();
    reader.into_table()
}

struct Reader<'a> {
    settings: &'a Settings,
    problems: &'a mut Problems,
    /// Each row at the place of its key.
    rows: Vec<Option<Entry>>,
    /// What no other row may be named, sorted by kind and name.
    names: Vec<(Kind, String, Origin)>,
    /// Rows whose key is wrong or taken, with the key that comes nearest to it.
    misplaced: Vec<(Key, Entry)>,
}

struct Entry {
    origin: Origin,
    row: Row,
}

/// Where a row comes from.
#[derive(Clone, Copy)]
enum Origin {
    Line(usize),
    Setting(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(formatter, "on line {line}"),
            Self::Setting(name) => write!(formatter, "in the setting `{name}`"),
        }
    }
}

impl Reader<'_> {
    fn declare_by_settings(&mut self, kind: Kind) {
        let settings = self.settings;
        let (origin, names) = (Origin::Setting(settings::declaring(kind)), settings.declared(kind));
        for (number, name) in names {
            let row = Row { description: names::sentence(name), ..Row::default() };
            self.add(Key { kind, number: *number }, origin, name, row);
        }
    }

    /// Adds the codes of the setting `rows` that the file lacks.
    fn add_by_settings(&mut self) {
        let settings = self.settings;
        for (number, description) in &settings.rows {
            let key = Key { kind: Kind::Code, number: *number };
            if self.entry(key).is_none() {
                let mut row = Row { description: words(description), ..Row::default() };
                let origin = Origin::Setting("rows");
                self.remove_forbidden(origin, &mut row);
                self.add(key, origin, settings.name(key).unwrap_or_default(), row);
            }
        }
    }

    fn read_record(&mut self, columns: &Columns, record: &Record) {
        let settings = self.settings;
        let cell = record.cell(columns.code);
        let key = Key::parse(cell);
        let reworded = key.and_then(|key| settings.description(key));
        let description = words(reworded.unwrap_or(record.cell(columns.description)));
        if reworded.is_none() && settings.skip.contains(&description) {
            return;
        }
        let mut row = Row {
            description,
            reference: words(record.cell_if(columns.reference)),
            notes: words(record.cell_if(columns.notes)),
            ..Row::default()
        };
        let setting = key.and_then(|key| settings.name(key));
        let name = setting.unwrap_or(record.cell_if(columns.name));
        let origin = Origin::Line(record.line);
        self.remove_forbidden(origin, &mut row);
        if let Some(problem) = columns.misfit(record) {
            // The code and the name may still be right; a second message might be wrong.
            self.report(origin, problem);
            self.keep(key.ok_or_else(|| Key::nearest(cell)), origin, name, row);
            return;
        }
        if let Some(key) = key {
            self.add(key, origin, name, row);
        } else {
            self.report(origin, Key::problem(cell));
            let problem = self.keep(Err(Key::nearest(cell)), origin, name, row);
            // A name that was only made is not worth a second message.
            if let Some(problem) = problem.filter(|_| !name.is_empty()) {
                self.report(origin, problem);
            }
        }
    }

    /// Adds a row under its key, or reports what is wrong with it.
    fn add(&mut self, key: Key, origin: Origin, own_name: &str, row: Row) {
        if let Some(first) = self.entry(key).map(|entry| entry.origin) {
            self.report(origin, format!("duplicate {} {key} (first {first})", key.kind));
            self.keep(Ok(key), origin, own_name, row);
            return;
        }
        if row.description.is_empty() {
            self.report(origin, "the description is empty");
        }
        if let Some(problem) = self.keep(Ok(key), origin, own_name, row) {
            self.report(origin, problem);
        }
    }

    /// Keeps a row under its key, or under another if its own is taken or only the nearest key is
    /// known: code that uses its name then finds it. Returns what is wrong with the name.
    fn keep(
        &mut self,
        key: Result<Key, Key>,
        origin: Origin,
        own_name: &str,
        row: Row,
    ) -> Option<String> {
        let is_free = key.is_ok_and(|key| self.entry(key).is_none());
        if !is_free && self.misplaced.len() >= Key::COUNT {
            return None;
        }
        let (Ok(key) | Err(key)) = key;
        let (name, problem) = self.take_name(key.kind, origin, own_name, &row.description);
        let entry = Entry { origin, row: Row { number: key.number, name, ..row } };
        if is_free {
            self.place(key, entry);
        } else if !entry.row.name.is_empty() {
            self.misplaced.push((key, entry));
        }
        problem
    }

    /// The name of a row, which no row of its kind had before, and what is wrong with it. The name is
    /// empty if it cannot be used.
    fn take_name(
        &mut self,
        kind: Kind,
        origin: Origin,
        own_name: &str,
        description: &str,
    ) -> (String, Option<String>) {
        let is_made = own_name.is_empty();
        let name = if is_made { names::variant(description) } else { own_name.to_owned() };
        if let Some(problem) = names::problem(&name) {
            return (String::new(), unusable(own_name, description, problem));
        }
        match self.place_of_name(kind, &name) {
            Ok(first) => {
                let hint = if is_made { TELL_APART } else { "" };
                let problem = format!("duplicate name {} (first {first}){hint}", quoted(&name));
                (String::new(), Some(problem))
            }
            Err(place) => {
                self.names.insert(place, (kind, compared(kind, &name), origin));
                let problem = if is_made { too_long(&name) } else { None };
                (name, problem)
            }
        }
    }

    /// Where the row of this name comes from, or the place of the name among the others if no row has it.
    fn place_of_name(&self, kind: Kind, name: &str) -> Result<Origin, usize> {
        let name = compared(kind, name);
        let place = self.names.binary_search_by(|taken| (taken.0, &taken.1).cmp(&(kind, &name)))?;
        self.names.get(place).map(|taken| taken.2).ok_or(place)
    }

    /// Declares each class, or each group, that the codes use, if the table declares any. A missing
    /// one is a problem unless it is missing only because of another.
    fn declare_used(&mut self, kind: Kind, is_problem: bool) {
        let settings = self.settings;
        if !self.declares(kind) {
            return;
        }
        for number in 0..Kind::Code.numbers() {
            let code = Key { kind: Kind::Code, number };
            let key = code.category(kind);
            let Some(origin) = self.entry(code).map(|entry| entry.origin) else { continue };
            if self.entry(key).is_some() {
                continue;
            }
            if is_problem {
                let add = if settings.declared(kind).is_empty() {
                    format!("a row `{key}`")
                } else {
                    format!("it to the setting `{}`", settings::declaring(kind))
                };
                self.report(origin, format!("the {kind} of {code} is not declared: add {add}"));
            }
            self.place(key, Entry { origin, row: Row { number: key.number, ..Row::default() } });
        }
    }

    /// Gives each row that could not keep its number the nearest one that is free: first the classes
    /// and groups, then the codes, which go where both are declared.
    fn place_misplaced(&mut self) {
        let misplaced = mem::take(&mut self.misplaced);
        let (codes, categories): (Vec<_>, Vec<_>) =
            misplaced.into_iter().partition(|(key, _)| key.kind == Kind::Code);
        for (key, entry) in categories {
            self.place_near(key, entry);
        }
        self.declare_used(Kind::Class, false);
        self.declare_used(Kind::Group, false);
        for (key, entry) in codes {
            self.place_near(key, entry);
        }
    }

    fn place_near(&mut self, nearest: Key, mut entry: Entry) {
        let numbers = nearest.kind.numbers();
        for step in 0..numbers {
            let key = Key { number: (nearest.number + step) % numbers, ..nearest };
            if self.is_free(key) {
                entry.row.number = key.number;
                self.place(key, entry);
                return;
            }
        }
    }

    fn is_free(&self, key: Key) -> bool {
        let is_declared = |kind| !self.declares(kind) || self.entry(key.category(kind)).is_some();
        self.entry(key).is_none()
            && (key.kind != Kind::Code || (is_declared(Kind::Class) && is_declared(Kind::Group)))
    }

    /// Names the rows whose own name cannot be used, unlike any other row.
    fn name_unnamed(&mut self) {
        for key in Key::all() {
            if self.entry(key).is_none_or(|entry| !entry.row.name.is_empty()) {
                continue;
            }
            let mut name = key.placeholder_name();
            while self.place_of_name(key.kind, &name).is_ok() {
                name.push('_');
            }
            if let Some(Some(entry)) = self.rows.get_mut(key.place()) {
                entry.row.name = name;
            }
        }
    }

    /// Reports a name for a code that the file lacks; in a file with other problems it may be one
    /// that could not be read.
    fn check_names_setting(&mut self) {
        if !self.problems.is_empty() {
            return;
        }
        let settings = self.settings;
        for (number, _) in &settings.names {
            let key = Key { kind: Kind::Code, number: *number };
            if self.entry(key).is_none() {
                self.report(Origin::Setting("names"), format!("{key} is not a code of this table"));
            }
        }
    }

    fn into_table(self) -> Table {
        let mut table = Table::default();
        for (key, entry) in Key::all().into_iter().zip(self.rows) {
            let rows = match key.kind {
                Kind::Class => &mut table.classes,
                Kind::Group => &mut table.groups,
                Kind::Code => &mut table.codes,
            };
            rows.extend(entry.map(|entry| entry.row));
        }
        table
    }

    fn declares(&self, kind: Kind) -> bool {
        (0..kind.numbers()).any(|number| self.entry(Key { kind, number }).is_some())
    }

    fn entry(&self, key: Key) -> Option<&Entry> {
        self.rows.get(key.place())?.as_ref()
    }

    fn place(&mut self, key: Key, entry: Entry) {
        if let Some(place) = self.rows.get_mut(key.place()) {
            *place = Some(entry);
        }
    }

    /// Removes the characters that have no place in a text, and reports them.
    fn remove_forbidden(&mut self, origin: Origin, row: &mut Row) {
        for (column, text) in [
            ("description", &mut row.description),
            ("reference", &mut row.reference),
            ("notes", &mut row.notes),
        ] {
            if let Some(letter) = text.chars().find(|letter| is_forbidden(*letter)) {
                let shown = quoted(letter.encode_utf8(&mut [0; 4]));
                self.report(origin, format!("the column `{column}` holds {shown}, an invisible character that changes how text is shown; delete it"));
                text.retain(|letter| !is_forbidden(letter));
            }
        }
    }

    fn report(&mut self, origin: Origin, message: impl Into<String>) {
        self.problems.push(match origin {
            Origin::Line(line) => Problem::at(line, message),
            Origin::Setting(_) => Problem::of_file(format!("{origin}: {}", message.into())),
        });
    }
}

const GIVE_ONE: &str = "give one in a column `name` or in the setting `names`";

const TELL_APART: &str = "; tell them apart in a column `name` or in the setting `names`";

/// Why a row has no name; `None` if that only follows from its lack of a description.
fn unusable(own_name: &str, description: &str, problem: &str) -> Option<String> {
    if !own_name.is_empty() {
        Some(format!("{} cannot name a variant: {problem}", quoted(own_name)))
    } else if !description.is_empty() {
        let shown = quoted(description);
        Some(format!("no name can be made from the description {shown}; {GIVE_ONE}"))
    } else {
        None
    }
}

fn too_long(made_name: &str) -> Option<String> {
    let (letters, most) = (made_name.chars().count(), names::LONGEST);
    (letters > most).then(|| {
        format!("the description makes a name of {letters} letters, more than {most}; {GIVE_ONE}")
    })
}

/// What of a name no other row of its kind may have. The name of a class becomes that of a method, in
/// which the case of letters is lost.
fn compared(kind: Kind, name: &str) -> String {
    match kind {
        Kind::Class => names::snake_case(name),
        Kind::Group | Kind::Code => name.to_owned(),
    }
}
