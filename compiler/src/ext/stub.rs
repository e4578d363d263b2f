//! The stub of an extension module, `mod.pyi`: what its source says of types, and the results that inference has found for functions whose
//! parameters all have annotations. `stub.py` writes it.

use super::precompiled::bytes;
use super::{Native, Python};
use crate::output;
use crate::pipeline::Typed;
use pyc2n_base::{Diagnostic, Severity};
use pyc2n_mir::typed::{Member, ObjectKind, TypeId, UnitKind};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const SCRIPT: &str = include_str!("stub.py");
/// What a stub of ours starts with.
const MARK: &str = "# Made by pyc2n from ";

/// The stub's text; empty if there is none, because the interpreter does not compile the source.
pub fn text(python: &Python, native: &Native) -> String {
    let definitions = native.plan.survey.definitions.iter().enumerate();
    let results = definitions.filter_map(|(number, definition)| {
        let result = result(native, number)?;
        Some(format!("({}, {}): '{result}', ", literal(&definition.name), definition.place.0))
    });
    let file = native.main.path.file_name().unwrap_or_default().to_string_lossy();
    let input = format!("({}, {{{}}}, {})", bytes(&native.main.bytes), results.collect::<String>(), literal(&file));
    String::from_utf8(python.run(SCRIPT, &input).unwrap_or_default()).unwrap_or_default()
}

fn literal(text: &str) -> String {
    format!("{}.decode()", bytes(text.as_bytes()))
}

/// Writes it beside the extension module. One that somebody has written stays.
///
/// # Errors
/// If it can't be written.
pub fn write(stub: &str, output: &Path) -> Result<(), Diagnostic> {
    let name = output.file_name().unwrap_or_default().to_string_lossy();
    let file = output.with_file_name(format!("{}.pyi", name.split('.').next().unwrap_or_default()));
    if fs::read_to_string(&file).is_ok_and(|text| !text.starts_with(MARK)) {
        let message = format!("there is a stub already that pyc2n has not made, so it stays: `{}`", file.display());
        return Err(Diagnostic::global(Severity::Warning, "stub-exists", message));
    }
    output::write(&file, stub.as_bytes(), false)
}

/// What a function gives whatever its arguments are, if native code knows that.
fn result(native: &Native, number: usize) -> Option<String> {
    let definition = &native.plan.survey.definitions[number];
    let has_entry = native.plan.entries().iter().any(|entry| entry.0 == number);
    if !has_entry || definition.is_generator || native.plan.has_ends(number) {
        return None;
    }
    let path = &native.main.path;
    let is_instance = |span: pyc2n_base::Span| span.start == definition.span.start && native.sources.files[span.source].path == *path;
    let instances = native.typed.functions.iter().filter(|function| is_instance(function.span));
    let names: Option<BTreeSet<String>> = instances.map(|function| name(&native.typed, function.result)).collect();
    names.filter(|names| !names.is_empty()).map(|names| names.into_iter().collect::<Vec<_>>().join(" | "))
}

/// A type as an annotation.
fn name(typed: &Typed, ty: TypeId) -> Option<String> {
    let members: Option<Vec<String>> = typed.types.get(ty).members.iter().map(|member| member_name(typed, member)).collect();
    members.filter(|members| !members.is_empty()).map(|members| members.join(" | "))
}

fn member_name(typed: &Typed, member: &Member) -> Option<String> {
    Some(match member {
        Member::Unit(unit) if typed.types.units[*unit].kind == UnitKind::None => "None".to_owned(),
        Member::Bool => "bool".to_owned(),
        Member::Int => "int".to_owned(),
        Member::Float => "float".to_owned(),
        Member::Complex => "complex".to_owned(),
        Member::Tuple(elements) if elements.is_empty() => "tuple[()]".to_owned(),
        Member::Tuple(elements) => {
            let elements: Option<Vec<String>> = elements.iter().map(|&element| name(typed, element)).collect();
            format!("tuple[{}]", elements?.join(", "))
        }
        Member::Object(object) => match typed.types.objects[*object].kind {
            ObjectKind::Str => "str".to_owned(),
            ObjectKind::Bytes => "bytes".to_owned(),
            _ => return None,
        },
        _ => return None,
    })
}
