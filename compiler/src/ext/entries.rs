//! The entries of a module, as a library module in Python: each takes its arguments out of Python objects, asks whether they
//! fitted, calls the function and gives the result. See `runtime/lib/_ext.py`.

use super::views;
use pyc2n_front::extension::{starter, Accessor, Buffer, Container, Definition, Hint, Shape};
use std::cmp::Ordering;
use std::fmt::Write;

/// What an entry gives if an argument does not fit.
const MISFIT: u8 = 1;
/// And if native code can't do what the function does.
const RAISED: u8 = 2;

/// What is wanted of a generator's entry besides the next element, and what it gives then. See `runtime/lib/_ext_generator.py`.
const MAKE: u8 = 1;
const DROP: u8 = 2;
const FINE: u8 = 4;
/// Of one that the interpreter can take over: where it is. From the next number on the last step has succeeded.
const GIVE: u8 = 5;
const AFTER: u8 = 6;
const GIVE_AFTER: u8 = 7;

/// A function that is entered.
pub struct Entered<'a> {
    /// The function.
    pub definition: &'a Definition,
    /// The types of its arguments.
    pub hints: &'a [Hint],
    /// Whether it uses memory of other objects, or NumPy.
    pub uses_memory: bool,
    /// It is a generator that the interpreter can take over in its middle.
    pub is_resumed: bool,
}

/// A class: its number, definition and shape.
pub type Class<'a, S> = (usize, &'a Definition, S);

/// What the module has at its top level that entries look at: variables, by number and name, with what they are, and functions that arguments are, by the
/// number of the variable, its name and that of the function in the native program.
pub struct Globals<'a> {
    /// The variables.
    pub variables: Vec<(usize, &'a str, Hint)>,
    /// The functions.
    pub functions: Vec<(usize, &'a str, &'a str)>,
    /// Modules that have a state: the library knows objects of theirs, too.
    pub with_state: Vec<&'a str>,
}

/// The module's text for these functions, over objects of some classes; others are reached.
pub fn text(entries: &[Entered], (viewed, reached): (&[Class<&Shape>], &[Class<Option<&Shape>>]), globals: &Globals) -> String {
    let Globals { variables, functions, with_state } = globals;
    let mut writer = Writer { helpers: Vec::new(), text: String::new(), names: viewed.iter().map(|(_, class, _)| (class.name.clone(), class.native_name.clone())).collect() };
    let functions: String = functions.iter().map(|&one| function(one)).collect();
    let mut views: String = viewed.iter().map(|class| views::text(*class, &mut writer)).collect();
    views.extend(reached.iter().map(|class| views::given(*class)));
    if !reached.is_empty() {
        views += "@lang(\"given_item\")\ndef given_item():\n    return refuse_item\n\n";
    }
    let uses_objects = !views.is_empty() || !variables.is_empty() || !functions.is_empty();
    let views = if uses_objects { format!("from _ext_object import *\n{views}") } else { views };
    for (number, entered) in entries.iter().enumerate() {
        if entered.definition.is_generator {
            writer.generator(number, entered);
        } else {
            writer.entry(number, entered);
        }
    }
    variables.iter().for_each(|(number, name, hint)| writer.variable(*number, name, hint));
    let head = "\"\"\"Entries.\"\"\"\n\nfrom _core import content, done, export, hold, i64, is_done, lang\nfrom _ext import *\nfrom _ext_list import *\nfrom _ext_any import *\nfrom _ext_dict import *\nfrom _ext_set import *\nfrom _ext_array import array_items, take_array_view, double_elements, int_elements, long_elements, single_elements, uchar_elements\nfrom _ext_misfit import raise_misfit\nfrom _ext_python import bool_class, bytes_class, dict_class, float_class, frozenset_class, int_class, list_class, set_class, str_class, tuple_class\nimport __main__\n";
    let buffers = if entries.iter().any(|entered| entered.uses_memory) { "from _ext_buffer import *\n" } else { "" };
    let generators = if entries.iter().any(|entered| entered.definition.is_generator) { "from _core import generator_returned, step\nfrom _ext_generator import *\n" } else { "" };
    let states: String = with_state.iter().map(|module| format!("import _ext_{module}\n")).collect();
    let helpers: String = writer.helpers.into_iter().map(|(_, text)| text).collect();
    format!("{head}{buffers}{generators}{states}\n{views}{functions}{helpers}{}", writer.text)
}

