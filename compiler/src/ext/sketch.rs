//! What inference over the whole module says of its functions, classes and variables, as hints. See `front/src/extension/sketch.rs`.

use crate::guard;
use crate::pipeline::{self, Typed};
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::{Diagnostic, SourceMap};
use pyc2n_front::extension::{Buffer, Container, dict_of, frozenset_of, list_of, lower_sketch, set_of, union_of, Callers, Hint, Sketch, Subject, MAIN};
use pyc2n_front::Loader;
use pyc2n_mir::typed::{Function, Member, ObjectId, ObjectKind, ObjectType, TypeId, UnitKind};

/// So many times what does not compile is made unknown.
const MOST_ROUNDS: usize = 12;

/// Of more signatures than so many one is made.
const MOST_SIGNATURES: usize = 4;

/// Types nested deeper than this are not looked at.
const DEEPEST: usize = 6;

/// Looks at a module as at a program; what that does not tell is told by calls that anybody might make. Nothing is said of a module of which that is not possible.
pub fn sketch(subject: &Subject, loader: &dyn Loader) -> Sketch {
    let mut sketch = with_callers(subject, Callers::Own, loader);
    sketch.complete(with_callers(subject, Callers::Any, loader));
    sketch
}

fn with_callers(subject: &Subject, callers: Callers, loader: &dyn Loader) -> Sketch {
    let mut unknown = HashSet::default();
    for _ in 0..MOST_ROUNDS {
        let mut sources = SourceMap::default();
        let inferred = guard::attempt(|| lower_sketch(subject, callers, &unknown, loader, &mut sources).and_then(pipeline::infer));
        match inferred.unwrap_or_else(|| Err(Vec::new())) {
            Ok(typed) => return Reader { typed: &typed, sources: &sources, subject }.sketch(),
            Err(reports) => {
                let known = unknown.len();
                unknown.extend(blamed(&reports, subject, &sources));
                if unknown.len() == known {
                    break;
                }
            }
        }
    }
    Sketch::default()
}

/// Where in the module reports have their places.
fn blamed<'r>(reports: &'r [Diagnostic], subject: &'r Subject, sources: &'r SourceMap) -> impl Iterator<Item = u32> + 'r {
    let spans = reports.iter().filter_map(|report| Some(report.primary.as_ref()?.span));
    spans.filter(|span| sources.files[span.source].path == subject.path).map(|span| span.start)
}

/// Reads the typed program.
struct Reader<'r> {
    typed: &'r Typed,
    sources: &'r SourceMap,
    subject: &'r Subject<'r>,
}

