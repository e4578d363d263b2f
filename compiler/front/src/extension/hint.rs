//! What annotations promise of arguments. Entries check it, so an annotation may be wrong without harm.

use super::guess::default_hint;
use rustpython_parser::ast::{self, Constant, Expr, Operator};

/// A type that an entry can check and take.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Hint {
    Int,
    Float,
    Bool,
    Str,
    Bytes,
    None,
    /// Any object, of which nothing is known: native code asks it what it is.
    Any,
    Tuple(Vec<Hint>),
    /// A tuple of any number of such elements.
    Elements(Box<Hint>),
    Union(Vec<Hint>),
    /// A list, used in place.
    List(Box<Hint>),
    /// A dict, used in place.
    Dict(Box<Hint>, Box<Hint>),
    /// A set, used in place.
    Set(Box<Hint>),
    /// A frozenset, used in place.
    FrozenSet(Box<Hint>),
    /// An object of a class of the module, by its name, used in place.
    Object(String),
    /// A class of the module itself, by its name.
    Class(String),
    /// A function of the module, by its name.
    Function(String),
    /// A builtin class itself.
    Builtin(&'static str),
    /// `range`.
    Range,
    /// Memory that an object shows, used in place.
    Buffer(Buffer),
    /// An `array.array` with elements of a format, used in place, wherever it is found.
    Array(char),
}

/// What the memory of an object has to be like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Buffer {
    /// The type of the object.
    pub container: Container,
    /// The type of its elements, as in the module `struct`.
    pub format: char,
    /// How many indices lead to one.
    pub dimensions: usize,
}

impl Hint {
    /// Whether all classes and functions in it are known.
    pub fn is_of(&self, names: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Hint::Object(name) | Hint::Class(name) | Hint::Function(name) => names(name),
            Hint::Tuple(hints) | Hint::Union(hints) => hints.iter().all(|hint| hint.is_of(names)),
            Hint::List(item) | Hint::Set(item) | Hint::FrozenSet(item) | Hint::Elements(item) => item.is_of(names),
            Hint::Dict(key, value) => key.is_of(names) && value.is_of(names),
            Hint::Int | Hint::Float | Hint::Bool | Hint::Str | Hint::Bytes | Hint::None | Hint::Any | Hint::Builtin(_) | Hint::Buffer(_) | Hint::Array(_) | Hint::Range => true,
        }
    }

    /// What of it can be taken where only some classes and functions are known: of a union those members.
    pub fn limited_to(self, names: &dyn Fn(&str) -> bool) -> Option<Hint> {
        match self {
            Hint::Union(members) => union_of(members.into_iter().filter(|member| member.is_of(names))),
            other => Some(other).filter(|hint| hint.is_of(names)),
        }
    }

    /// Whether it is of values that never change, and that can be taken again.
    pub fn is_fixed(&self) -> bool {
        match self {
            Hint::Tuple(hints) | Hint::Union(hints) => hints.iter().all(Hint::is_fixed),
            Hint::Elements(element) => element.is_fixed(),
            other => matches!(other, Hint::Int | Hint::Float | Hint::Bool | Hint::Str | Hint::None | Hint::Range | Hint::Class(_) | Hint::Builtin(_) | Hint::Function(_)),
        }
    }

    /// Whether it is of values that never change, also of objects of some classes.
    pub fn is_value(&self, is_class_of_values: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Hint::Tuple(hints) | Hint::Union(hints) => hints.iter().all(|hint| hint.is_value(is_class_of_values)),
            Hint::Elements(element) => element.is_value(is_class_of_values),
            Hint::Object(class) => is_class_of_values(class),
            other => *other == Hint::Bytes || other.is_fixed(),
        }
    }

    /// Whether it is of objects of which nothing is known.
    pub fn is_vague(&self) -> bool {
        match self {
            Hint::Any => true,
            Hint::Tuple(hints) | Hint::Union(hints) => hints.iter().any(Hint::is_vague),
            Hint::List(item) | Hint::Elements(item) | Hint::Dict(_, item) => item.is_vague(),
            _ => false,
        }
    }

    /// Whether it is of objects of classes, or functions.
    pub fn has_objects(&self) -> bool {
        !self.is_of(&|_| false)
    }
}

/// A type of objects that show their memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Container {
    NumPy,
    Array,
    Bytearray,
    Memoryview,
}