pub struct Writer {
    /// Functions that take compound values, by the hint.
    helpers: Vec<(Hint, String)>,
    text: String,
    /// The names of classes in the program and in the native one.
    names: Vec<(String, String)>,
}

impl Writer {
    fn entry(&mut self, number: usize, entered: &Entered) {
        let &Entered { definition, hints, uses_memory, .. } = entered;
        let mut body = String::new();
        if uses_memory {
            body += "    begin()\n";
        }
        let mut args = Vec::new();
        for (i, (name, hint)) in definition.parameters.iter().zip(hints).enumerate() {
            if let Hint::Class(class) = hint {
                let _ = writeln!(body, "    if not is_class_{class}(args, {i}): return {MISFIT}");
                continue;
            }
            if let Hint::Builtin(class) = hint {
                let _ = writeln!(body, "    if argument(args, {i}) != {class}_class(): return {MISFIT}\n    a{i} = {class}");
                args.push(passed(definition, i, name));
                continue;
            }
            let taken = self.taken(hint, "args", i);
            let _ = writeln!(body, "    a{i} = {taken}");
            if is_compound(hint) {
                let _ = writeln!(body, "    if is_done(a{i}): return {MISFIT}");
            }
            args.push(passed(definition, i, name));
        }
        if !definition.parameters.is_empty() {
            let _ = writeln!(body, "    if misfit(): return {MISFIT}");
        }
        let name = &definition.name;
        let _ = match (definition.accessor, &args[..]) {
            (None, _) => writeln!(body, "    result = __main__.{}({})", self.callee(definition, hints), args.join(", ")),
            (Some(Accessor::Set), [object, value]) => writeln!(body, "    {object}.{name} = {value}\n    result = None"),
            (Some(Accessor::Delete), [object]) => writeln!(body, "    del {object}.{name}\n    result = None"),
            (Some(_), [object, ..]) => writeln!(body, "    result = {object}.{name}"),
            (Some(_), []) => writeln!(body, "    return {RAISED}"),
        };
        if uses_memory {
            let _ = writeln!(body, "    if was_noticed(): return {RAISED}");
        }
        let ended = |out: String| if uses_memory { format!("ended({out})") } else { out };
        for (i, _) in hints.iter().enumerate().filter(|(_, hint)| !matches!(hint, Hint::Class(_) | Hint::Builtin(_))) {
            let _ = writeln!(body, "    if is_same(result, a{i}): return {}", ended(format!("same(args, {i})")));
        }
        let result = ended("give_fresh(result)".to_owned());
        let _ = write!(self.text, "@export(\"{number}\")\ndef entry{number}(args: i64) -> i64:\n{body}    return {result}\n\n");
    }

    /// The name of a function in the native program: that of a class is of the class that it is given.
    fn callee(&self, definition: &Definition, hints: &[Hint]) -> String {
        let class = match hints.first() {
            Some(Hint::Class(class)) => self.names.iter().find(|(name, _)| name == class),
            _ => None,
        };
        let name = &definition.native_name;
        class.map_or_else(|| name.clone(), |(_, class)| format!("{class}.{}", name.rsplit('.').next().unwrap_or(name)))
    }

