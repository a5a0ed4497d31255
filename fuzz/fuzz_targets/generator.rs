// The generator's modules, for a target to include at its root: a procedural macro crate cannot be
// linked as a library, and the modules name each other from `crate`.

#[path = "../../macros/src/columns.rs"]
mod columns;
#[path = "../../macros/src/expand/mod.rs"]
mod expand;
#[path = "../../macros/src/input.rs"]
mod input;
#[path = "../../macros/src/layout.rs"]
mod layout;
#[path = "../../macros/src/names.rs"]
mod names;
#[path = "../../macros/src/records.rs"]
mod records;
#[path = "../../macros/src/source.rs"]
mod source;
#[path = "../../macros/src/table.rs"]
mod table;
