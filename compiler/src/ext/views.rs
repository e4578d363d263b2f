//! How native code sees objects of the program's classes that are Python's: through objects of a subclass whose attributes are properties.
//! See `runtime/lib/_ext_object.py`.

use super::entries::{is_compound, Class, Writer};
use pyc2n_front::extension::{starter, Attribute, Hint, Made, Shape};
use std::fmt::Write;

/// Methods that all objects have. Where a class has none of its own, what they do depends on the object that Python has.
const INHERITED: [(&str, &str); 7] = [
    ("__repr__", "self"), ("__str__", "self"), ("__hash__", "self"), ("__format__", "self, spec"), ("__copy__", "self"), ("__deepcopy__", "self, memo"),
    ("__bool__", "self"),
];

/// All methods that Python calls by itself, as far as objects can have them that have no hooks.
const SPECIAL: &str = "repr str hash format copy deepcopy bool len iter next contains getitem setitem delitem missing call reversed enter exit eq ne lt le gt ge \
    add radd iadd sub rsub isub mul rmul imul matmul rmatmul imatmul truediv rtruediv itruediv floordiv rfloordiv ifloordiv mod rmod imod divmod rdivmod \
    pow rpow ipow lshift rlshift ilshift rshift rrshift irshift and rand iand or ror ior xor rxor ixor neg pos abs invert int float complex index round \
    trunc floor ceil bytes fspath length_hint instancecheck subclasscheck reduce reduce_ex getstate setstate getnewargs sizeof dir";

/// The class of views of the objects of a class, and what takes them out of arguments: the class's number, the class and its shape.
pub fn text((number, definition, shape): Class<&Shape>, writer: &mut Writer) -> String {
    if let Some(fields) = &shape.named {
        return named((number, definition, fields), writer);
    }
    let name = &definition.name;
    let mut out = format!("@held(\"i64\")\nclass view_{name}(__main__.{}):\n", definition.native_name);
    for method in ["_given", "_given_item"] {
        let _ = write!(out, "    def {method}(self) -> i64:\n        return give_object(content(self))\n\n");
    }
    out += "    def _place_of(self) -> i64:\n        return content(self)\n\n";
    let _ = write!(out, "    def _fits(self) -> bool:\n        return fits(content(self), {number})\n\n");
    let has = |method: &str| shape.has(method);
    if shape.is_enumeration {
        out += &enumerated(name, &has);
    }
    if shape.is_open {
        let is_known = |method: &String| shape.is_enumeration && ["__eq__", "__ne__", "__bool__"].contains(&method.as_str());
        for method in SPECIAL.split_whitespace().map(|name| format!("__{name}__")).filter(|method| !has(method) && !is_known(method)) {
            let _ = write!(out, "    def {method}(self, *args):\n        raise_misfit()\n\n");
        }
    } else {
        out += &inherited(name, &has);
    }
    for name in shape.others.iter().chain(&shape.doubtful) {
        let _ = write!(out, "    {} = opaque\n\n", starter(name));
    }
    for name in &shape.others {
        let _ = write!(out, "    {name} = opaque\n\n");
    }
    for name in &shape.doubtful {
        out += &doubtful(name);
    }
    for (place, attribute) in shape.attributes.iter().enumerate() {
        out += &property((number, place), attribute, shape.is_only_read, writer);
    }
    let _ = write!(
        out,
        "def take_object_{name}(args: i64, i: i64):\n    return hold(view_{name}, take_object(args, i, {number}))\n\n\
         def is_class_{name}(args: i64, i: i64) -> bool:\n    return argument(args, i) == class_of({number})\n\n\
         def is_object_{name}(args: i64, i: i64) -> bool:\n    return is_object(args, i, {number})\n\n\
         class items_{name}:\n    def _class() -> i64:\n        return class_of({number})\n\n\
         \x20   def _load(items: i64, i: i64):\n        x = hold(view_{name}, take_object(items, i, {number}))\n\
         \x20       if misfit(): raise_misfit()\n        return x\n\n"
    );
    out
}

