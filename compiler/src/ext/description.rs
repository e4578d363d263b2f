//! What an extension module carries for its import beside the source: which `def`s were compiled. It is a Python expression, which
//! `runtime/src/ext/bootstrap.py` evaluates.

use super::precompiled::bytes;
use super::Plan;
use std::collections::HashMap;
use pyc2n_front::extension::{Definition, Use, MAIN};

/// The expression.
pub fn text(plan: &Plan) -> String {
    let entries = plan.entries();
    let own = plan.reached(&entries).into_iter().filter(|&number| plan.survey.definitions[number].module == MAIN);
    let mut uses = Uses::default();
    let definitions: String = own.map(|number| {
        let of_it = entries.iter().enumerate().filter(|(_, entry)| entry.0 == number).map(|(position, _)| position);
        definition(plan, number, of_it.collect(), &mut uses)
    }).collect();
    let numbers = plan.foreign(&entries);
    let foreign: String = numbers.iter().map(|&number| foreign(plan, number, &mut uses)).collect();
    let is_used = |module: &str| numbers.iter().any(|&number| plan.survey.definitions[number].module == module);
    let sources = plan.survey.sources.iter().filter(|(module, _)| is_used(module));
    let sources: String = sources.map(|(module, text)| format!("'{module}': {}, ", bytes(text.as_bytes()))).collect();
    let variables: String = plan.survey.variables.iter().map(|(name, _)| format!("'{name}', ")).collect();
    let uses: String = uses.texts.iter().map(|text| format!("{text}, ")).collect();
    format!("{{'variables': ({variables}), 'uses': ({uses}), 'definitions': [{definitions}], 'foreign': [{foreign}], 'sources': {{{sources}}}}}")
}

