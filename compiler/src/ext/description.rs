//! What an extension module carries for its import beside the source: which `def`s were compiled. It is a Python expression, which
//! `runtime/src/ext/bootstrap.py` evaluates.

use super::Plan;
use pyc2n_front::extension::{Definition, Use};

/// The expression.
pub fn text(plan: &Plan) -> String {
    let entries = plan.entries();
    let compiled = plan.reached(&entries);
    let mut definitions = String::new();
    for number in compiled {
        let own = entries.iter().enumerate().filter(|(_, entry)| entry.0 == number).map(|(position, _)| position);
        definitions += &definition(plan, number, own.collect());
    }
    format!("[{definitions}]")
}

fn definition(plan: &Plan, number: usize, entries: Vec<usize>) -> String {
    let Definition { name, place, parameters, positional, by_position_only, .. } = &plan.survey.definitions[number];
    let names: String = parameters.iter().map(|name| format!("'{name}', ")).collect();
    let used = if entries.is_empty() { Vec::new() } else { plan.uses(number) };
    let entries: String = entries.into_iter().map(|entry| format!("{entry}, ")).collect();
    let uses: String = used.into_iter().map(|one| use_text(one) + ", ").collect();
    format!(
        "{{'number': {number}, 'name': '{name}', 'line': {}, 'column': {}, 'entries': ({entries}), 'parameters': ({names}), \
         'positional': {positional}, 'by_position_only': {by_position_only}, 'uses': ({uses})}}, ",
        place.0, place.1
    )
}

fn use_text(one: &Use) -> String {
    match one {
        Use::Builtin(name) => format!("('builtin', '{name}')"),
        // A literal may go over several lines and end in a comment.
        Use::Constant(name, literal) => format!("('constant', '{name}', ({literal}\n))"),
        Use::Function(name, number) => format!("('function', '{name}', {number})"),
        Use::Imported(name, module, original) => format!("('imported', '{name}', '{module}', '{original}')"),
        Use::Module(name, module, attributes) => {
            let attributes: String = attributes.iter().map(|name| format!(", '{name}'")).collect();
            format!("('module', '{name}', '{module}'{attributes})")
        }
    }
}