    /// The entry of a generator, which makes it, lets it go on, or gives it up. See `runtime/lib/_ext_generator.py`.
    fn generator(&mut self, number: usize, &Entered { definition, hints, is_resumed, .. }: &Entered) {
        let (mut made, mut given, mut args) = (String::new(), String::new(), Vec::new());
        for (i, (name, hint)) in definition.parameters.iter().zip(hints).enumerate() {
            if let Hint::Class(class) = hint {
                let _ = writeln!(made, "    if not is_class_{class}(args, {i}): return done()");
                continue;
            }
            if let Hint::Builtin(class) = hint {
                let _ = writeln!(made, "    if argument(args, {i}) != {class}_class(): return done()\n    a{i} = {class}");
                args.push(passed(definition, i, name));
                continue;
            }
            let taken = self.taken(hint, "args", i);
            let _ = writeln!(made, "    a{i} = {taken}");
            if is_compound(hint) {
                let _ = writeln!(made, "    if is_done(a{i}): return done()");
            }
            args.push(passed(definition, i, name));
            if matches!(hint, Hint::Int | Hint::Float) {
                let _ = writeln!(given, "    if is_same(result, {taken}): return same(args, {i})");
            }
        }
        if !args.is_empty() {
            made += "    if misfit(): return done()\n";
        }
        let callee = self.callee(definition, hints);
        let (callee, step, hold) = if is_resumed {
            let (path, name) = callee.rsplit_once('.').map_or((String::new(), &*callee), |(path, name)| (format!("{path}."), name));
            let step = format!(
                "    started = place.get(0)\n    if wanted >= {AFTER}: started.turns.settle()\n\
                 \x20   if wanted == {GIVE} or wanted == {GIVE_AFTER}: return started.turns._given()\n    started.turns.check()\n    generator = started.steps\n    result = step(generator)\n"
            );
            (format!("{path}{}", starter(name)), step, "    started.turns.hold()\n")
        } else {
            (callee, "    generator = place.get(0)\n    result = step(generator)\n".to_owned(), "")
        };
        let _ = write!(
            self.text,
            "def make{number}(args: i64):\n{made}    return __main__.{callee}({})\n\n\
             @export(\"{number}\")\ndef entry{number}(args: i64) -> i64:\n    place = memory().offset((args >> 3) - 2)\n    wanted = argument(args, -1)\n\
             \x20   if wanted == {MAKE}:\n        made = make{number}(args)\n        if is_done(made): return {MISFIT}\n        place.init(0, made)\n        return {FINE}\n\
             \x20   if wanted == {DROP}:\n        place.drop(0, 1)\n        return {FINE}\n\
             {step}    if is_done(result): return ended_with(args, generator_returned(generator))\n\
             {hold}{given}    return give_fresh(result)\n\n",
            args.join(", "),
        );
    }

    /// The function that gives the value of a variable of the module.
    fn variable(&mut self, number: usize, name: &str, hint: &Hint) {
        let value = self.taken_at("place", hint);
        let _ = write!(
            self.text,
            "@lang(\"variable:{name}\")\ndef variable{number}():\n    place = variable({number})\n    if place == 0: raise_misfit()\n{value}    return value\n\n\
             @lang(\"assign:{name}\")\ndef assign{number}():\n    return put{number}\n\n\
             def put{number}(value):\n    place = variable({number})\n    if place == 0: raise_misfit()\n\
             \x20   if not put_number(place, value):\n        if not set_variable({number}, give_item(value)): raise_misfit()\n\n"
        );
    }

    /// Statements that take a value out of a word, or end native code.
    pub fn taken_at(&mut self, place: &str, hint: &Hint) -> String {
        let taken = self.taken(hint, place, 0);
        let fails = if is_compound(hint) { "is_done(value)" } else { "misfit()" };
        let checked = if is_compound(hint) { "    if misfit(): raise_misfit()\n" } else { "" };
        format!("    value = {taken}\n    if {fails}: raise_misfit()\n{checked}")
    }

