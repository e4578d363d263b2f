//! Extension modules: which functions of a module are compiled, and what is embedded for the rest, which CPython executes.

mod description;
mod entries;
pub mod package;
mod plan;
mod precompiled;
pub mod python;
pub mod recorded;
mod sketch;
pub mod stub;
mod views;

pub use plan::Plan;
use plan::Entry;
pub use python::Python;

use crate::files::MainFile;
use crate::options::Extension;
use crate::pipeline::{self, Typed};
use pyc2n_base::{Diagnostic, Severity, SourceMap};
use pyc2n_front::extension::{lower_kept, regions, Subject};
use pyc2n_front::Loader;
use std::collections::HashSet;
use std::path::Path;

/// The name that the module is imported by: its file's, up to the first dot.
///
/// # Errors
/// If nothing can be imported by that name.
pub fn module_name(output: &Path) -> Result<String, Diagnostic> {
    let file = output.file_name().unwrap_or(output.as_os_str()).to_string_lossy();
    let name = file.split('.').next().unwrap_or_default();
    if is_name(name) { Ok(name.to_owned()) } else { Err(no_name(name).note("`-o` gives it another name")) }
}

fn is_name(name: &str) -> bool {
    let is_fine = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !name.is_empty() && name.chars().all(is_fine) && !name.starts_with(|c: char| c.is_ascii_digit())
}

fn no_name(name: &str) -> Diagnostic {
    let message = format!("no extension module can be imported as `{name}`: its name must be of ASCII letters, digits and underscores");
    Diagnostic::global(Severity::Error, "module-name", message)
}

/// The extension module for codegen.
pub fn extension(options: &Extension, native: &Native) -> pyc2n_codegen::Extension {
    let definitions = description::text(&native.plan);
    pyc2n_codegen::Extension {
        name: options.name.clone(),
        init: format!("PyInit_{}", options.name),
        code: precompiled::code(&options.python, &definitions, &native.main.bytes),
        source: native.main.bytes.clone(),
        definitions: definitions.into_bytes(),
        versions: options.python.range(),
    }
}

/// A compiled module: what is compiled of it, and the typed program.
pub struct Native {
    /// What becomes of each function.
    pub plan: Plan,
    /// The typed program of the rest.
    pub typed: Typed,
    /// Its sources.
    pub sources: SourceMap,
    /// The module's file.
    pub main: MainFile,
}

impl Native {
    /// Whether anything is.
    pub fn is_any(&self) -> bool {
        !self.plan.entries().is_empty()
    }
}

/// Finds what of a module can be compiled, and compiles it up to typed mir.
///
/// # Errors
/// Syntax errors; nothing else keeps a module from being made.
pub fn native(main: MainFile, options: &Extension, loader: &dyn Loader, sources: &mut SourceMap) -> Result<Native, Vec<Diagnostic>> {
    let subject = Subject { path: &main.path, bytes: &main.bytes, place: options.place.as_ref(), regions: &[] };
    let regions = regions(&subject, &options.recorded, loader);
    let subject = Subject { regions: &regions, ..subject };
    let sketch = sketch::sketch(&subject, loader);
    let (survey, kept) = pyc2n_front::extension::survey(&subject, (&options.recorded, &sketch), loader, sources)?;
    let mut plan = Plan::new(survey, kept);
    let mut seen = HashSet::new();
    loop {
        weed(&mut plan, &mut seen, &subject, loader);
        let entries = plan.entries();
        let mut attempt = Attempt { subject: &subject, loader, sources: SourceMap::default() };
        let typed = match attempt.run(&plan, &entries) {
            Ok(typed) => typed,
            Err(reports) => {
                // Reports that leave here have their places in these.
                *sources = attempt.sources;
                give_way(&mut plan, &entries, &subject, loader, sources, reports)?;
                continue;
            }
        };
        let pairs = entries.iter().zip(&typed.exports);
        let useless: Vec<(Entry, String)> = pairs.filter_map(|(&entry, &export)| Some((entry, useless(&plan, entry, (&typed, &attempt.sources), export)?))).collect();
        if useless.is_empty() {
            let sources = attempt.sources;
            return Ok(Native { plan, typed, sources, main });
        }
        useless.into_iter().for_each(|(entry, reason)| plan.drop(entry, reason));
    }
}

/// Where there are more entries than so many they are looked at in groups first: most guesses do no good, and all of them together take much
/// longer to infer than those that do.
const GROUP: usize = 96;

/// Gives up entries that can't be or do no good, as far as they were not seen before. Where a function has none left others may take their place.
fn weed(plan: &mut Plan, seen: &mut HashSet<Entry>, subject: &Subject, loader: &dyn Loader) {
    loop {
        let new: Vec<Entry> = plan.entries().into_iter().filter(|entry| !seen.contains(entry)).collect();
        let unfit: Vec<(Entry, String)> = new.iter().filter_map(|&entry| Some((entry, plan.unfit(entry)?))).collect();
        let is_fine = unfit.is_empty();
        unfit.into_iter().for_each(|(entry, reason)| plan.drop(entry, reason));
        if new.is_empty() || is_fine && seen.is_empty() && new.len() <= GROUP {
            return;
        }
        if is_fine {
            seen.extend(&new);
            new.chunks(GROUP).for_each(|group| weed_group(plan, group, subject, loader));
        }
    }
}

