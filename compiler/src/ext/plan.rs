//! Which functions of a module are compiled, and which of them have entries. It starts with all that the survey allows; what turns
//! out not to compile, or to reach outside, is refused, and with it what calls it.

use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::extension::{Definition, Kept, Survey, Use};
use std::collections::BTreeSet;

/// The functions of a module.
pub struct Plan {
    /// All definitions.
    pub survey: Survey,
    kept: Kept,
}

impl Plan {
    /// The most that the survey allows.
    pub fn new(survey: Survey, kept: Kept) -> Plan {
        let mut plan = Plan { survey, kept };
        plan.spread();
        plan
    }

    /// Those with entries, by number, in order.
    pub fn entries(&self) -> Vec<usize> {
        let all = self.survey.definitions.iter().enumerate();
        all.filter(|(_, definition)| definition.refused.is_none() && definition.inner.is_none()).map(|(number, _)| number).collect()
    }

    /// Those that a set of functions reaches, itself included.
    pub fn reached(&self, from: &[usize]) -> BTreeSet<usize> {
        let mut reached: BTreeSet<usize> = BTreeSet::new();
        let mut queue = from.to_vec();
        while let Some(number) = queue.pop() {
            if reached.insert(number) {
                queue.extend(callees(&self.survey.definitions[number]));
            }
        }
        reached
    }

    /// The statements of the native program for these entries.
    pub fn kept(&self, entries: &[usize]) -> Kept {
        let mut kept = self.kept.clone();
        self.reached(entries).into_iter().for_each(|number| kept.keep_function(&self.survey.definitions[number]));
        kept
    }

    /// Everything that a function and what it calls take for granted.
    pub fn uses(&self, number: usize) -> Vec<&Use> {
        let mut uses: Vec<&Use> = Vec::new();
        for reached in self.reached(&[number]) {
            for one in &self.survey.definitions[reached].uses {
                if !uses.contains(&one) {
                    uses.push(one);
                }
            }
        }
        uses
    }

    /// Keeps a function interpreted, and what calls it.
    pub fn refuse(&mut self, number: usize, reason: String) {
        self.survey.definitions[number].refused.get_or_insert(reason);
        self.spread();
    }

    /// Refuses the functions in which the reports have places; false if there are none.
    pub fn refuse_blamed(&mut self, reports: &[Diagnostic], sources: &SourceMap, path: &std::path::Path) -> bool {
        let mut blamed = Vec::new();
        for report in reports {
            let Some(label) = &report.primary else { continue };
            let is_main = sources.files[label.span.source].path == path;
            let holds = |definition: &Definition| definition.span.start <= label.span.start && label.span.start < definition.span.end;
            if let Some(number) = self.survey.definitions.iter().position(holds).filter(|_| is_main) {
                blamed.push((number, report.message.clone()));
            }
        }
        let any = !blamed.is_empty();
        blamed.into_iter().for_each(|(number, reason)| self.refuse(number, reason));
        any
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
            match (&definition.refused, &definition.inner) {
                (Some(reason), _) => format!("  {place}: interpreted, because {reason}\n"),
                (None, Some(reason)) => format!("  {place}: native only in calls by native functions, because {reason}\n"),
                (None, None) => format!("  {place}: native\n"),
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
