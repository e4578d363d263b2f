//! The types of calls that `pyc2n trace` has recorded: `.pyc2n/types.json` in a folder above the modules.

use pyc2n_base::{Diagnostic, Severity};
use serde_json::{json, Value};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// The file, below the folder where the command ran.
pub const FILE: &str = ".pyc2n/types.json";

/// Functions by file (relative to that folder), line and name.
#[derive(Debug, Default, Clone)]
pub struct Records(BTreeMap<(String, u64, String), Signatures>);

/// What a function returned, and how often it was called, by the types of its arguments.
type Signatures = BTreeMap<Vec<String>, (Vec<String>, u64)>;

impl Records {
    /// Adds other records.
    pub fn add(&mut self, other: Records) {
        for (function, signatures) in other.0 {
            let own = self.0.entry(function).or_default();
            for (arguments, (results, calls)) in signatures {
                let (known, count) = own.entry(arguments).or_default();
                known.extend(results);
                known.sort();
                known.dedup();
                *count += calls;
            }
        }
    }

    /// The types of arguments of a file's functions, as annotations, by name; those of most calls first.
    fn of(&self, file: &str) -> BTreeMap<String, Vec<Vec<String>>> {
        let mut found: BTreeMap<String, Vec<(u64, Vec<String>)>> = BTreeMap::new();
        for ((_, _, name), signatures) in self.0.iter().filter(|((of, ..), _)| of == file) {
            let counted = signatures.iter().map(|(arguments, (_, calls))| (*calls, arguments.clone()));
            found.entry(name.clone()).or_default().extend(counted);
        }
        let sorted = |mut signatures: Vec<(u64, Vec<String>)>| {
            signatures.sort_by_key(|(calls, _)| std::cmp::Reverse(*calls));
            signatures.into_iter().map(|(_, arguments)| arguments).collect()
        };
        found.into_iter().map(|(name, signatures)| (name, sorted(signatures))).collect()
    }

    /// The file's text.
    pub fn text(&self) -> String {
        let functions: Vec<Value> = self.0.iter().map(|((file, line, name), signatures)| {
            let signatures: Vec<Value> = signatures.iter().map(|(arguments, (results, calls))| {
                json!({"arguments": arguments, "results": results, "calls": calls})
            }).collect();
            json!({"file": file, "name": name, "line": line, "signatures": signatures})
        }).collect();
        serde_json::to_string_pretty(&json!({"version": 1, "functions": functions})).unwrap_or_default() + "\n"
    }
}

/// What was recorded of a module's functions: the types of their arguments as annotations, by name.
///
/// # Errors
/// If the file is not what `pyc2n trace` writes.
pub fn of_module(module: &Path) -> Result<BTreeMap<String, Vec<Vec<String>>>, Diagnostic> {
    let Ok(module) = fs::canonicalize(module) else { return Ok(BTreeMap::new()) };
    for folder in module.ancestors().skip(1) {
        if let Some(records) = read(&folder.join(FILE))? {
            let relative = module.strip_prefix(folder).unwrap_or(&module);
            return Ok(records.of(&relative.to_string_lossy()));
        }
    }
    Ok(BTreeMap::new())
}

/// The records in a file, if it is there.
///
/// # Errors
/// If it can't be read, or is something else.
pub fn read(file: &Path) -> Result<Option<Records>, Diagnostic> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::PermissionDenied) => return Ok(None),
        Err(error) => return Err(unreadable(file, &error.to_string())),
    };
    let value: Value = serde_json::from_str(&text).map_err(|error| unreadable(file, &error.to_string()))?;
    records(&value).map(Some).ok_or_else(|| unreadable(file, "it is not what `pyc2n trace` writes"))
}

fn records(value: &Value) -> Option<Records> {
    if value["version"] != 1 {
        return None;
    }
    let mut records = Records::default();
    for found in value["functions"].as_array()? {
        records.add(function(found)?);
    }
    Some(records)
}

/// The records of one function.
fn function(value: &Value) -> Option<Records> {
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let mut signatures = Signatures::new();
    for signature in value["signatures"].as_array()? {
        let calls = signature["calls"].as_u64()?;
        signatures.insert(texts(&signature["arguments"])?, (texts(&signature["results"])?, calls));
    }
    Some(Records([((text("file")?, value["line"].as_u64()?, text("name")?), signatures)].into()))
}

/// What a process has written, a function a line. If it was killed the last one may be incomplete.
pub fn of_process(text: &str) -> impl Iterator<Item = Records> + '_ {
    text.lines().filter_map(|line| function(&serde_json::from_str(line).ok()?))
}

fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

fn unreadable(file: &Path, why: &str) -> Diagnostic {
    let message = format!("the recorded types in `{}` can't be read: {why}", file.display());
    Diagnostic::global(Severity::Error, "types-unreadable", message).note("remove the file, and record them again with `pyc2n trace`")
}