impl Reader<'_> {
    fn sketch(&self) -> Sketch {
        let mut sketch = Sketch::default();
        let is_own = |function: &&Function| !function.once && self.sources.files[function.span.source].path == self.subject.path;
        for function in self.typed.functions.iter().filter(is_own) {
            let seen = sketch.signatures.entry(function.span.start).or_default();
            let signature = self.signature(function);
            if !seen.contains(&signature) {
                seen.push(signature);
            }
        }
        sketch.signatures.values_mut().for_each(|seen| if seen.len() > MOST_SIGNATURES { *seen = vec![joined(seen)] });
        let prefix = format!("{MAIN}.");
        for global in self.typed.globals.iter() {
            // Those of classes go by the names of the classes.
            let name = global.name.strip_prefix(&prefix).unwrap_or(&global.name);
            sketch.variables.extend(self.hint(global.ty, 0).map(|hint| (name.to_owned(), hint)));
        }
        let objects = self.typed.types.objects.iter().filter(|object| object.kind == ObjectKind::Fields);
        objects.for_each(|object| self.attributes(object, sketch.attributes.entry(object.type_name.to_string()).or_default()));
        sketch
    }

    /// The types of a function's parameters, and of the closure before them if it has one.
    fn signature(&self, function: &Function) -> Vec<Option<Hint>> {
        let params = function.blocks.iter().next().into_iter().flat_map(|entry| &entry.params);
        params.map(|&param| self.argument(function.values[param])).collect()
    }

    /// What an argument is. Arrays show their memory.
    fn argument(&self, ty: TypeId) -> Option<Hint> {
        let array = match &self.typed.types.get(ty).members[..] {
            [Member::Object(object)] => self.array_format(&self.typed.types.objects[*object]),
            _ => None,
        };
        let buffer = |format| Hint::Buffer(Buffer { container: Container::Array, format, dimensions: 1 });
        array.map(buffer).or_else(|| self.hint(ty, 0))
    }

    /// The format of the items of an array, as far as arguments can have it.
    fn array_format(&self, object: &ObjectType) -> Option<char> {
        let data = object.fields.iter().find(|field| field.name.as_str() == "_data" && object.type_name.as_str() == "array.array")?;
        let [Member::Ptr(element)] = self.typed.types.get(data.ty).members[..] else { return None };
        match self.typed.types.get(element).members[..] {
            [Member::Float] => Some('d'),
            [Member::Float32] => Some('f'),
            [Member::Machine { bits: 32, signed: true }] => Some('i'),
            [Member::Machine { bits: 64, signed: true }] => Some('l'),
            [Member::Machine { bits: 8, signed: false }] => Some('B'),
            _ => None,
        }
    }

    /// Adds the attributes of one kind of objects of a class.
    fn attributes(&self, object: &ObjectType, found: &mut HashMap<String, Hint>) {
        for field in &object.fields {
            let Some(hint) = self.hint(field.ty, 0) else { continue };
            let other = found.remove(field.name.as_str());
            found.extend(union_of(other.into_iter().chain([hint])).map(|hint| (field.name.to_string(), hint)));
        }
    }

    /// What a type is; none if nothing can be said.
    fn hint(&self, ty: TypeId, depth: usize) -> Option<Hint> {
        let members = &self.typed.types.get(ty).members;
        if depth > DEEPEST {
            return None;
        }
        // A power of floats is hardly ever complex.
        let is_strange = |member: &Member| *member == Member::Complex && members.contains(&Member::Float);
        let known = members.iter().filter(|member| !self.is_unknown(member) && !is_strange(member));
        union_of(known.map(|member| self.member(member, depth)).collect::<Option<Vec<Hint>>>()?)
    }

    fn member(&self, member: &Member, depth: usize) -> Option<Hint> {
        match member {
            Member::Bool => Some(Hint::Bool),
            Member::Int => Some(Hint::Int),
            Member::Float => Some(Hint::Float),
            Member::Unit(unit) => self.unit(self.typed.types.units[*unit].kind),
            Member::Tuple(elements) => elements.iter().map(|&element| self.hint(element, depth + 1)).collect::<Option<_>>().map(Hint::Tuple),
            Member::Object(object) => self.object(*object, depth),
            _ => None,
        }
    }

    fn unit(&self, kind: UnitKind) -> Option<Hint> {
        match kind {
            UnitKind::None => Some(Hint::None),
            UnitKind::Function(name, span) if self.sources.files[span.source].path == self.subject.path => Some(Hint::Function(name.to_string())),
            UnitKind::Function(..) | UnitKind::Other => None,
        }
    }

    fn object(&self, object: ObjectId, depth: usize) -> Option<Hint> {
        let object = &self.typed.types.objects[object];
        let held = |name: &str| object.fields.iter().find(|field| field.name.as_str() == name).and_then(|field| self.pointed(field.ty, depth + 1));
        match (object.kind, object.type_name.as_str()) {
            (ObjectKind::Str, _) => Some(Hint::Str),
            (ObjectKind::Bytes, _) => Some(Hint::Bytes),
            (ObjectKind::Generator, _) => None,
            (_, "list") => list_of(held("_data")?),
            (_, "dict" | "collections.defaultdict") => dict_of(held("_keys")?, held("_values")?),
            (_, "set") => set_of(held("_keys")?),
            (_, "frozenset") => frozenset_of(held("_keys")?),
            (_, "tuple") => held("_data").map(|item| Hint::Elements(Box::new(item))),
            (_, "range") => Some(Hint::Range),
            (_, "array.array") => self.array_format(object).map(Hint::Array),
            (_, class) => Some(Hint::Object(class.to_owned())),
        }
    }

    /// What is in memory.
    fn pointed(&self, ty: TypeId, depth: usize) -> Option<Hint> {
        match &self.typed.types.get(ty).members[..] {
            [Member::Ptr(element)] => self.hint(*element, depth),
            _ => None,
        }
    }

    fn is_unknown(&self, member: &Member) -> bool {
        matches!(member, Member::Object(object) if self.typed.types.objects[*object].type_name.as_str() == "_Unknown")
    }
}

/// One signature for what others are for.
fn joined(signatures: &[Vec<Option<Hint>>]) -> Vec<Option<Hint>> {
    let longest = signatures.iter().map(Vec::len).max().unwrap_or(0);
    (0..longest).map(|i| union_of(signatures.iter().filter_map(|hints| hints.get(i).cloned()?))).collect()
}
