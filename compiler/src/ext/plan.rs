//! Which functions of a module are compiled, and which of them have entries. It starts with all that the survey allows; what turns
//! out not to compile, or to reach outside, is refused, and with it what calls it.

use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::extension::{Definition, Kept, Survey, Use};
use std::collections::{BTreeSet, HashSet};
use std::path::Path;

/// The functions of a module.
pub struct Plan {
    /// All definitions.
    pub survey: Survey,
    kept: Kept,
    /// Signatures that do no good.
    dropped: HashSet<Entry>,
}

/// An entry: a definition's number and which of its signatures.
pub type Entry = (usize, usize);

impl Plan {
    /// The most that the survey allows.
    pub fn new(survey: Survey, kept: Kept) -> Plan {
        let mut plan = Plan { survey, kept, dropped: HashSet::new() };
        plan.spread();
        plan
    }

    /// All entries, in order.
    pub fn entries(&self) -> Vec<Entry> {
        let all = self.survey.definitions.iter().enumerate();
        let entered = all.filter(|(_, definition)| definition.refused.is_none() && definition.inner.is_none());
        let entries = entered.flat_map(|(number, definition)| (0..definition.signatures.len()).map(move |signature| (number, signature)));
        entries.filter(|entry| !self.dropped.contains(entry)).collect()
    }

    /// The definitions that these entries reach.
    pub fn reached(&self, entries: &[Entry]) -> BTreeSet<usize> {
        let mut reached: BTreeSet<usize> = BTreeSet::new();
        let mut queue: Vec<usize> = entries.iter().map(|entry| entry.0).collect();
        while let Some(number) = queue.pop() {
            if reached.insert(number) {
                queue.extend(callees(&self.survey.definitions[number]));
            }
        }
        reached
    }

    /// The statements of the native program for these entries.
    pub fn kept(&self, entries: &[Entry]) -> Kept {
        let mut kept = self.kept.clone();
        self.reached(entries).into_iter().for_each(|number| kept.keep_function(&self.survey.definitions[number]));
        kept
    }

    /// Everything that a function and what it calls take for granted.
    pub fn uses(&self, number: usize) -> Vec<&Use> {
        let mut uses: Vec<&Use> = Vec::new();
        for reached in self.reached(&[(number, 0)]) {
            for one in &self.survey.definitions[reached].uses {
                if !uses.contains(&one) {
                    uses.push(one);
                }
            }
        }
        uses
    }

    /// Gives an entry up. A function that could have others has none left in the end, because of this reason.
    pub fn drop(&mut self, entry: Entry, reason: String) {
        self.dropped.insert(entry);
        let (number, _) = entry;
        if !self.entries().iter().any(|left| left.0 == number) {
            self.survey.definitions[number].inner.get_or_insert(reason);
        }
    }

    /// Keeps a function interpreted, and what calls it.
    fn refuse(&mut self, number: usize, reason: String) {
        self.survey.definitions[number].refused.get_or_insert(reason);
        self.spread();
    }

    /// The functions in which reports have their places, with what they say.
    pub fn blamed(&self, reports: &[Diagnostic], sources: &SourceMap, path: &Path) -> Vec<(usize, String)> {
        let of = |report: &Diagnostic| {
            let span = report.primary.as_ref()?.span;
            let holds = |definition: &Definition| definition.span.start <= span.start && span.start < definition.span.end;
            let number = self.survey.definitions.iter().position(holds)?;
            (sources.files[span.source].path == path).then(|| (number, report.message.clone()))
        };
        reports.iter().filter_map(of).collect()
    }

    /// Refuses those functions.
    pub fn refuse_all(&mut self, blamed: Vec<(usize, String)>) {
        blamed.into_iter().for_each(|(number, reason)| self.refuse(number, reason));
    }

    /// Refuses what calls refused functions.
    fn spread(&mut self) {
        loop {
            let definitions = &self.survey.definitions;
            let refused = |&number: &usize| definitions[number].refused.is_some();
            let next = definitions.iter().enumerate().filter(|(_, definition)| definition.refused.is_none());
            let next = next.filter_map(|(number, definition)| Some((number, callees(definition).find(refused)?))).next();
            let Some((number, callee)) = next else { return };
            let reason = format!("it calls `{}`, which is interpreted", definitions[callee].name);
            self.survey.definitions[number].refused = Some(reason);
        }
    }

    /// A line for each function: what becomes of it.
    pub fn report(&self) -> String {
        let line = |definition: &Definition| {
            let place = format!("{}:{}", definition.name, definition.place.0);
            let number = self.survey.definitions.iter().position(|other| std::ptr::eq(other, definition));
            let count = self.entries().iter().filter(|entry| Some(entry.0) == number).count();
            match (&definition.refused, &definition.inner) {
                (Some(reason), _) => format!("  {place}: interpreted, because {reason}\n"),
                (None, Some(reason)) => format!("  {place}: native only in calls by native functions, because {reason}\n"),
                (None, None) => format!("  {place}: native, {count} {}\n", if count == 1 { "signature" } else { "signatures" }),
            }
        };
        self.survey.definitions.iter().map(line).collect()
    }
}

fn callees(definition: &Definition) -> impl Iterator<Item = usize> + '_ {
    definition.uses.iter().filter_map(|one| match one {
        Use::Function(_, number) => Some(*number),
        _ => None,
    })
}
