//! Files with a mistake, and every problem that is reported of each.

use super::problems;
use crate::table::{Settings, read};

/// What is said of a cell on the second line that is not a code.
macro_rules! not_a_code {
    ($cell:literal) => {
        concat!(
            "t.csv:2: `",
            $cell,
            "` is not a code: write three digits, `2xx` for a class or `x2x` for a group"
        )
    };
}

const EMPTY: &str =
    "t.csv: the file is empty; begin it with the header `code,name,description,reference,notes`";

const OPEN_QUOTE: &str = "t.csv:2: a quote is opened and never closed";

/// The file as a whole.
const FILES: &[(&str, &[&str])] = &[
    ("", &[EMPTY]),
    (" \n\n", &[EMPTY]),
    (",,\n,,\n", &[EMPTY]),
    ("\u{FEFF}", &[EMPTY]),
    ("code,description\n", &["t.csv: the table has no codes"]),
    ("code,description\n2xx,Positive\n", &["t.csv: the table has no codes"]),
    ("code;description\n110;Marker\n", &["t.csv:1: the cells are separated by `;`; use commas"]),
    (
        "code\tdescription\n110\tMarker\n",
        &["t.csv:1: the cells are separated by a tab; use commas"],
    ),
    (
        "sep=,\ncode,description\n110,Marker\n",
        &["t.csv:1: `sep=,` is for spreadsheet programs and not part of a table: delete this line"],
    ),
    (
        "\u{FEFF}\nSEP=;\r\ncode;description\r\n110;Marker\r\n",
        &[
            "t.csv:2: `SEP=;` is for spreadsheet programs and not part of a table: delete this line, and separate the cells by commas",
        ],
    ),
    (
        "\"sep=;\"\ncode,description\n110,Marker\n",
        &[
            "t.csv:1: `\"sep=;\"` is for spreadsheet programs and not part of a table: delete this line",
        ],
    ),
    ("sep=;\n", &[EMPTY]),
];

/// The header.
const HEADERS: &[(&str, &[&str])] = &[
    (
        "110,Marker,Restart marker reply\n",
        &[
            "t.csv:1: the header is missing: begin with `code,name,description,reference,notes`; found `110,Marker,Restart marker reply`",
        ],
    ),
    (
        "\n\n2xx,Positive\n",
        &[
            "t.csv:3: the header is missing: begin with `code,name,description,reference,notes`; found `2xx,Positive`",
        ],
    ),
    (
        "code,descripton\n110,Marker\n",
        &["t.csv:1: the header has no column `description`; its columns are `code,descripton`"],
    ),
    (
        "\"code\ncode\",description\n110,Marker\n",
        &["t.csv:1: the header has no column `code`; its columns are `code\\ncode,description`"],
    ),
    (
        "code\u{200B},description\n110,Marker\n",
        &["t.csv:1: the header has no column `code`; its columns are `code\\u{200b},description`"],
    ),
    (
        "../tables/a-file-with-a-long-name/another-file-with-a-long-name/codes.csv\n",
        &[
            "t.csv:1: the header has no column `code`; its columns are `../tables/a-file-with-a-long-name/another-file-with-a-long-n…`",
            "t.csv:1: the header has no column `description`; its columns are `../tables/a-file-with-a-long-name/another-file-with-a-long-n…`",
        ],
    ),
    (
        "Code,DESCRIPTION\n110,Marker\n",
        &[
            "t.csv:1: the header has `Code` for `code`: write `code`, or give the setting `code = \"Code\"`",
            "t.csv:1: the header has `DESCRIPTION` for `description`: write `description`, or give the setting `description = \"DESCRIPTION\"`",
        ],
    ),
    (
        "code,description,Notes\n110,Marker,A\n",
        &[
            "t.csv:1: the header has `Notes` for `notes`: write `notes`, or give the setting `notes = \"Notes\"`",
        ],
    ),
    (
        "code,description,nmae\n110,Marker,A\n",
        &[
            "t.csv:1: unknown column `nmae`; the columns are `code,name,description,reference,notes`",
        ],
    ),
    (
        "code,,description\n110,,Marker\n",
        &["t.csv:1: a column has no name; the columns are `code,name,description,reference,notes`"],
    ),
    ("code,description,code\n110,Marker,110\n", &["t.csv:1: the column `code` is repeated"]),
    ("code,\"description\n110,Marker\n", &["t.csv:1: a quote is opened and never closed"]),
];

