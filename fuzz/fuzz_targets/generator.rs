// The generator's modules, for a target to include at its root: a procedural macro crate cannot be
// linked as a library, and the modules name each other from `crate`.

#[path = "../../macros/src/expand/mod.rs"]
mod expand;
#[path = "../../macros/src/syntax/mod.rs"]
mod syntax;
#[path = "../../macros/src/table/mod.rs"]
mod table;