    /// The expression that takes argument i.
    pub fn taken(&mut self, hint: &Hint, args: &str, i: impl std::fmt::Display) -> String {
        match (scalar(hint), hint) {
            (Some(name), _) => format!("take_{name}({args}, {i})"),
            (None, Hint::Object(class)) => format!("take_object_{class}({args}, {i})"),
            (None, Hint::Buffer(buffer)) => taken_buffer(*buffer, args, i),
            (None, Hint::Array(format)) => format!("take_array_view({args}, {i}, {}, {})", *format as u32, elements(*format)),
            (None, Hint::List(item) | Hint::Set(item) | Hint::FrozenSet(item)) => format!("take_{}({args}, {i}, {})", container(hint).unwrap_or_default(), self.items(item)),
            (None, Hint::Dict(key, value)) => format!("take_dict({args}, {i}, {}, {})", self.items(key), self.items(value)),
            (None, _) => format!("take_{}({args}, {i})", self.helper(hint)),
        }
    }

    /// The number of the function that takes a compound value, or gives done().
    fn helper(&mut self, hint: &Hint) -> usize {
        if let Some(known) = self.helpers.iter().position(|(made, _)| made == hint) {
            return known;
        }
        let body = match hint {
            Hint::Union(members) => self.union_body(members),
            Hint::Function(name) => format!("    if argument(args, i) != address_of_{name}(): return done()\n    return function_{name}()\n"),
            Hint::Tuple(elements) => self.tuple_body(elements),
            Hint::Elements(element) => self.elements_body(element),
            _ => String::new(),
        };
        let number = self.helpers.len();
        let kind = if matches!(hint, Hint::Union(_) | Hint::Function(_)) { union_kind(number) } else { String::new() };
        self.helpers.push((hint.clone(), format!("def take_{number}(args: i64, i: i64):\n{body}\n{kind}")));
        number
    }

    /// The expression for a kind of elements.
    pub fn items(&mut self, item: &Hint) -> String {
        match (item, scalar(item)) {
            (Hint::List(inner), _) => format!("list_items({})", self.items(inner)),
            (Hint::Dict(key, value), _) => format!("dict_kind({}, {})", self.items(key), self.items(value)),
            (Hint::Object(class), _) => format!("items_{class}"),
            (Hint::Array(format), _) => format!("array_items({}, {})", *format as u32, elements(*format)),
            (Hint::Set(inner), _) => format!("set_kind({})", self.items(inner)),
            (Hint::FrozenSet(inner), _) => format!("frozenset_kind({})", self.items(inner)),
            (Hint::Tuple(elements), _) => format!("tuple_items(({}))", elements.iter().map(|element| self.items(element) + ", ").collect::<String>()),
            (Hint::Union(_) | Hint::Function(_), _) => format!("union_{}", self.helper(item)),
            (_, name) => format!("{}_items", name.unwrap_or_default()),
        }
    }

    fn union_body(&mut self, members: &[Hint]) -> String {
        let mut body = String::new();
        for member in members {
            match scalar(member) {
                Some(name) => {
                    let value = if *member == Hint::None { "None".to_owned() } else { format!("take_{name}(args, i)") };
                    let _ = writeln!(body, "    if is_{name}(args, i): return {value}");
                }
                None if matches!(member, Hint::Object(_)) => {
                    let taken = self.taken(member, "args", "i");
                    let Hint::Object(class) = member else { continue };
                    let _ = writeln!(body, "    if is_object_{class}(args, i): return {taken}");
                }
                None if container(member).is_some() => {
                    let taken = self.taken(member, "args", "i");
                    let _ = writeln!(body, "    if is_{}(args, i): return {taken}", container(member).unwrap_or_default());
                }
                None => {
                    let helper = self.helper(member);
                    let _ = writeln!(body, "    x = take_{helper}(args, i)\n    if not is_done(x): return x");
                }
            }
        }
        body + "    return done()\n"
    }

    fn elements_body(&mut self, element: &Hint) -> String {
        let taken = self.taken(element, "items", "n");
        let fails = if is_compound(element) { "        if is_done(x): return done()\n" } else { "" };
        format!(
            "    count = count_items(args, i)\n    if count < 0: return done()\n    items = argument(args, i) + ITEMS\n    out = list()\n    n: i64 = 0\n\
             \x20   while n < count:\n        x = {taken}\n{fails}        out.append(x)\n        n = n + 1\n    return tuple(out)\n"
        )
        .replace("ITEMS", "24")
    }

