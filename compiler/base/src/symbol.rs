//! Interned names: comparing two is comparing two numbers. The table lives as long as
//! the process, since a compiler run needs each name until its end.

use crate::collections::HashMap;
use std::sync::{Mutex, OnceLock};

/// An interned string.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(u32);

#[derive(Default)]
struct Table {
    names: Vec<&'static str>,
    numbers: HashMap<&'static str, u32>,
}

fn table() -> &'static Mutex<Table> {
    static TABLE: OnceLock<Mutex<Table>> = OnceLock::new();
    TABLE.get_or_init(Mutex::default)
}

impl Symbol {
    /// The symbol of `text`.
    pub fn new(text: &str) -> Symbol {
        let mut table = table().lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(&number) = table.numbers.get(text) {
            return Symbol(number);
        }
        let name: &'static str = Box::leak(text.into());
        let number = table.names.len() as u32;
        table.names.push(name);
        table.numbers.insert(name, number);
        Symbol(number)
    }

    /// A number that no other symbol of this run has.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The text of the symbol.
    pub fn as_str(self) -> &'static str {
        table().lock().unwrap_or_else(|poisoned| poisoned.into_inner()).names[self.0 as usize]
    }
}

impl std::fmt::Display for Symbol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Debug for Symbol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for Symbol {
    fn from(text: &str) -> Symbol {
        Symbol::new(text)
    }
}