fn weed_group(plan: &mut Plan, group: &[Entry], subject: &Subject, loader: &dyn Loader) {
    let mut attempt = Attempt { subject, loader, sources: SourceMap::default() };
    match attempt.run(plan, group) {
        Ok(typed) => {
            let pairs = group.iter().zip(&typed.exports);
            let useless: Vec<(Entry, String)> = pairs.filter_map(|(&entry, &export)| Some((entry, useless(plan, entry, (&typed, &attempt.sources), export)?))).collect();
            useless.into_iter().for_each(|(entry, reason)| plan.drop(entry, reason));
        }
        Err(_) => failing(plan, group, subject, loader).into_iter().for_each(|(entry, report)| plan.fail(entry, report)),
    }
}

/// Why an entry would be wrong or do no good.
fn useless(plan: &Plan, entry: Entry, (typed, sources): (&Typed, &SourceMap), export: pipeline::Instance) -> Option<String> {
    if plan.survey.definitions[entry.0].is_generator && !plan.is_resumed(entry) && pyc2n_passes::is_unordered(typed, export) {
        return Some("it is a generator that goes through a set".to_owned());
    }
    if let Some(place) = pyc2n_passes::only_raises(typed, export) {
        return Some(format!("natively it would always raise (line {})", sources.line(place)));
    }
    // These may know other attributes.
    let is_foreign = |source| plan.is_foreign(&sources.files[source].path);
    let hands_on = plan.has_objects(entry) && pyc2n_passes::hands_held(typed, export, &is_foreign);
    if hands_on || pyc2n_passes::sets_attributes(typed, export, &is_foreign, &|name| plan.is_name_of_class(name)) {
        return Some("it hands its objects to functions of other modules".to_owned());
    }
    pyc2n_passes::outside(typed, export).map(outside_reason)
}

fn outside_reason(row: &str) -> String {
    match row {
        "py_give_nothing" => "its result can't be given to Python".to_owned(),
        pyc2n_passes::VARIABLE => "it assigns to a variable of a class or module".to_owned(),
        "py_change" => "it puts a container of its own into one that it is given".to_owned(),
        row => format!("it reaches outside of its own values (`{row}`)"),
    }
}

/// Gives up what keeps the entries from compiling: those that don't alone, or else the functions that the reports blame.
fn give_way(
    plan: &mut Plan,
    entries: &[Entry],
    subject: &Subject,
    loader: &dyn Loader,
    sources: &SourceMap,
    reports: Vec<Diagnostic>,
) -> Result<(), Vec<Diagnostic>> {
    let blamed = plan.blamed(&reports, sources);
    // A class is blamed for its methods.
    let is_suspect = |entry: &&Entry| blamed.is_empty() || blamed.iter().any(|(number, _)| plan.contains(*number, entry.0));
    let suspects: Vec<Entry> = entries.iter().filter(is_suspect).copied().collect();
    let failing = failing(plan, &suspects, subject, loader);
    if !failing.is_empty() {
        failing.into_iter().for_each(|(entry, report)| plan.fail(entry, report));
        return Ok(());
    }
    if !blamed.is_empty() {
        plan.refuse_all(blamed);
        return Ok(());
    }
    // Each alone compiles, but not all together: a bug, because of which no module need be interpreted wholly.
    let (Some(&last), Some(report)) = (entries.last(), reports.first().cloned()) else { return Err(reports) };
    plan.fail(last, Diagnostic { message: format!("it does not compile together with the others: {}", report.message), ..report });
    Ok(())
}

/// The entries that do not compile alone, with the first report of each, found by halves.
fn failing(plan: &Plan, entries: &[Entry], subject: &Subject, loader: &dyn Loader) -> Vec<(Entry, Diagnostic)> {
    if entries.is_empty() {
        return Vec::new();
    }
    let mut attempt = Attempt { subject, loader, sources: SourceMap::default() };
    let Err(reports) = attempt.run(plan, entries) else { return Vec::new() };
    if let [entry] = *entries {
        return reports.into_iter().take(1).map(|report| (entry, report)).collect();
    }
    let (first, second) = entries.split_at(entries.len() / 2);
    let mut found = failing(plan, first, subject, loader);
    found.extend(failing(plan, second, subject, loader));
    found
}

/// One way through the layers.
struct Attempt<'a> {
    subject: &'a Subject<'a>,
    loader: &'a dyn Loader,
    sources: SourceMap,
}

impl Attempt<'_> {
    fn run(&mut self, plan: &Plan, entries: &[Entry]) -> Result<Typed, Vec<Diagnostic>> {
        let of = |&(number, signature): &Entry| {
            let definition = &plan.survey.definitions[number];
            let hints = &definition.signatures[signature][..];
            entries::Entered { definition, hints, uses_memory: plan.uses_memory((number, signature)), is_resumed: plan.is_resumed((number, signature)) }
        };
        let entered: Vec<_> = entries.iter().map(of).collect();
        let text = entries::text(&entered, (&plan.viewed(entries), &plan.reached_classes(entries)), &plan.globals(entries));
        let untyped = lower_kept(self.subject, &plan.kept(entries), &text, self.loader, &mut self.sources)?;
        pipeline::infer(untyped)
    }
}