/// The cells of a row.
const CELLS: &[(&str, &[&str])] = &[
    (
        "code,description\n110\n",
        &["t.csv:2: 1 cell, but the header has 2: a cell may be empty, but its comma stays"],
    ),
    (
        "code,name,description,reference\n110,Marker\n",
        &["t.csv:2: 2 cells, but the header has 4: a cell may be empty, but its comma stays"],
    ),
    (
        "code,description\n110,Marker, restart\n",
        &["t.csv:2: 3 cells, but the header has 2: put a cell that holds a comma in quotes"],
    ),
    (
        "code,description,,\n110,Marker, restart,\n",
        &["t.csv:2: 3 cells, but the header has 2: put a cell that holds a comma in quotes"],
    ),
    ("code,description\n110,\"Marker\n120,Ready\n", &[OPEN_QUOTE]),
    ("code,description\n110,\"Marker", &[OPEN_QUOTE]),
    (
        "code,description\n110,\"Marker\n120,\"Ready\n",
        &[OPEN_QUOTE, "t.csv:3: a quote is opened and never closed"],
    ),
    ("code,description\n110,\"Marker\n120,\"Ready, steady\"\n", &[OPEN_QUOTE]),
    ("code,description\n\"110,Marker\n120,Ready\n", &[OPEN_QUOTE]),
    ("code,description\n110,\"Mark\"\"er\n120,Ready\n", &[OPEN_QUOTE]),
    ("code,description\n110,5\" marker,\"new\n120,Ready\n", &[OPEN_QUOTE]),
];

/// The cell of the code.
const CODES: &[(&str, &[&str])] = &[
    ("code,description\n11,Marker\n", &[not_a_code!("11")]),
    ("code,description\n1100,Marker\n", &[not_a_code!("1100")]),
    ("code,description\n+11,Marker\n", &[not_a_code!("+11")]),
    ("code,description\n-11,Marker\n", &[not_a_code!("-11")]),
    ("code,description\n1 0,Marker\n", &[not_a_code!("1 0")]),
    ("code,description\n11x,Marker\n", &[not_a_code!("11x")]),
    ("code,description\nxxx,Marker\n", &[not_a_code!("xxx")]),
    ("code,description\n٢٢٦,Marker\n", &[not_a_code!("٢٢٦")]),
    ("code,description\n110\u{200B},Marker\n", &[not_a_code!("110\\u{200b}")]),
    ("code,description\n\u{202E}011,Marker\n", &[not_a_code!("\\u{202e}011")]),
    ("code,description\n\"1\n10\",Marker\n", &[not_a_code!("1\\n10")]),
    (
        "code,description\n1XX,Marker\n110,Ready\n",
        &["t.csv:2: `1XX` is not a code: write a small `x`"],
    ),
    (
        "code,description\nX1x,Marker\n110,Ready\n",
        &["t.csv:2: `X1x` is not a code: write a small `x`"],
    ),
    (
        "code,description\n,Marker\n",
        &["t.csv:2: the code is empty: write three digits, `2xx` for a class or `x2x` for a group"],
    ),
    (
        "code,description\n100,Go on\n104-199,Unassigned\n209 - 225,Unassigned\n",
        &[
            "t.csv:3: `104-199` is a range: only a row whose description is in `skip` may hold one",
            "t.csv:4: `209 - 225` is a range: only a row whose description is in `skip` may hold one",
        ],
    ),
    ("code,description\n1xx-2xx,Unassigned\n", &[not_a_code!("1xx-2xx")]),
    ("code,description\n100-,Unassigned\n", &[not_a_code!("100-")]),
    ("code,description\n110,A\n\n110,B\n", &["t.csv:4: duplicate code 110 (first on line 2)"]),
    ("code,description\n007,A\n007,A\n", &["t.csv:3: duplicate code 007 (first on line 2)"]),
    (
        "code,description\n110,A\n120,B\n110,A\n110,A\n",
        &[
            "t.csv:4: duplicate code 110 (first on line 2)",
            "t.csv:5: duplicate code 110 (first on line 2)",
        ],
    ),
    (
        "code,name,description\n11,self,Marker\n",
        &[
            not_a_code!("11"),
            "t.csv:2: `self` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
        ],
    ),
];