    fn tuple_body(&mut self, elements: &[Hint]) -> String {
        let mut body = format!("    items = take_items(args, i, {})\n    if items == 0: return done()\n", elements.len());
        for (i, element) in elements.iter().enumerate() {
            let taken = self.taken(element, "items", i);
            let _ = writeln!(body, "    e{i} = {taken}");
            if is_compound(element) {
                let _ = writeln!(body, "    if is_done(e{i}): return done()");
            }
        }
        let values: String = (0..elements.len()).map(|i| format!("e{i}, ")).collect();
        body + &format!("    return ({values})\n")
    }
}

/// The functions that give a function of the module, and the object that it is for the interpreter.
fn function((number, name, native): (usize, &str, &str)) -> String {
    format!(
        "def function_{name}():\n    return __main__.{native}\n\ndef address_of_{name}() -> i64:\n    place = variable({number})\n    return argument(place, 0) if place != 0 else 0\n\n"
    )
}

/// The kind of elements that are of one of several types, which a function takes.
fn union_kind(number: usize) -> String {
    format!(
        "class union_{number}:\n    def _class() -> i64:\n        return 0\n\n\
         \x20   def _load(items: i64, i: i64):\n        x = take_{number}(items, i)\n        if is_done(x): raise_misfit()\n        if misfit(): raise_misfit()\n        return x\n\n"
    )
}

/// How the function is given argument i.
fn passed(definition: &Definition, i: usize, name: &str) -> String {
    match i.cmp(&definition.positional) {
        Ordering::Less => format!("a{i}"),
        Ordering::Equal if definition.has_rest => format!("*a{i}"),
        _ => format!("{name}=a{i}"),
    }
}

fn scalar(hint: &Hint) -> Option<&'static str> {
    Some(match hint {
        Hint::Int => "int",
        Hint::Float => "float",
        Hint::Bool => "bool",
        Hint::Str => "str",
        Hint::Bytes => "bytes",
        Hint::None => "none",
        Hint::Any => "any",
        Hint::Range => "range",
        Hint::Tuple(_) | Hint::Elements(_) | Hint::Union(_) | Hint::List(_) | Hint::Dict(..) | Hint::Set(_) | Hint::FrozenSet(_) | Hint::Object(_) | Hint::Class(_) | Hint::Function(_) | Hint::Builtin(_) | Hint::Buffer(_) | Hint::Array(_) => return None,
    })
}

/// The name of a type of containers that are used in place.
fn container(hint: &Hint) -> Option<&'static str> {
    Some(match hint {
        Hint::List(_) => "list",
        Hint::Dict(..) => "dict",
        Hint::Set(_) => "set",
        Hint::FrozenSet(_) => "frozenset",
        _ => return None,
    })
}

/// Whether taking it may give done().
pub fn is_compound(hint: &Hint) -> bool {
    matches!(hint, Hint::Tuple(_) | Hint::Elements(_) | Hint::Union(_) | Hint::Function(_))
}

/// The expression that takes an argument that shows memory.
fn taken_buffer(buffer: Buffer, args: &str, i: impl std::fmt::Display) -> String {
    let Buffer { container, format, dimensions } = buffer;
    let take = match container {
        Container::NumPy => "take_ndarray",
        Container::Array => "take_array",
        Container::Bytearray => "take_bytearray",
        Container::Memoryview => "take_memoryview",
    };
    let elements = match (container, format) {
        (Container::NumPy, 'd') => "float64_elements",
        (Container::NumPy, _) => "int64_elements",
        (_, format) => elements(format),
    };
    format!("{take}({args}, {i}, {}, {elements}, ({}))", format as u32, "0, ".repeat(dimensions))
}

/// The class that stands for elements of a format in the library.
fn elements(format: char) -> &'static str {
    match format {
        'd' => "double_elements",
        'f' => "single_elements",
        'i' => "int_elements",
        'B' => "uchar_elements",
        _ => "long_elements",
    }
}