/// What takes named tuples out of arguments: native code's own, of the fields.
fn named((number, definition, fields): Class<&[Attribute]>, writer: &mut Writer) -> String {
    let (name, native) = (&definition.name, &definition.native_name);
    let mut out = format!(
        "def take_object_{name}(args: i64, i: i64):\n    items = argument(args, i) + 24\n    if not is_object(args, i, {number}):\n        remember_misfit()\n        items = nones()\n"
    );
    for (place, field) in fields.iter().enumerate() {
        let taken = writer.taken(&field.hint, "items", place);
        let checked = if is_compound(&field.hint) { format!("    if is_done(e{place}): raise_misfit()\n") } else { String::new() };
        let _ = write!(out, "    e{place} = {taken}\n{checked}");
    }
    let values: Vec<String> = (0..fields.len()).map(|place| format!("e{place}")).collect();
    let _ = write!(
        out,
        "    return __main__.{native}({})\n\n\
         def is_class_{name}(args: i64, i: i64) -> bool:\n    return argument(args, i) == class_of({number})\n\n\
         def is_object_{name}(args: i64, i: i64) -> bool:\n    return is_object(args, i, {number})\n\n\
         class items_{name}:\n    def _class() -> i64:\n        return class_of({number})\n\n\
         \x20   def _load(items: i64, i: i64):\n        x = take_object_{name}(items, i)\n        if misfit(): raise_misfit()\n        return x\n\n",
        values.join(", ")
    );
    out
}

/// The functions that make a named tuple of Python's of one of native code's: as a part of what is given, and to be put into what is Python's.
fn given_named((number, definition, fields): Class<&[Attribute]>) -> String {
    let made = |role: &str, head: &str, give: &str| {
        let name = &definition.native_name;
        let mut out = format!("@lang(\"{role}:{name}\")\ndef {role}_{number}():\n    return {role}_named_{number}\n\ndef {role}_named_{number}(self) -> i64:\n    out = {head}\n    if out == 0: return 0\n");
        for (place, field) in fields.iter().enumerate() {
            let _ = writeln!(out, "    if not tuple_set(out, {place}, {give}(self.{})): return 0", field.name);
        }
        out + "    return out\n\n"
    };
    let new = format!("named_new({number}, {})", fields.len());
    made("given", &format!("reached(self, {new})"), "give") + &made("adopted", &new, "give_item")
}

/// The same of one of a class that is no named tuple.
pub fn given((number, definition, shape): Class<Option<&Shape>>) -> String {
    if let Some(fields) = shape.and_then(|shape| shape.named.as_deref()) {
        return given_named((number, definition, fields));
    }
    let name = &definition.native_name;
    let mut out = format!("@lang(\"given:{name}\")\ndef given_{number}():\n    return anew_{number}\n\ndef anew_{number}(self) -> i64:\n");
    let Some((shape, made)) = shape.and_then(|shape| Some((shape, shape.made.as_ref()?))) else {
        return out + "    return give_nothing()\n\n";
    };
    if shape.is_value {
        let _ = writeln!(out, "    if self._adopted != 0 or is_shared(self): return adopt_{number}(self)");
    }
    for stray in &made.strays {
        let _ = writeln!(out, "    if hasattr(self, \"{stray}\"): return 0");
    }
    let _ = writeln!(out, "    object = reached(self, object_new({number}))\n    if object == 0: return 0");
    let give = if shape.is_compared { "give_field" } else { "give" };
    for &place in &made.order {
        let attribute = &shape.attributes[place].name;
        let _ = writeln!(out, "    if not object_put(object, {number}, {place}, {give}(self.{attribute})): return 0");
    }
    out += "    return object\n\n";
    if shape.is_value {
        out += &adopted((number, name), made, shape);
    }
    out
}

