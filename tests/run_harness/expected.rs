//! The list of programs that are known to fail.

use crate::case::{self, Case};
use libtest_mimic::Trial;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::{env, fs};

/// The list and what this run found.
pub struct ExpectedFailures {
    listed: BTreeMap<String, String>,
    bless: bool,
    seen: Mutex<BTreeMap<String, Option<String>>>,
}

fn path() -> PathBuf {
    case::folder().join("expected-failures.txt")
}

impl ExpectedFailures {
    /// Reads the list.
    pub fn read() -> Self {
        let text = fs::read_to_string(path()).unwrap_or_default();
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let listed = lines.filter_map(|line| line.split_once(": ")).map(|(name, why)| (name.into(), why.into())).collect();
        Self { listed, bless: env::var_os("BLESS").is_some(), seen: Mutex::default() }
    }

    /// A failing trial for each listed program that is not there.
    pub fn unknown(&self, cases: &[Case]) -> Vec<Trial> {
        let gone = self.listed.keys().filter(|name| !self.bless && !cases.iter().any(|case| case.name == **name));
        let trial = |name: &String| {
            let message = format!("expected-failures.txt lists `{name}`, which does not exist");
            Trial::test(format!("expected-failures/{name}"), move || Err(message.into()))
        };
        gone.map(trial).collect()
    }

    /// Turns a program's result into the test's.
    pub fn judge(&self, name: &str, result: Result<(), String>) -> Result<(), String> {
        let mut seen = self.seen.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        seen.insert(name.into(), result.as_ref().err().cloned());
        match (self.listed.contains_key(name), result) {
            _ if self.bless => Ok(()),
            (true, Ok(())) => Err("it passes: remove it from tests/run/expected-failures.txt".into()),
            (true, Err(_)) => Ok(()),
            (false, result) => result,
        }
    }

    /// Says how many were known to fail; with BLESS=1 rewrites the list.
    pub fn finish(&self) {
        let seen = self.seen.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if self.bless {
            return self.rewrite(&seen);
        }
        let known = seen.keys().filter(|name| self.listed.contains_key(*name)).count();
        if known > 0 && seen.len() > 1 {
            println!("{known} of {} programs are known to fail (tests/run/expected-failures.txt)", seen.len());
        }
    }

    /// Programs that did not run this time (a filter) keep their lines.
    fn rewrite(&self, seen: &BTreeMap<String, Option<String>>) {
        let mut list: BTreeMap<String, String> = self.listed.clone();
        list.retain(|name, _| !seen.contains_key(name) && case::folder().join(name).exists());
        let failed = seen.iter().filter_map(|(name, why)| Some((name.clone(), reason(why.as_ref()?))));
        list.extend(failed);
        let header = "# Programs that do not pass yet: `path: reason`. `BLESS=1 cargo test --test run` rewrites this.\n";
        let lines: String = list.iter().map(|(name, why)| format!("{name}: {why}\n")).collect();
        fs::write(path(), format!("{header}{lines}")).expect("the checkout is writable");
        println!("expected-failures.txt: {} of {} programs", list.len(), seen.len());
    }
}

/// The first line of a failure, short enough for a list.
fn reason(failure: &str) -> String {
    failure.lines().next().unwrap_or("").chars().take(140).collect()
}