/// What functions use; most use much of the same.
#[derive(Default)]
struct Uses {
    texts: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Uses {
    /// The tuple of the numbers of some.
    fn tuple(&mut self, texts: impl Iterator<Item = String>) -> String {
        texts.map(|text| format!("{}, ", self.number(text))).collect()
    }

    fn number(&mut self, text: String) -> usize {
        let next = self.texts.len();
        *self.numbers.entry(text.clone()).or_insert_with(|| {
            self.texts.push(text);
            next
        })
    }
}

/// A function of another module: what it has to be like for the compiled form to be it.
fn foreign(plan: &Plan, number: usize, all: &mut Uses) -> String {
    let Definition { name, module, place, defaults, .. } = &plan.survey.definitions[number];
    let (defaults, others) = default_values(defaults);
    let uses = all.tuple(plan.uses(number).into_iter().map(use_in_foreign));
    format!(
        "{{'number': {number}, 'name': '{name}', 'module': '{module}', 'line': {}, 'defaults': {defaults}, 'others': {others}, 'uses': ({uses})}}, ",
        place.0
    )
}

/// A tuple, and a dict of those of parameters by name only.
fn default_values((defaults, others): &(Vec<String>, Vec<(String, String)>)) -> (String, String) {
    let defaults: String = defaults.iter().map(|literal| format!("({literal}\n), ")).collect();
    let others: String = others.iter().map(|(name, literal)| format!("'{name}': ({literal}\n), ")).collect();
    (format!("({defaults})"), format!("{{{others}}}"))
}

/// What functions of other modules take for granted of functions in their module is known only by what these are like.
fn use_in_foreign(one: &Use) -> String {
    match one {
        Use::Function(name, number) => format!("('foreign', '{name}', {number})"),
        other => use_text(other),
    }
}

fn definition(plan: &Plan, number: usize, entries: Vec<usize>, all: &mut Uses) -> String {
    let Definition { name, place, parameters, positional, by_position_only, .. } = &plan.survey.definitions[number];
    // A class goes by the attributes of its objects.
    let attributes = plan.shape(number).map(|shape| shape.attributes.iter().map(|attribute| &attribute.name));
    let names: String = attributes.into_iter().flatten().chain(parameters).map(|name| format!("'{name}', ")).collect();
    let truth = |holds: bool| if holds { "True" } else { "False" };
    let is_decorated = truth(plan.survey.definitions[number].is_decorated);
    let has_rest = truth(plan.survey.definitions[number].has_rest);
    let is_accessor = truth(plan.survey.definitions[number].accessor.is_some());
    let is_named = truth(plan.shape(number).is_some_and(|shape| shape.named.is_some()));
    let is_only_read = truth(plan.shape(number).is_some_and(|shape| shape.is_only_read));
    let is_generator = truth(plan.survey.definitions[number].is_generator);
    let rebound: String = plan.survey.definitions[number].rebound.iter().map(|place| format!("{place}, ")).collect();
    let entered = plan.entries();
    let resumed: String = entries.iter().map(|&entry| format!("{}, ", truth(plan.is_resumed(entered[entry])))).collect();
    let expected = if plan.survey.definitions[number].is_named { default_values(&plan.survey.definitions[number].defaults) } else { ("None".to_owned(), "None".to_owned()) };
    let generated = plan.survey.definitions[number].generated.as_deref().unwrap_or("None");
    let outlined = plan.survey.definitions[number].outlined.as_ref().map_or_else(|| "None".to_owned(), |(count, results)| {
        format!("({count}, ({}))", results.iter().map(|name| format!("'{name}', ")).collect::<String>())
    });
    let added: String = plan.survey.definitions[number].added.iter().map(|name| format!("'{name}', ")).collect();
    let bases: String = plan.bases(number).into_iter().map(|base| format!("{base}, ")).collect();
    let used = if entries.is_empty() { Vec::new() } else { plan.uses(number) };
    let entries: String = entries.into_iter().map(|entry| format!("{entry}, ")).collect();
    let uses = all.tuple(used.into_iter().map(use_text));
    format!(
        "{{'number': {number}, 'name': '{name}', 'line': {}, 'column': {}, 'entries': ({entries}), 'parameters': ({names}), \
         'positional': {positional}, 'by_position_only': {by_position_only}, 'uses': ({uses}), 'bases': ({bases}), 'is_decorated': {is_decorated}, \
         'is_generator': {is_generator}, 'resumed': ({resumed}), 'rebound': ({rebound}), 'added': ({added}), 'outlined': {outlined}, 'has_rest': {has_rest}, \
         'is_only_read': {is_only_read}, 'is_accessor': {is_accessor}, 'is_named': {is_named}, 'generated': {generated}, 'expected': ({}, {})}}, ",
        place.0, place.1, expected.0, expected.1
    )
}

/// Whether it is no literal, but the name of something of the interpreter's, which can't be kept from the build to the import.
fn is_expression(literal: &str) -> bool {
    literal.starts_with("__import__(") || literal.contains('.') && literal.starts_with(|c: char| c.is_alphabetic()) && literal.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.')
}

/// A literal of Python's for a text.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n").replace('\r', "\\r"))
}

fn use_text(one: &Use) -> String {
    match one {
        Use::Builtin(name) => format!("('builtin', '{name}')"),
        // A literal may go over several lines and end in a comment.
        Use::Constant(name, literal) if is_expression(literal) => format!("('expression', '{name}', {})", quoted(literal)),
        Use::Constant(name, literal) => format!("('constant', '{name}', ({literal}\n))"),
        Use::Function(name, number) => format!("('function', '{name}', {number})"),
        Use::Foreign(name, number, _) => format!("('foreign', '{name}', {number})"),
        Use::Attribute(name, attribute, number, _) => format!("('attribute', '{name}', '{attribute}', {number})"),
        Use::AttributeConstant(name, attribute, literal) if is_expression(literal) => format!("('attribute_expression', '{name}', '{attribute}', '{literal}')"),
        Use::AttributeConstant(name, attribute, literal) => format!("('attribute_constant', '{name}', '{attribute}', ({literal}\n))"),
        Use::Variable(_) => "('variables', '')".to_owned(),
        Use::Imported(name, module, original) => format!("('imported', '{name}', '{module}', '{original}')"),
        Use::Module(name, module, attributes) => {
            let attributes: String = attributes.iter().map(|name| format!(", '{name}'")).collect();
            format!("('module', '{name}', '{module}'{attributes})")
        }
    }
}
