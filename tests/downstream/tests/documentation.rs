//! What rustdoc shows of tables at the root, below it, and in a private module.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

#[test]
fn the_macro_of_a_table_is_shown_or_hidden_with_its_module() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documentation");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["doc", "--quiet", "--no-deps", "--target-dir"]).arg(&folder);
    assert!(cargo.status().unwrap().success());

    let pages = folder.join("doc/downstream");
    for (parent, name) in [("", "mail"), ("replies", "delivery"), ("news", "nntp")] {
        let page = fs::read_to_string(pages.join(parent).join("index.html")).unwrap();
        assert!(page.contains(&format!("href=\"{name}/index.html\"")), "mod {name}");
        assert!(page.contains(&format!("href=\"macro.{name}.html\"")), "{name}!");
        assert!(!page.contains("__reply_codes"), "a name that is not public beside {name}");
    }

    let root = fs::read_to_string(pages.join("index.html")).unwrap();
    assert!(!root.contains("hidden"), "a table that is hidden, or its macro");
}