/// What an annotation says of an object that shows its memory: its type, and the formats that it may have.
pub fn shown_memory(annotation: &Expr) -> Option<(Container, &'static [char])> {
    let name = last_name(annotation);
    match annotation {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => {
            shown_memory(&<Expr as rustpython_parser::Parse>::parse(text, "").ok()?)
        }
        // What else is written of it is for readers.
        Expr::Subscript(e) if last_name(&e.value) == Some("Annotated") => match &*e.slice {
            Expr::Tuple(arguments) => shown_memory(arguments.elts.first()?),
            _ => None,
        },
        Expr::Subscript(e) => {
            let (container, formats) = shown_memory(&e.value)?;
            Some((container, element_formats(&e.slice).unwrap_or(formats)))
        }
        _ => match name? {
            "ndarray" | "NDArray" => Some((Container::NumPy, &['d', 'l'])),
            "array" => Some((Container::Array, &['d', 'l', 'i', 'B'])),
            "bytearray" => Some((Container::Bytearray, &['B'])),
            "memoryview" => Some((Container::Memoryview, &['B', 'd', 'l'])),
            _ => None,
        },
    }
}

/// The formats of elements whose type, or whose type's name somewhere in it, is written in brackets.
fn element_formats(slice: &Expr) -> Option<&'static [char]> {
    match slice {
        Expr::Tuple(e) => e.elts.iter().rev().find_map(element_formats),
        Expr::Subscript(e) => element_formats(&e.slice),
        _ => match last_name(slice)? {
            "float64" | "double" => Some(&['d']),
            "int64" => Some(&['l']),
            "float" => Some(&['d', 'f']),
            "int" => Some(&['l', 'i', 'B']),
            _ => None,
        },
    }
}

/// Other types that an annotation like `Iterable[str]` often means; what it means most is [`hint`].
pub fn others(annotation: &Expr) -> Vec<Hint> {
    let Expr::Subscript(e) = annotation else { return Vec::new() };
    let Some(item) = hint(&e.slice) else { return Vec::new() };
    let any_tuple = || Hint::Elements(Box::new(item.clone()));
    match last_name(&e.value).unwrap_or_default() {
        "Sequence" | "Reversible" => vec![any_tuple()],
        "Iterable" | "Collection" | "Container" => [set_of(item.clone()), frozenset_of(item.clone()), Some(any_tuple())].into_iter().flatten().collect(),
        "AbstractSet" => frozenset_of(item).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The hint in an annotation; `None` for what can't be taken. Of a union what can be taken counts.
pub fn hint(annotation: &Expr) -> Option<Hint> {
    match annotation {
        Expr::Name(name) => named(&name.id).or_else(|| fixed_width(&name.id)).or_else(|| Some(Hint::Object(name.id.to_string()))),
        Expr::Attribute(attribute) => fixed_width(&attribute.attr),
        Expr::Constant(constant) => literal(&constant.value),
        Expr::Subscript(subscript) => subscripted(last_name(&subscript.value)?, &subscript.slice),
        Expr::BinOp(union) if union.op == Operator::BitOr => members([&*union.left, &*union.right].into_iter()),
        _ => None,
    }
}

/// The union of what can be taken.
fn members<'e>(annotations: impl Iterator<Item = &'e Expr>) -> Option<Hint> {
    union_of(annotations.filter_map(hint))
}

/// Whether an annotation says nothing that would tell how to take a value.
pub fn is_vague(annotation: &Expr) -> bool {
    match annotation {
        Expr::Subscript(e) => is_sequence(last_name(&e.value).unwrap_or_default()) && hint(annotation).is_none(),
        other => last_name(other).is_some_and(|name| ["Any", "object"].contains(&name) || is_sequence(name)),
    }
}

/// Whether lists are often meant.
fn is_sequence(name: &str) -> bool {
    ["list", "List", "Sequence", "MutableSequence", "Iterable", "Collection", "Reversible", "Container"].contains(&name)
}

fn named(name: &str) -> Option<Hint> {
    Some(match name {
        "int" => Hint::Int,
        "float" => Hint::Float,
        "bool" => Hint::Bool,
        "str" => Hint::Str,
        "bytes" => Hint::Bytes,
        _ => return None,
    })
}

/// The types of the Python package `pyc2n`: annotations with them are for readers, values are what is written here.
fn fixed_width(name: &str) -> Option<Hint> {
    Some(match name {
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" => Hint::Int,
        "f32" => Hint::Float,
        _ => return None,
    })
}

fn literal(value: &Constant) -> Option<Hint> {
    match value {
        Constant::None => Some(Hint::None),
        Constant::Str(text) => of_text(text),
        _ => None,
    }
}

/// The hint in an annotation's text.
pub fn of_text(text: &str) -> Option<Hint> {
    hint(&<Expr as rustpython_parser::Parse>::parse(text, "").ok()?)
}

/// `Optional` of `Optional[…]` and `typing.Optional[…]`.
pub fn last_name(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        _ => None,
    }
}

