//! Which functions of a module are compiled, and which of them have entries. It starts with all that the survey allows; what turns
//! out not to compile, or to reach outside, is given up. Where native code would call such a function it ends.

use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::extension::{Definition, Hint, Kept, Survey, Use};
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
        Plan { survey, kept, dropped: HashSet::new() }
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
                queue.extend(self.callees(number).filter(|&callee| self.is_compiled(callee)));
            }
        }
        reached
    }

    /// The statements of the native program for these entries.
    pub fn kept(&self, entries: &[Entry]) -> Kept {
        let mut kept = self.kept.clone();
        for number in self.reached(entries) {
            let definition = &self.survey.definitions[number];
            kept.keep_function(definition);
            definition.ends.iter().for_each(|name| kept.end_at(name));
            self.interpreted_callees(number).for_each(|callee| kept.end_at(&self.survey.definitions[callee].name));
        }
        kept
    }

    fn is_compiled(&self, number: usize) -> bool {
        self.survey.definitions[number].refused.is_none()
    }

    fn callees(&self, number: usize) -> impl Iterator<Item = usize> + '_ {
        self.survey.definitions[number].uses.iter().filter_map(|one| match one {
            Use::Function(_, number) => Some(*number),
            _ => None,
        })
    }

    fn interpreted_callees(&self, number: usize) -> impl Iterator<Item = usize> + '_ {
        self.callees(number).filter(|&callee| !self.is_compiled(callee))
    }

    /// Everything that a function and what it calls take for granted.
    pub fn uses(&self, number: usize) -> Vec<&Use> {
        let mut uses: Vec<&Use> = Vec::new();
        for reached in self.reached(&[(number, 0)]) {
            for one in &self.survey.definitions[reached].uses {
                let is_compiled = !matches!(one, Use::Function(_, callee) if !self.is_compiled(*callee));
                if is_compiled && !uses.contains(&one) {
                    uses.push(one);
                }
            }
        }
        uses
    }

    /// Whether a function with such arguments uses memory of other objects, or NumPy.
    pub fn uses_memory(&self, (number, signature): Entry) -> bool {
        let takes = |hint: &Hint| matches!(hint, Hint::Buffer(_));
        let is_numpy = |one: &&Use| matches!(one, Use::Module(_, module, _) | Use::Imported(_, module, _) if module == "numpy");
        self.survey.definitions[number].signatures[signature].iter().any(takes) || self.uses(number).iter().any(is_numpy)
    }

    /// Whether a function or one that it calls handles exceptions.
    pub fn handles_exceptions(&self, number: usize) -> bool {
        self.reached(&[(number, 0)]).into_iter().any(|reached| self.survey.definitions[reached].has_handlers)
    }

    /// Whether native code of a function may end before it has a result, so that only the interpreter knows that.
    pub fn has_ends(&self, number: usize) -> bool {
        self.reached(&[(number, 0)]).into_iter().any(|reached| {
            let Definition { ends, cuts, .. } = &self.survey.definitions[reached];
            !ends.is_empty() || !cuts.is_empty() || self.interpreted_callees(reached).next().is_some()
        })
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

    /// A line for each function: what becomes of it.
    pub fn report(&self) -> String {
        (0..self.survey.definitions.len()).map(|number| self.report_line(number)).collect()
    }

    fn report_line(&self, number: usize) -> String {
        let definition = &self.survey.definitions[number];
        let signatures = self.entries().iter().filter(|entry| entry.0 == number).count();
        let plural = if signatures == 1 { "" } else { "s" };
        let becomes = match (&definition.refused, &definition.inner) {
            (Some(reason), _) => format!("interpreted, because {reason}"),
            (None, Some(reason)) if definition.signatures.is_empty() => format!("native only in calls by native functions, because {reason}"),
            (None, Some(reason)) => format!("interpreted, because {reason}"),
            (None, None) => format!("native, {signatures} signature{plural}{}", self.report_ends(number)),
        };
        format!("  {}:{}: {becomes}\n", definition.name, definition.place.0)
    }

    fn report_ends(&self, number: usize) -> String {
        let callees = self.interpreted_callees(number).map(|callee| &self.survey.definitions[callee].name);
        let Definition { ends, cuts, .. } = &self.survey.definitions[number];
        let names = ends.iter().chain(callees).map(|name| format!("`{name}`"));
        let ends: Vec<String> = names.chain(cuts.iter().cloned()).collect();
        if ends.is_empty() { String::new() } else { format!(", until it uses {}", ends.join(", ")) }
    }
}
