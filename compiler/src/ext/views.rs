//! How native code sees objects of the program's classes that are Python's: through objects of a subclass whose attributes are properties.
//! See `runtime/lib/_ext_object.py`.

use super::entries::{is_compound, items, Writer};
use pyc2n_front::extension::{Hint, Shape};
use std::fmt::Write;

/// Methods that all objects have. Where a class has none of its own, what they do depends on the object that Python has.
const INHERITED: [(&str, &str); 7] = [
    ("__repr__", "self"), ("__str__", "self"), ("__hash__", "self"), ("__format__", "self, spec"), ("__copy__", "self"), ("__deepcopy__", "self, memo"),
    ("__bool__", "self"),
];

/// The class of views of the objects of a class, and what takes them out of arguments: the class's number, its name and shape.
pub fn text((number, name, shape): (usize, &str, &Shape), writer: &mut Writer) -> String {
    let mut out = format!("@held(\"i64\")\nclass view_{name}(__main__.{name}):\n");
    out += "    def _given(self) -> i64:\n        return give_object(content(self))\n\n";
    let has = |method: &str| shape.methods.iter().any(|own| own == method);
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
    if !has("__eq__") {
        let _ = write!(out, "    def __eq__(self, other):\n        if isinstance(other, view_{name}):\n");
        out += "            return content(self) == content(other)\n        return NotImplemented\n\n";
    }
    for (place, (attribute, hint)) in shape.attributes.iter().enumerate() {
        out += &property(number, place, attribute, hint, writer);
    }
    let _ = write!(
        out,
        "def take_object_{name}(args: i64, i: i64):\n    return hold(view_{name}, take_object(args, i, {number}))\n\n\
         def is_object_{name}(args: i64, i: i64) -> bool:\n    return is_object(args, i, {number})\n\n\
         class items_{name}:\n    def _class() -> i64:\n        return class_of({number})\n\n\
         \x20   def _load(items: i64, i: i64):\n        x = hold(view_{name}, take_object(items, i, {number}))\n\
         \x20       if misfit(): raise_misfit()\n        return x\n\n"
    );
    out
}

fn property(number: usize, place: usize, name: &str, hint: &Hint, writer: &mut Writer) -> String {
    let value = match hint {
        Hint::None | Hint::Tuple(_) | Hint::Union(_) => {
            let taken = writer.taken(hint, "place", 0);
            let checked = if is_compound(hint) { "        if is_done(value): raise_misfit()\n" } else { "" };
            format!("        value = {taken}\n{checked}        if misfit(): raise_misfit()\n        return value\n")
        }
        _ => format!("        return {}._load(place, 0)\n", items(hint)),
    };
    format!(
        "    @property\n    def {name}(self):\n        place = attribute(content(self), {number}, {place})\n\
         \x20       if place == 0: raise_misfit()\n{value}\n\
         \x20   @{name}.setter\n    def {name}(self, value):\n        set_attribute(content(self), {number}, {place}, value)\n\n\
         \x20   @{name}.deleter\n    def {name}(self):\n        raise_misfit()\n\n"
    )
}