/// The function that puts an object of native code's into what is Python's. It stays as it is, so that this object of Python's is as good from then on.
fn adopted((number, name): (usize, &str), made: &Made, shape: &Shape) -> String {
    let mut out = format!(
        "@lang(\"adopted:{name}\")\ndef adopted_{number}():\n    return adopt_{number}\n\ndef adopt_{number}(self) -> i64:\n    if self._adopted == 0:\n\
         \x20       object = object_new({number})\n        if object == 0: return 0\n"
    );
    for &place in &made.order {
        let attribute = &shape.attributes[place].name;
        let _ = writeln!(out, "        if not object_put(object, {number}, {place}, adopt_field(self.{attribute})): return 0");
    }
    out + "        return adopted(self, object)\n    return give_object(self._adopted)\n\n"
}

/// What a class without bases has from `object`.
fn inherited(name: &str, has: &dyn Fn(&str) -> bool) -> String {
    let mut out = String::new();
    for (method, parameters) in INHERITED {
        let stands_for = match method {
            "__str__" => has("__repr__"),
            // What has a length is true by that.
            "__bool__" => true,
            "__hash__" => has("__eq__"),
            "__format__" => has("__repr__") || has("__str__"),
            _ => false,
        };
        if !has(method) && !stands_for {
            let _ = write!(out, "    def {method}({parameters}):\n        raise_misfit()\n\n");
        }
    }
    out + &identical(name, has)
}

/// What members of an enumeration have from `Enum`.
fn enumerated(name: &str, has: &dyn Fn(&str) -> bool) -> String {
    let read = |attribute: &str| format!("    @property\n    def {attribute}(self):\n        return self._{attribute}_\n\n");
    let own: String = ["name", "value"].into_iter().filter(|attribute| !has(attribute)).map(read).collect();
    let truth = if has("__bool__") || has("__len__") { "" } else { "    def __bool__(self):\n        return True\n\n" };
    own + truth + &identical(name, has)
}

/// How objects compare whose class does not say it.
fn identical(name: &str, has: &dyn Fn(&str) -> bool) -> String {
    if has("__eq__") {
        return String::new();
    }
    format!(
        "    def __eq__(self, other):\n        if isinstance(other, view_{name}):\n\
         \x20           return content(self) == content(other)\n        return NotImplemented\n\n"
    )
}

/// A method that somebody may have replaced.
fn doubtful(name: &str) -> String {
    let end = |decorator: &str, parameters: &str| format!("    @{decorator}\n    def {name}({parameters}):\n        raise_misfit()\n\n");
    end("property", "self") + &end(&format!("{name}.setter"), "self, value") + &end(&format!("{name}.deleter"), "self")
}

/// An attribute, by the numbers of the class and of its place.
fn property((number, place): (usize, usize), attribute: &Attribute, is_only_read: bool, writer: &mut Writer) -> String {
    let Attribute { name, hint, default } = attribute;
    let value = match hint {
        Hint::None | Hint::Range | Hint::Tuple(_) | Hint::Elements(_) | Hint::Union(_) | Hint::Function(_) => writer.taken_at("place", hint).replace("    ", "        ") + "        return value\n",
        _ => format!("        return {}._load(place, 0)\n", writer.items(hint)),
    };
    let missing = default.as_ref().map_or_else(|| "raise_misfit()".to_owned(), |literal| {
        format!("\n            if has_slots_only({number}): raise_misfit()\n            return ({literal}\n)")
    });
    let set = if is_only_read { "raise_misfit()".to_owned() } else { format!("set_attribute(content(self), {number}, {place}, value)") };
    format!(
        "    @property\n    def {name}(self):\n        place = attribute(content(self), {number}, {place})\n\
         \x20       if place == 0: {missing}\n{value}\n\
         \x20   @{name}.setter\n    def {name}(self, value):\n        {set}\n\n\
         \x20   @{name}.deleter\n    def {name}(self):\n        raise_misfit()\n\n"
    )
}
