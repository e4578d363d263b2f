//! Which functions of a module are compiled, and which of them have entries. It starts with all that the survey allows; what turns
//! out not to compile, or to reach outside, is given up. Where native code would call such a function it ends.

use super::entries::Globals;
use pyc2n_base::{Diagnostic, Severity, SourceMap};
use pyc2n_front::extension::{classes_of, Definition, Hint, Kept, Shape, Survey, Use, MAIN};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

/// The functions of a module.
pub struct Plan {
    /// All definitions.
    pub survey: Survey,
    kept: Kept,
    /// Signatures that do no good.
    dropped: HashSet<Entry>,
    /// Of which entries the compiler was wrong, and how.
    bugs: Vec<(Entry, String)>,
}

/// An entry: a definition's number and which of its signatures.
pub type Entry = (usize, usize);

impl Plan {
    /// The most that the survey allows.
    pub fn new(survey: Survey, kept: Kept) -> Plan {
        Plan { survey, kept, dropped: HashSet::new(), bugs: Vec::new() }
    }

    /// All entries, in order.
    pub fn entries(&self) -> Vec<Entry> {
        let all = self.survey.definitions.iter().enumerate();
        let is_entered = |definition: &Definition| definition.module == MAIN && definition.refused.is_none() && definition.inner.is_none();
        let entered = all.filter(|(_, definition)| is_entered(definition));
        let entries = entered.flat_map(|(number, definition)| (0..definition.signatures.len()).map(move |signature| (number, signature)));
        let left: Vec<Entry> = entries.filter(|entry| !self.dropped.contains(entry) && self.has_classes(entry)).collect();
        // Those in which more is left to each call are for functions that have no others.
        let mut least: HashMap<usize, usize> = HashMap::new();
        for &entry in &left {
            let vagueness = self.vagueness(entry);
            least.entry(entry.0).and_modify(|least| *least = vagueness.min(*least)).or_insert(vagueness);
        }
        left.into_iter().filter(|&entry| least.get(&entry.0) == Some(&self.vagueness(entry))).collect()
    }

    /// Of how many arguments nothing is known.
    fn vagueness(&self, (number, signature): Entry) -> usize {
        self.survey.definitions[number].signatures[signature].iter().filter(|hint| hint.is_vague()).count()
    }

    /// Why an entry can't be, whatever native code does.
    pub fn unfit(&self, entry: Entry) -> Option<String> {
        // What these can't do natively they may say in another way than to their users.
        if self.uses_memory(entry) && self.handles_exceptions(entry.0) {
            return Some("it handles exceptions that arrays may raise".to_owned());
        }
        self.unrepeatable(entry)
    }

    /// Whether the functions that an entry may be given, and the classes of all objects, are compiled.
    fn has_classes(&self, &(number, signature): &Entry) -> bool {
        self.classes(&self.survey.definitions[number].signatures[signature]).iter().all(|&class| self.is_compiled(class))
    }

    /// The classes of objects that arguments may be.
    fn classes(&self, hints: &[Hint]) -> Vec<usize> {
        let mut names = Vec::new();
        hints.iter().for_each(|hint| classes_of(hint, &self.survey.shapes, &mut names));
        names.iter().filter_map(|name| self.class(name)).collect()
    }

