//! Unpacking the arguments of a call: what `*iterable` and `**mapping` give, once, before the callee is looked into.
//!
//! Afterwards there is at most one `*`, of a tuple of unknown length behind all other positional arguments, and at most one
//! `**`, of a dict whose keys are strings.

use super::{CallArg, Expander, V};
use crate::protocol::names;
use crate::types::{Concrete, ConcreteId, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::ArgKind;

/// What is called, for the messages.
#[derive(Clone, Copy)]
pub enum Callee {
    /// A value.
    Value(V),
    /// A method of a value.
    Method(V, Symbol),
}

/// A call is not divided by more types of `*args` than this.
const MAX_UNPACKED: usize = 8;

impl Expander<'_, '_> {
    /// Calls with the unpacked arguments: once for each tuple that `*args` may be, because each has its own number and types of arguments.
    pub fn call_unpacking(&mut self, args: Vec<CallArg>, callee: Callee, call: &mut dyn FnMut(&mut Self, &[CallArg]) -> V) -> V {
        if let Some(index) = args.iter().position(|arg| arg.kind == ArgKind::Star && self.may_be_tuples(arg.value)) {
            return self.split(args[index].value, &mut |this, value, _| {
                let mut args = args.clone();
                args[index].value = value;
                this.call_unpacking(args, callee, call)
            });
        }
        match self.unpack_args(args, callee) {
            Some(args) => call(self, &args),
            None => V::NEVER,
        }
    }

    /// Whether a value is of one of a few types, some of them tuples of static length.
    fn may_be_tuples(&mut self, value: V) -> bool {
        let members = self.cx.types.members(value.ty);
        let is_tuple = |&member: &ConcreteId| matches!(self.cx.types.get(member), Concrete::Tuple(_));
        (2..=MAX_UNPACKED).contains(&members.len()) && members.iter().any(is_tuple)
    }

    /// The arguments of a call with the unpacked ones in their final form; `None` after an error was raised.
    fn unpack_args(&mut self, args: Vec<CallArg>, callee: Callee) -> Option<Vec<CallArg>> {
        if !args.iter().any(|a| matches!(a.kind, ArgKind::Star | ArgKind::DoubleStar)) {
            return Some(args);
        }
        if args.iter().any(|a| a.value.is_never()) {
            self.never();
            return None;
        }
        let mut all = self.unpack_positional(&args, callee)?;
        all.extend(self.unpack_named(&args, callee)?);
        Some(all)
    }

    fn unpack_positional(&mut self, args: &[CallArg], callee: Callee) -> Option<Vec<CallArg>> {
        let given: Vec<&CallArg> = args.iter().filter(|a| matches!(a.kind, ArgKind::Positional | ArgKind::Star)).collect();
        let alone = given.len() == 1;
        let (mut fixed, mut rest) = (Vec::new(), None);
        for arg in given {
            let more = match arg.kind {
                ArgKind::Star => self.unpacked(arg.value, callee, alone)?,
                _ => self.make_parts(&[arg.value]),
            };
            match (rest, self.static_elements(more)) {
                (None, Some(elements)) => fixed.extend(elements.into_iter().map(CallArg::positional)),
                (None, None) => rest = Some(more),
                (Some(tuple), _) => rest = Some(self.call_lang("concat_args", &[tuple, more])),
            }
        }
        fixed.extend(rest.map(|value| CallArg { value, kind: ArgKind::Star }));
        Some(fixed)
    }

    /// The elements of a tuple of static length.
    fn static_elements(&mut self, tuple: V) -> Option<Vec<V>> {
        let member = self.cx.types.sole(tuple.ty)?;
        let Concrete::Tuple(elements) = self.cx.types.get(member).clone() else { return None };
        let element = |(index, ty)| self.emit(ty, |_| InstKind::TupleGet(tuple.id, index as u32));
        Some(elements.into_iter().enumerate().map(element).collect())
    }

    /// `*value` as a tuple, of static length if it can be.
    fn unpacked(&mut self, value: V, callee: Callee, alone: bool) -> Option<V> {
        let member = self.cx.types.sole(value.ty);
        let tuple = match member.map(|m| self.cx.types.get(m)) {
            Some(Concrete::Tuple(_)) => value,
            _ => self.split(value, &mut |this, part, member| {
                if this.find_method_quietly(member, names().iter) || this.find_method_quietly(member, names().getitem) {
                    return this.call_lang("star_args", &[part]);
                }
                let name = if alone { this.callee_text(callee) } else { this.str_const("") };
                let type_name = this.type_name(part);
                this.call_lang("raise_not_unpackable", &[name, type_name]);
                this.never()
            }),
        };
        (!tuple.is_never()).then_some(tuple)
    }

    fn unpack_named(&mut self, args: &[CallArg], callee: Callee) -> Option<Vec<CallArg>> {
        let named: Vec<&CallArg> = args.iter().filter(|a| matches!(a.kind, ArgKind::Keyword(_) | ArgKind::DoubleStar)).collect();
        let is_mapping = |a: &&&CallArg| matches!(a.kind, ArgKind::DoubleStar);
        match named.iter().filter(is_mapping).count() {
            0 => Some(named.into_iter().copied().collect()),
            1 => self.unpack_one_mapping(&named, callee),
            _ => self.merge_mappings(&named, callee),
        }
    }

    fn unpack_one_mapping(&mut self, named: &[&CallArg], callee: Callee) -> Option<Vec<CallArg>> {
        let mut out: Vec<CallArg> = named.iter().map(|&&arg| arg).collect();
        let at = out.iter().position(|a| matches!(a.kind, ArgKind::DoubleStar))?;
        let mapping = self.string_dict(out[at].value, callee)?;
        out[at].value = mapping;
        for arg in named {
            if let ArgKind::Keyword(name) = arg.kind {
                let name = self.str_const(name.as_str());
                let callee = self.callee_text(callee);
                self.call_lang("kwargs_unique", &[mapping, name, callee]);
            }
        }
        Some(out)
    }

    /// The mapping as a dict whose keys are strings: itself if it is one.
    fn string_dict(&mut self, mapping: V, callee: Callee) -> Option<V> {
        if self.is_string_dict(mapping) {
            return Some(mapping);
        }
        let dict = self.fresh_container("dict");
        self.add_mapping(dict, mapping, callee)
    }

    fn is_string_dict(&mut self, mapping: V) -> bool {
        let Some(member) = self.cx.types.sole(mapping.ty) else { return false };
        let Concrete::Instance { class, args } = self.cx.types.get(member).clone() else { return false };
        let role = self.cx.lang_function("dict", Some(self.id)).map(|m| self.cx.types.get(m).clone());
        let keys = args.first().map_or(Types::NEVER, |&cell| self.read(cell));
        matches!(role, Some(Concrete::Class(dict)) if dict == class) && (keys == Types::NEVER || keys == self.str_type())
    }

    /// Several mappings: all from the first one on in one dict.
    fn merge_mappings(&mut self, named: &[&CallArg], callee: Callee) -> Option<Vec<CallArg>> {
        let (mut out, mut merged) = (Vec::new(), None);
        for &arg in named {
            match (arg.kind, merged) {
                (ArgKind::Keyword(_), None) => out.push(*arg),
                (ArgKind::Keyword(name), Some(dict)) => {
                    let (name, callee) = (self.str_const(name.as_str()), self.callee_text(callee));
                    self.call_lang("kwargs_add", &[dict, name, arg.value, callee]);
                }
                _ => {
                    let dict = merged.unwrap_or_else(|| self.fresh_container("dict"));
                    merged = Some(self.add_mapping(dict, arg.value, callee)?);
                }
            }
        }
        out.extend(merged.map(|value| CallArg { value, kind: ArgKind::DoubleStar }));
        let all: Vec<&CallArg> = out.iter().collect();
        self.unpack_one_mapping(&all, callee)
    }

    fn add_mapping(&mut self, dict: V, mapping: V, callee: Callee) -> Option<V> {
        let callee = self.callee_text(callee);
        let added = self.call_lang("kwargs_merge", &[dict, mapping, callee]);
        (!added.is_never()).then_some(dict)
    }

    /// The callee's module and name, `__main__:f()`, from which the library makes what messages call it; the type's name where
    /// it is an object, just `:f()` where it is only found at run time.
    fn callee_text(&mut self, callee: Callee) -> V {
        let text = match callee {
            Callee::Value(v) => self.cx.types.members(v.ty).first().and_then(|&m| self.member_text(m)),
            Callee::Method(receiver, name) => {
                let members = self.cx.types.members(receiver.ty);
                let method = members.first().and_then(|&m| self.find_method(m, name));
                let method = method.and_then(|v| self.cx.types.members(v.ty).first().copied());
                method.and_then(|m| self.member_text(m)).or(Some(format!(":{name}()")))
            }
        };
        match (text, callee) {
            (None, Callee::Value(v)) => self.type_name(v),
            (text, _) => self.str_const(&text.unwrap_or_default()),
        }
    }

    fn member_text(&mut self, member: ConcreteId) -> Option<String> {
        let program = self.cx.program;
        let (module, name) = match self.cx.types.get(member).clone() {
            Concrete::Function { func, .. } => (program.functions[func].module, program.functions[func].qualname),
            Concrete::Class(class) => (program.classes[class].module, program.classes[class].qualname),
            Concrete::Bound { function, .. } => {
                let function = self.read(function);
                let function = self.cx.types.members(function).first().copied()?;
                return self.member_text(function);
            }
            _ => return None,
        };
        Some(format!("{}:{name}()", program.modules[module].name))
    }
}
