//! Which files import from which: the stages in one direction, and no two files from each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::{Ident, Item, UseTree};

/// The path of a module in the crate.
type Module = Vec<String>;

/// The modules of the files in a folder, each with what it declares and imports.
fn modules(folder: &Path, parent: &[String], found: &mut BTreeMap<Module, Vec<Item>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mut module = parent.to_vec();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if !["lib", "mod"].contains(&name) {
            module.push(name.to_owned());
        }
        if path.is_dir() {
            modules(&path, &module, found);
        } else {
            let file = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
            found.insert(module, file.items);
        }
    }
}

/// The path of each thing that an import names, from the root of the crate. `path` leads to what the tree
/// is in.
fn paths(tree: &UseTree, mut path: Module, found: &mut Vec<Module>) {
    let mut enter = |name: &Ident| match name.to_string().as_str() {
        "crate" => path.clear(),
        "super" => path.truncate(path.len() - 1),
        "self" => {}
        name => path.push(name.to_owned()),
    };
    match tree {
        UseTree::Path(tree) => {
            enter(&tree.ident);
            return paths(&tree.tree, path, found);
        }
        UseTree::Group(group) => {
            return group.items.iter().for_each(|tree| paths(tree, path.clone(), found));
        }
        UseTree::Name(name) => enter(&name.ident),
        UseTree::Rename(name) => enter(&name.ident),
        UseTree::Glob(_) => {}
    }
    found.push(path);
}

/// Each file with those that it imports from.
fn imports() -> BTreeSet<(Module, Module)> {
    let mut files = BTreeMap::new();
    modules(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &[], &mut files);
    let mut imports = BTreeSet::new();
    for (module, items) in &files {
        let mut found = Vec::new();
        for item in items {
            if let Item::Use(item) = item {
                paths(&item.tree, module.clone(), &mut found);
            }
        }
        for path in found {
            // The file is that of the longest part which is a module.
            let mut parts = (1..=path.len()).rev().map(|end| path[..end].to_vec());
            let file = parts.find(|part| files.contains_key(part));
            imports.extend(file.filter(|file| file != module).map(|file| (module.clone(), file)));
        }
    }
    imports
}

#[test]
fn no_two_files_import_from_each_other() {
    let imports = imports();
    let [from, to] = ["columns", "settings"].map(|file| vec!["table".to_owned(), file.to_owned()]);
    assert!(imports.contains(&(from, to)), "an import is found");
    for (from, to) in &imports {
        assert!(!imports.contains(&(to.clone(), from.clone())), "{from:?} and {to:?}");
    }
}

#[test]
fn the_stages_import_in_one_direction() {
    let stage = |module: &Module| {
        let stages = ["table", "syntax", "expand"];
        stages.iter().position(|stage| module.first().is_some_and(|first| first == stage))
    };
    for (from, to) in imports() {
        if let (Some(earlier), Some(later)) = (stage(&to), stage(&from)) {
            assert!(earlier <= later, "{from:?} imports {to:?}");
        }
    }
}