fn subscripted(name: &str, slice: &Expr) -> Option<Hint> {
    let elements: Vec<&Expr> = match slice {
        Expr::Tuple(ast::ExprTuple { elts, .. }) => elts.iter().collect(),
        one => vec![one],
    };
    match name {
        "Optional" => return union_of(members(elements.into_iter()).into_iter().chain([Hint::None])),
        "Union" => return members(elements.into_iter()),
        "Literal" => return union_of(elements.into_iter().filter_map(default_hint)),
        "Final" | "Annotated" | "ClassVar" => return hint(elements.first()?),
        // What `trace` writes.
        "function" => return if let Expr::Name(name) = slice { Some(Hint::Function(name.id.to_string())) } else { None },
        _ => {}
    }
    if let ("tuple" | "Tuple", [element, Expr::Constant(ast::ExprConstant { value: Constant::Ellipsis, .. })]) = (name, &elements[..]) {
        return hint(element).map(|element| Hint::Elements(Box::new(element)));
    }
    let hints = elements.into_iter().map(hint).collect::<Option<Vec<Hint>>>()?;
    match name {
        "tuple" | "Tuple" => Some(Hint::Tuple(hints)),
        name if is_sequence(name) => hints.into_iter().next().and_then(list_of),
        "dict" | "Dict" | "Mapping" | "MutableMapping" | "defaultdict" | "DefaultDict" => {
            let [key, value] = <[Hint; 2]>::try_from(hints).ok()?;
            dict_of(key, value)
        }
        "set" | "Set" | "MutableSet" | "AbstractSet" => hints.into_iter().next().and_then(set_of),
        "frozenset" | "FrozenSet" => hints.into_iter().next().and_then(frozenset_of),
        _ => None,
    }
}

/// A list of such items.
pub fn list_of(item: Hint) -> Option<Hint> {
    Some(item).filter(is_item).map(|item| Hint::List(Box::new(item)))
}

/// A set of such items.
pub fn set_of(item: Hint) -> Option<Hint> {
    Some(item).filter(is_key).map(|item| Hint::Set(Box::new(item)))
}

/// A frozenset of such items.
pub fn frozenset_of(item: Hint) -> Option<Hint> {
    Some(item).filter(is_key).map(|item| Hint::FrozenSet(Box::new(item)))
}

/// A dict of such keys and values.
pub fn dict_of(key: Hint, value: Hint) -> Option<Hint> {
    (is_key(&key) && is_item(&value)).then(|| Hint::Dict(Box::new(key), Box::new(value)))
}

/// Whether keys can be of a type: native code finds them itself.
fn is_key(hint: &Hint) -> bool {
    is_scalar(hint) || matches!(hint, Hint::Tuple(hints) if hints.iter().all(is_scalar))
}

fn is_scalar(hint: &Hint) -> bool {
    matches!(hint, Hint::Int | Hint::Float | Hint::Bool | Hint::Str | Hint::Bytes)
}

/// Whether elements can be of a type.
fn is_item(hint: &Hint) -> bool {
    match hint {
        Hint::Int | Hint::Float | Hint::Bool | Hint::Str | Hint::Bytes | Hint::Any | Hint::Dict(..) | Hint::Set(_) | Hint::FrozenSet(_) | Hint::Object(_) | Hint::Function(_) | Hint::Array(_) => true,
        Hint::List(item) => is_item(item),
        Hint::Tuple(hints) => hints.iter().all(is_item),
        Hint::Union(hints) => hints.iter().all(|hint| *hint == Hint::None || is_item(hint)),
        Hint::None | Hint::Range | Hint::Elements(_) | Hint::Class(_) | Hint::Builtin(_) | Hint::Buffer(_) => false,
    }
}

/// The union of some types.
pub fn union_of(hints: impl IntoIterator<Item = Hint>) -> Option<Hint> {
    let mut members: Vec<Hint> = Vec::new();
    for hint in hints {
        let inner = if let Hint::Union(inner) = hint { inner } else { vec![hint] };
        for member in inner {
            if !members.contains(&member) {
                members.push(member);
            }
        }
    }
    if members.contains(&Hint::Any) {
        return Some(Hint::Any);
    }
    if members.len() < 2 { members.pop() } else { Some(Hint::Union(members)) }
}