/// Names that are given, and names that are made.
const NAMES: &[(&str, &[&str])] = &[
    (
        "code,name,description\n110,Same,A\n120,Same,B\n",
        &["t.csv:3: duplicate name `Same` (first on line 2)"],
    ),
    (
        "code,description\n110,Not found\n120,Not found (again)\n",
        &[
            "t.csv:3: duplicate name `NotFound` (first on line 2); tell them apart in a column `name` or in the setting `names`",
        ],
    ),
    (
        "code,name,description\n1xx,HttpError,A\n2xx,HTTPError,B\n110,C,C\n210,D,D\n",
        &["t.csv:3: duplicate name `HTTPError` (first on line 2)"],
    ),
    (
        "code,name,description\n110,self,A\n",
        &[
            "t.csv:2: `self` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
        ],
    ),
    (
        "code,name,description\n110,2nd,A\n",
        &[
            "t.csv:2: `2nd` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
        ],
    ),
    (
        "code,name,description\n110,two words,A\n",
        &[
            "t.csv:2: `two words` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
        ],
    ),
    (
        "code,name,description\n110,Mar\u{AD}ker,A\n",
        &[
            "t.csv:2: `Mar\\u{ad}ker` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
        ],
    ),
    (
        "code,name,description\n110,from_raw,A\n",
        &[
            "t.csv:2: `from_raw` cannot name a variant: it begins with a small letter, as the functions of the enum do; write a capital",
        ],
    ),
    (
        "code,name,description\n1xx,COUNT,A\n110,All,A\n",
        &[
            "t.csv:2: `COUNT` cannot name a variant: every enum of a table has a constant of this name",
        ],
    ),
    (
        "code,name,description\n110,ALL,A\n",
        &[
            "t.csv:2: `ALL` cannot name a variant: every enum of a table has a constant of this name",
        ],
    ),
    (
        "code,description\n110,(Unused)\n",
        &[
            "t.csv:2: no name can be made from the description `(Unused)`; give one in a column `name` or in the setting `names`",
        ],
    ),
    (
        "code,description\n110,3 strikes\n",
        &[
            "t.csv:2: no name can be made from the description `3 strikes`; give one in a column `name` or in the setting `names`",
        ],
    ),
    (
        "code,description\n110,self\n",
        &[
            "t.csv:2: no name can be made from the description `self`; give one in a column `name` or in the setting `names`",
        ],
    ),
    (
        "code,description\n110,A l l\n",
        &[
            "t.csv:2: no name can be made from the description `A l l`; give one in a column `name` or in the setting `names`",
        ],
    ),
    (
        "code,description\n110,Restart marker reply of the form MARK yyyy = mmmm where yyyy and mmmm are markers\n",
        &[
            "t.csv:2: the description makes a name of 65 letters, more than 64; give one in a column `name` or in the setting `names`",
        ],
    ),
];

/// Descriptions, references and notes.
const TEXTS: &[(&str, &[&str])] = &[
    ("code,name,description\n110,A,\n", &["t.csv:2: the description is empty"]),
    ("code,description\n110,\n", &["t.csv:2: the description is empty"]),
    ("code,description\n110,\" \n \"\n", &["t.csv:2: the description is empty"]),
    ("code,name,description\n1xx,A,\n110,B,B\n", &["t.csv:2: the description is empty"]),
    (
        "code,name,description\n110,self,\n",
        &[
            "t.csv:2: the description is empty",
            "t.csv:2: `self` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
        ],
    ),
    (
        "code,description\n110,Mar\u{7}ker\n",
        &[
            "t.csv:2: the column `description` holds `\\u{7}`, an invisible character that changes how text is shown; delete it",
        ],
    ),
    (
        "code,description\n110,Marker \u{1B}[31mreply\n",
        &[
            "t.csv:2: the column `description` holds `\\u{1b}`, an invisible character that changes how text is shown; delete it",
        ],
    ),
    (
        "code,description,reference,notes\n110,Marker,RFC \u{202E}959,\u{2067}a\n",
        &[
            "t.csv:2: the column `reference` holds `\\u{202e}`, an invisible character that changes how text is shown; delete it",
            "t.csv:2: the column `notes` holds `\\u{2067}`, an invisible character that changes how text is shown; delete it",
        ],
    ),
];

/// Classes and groups.
const CATEGORIES: &[(&str, &[&str])] = &[
    (
        "code,description\n1xx,A\n1xx,B\n110,C\n",
        &["t.csv:3: duplicate class 1xx (first on line 2)"],
    ),
    (
        "code,description\nx1x,A\n110,C\nx1x,B\n",
        &["t.csv:4: duplicate group x1x (first on line 2)"],
    ),
    (
        "code,description\n2xx,Done\n110,A\n",
        &["t.csv:3: the class of 110 is not declared: add a row `1xx`"],
    ),
    (
        "code,description\nx2x,Done\n110,A\n111,B\n",
        &["t.csv:3: the group of 110 is not declared: add a row `x1x`"],
    ),
    (
        "code,description\n2xx,Done\nx2x,Connections\n110,A\n",
        &[
            "t.csv:4: the class of 110 is not declared: add a row `1xx`",
            "t.csv:4: the group of 110 is not declared: add a row `x1x`",
        ],
    ),
];

fn malformed() -> Vec<(&'static str, &'static [&'static str])> {
    [FILES, HEADERS, CELLS, CODES, NAMES, TEXTS, CATEGORIES].concat()
}

#[test]
fn each_malformed_file_gets_its_own_problems_and_no_other() {
    for (text, expected) in malformed() {
        assert_eq!(problems(text), expected, "{text}");
    }
}

#[test]
fn a_malformed_table_has_a_code_all_the_same() {
    for (text, _) in malformed() {
        assert!(!read(text, &Settings::default()).0.codes.is_empty(), "{text}");
    }
}