    /// What these entries look at at the top level of the module.
    pub fn globals(&self, entries: &[Entry]) -> Globals<'_> {
        let mut with_state: Vec<&str> = self.survey.with_state.iter().map(String::as_str).collect();
        with_state.sort_unstable();
        Globals { variables: self.variables(entries), functions: self.functions(entries), with_state }
    }

    /// The variables of the survey that are looked at, by number.
    fn asked_for(&self, entries: &[Entry]) -> impl Iterator<Item = (usize, &(String, Hint))> {
        let reached = self.reached(entries);
        let uses = move |name: &str| reached.iter().any(|&number| self.survey.definitions[number].uses.iter().any(|one| matches!(one, Use::Variable(own) if own == name)));
        self.survey.variables.iter().enumerate().filter(move |(_, (name, _))| uses(name))
    }

    /// The functions that arguments of these entries, attributes of these and variables may be.
    fn functions(&self, entries: &[Entry]) -> Vec<(usize, &str, &str)> {
        let all = self.asked_for(entries).filter(|(_, (name, hint))| *hint == Hint::Function(name.clone()));
        all.filter_map(|(number, (name, _))| Some((number, name.as_str(), self.survey.definitions[self.class(name)?].native_name.as_str()))).collect()
    }

    /// The variables whose values these entries ask for, by number, and what they probably are.
    fn variables(&self, entries: &[Entry]) -> Vec<(usize, &str, Hint)> {
        let is_compiled = |hint: &Hint| self.classes(std::slice::from_ref(hint)).into_iter().all(|class| self.is_compiled(class));
        let all = self.asked_for(entries).filter(|(_, (name, hint))| *hint != Hint::Function(name.clone()));
        all.map(|(number, (name, hint))| (number, name.as_str(), if is_compiled(hint) { hint.clone() } else { Hint::Any })).collect()
    }

    /// The number of a class of the module.
    fn class(&self, name: &str) -> Option<usize> {
        let is_it = |one: &Definition| one.module == MAIN && one.name == name && one.class.is_none();
        self.survey.definitions.iter().position(is_it)
    }

    /// The classes at whose objects entries look: number, definition, shape.
    pub fn viewed(&self, entries: &[Entry]) -> Vec<(usize, &Definition, &Shape)> {
        let signatures = entries.iter().map(|&(number, signature)| &self.survey.definitions[number].signatures[signature]);
        let mut classes: Vec<usize> = signatures.flat_map(|hints| self.classes(hints)).collect();
        classes.extend(self.variables(entries).iter().flat_map(|(_, _, hint)| self.classes(std::slice::from_ref(hint))));
        classes.sort_unstable();
        classes.dedup();
        let shape = |number: usize| {
            let definition = &self.survey.definitions[number];
            Some((number, definition, self.survey.shapes.get(&definition.name)?))
        };
        classes.into_iter().filter_map(shape).collect()
    }

    /// The classes of the module that these entries reach: number, definition, shape.
    pub fn reached_classes(&self, entries: &[Entry]) -> Vec<(usize, &Definition, Option<&Shape>)> {
        let reached = self.reached(entries).into_iter().filter(|&number| self.survey.definitions[number].is_class && self.survey.definitions[number].module == MAIN);
        reached.map(|number| (number, &self.survey.definitions[number], self.shape(number))).collect()
    }

    /// What objects of a class are like.
    pub fn shape(&self, number: usize) -> Option<&Shape> {
        self.survey.shapes.get(&self.survey.definitions[number].name).filter(|_| self.is_class(number))
    }

    /// The classes from which a class derives in the module, nearest first.
    pub fn bases(&self, number: usize) -> Vec<usize> {
        self.shape(number).into_iter().flat_map(|shape| shape.lineage.iter().skip(1)).filter_map(|(name, _)| self.class(name)).collect()
    }

    fn is_class(&self, number: usize) -> bool {
        let Definition { name, class, .. } = &self.survey.definitions[number];
        class.is_none() && self.class(name) == Some(number)
    }

    /// The functions in a class that are compiled.
    fn functions_of(&self, class: usize) -> impl Iterator<Item = &Definition> + '_ {
        let Definition { module, name, .. } = &self.survey.definitions[class];
        let is_class = self.is_class(class);
        self.survey.definitions.iter().filter(move |one| is_class && one.module == *module && one.class.as_ref() == Some(name) && one.refused.is_none())
    }

    /// Whether an entry looks at objects.
    pub fn has_objects(&self, (number, signature): Entry) -> bool {
        self.survey.definitions[number].signatures[signature].iter().any(Hint::has_objects)
    }

    /// Whether a class of the module has this name.
    pub fn is_name_of_class(&self, name: &str) -> bool {
        self.survey.definitions.iter().any(|one| one.is_class && one.module == MAIN && (one.name == name || one.native_name == name))
    }

    /// Whether a file is of another module whose functions are compiled, too.
    pub fn is_foreign(&self, path: &Path) -> bool {
        let has = |is_main: bool| self.survey.definitions.iter().any(|definition| (definition.module == MAIN) == is_main && definition.path == path);
        has(false) && !has(true)
    }

    /// The definitions that these entries reach.
    pub fn reached(&self, entries: &[Entry]) -> BTreeSet<usize> {
        self.closure(entries.iter().map(|entry| entry.0).collect(), |_| true)
    }

    /// Some definitions and what they call, as far as that is wanted and compiled.
    fn closure(&self, mut queue: Vec<usize>, is_wanted: impl Fn(&Use) -> bool) -> BTreeSet<usize> {
        let mut reached: BTreeSet<usize> = BTreeSet::new();
        while let Some(number) = queue.pop() {
            if reached.insert(number) {
                let uses = self.survey.definitions[number].uses.iter().filter(|one| is_wanted(one));
                queue.extend(uses.filter_map(callee).map(|(_, callee)| callee).filter(|&callee| self.is_compiled(callee)));
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
            kept.resume(definition);
            self.functions_of(number).for_each(|function| {
                kept.keep(&function.module, function.span.start);
                kept.resume(function);
            });
            let ends = definition.ends.iter().map(String::as_str).chain(self.interpreted_callees(number));
            ends.for_each(|name| kept.end_at(&definition.module, name));
            for one in &definition.uses {
                if let Use::Foreign(_, callee, route) | Use::Attribute(_, _, callee, route) = one {
                    let is_compiled = self.is_compiled(*callee);
                    route.iter().filter(|_| is_compiled).for_each(|(module, at)| kept.keep(module, *at));
                }
            }
        }
        kept
    }

    fn is_compiled(&self, number: usize) -> bool {
        self.survey.definitions[number].refused.is_none()
    }

    /// The names by which a function calls others that are not compiled.
    fn interpreted_callees(&self, number: usize) -> impl Iterator<Item = &str> + '_ {
        let callees = self.survey.definitions[number].uses.iter().filter_map(callee);
        callees.filter(|&(_, callee)| !self.is_compiled(callee)).map(|(name, _)| name)
    }

    /// Everything that a function and what it calls in its module take for granted; the rest is up to functions of other modules.
    pub fn uses(&self, number: usize) -> Vec<&Use> {
        let mut uses: Vec<&Use> = Vec::new();
        for reached in self.closure(vec![number], |one| matches!(one, Use::Function(..))) {
            for one in &self.survey.definitions[reached].uses {
                let is_compiled = callee(one).is_none_or(|(_, callee)| self.is_compiled(callee));
                if is_compiled && !uses.contains(&one) {
                    uses.push(one);
                }
            }
        }
        uses
    }

    /// The functions of other modules whose code these entries contain.
    pub fn foreign(&self, entries: &[Entry]) -> Vec<usize> {
        let reached = self.reached(entries).into_iter();
        reached.filter(|&number| self.survey.definitions[number].module != MAIN).collect()
    }

    /// Whether a function with such arguments uses memory of other objects, or NumPy.
    pub fn uses_memory(&self, (number, signature): Entry) -> bool {
        let takes = |hint: &Hint| matches!(hint, Hint::Buffer(_));
        let is_numpy = |one: &Use| matches!(one, Use::Module(_, module, _) | Use::Imported(_, module, _) if module == "numpy");
        let definitions = &self.survey.definitions;
        let uses_numpy = |number: usize| definitions[number].uses.iter().any(is_numpy);
        definitions[number].signatures[signature].iter().any(takes) || self.reached(&[(number, 0)]).into_iter().any(uses_numpy)
    }

    /// Whether a function or one that it calls handles exceptions.
    fn handles_exceptions(&self, number: usize) -> bool {
        self.reached(&[(number, 0)]).into_iter().any(|reached| self.survey.definitions[reached].has_handlers)
    }

    /// Why a generator can't be entered: the interpreter could not repeat its steps, or it does something when it is ended.
    fn unrepeatable(&self, entry: Entry) -> Option<String> {
        let (number, _) = entry;
        if !self.survey.definitions[number].is_generator {
            return None;
        }
        if self.uses_memory(entry) {
            return Some("it is a generator that uses NumPy".to_owned());
        }
        if self.survey.definitions[number].module == MAIN && self.survey.definitions[number].unresumable.is_none() {
            return None;
        }
        self.depends(number).map(|reason| format!("{reason}, and {}", self.survey.definitions[number].unresumable.unwrap_or("it is of another module")))
    }

    /// Whether the interpreter takes over a generator in its middle; else it repeats the steps.
    pub fn is_resumed(&self, (number, signature): Entry) -> bool {
        let Definition { is_generator, unresumable, signatures, .. } = &self.survey.definitions[number];
        let is_fixed = || signatures[signature].iter().all(Hint::is_fixed);
        *is_generator && unresumable.is_none() && !(is_fixed() && self.depends(number).is_none())
    }

    /// Why the interpreter could not repeat the steps of a generator.
    fn depends(&self, number: usize) -> Option<String> {
        self.reached(&[(number, 0)]).into_iter().find_map(|reached| {
            let Definition { uses, yields_in_try, is_class, name, defaults: (_, others), .. } = &self.survey.definitions[reached];
            if *yields_in_try {
                return Some("it is a generator that may notice its end".to_owned());
            }
            let is_state = |one: &&Use| match one {
                Use::Variable(_) | Use::Foreign(..) | Use::Attribute(..) | Use::AttributeConstant(..) => true,
                Use::Module(_, module, _) | Use::Imported(_, module, _) => self.survey.with_state.contains(module),
                _ => false,
            };
            let depends = *is_class || reached != number && !others.is_empty() || uses.iter().any(|one| is_state(&one));
            depends.then(|| format!("it is a generator that uses more than values and functions of its module (in `{name}`)"))
        })
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

    /// Gives up an entry that does not compile.
    pub fn fail(&mut self, entry: Entry, report: Diagnostic) {
        if report.severity == Severity::Bug {
            self.bugs.push((entry, report.message.clone()));
        }
        self.drop(entry, report.message);
    }

    /// A line for each entry of which the compiler was wrong. The module does without it, but should not have to.
    pub fn report_bugs(&self) -> String {
        let line = |&((number, _), ref message): &(Entry, String)| format!("  {}:{}: a bug in pyc2n keeps it from a native version: {message}\n", self.reported_name(number), self.survey.definitions[number].place.0);
        self.bugs.iter().map(line).collect()
    }

    /// Keeps a function interpreted, and what calls it.
    fn refuse(&mut self, number: usize, reason: String) {
        self.survey.definitions[number].refused.get_or_insert(reason);
        for derived in 0..self.survey.definitions.len() {
            if self.survey.definitions[derived].refused.is_none() && self.bases(derived).contains(&number) {
                self.survey.definitions[derived].refused = Some("of its base".to_owned());
            }
        }
    }

    /// The functions in which reports have their places, with what they say.
    pub fn blamed(&self, reports: &[Diagnostic], sources: &SourceMap) -> Vec<(usize, String)> {
        let of = |report: &Diagnostic| {
            let span = report.primary.as_ref()?.span;
            let path = &sources.files[span.source].path;
            let is_around = |other: pyc2n_base::Span| other.start <= span.start && span.start < other.end;
            let holds = |definition: &Definition| definition.path == *path && is_around(definition.span);
            let holding = self.survey.definitions.iter().enumerate().filter(|(_, definition)| holds(definition));
            let (number, _) = holding.min_by_key(|(_, definition)| definition.span.end - definition.span.start)?;
            Some((number, report.message.clone()))
        };
        reports.iter().filter_map(of).collect()
    }

    /// Whether a definition is another or holds it.
    pub fn contains(&self, outer: usize, inner: usize) -> bool {
        let (outer, inner) = (&self.survey.definitions[outer], &self.survey.definitions[inner]);
        outer.span.source == inner.span.source && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
    }

    /// Refuses those functions.
    pub fn refuse_all(&mut self, blamed: Vec<(usize, String)>) {
        blamed.into_iter().for_each(|(number, reason)| self.refuse(number, reason));
    }

    /// A line for each function: what becomes of it.
    pub fn report(&self) -> String {
        let own = |number: &usize| self.survey.definitions[*number].module == MAIN;
        (0..self.survey.definitions.len()).filter(own).map(|number| self.report_line(number)).collect()
    }

    fn report_line(&self, number: usize) -> String {
        let definition = &self.survey.definitions[number];
        let signatures = self.entries().iter().filter(|entry| entry.0 == number).count();
        let plural = if signatures == 1 { "" } else { "s" };
        let becomes = match (&definition.refused, &definition.inner) {
            (Some(reason), _) => format!("interpreted, because {reason}"),
            (None, Some(reason)) if definition.signatures.is_empty() => format!("native only in calls by native functions, because {reason}"),
            (None, Some(reason)) => format!("interpreted, because {reason}{}", self.report_ends(number, ": it uses")),
            (None, None) => format!("native, {signatures} signature{plural}{}", self.report_ends(number, ", until it uses")),
        };
        format!("  {}:{}: {becomes}\n", self.reported_name(number), definition.place.0)
    }

    fn reported_name(&self, number: usize) -> String {
        let Definition { class, name, outlined, .. } = &self.survey.definitions[number];
        if outlined.is_none() {
            return class.as_ref().map_or_else(|| name.clone(), |class| format!("{class}.{name}"));
        }
        let is_around = |&outer: &usize| self.contains(outer, number) && self.survey.definitions[outer].outlined.is_none() && !self.survey.definitions[outer].is_class;
        let function = (0..self.survey.definitions.len()).find(is_around);
        function.map_or_else(|| "a loop".to_owned(), |function| format!("a loop in {}", self.reported_name(function)))
    }

    /// Where native code ends.
    fn report_ends(&self, number: usize, words: &str) -> String {
        let Definition { ends, cuts, .. } = &self.survey.definitions[number];
        let names = ends.iter().map(String::as_str).chain(self.interpreted_callees(number)).map(|name| format!("`{name}`"));
        let ends: Vec<String> = names.chain(cuts.iter().cloned()).collect();
        if ends.is_empty() { String::new() } else { format!("{words} {}", ends.join(", ")) }
    }
}

/// The name and the number of a definition that is used.
fn callee(one: &Use) -> Option<(&str, usize)> {
    match one {
        Use::Function(name, number) | Use::Foreign(name, number, _) | Use::Attribute(name, _, number, _) => Some((name, *number)),
        _ => None,
    }
}
