//! Binding the arguments of a call to the parameters of a function, with CPython's errors.

use super::arity::BuiltinCall;
use super::{Expander, V};
use crate::types::{Concrete, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{ArgKind, Const, Default_, Function, Param, ParamKind};

/// An argument with its value.
#[derive(Clone, Copy)]
pub struct CallArg {
    /// The value.
    pub value: V,
    /// How it is passed.
    pub kind: ArgKind,
}

impl CallArg {
    /// A positional argument.
    pub fn positional(value: V) -> CallArg {
        CallArg { value, kind: ArgKind::Positional }
    }
}

/// Arguments sorted by how they are passed.
#[derive(Default)]
struct Sorted {
    positional: Vec<V>,
    /// A `tuple[T, ...]` of unknown length that follows the positional ones.
    rest: Option<V>,
    named: Vec<(Symbol, V)>,
    /// A dict of further named ones.
    mapping: Option<V>,
    /// Those of `named` that stand before it in the call.
    before_mapping: Vec<Symbol>,
}

impl Expander<'_, '_> {
    /// One value for each parameter of the function; `None` after an error was raised. `callee` is the function object, for defaults.
    pub fn bind(&mut self, function: &Function, callee: V, args: &[CallArg]) -> Option<Vec<V>> {
        let mut sorted = self.sort_args(args)?;
        self.check_call(function, &sorted)?;
        let mut bound = Vec::with_capacity(function.params.len());
        let mut next = 0;
        for param in &function.params {
            let value = match param.kind {
                ParamKind::Star => self.bind_star(&mut sorted, &mut next),
                ParamKind::DoubleStar => self.bind_double_star(function, &mut sorted),
                ParamKind::KeywordOnly => self.bind_named(function, callee, param, &mut sorted),
                _ => self.bind_positional(function, callee, param, &mut sorted, &mut next),
            }?;
            bound.push(value);
        }
        self.check_leftovers(function, &sorted, next)?;
        Some(bound)
    }

    /// What CPython finds wrong before it looks for missing arguments.
    fn check_call(&mut self, f: &Function, sorted: &Sorted) -> Option<()> {
        self.check_duplicates(f, sorted)?;
        let room = f.params.iter().filter(|p| matches!(p.kind, ParamKind::PositionalOnly | ParamKind::Standard)).count();
        let is_plain = sorted.named.is_empty() && sorted.positional.len() <= room;
        if is_plain || BuiltinCall::new(self.cx.program, f, sorted.positional.len()).is_some() {
            return Some(());
        }
        let takes_any = f.params.iter().any(|p| p.kind == ParamKind::DoubleStar);
        let named = |p: &&Param| sorted.named.iter().any(|(name, _)| *name == p.name);
        let by_position = |p: &&Param| p.kind == ParamKind::PositionalOnly;
        let forbidden: Vec<&str> = f.params.iter().filter(by_position).filter(named).map(|p| p.name.as_str()).collect();
        if !forbidden.is_empty() && !takes_any {
            let list = forbidden.join(", ");
            self.type_error(&format!("{}() got some positional-only arguments passed as keyword arguments: '{list}'", f.qualname));
            return None;
        }
        let takes_more = f.params.iter().any(|p| p.kind == ParamKind::Star);
        let known = sorted.named.iter().all(|(name, _)| f.params.iter().any(|p| p.name == *name));
        if !takes_more && known && sorted.positional.len() > room {
            self.too_many(f, sorted.positional.len());
            return None;
        }
        Some(())
    }

    /// TypeError if a name stands in the call and in the mapping that it unpacks.
    fn check_duplicates(&mut self, f: &Function, sorted: &Sorted) -> Option<()> {
        let Some(mapping) = sorted.mapping else { return Some(()) };
        let module = self.public_module(f.module);
        let function = if module == "builtins" { f.qualname.to_string() } else { format!("{module}.{}", f.qualname) };
        for (name, _) in &sorted.named {
            let name = self.str_const(name.as_str());
            let function = self.str_const(&function);
            if self.call_lang("kwargs_duplicate", &[mapping, name, function]).is_never() {
                return None;
            }
        }
        Some(())
    }

    fn sort_args(&mut self, args: &[CallArg]) -> Option<Sorted> {
        let mut sorted = Sorted::default();
        for arg in args {
            match arg.kind {
                ArgKind::Positional => self.add_positional(&mut sorted, arg.value),
                ArgKind::Keyword(name) => sorted.named.push((name, arg.value)),
                ArgKind::Star => self.add_star(&mut sorted, arg.value)?,
                ArgKind::DoubleStar => self.add_mapping(&mut sorted, arg.value)?,
            }
        }
        Some(sorted)
    }

    fn add_positional(&mut self, sorted: &mut Sorted, value: V) {
        match sorted.rest {
            Some(rest) => {
                let one = self.make_parts(&[value]);
                sorted.rest = Some(self.call_lang("concat_args", &[rest, one]));
            }
            None => sorted.positional.push(value),
        }
    }

    fn add_star(&mut self, sorted: &mut Sorted, value: V) -> Option<()> {
        let sole = self.cx.types.sole(value.ty).map(|m| self.cx.types.get(m).clone());
        if let (Some(Concrete::Tuple(elements)), None) = (sole, sorted.rest) {
            for (index, ty) in elements.into_iter().enumerate() {
                sorted.positional.push(self.emit(ty, |_| InstKind::TupleGet(value.id, index as u32)));
            }
            return Some(());
        }
        let tuple = self.call_lang("star_args", &[value]);
        let rest = match sorted.rest {
            Some(rest) => self.call_lang("concat_args", &[rest, tuple]),
            None => tuple,
        };
        sorted.rest = Some(rest);
        (!rest.is_never()).then_some(())
    }

    fn add_mapping(&mut self, sorted: &mut Sorted, value: V) -> Option<()> {
        if sorted.mapping.is_none() {
            sorted.before_mapping = sorted.named.iter().map(|&(name, _)| name).collect();
        }
        let mapping = match sorted.mapping {
            Some(first) => self.call_lang("kwargs_merge", &[first, value]),
            None => self.call_lang("star_kwargs", &[value]),
        };
        sorted.mapping = Some(mapping);
        (!mapping.is_never()).then_some(())
    }

    fn bind_star(&mut self, sorted: &mut Sorted, next: &mut usize) -> Option<V> {
        let extra: Vec<V> = sorted.positional.iter().skip(*next).copied().collect();
        let skipped = next.saturating_sub(sorted.positional.len());
        *next = sorted.positional.len();
        let fixed = self.make_parts(&extra);
        match sorted.rest.take() {
            None => Some(fixed),
            Some(rest) => {
                let skip = self.int_const(skipped as i64);
                let tail = self.call_lang("star_rest", &[rest, skip]);
                let all = if extra.is_empty() { tail } else { self.call_lang("concat_args", &[fixed, tail]) };
                (!all.is_never()).then_some(all)
            }
        }
    }

    fn bind_positional(&mut self, f: &Function, callee: V, param: &Param, sorted: &mut Sorted, next: &mut usize) -> Option<V> {
        let index = *next;
        *next += 1;
        let by_name = param.kind != ParamKind::PositionalOnly;
        if let Some(&value) = sorted.positional.get(index) {
            let named_too = by_name && sorted.named.iter().any(|(n, _)| *n == param.name);
            if named_too {
                self.type_error(&format!("{}() got multiple values for argument '{}'", f.qualname, param.name));
                return None;
            }
            return Some(value);
        }
        if let Some(rest) = sorted.rest {
            let offset = self.int_const((index - sorted.positional.len()) as i64);
            let item = self.call_lang("star_item", &[rest, offset]);
            return self.bound_or(item, &mut |this| match by_name {
                true => this.bind_named(f, callee, param, sorted).unwrap_or(V::NEVER),
                false => this.missing_or_default(f, callee, param, sorted),
            });
        }
        if by_name {
            return self.bind_named(f, callee, param, sorted);
        }
        self.default_or_missing(f, callee, param, sorted)
    }

    fn bind_named(&mut self, f: &Function, callee: V, param: &Param, sorted: &mut Sorted) -> Option<V> {
        if let Some(at) = sorted.named.iter().position(|(n, _)| *n == param.name) {
            return Some(sorted.named.remove(at).1);
        }
        let Some(mapping) = sorted.mapping else { return self.default_or_missing(f, callee, param, sorted) };
        let name = self.str_const(param.name.as_str());
        let item = self.call_lang("kwargs_take", &[mapping, name]);
        self.bound_or(item, &mut |this| this.missing_or_default(f, callee, param, sorted))
    }

    /// The value if it is bound, else what `otherwise` gives.
    pub fn bound_or(&mut self, flagged: V, otherwise: &mut dyn FnMut(&mut Self) -> V) -> Option<V> {
        if flagged.is_never() {
            return None;
        }
        let unbound = self.cx.types.unbound();
        let bound = self.cx.types.with_unbound(flagged.ty, false);
        let value = if bound == Types::NEVER {
            otherwise(self)
        } else if !self.cx.types.may_be_unbound(flagged.ty) {
            flagged
        } else {
            self.switch(flagged, &[bound, unbound], &mut |this, index, part| match index {
                0 => part,
                _ => otherwise(this),
            })
        };
        (!value.is_never()).then_some(value)
    }

    fn missing_or_default(&mut self, f: &Function, callee: V, param: &Param, sorted: &Sorted) -> V {
        self.default_or_missing(f, callee, param, sorted).unwrap_or(V::NEVER)
    }

    fn default_or_missing(&mut self, f: &Function, callee: V, param: &Param, sorted: &Sorted) -> Option<V> {
        match &param.default {
            Some(Default_::Const(constant)) => Some(self.constant(constant)),
            Some(Default_::Capture(index)) => Some(self.load_capture(callee, *index)),
            None => {
                self.missing(f, param.kind, sorted);
                None
            }
        }
    }

    /// Raises the TypeError about all parameters that got no argument.
    fn missing(&mut self, f: &Function, kind: ParamKind, sorted: &Sorted) {
        let keyword_only = kind == ParamKind::KeywordOnly;
        let wanted = |p: &&Param| match p.kind {
            ParamKind::KeywordOnly => keyword_only,
            ParamKind::Star | ParamKind::DoubleStar => false,
            _ => !keyword_only,
        };
        let given = |p: &Param| p.kind != ParamKind::PositionalOnly && sorted.named.iter().any(|(n, _)| *n == p.name);
        let skip = if keyword_only { 0 } else { sorted.positional.len() };
        let names: Vec<String> = f
            .params
            .iter()
            .filter(wanted)
            .skip(skip)
            .filter(|p| p.default.is_none() && !given(p))
            .map(|p| format!("'{}'", p.name))
            .collect();
        if let Some(call) = BuiltinCall::new(self.cx.program, f, sorted.positional.len()) {
            if let (false, Some((name, _))) = (call.takes_keywords(), sorted.named.first()) {
                self.type_error(&call.keyword(name.as_str()));
                return;
            }
            let first = f.params.iter().filter(wanted).skip(skip).find(|p| p.default.is_none() && !given(p));
            if let Some(param) = first {
                self.type_error(&call.missing(param));
                return;
            }
        }
        let sort = if keyword_only { "keyword-only" } else { "positional" };
        let plural = if names.len() == 1 { "" } else { "s" };
        let list = enumerate_names(&names);
        self.type_error(&format!("{}() missing {} required {sort} argument{plural}: {list}", f.qualname, names.len()));
    }

    fn bind_double_star(&mut self, _f: &Function, sorted: &mut Sorted) -> Option<V> {
        let is_before = |(name, _): &(Symbol, V)| sorted.before_mapping.contains(name);
        let (before, after): (Vec<_>, Vec<_>) = std::mem::take(&mut sorted.named).into_iter().partition(is_before);
        let dict = match sorted.mapping.take() {
            Some(mapping) if before.is_empty() => mapping,
            Some(mapping) => {
                let dict = self.fresh_container("dict");
                self.add_named(dict, before);
                self.call_lang("kwargs_merge", &[dict, mapping])
            }
            None => self.fresh_container("dict"),
        };
        self.add_named(dict, after);
        (!dict.is_never()).then_some(dict)
    }

    fn add_named(&mut self, dict: V, named: Vec<(Symbol, V)>) {
        for (name, value) in named {
            let name = self.str_const(name.as_str());
            self.call_lang("dict_set", &[dict, name, value]);
        }
    }

    fn check_leftovers(&mut self, f: &Function, sorted: &Sorted, taken: usize) -> Option<()> {
        if let Some((name, _)) = sorted.named.first() {
            let message = match BuiltinCall::new(self.cx.program, f, sorted.positional.len()) {
                Some(call) => call.keyword(name.as_str()),
                None => format!("{}() got an unexpected keyword argument '{name}'", f.qualname),
            };
            self.type_error(&message);
            return None;
        }
        if sorted.positional.len() > taken {
            self.too_many(f, sorted.positional.len());
            return None;
        }
        if let Some(rest) = sorted.rest {
            let used = self.int_const(taken.saturating_sub(sorted.positional.len()) as i64);
            let name = self.str_const(f.qualname.as_str());
            let accepted = self.int_const(taken as i64);
            self.call_lang("star_check", &[rest, used, accepted, name]);
        }
        if let Some(mapping) = sorted.mapping {
            let name = self.str_const(f.qualname.as_str());
            self.call_lang("kwargs_check", &[mapping, name]);
        }
        Some(())
    }

    fn too_many(&mut self, f: &Function, given: usize) {
        if let Some(call) = BuiltinCall::new(self.cx.program, f, given) {
            self.type_error(&call.too_many());
            return;
        }
        let positional = |p: &&Param| matches!(p.kind, ParamKind::PositionalOnly | ParamKind::Standard);
        let most = f.params.iter().filter(positional).count();
        let least = f.params.iter().filter(positional).filter(|p| p.default.is_none()).count();
        let takes = if least < most { format!("from {least} to {most}") } else { most.to_string() };
        let plural = if most == 1 && least == most { "" } else { "s" };
        let verb = if given == 1 { "was" } else { "were" };
        self.type_error(&format!("{}() takes {takes} positional argument{plural} but {given} {verb} given", f.qualname));
    }

    /// A literal.
    pub fn constant(&mut self, constant: &Const) -> V {
        super::instruction::constant(self, constant)
    }
}

/// `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`.
fn enumerate_names(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first, second] => format!("{first} and {second}"),
        [init @ .., last] => format!("{}, and {last}", init.join(", ")),
    }
}
