//! Binding the arguments of a call to the parameters of a function. What is wrong with arguments that don't fit, the library
//! finds out at run time, from a description of the parameters (`raise_bad_call`).

use super::{Expander, V};
use crate::types::Types;
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{ArgKind, ClassId, Const, Default_, Function, Param, ParamKind};

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
    /// A dict of further named ones, and how many of `named` stand before it.
    mapping: Option<(V, usize)>,
}

impl Sorted {
    /// Sorts arguments that `unpack_args` has been over.
    fn new(args: &[CallArg]) -> Sorted {
        let mut sorted = Sorted::default();
        for arg in args {
            match arg.kind {
                ArgKind::Positional => sorted.positional.push(arg.value),
                ArgKind::Keyword(name) => sorted.named.push((name, arg.value)),
                ArgKind::Star => sorted.rest = Some(arg.value),
                ArgKind::DoubleStar => sorted.mapping = Some((arg.value, sorted.named.len())),
            }
        }
        sorted
    }

    fn named(&self, name: Symbol) -> Option<V> {
        self.named.iter().find(|(n, _)| *n == name).map(|&(_, value)| value)
    }

    /// Whether these arguments fit the parameters, as far as that is known at compile time.
    fn fit(&self, f: &Function) -> bool {
        let places: Vec<&Param> = f.params.iter().filter(by_position).collect();
        let open = |kind| f.params.iter().any(|p| p.kind == kind);
        let takes = |(name, _): &(Symbol, V)| match f.params.iter().filter(by_name).find(|p| p.name == *name) {
            Some(_) => places.iter().position(|p| p.name == *name && by_name(p)).is_none_or(|at| at >= self.positional.len()),
            None => open(ParamKind::DoubleStar),
        };
        let is_given = |p: &Param| p.default.is_some() || (by_name(&p) && (self.mapping.is_some() || self.named(p.name).is_some()));
        let too_many = self.positional.len() > places.len() && !open(ParamKind::Star);
        let filled = if self.rest.is_some() { places.len() } else { self.positional.len() };
        !too_many
            && self.named.iter().all(takes)
            && places.iter().skip(filled).all(|p| is_given(p))
            && f.params.iter().filter(|p| p.kind == ParamKind::KeywordOnly).all(is_given)
    }

    /// How many elements `rest` may have, if there is a limit.
    fn room_for_rest(&self, f: &Function) -> Option<usize> {
        let places: Vec<&Param> = f.params.iter().filter(by_position).collect();
        let named = places.iter().position(|p| by_name(p) && self.named(p.name).is_some());
        let open = f.params.iter().any(|p| p.kind == ParamKind::Star);
        let limit = named.or(if open { None } else { Some(places.len()) })?;
        Some(limit.saturating_sub(self.positional.len()))
    }
}

fn by_position(p: &&Param) -> bool {
    matches!(p.kind, ParamKind::PositionalOnly | ParamKind::Standard)
}

fn by_name(p: &&Param) -> bool {
    matches!(p.kind, ParamKind::Standard | ParamKind::KeywordOnly)
}

impl Expander<'_, '_> {
    /// One value for each parameter of the function; `None` after an error was raised. `callee` is the function object, for defaults.
    pub fn bind(&mut self, function: &Function, callee: V, args: &[CallArg]) -> Option<Vec<V>> {
        let sorted = Sorted::new(args);
        if !sorted.fit(function) {
            self.bad_call(function, &sorted);
            return None;
        }
        self.check_rest(function, &sorted)?;
        self.check_mapping(function, &sorted)?;
        let mut bound = Vec::with_capacity(function.params.len());
        for (index, param) in function.params.iter().enumerate() {
            let value = match param.kind {
                ParamKind::Star => self.bind_star(&sorted, index),
                ParamKind::DoubleStar => self.bind_double_star(function, &sorted),
                ParamKind::KeywordOnly => self.bind_named(function, callee, param, &sorted),
                _ => self.bind_positional(function, callee, index, &sorted),
            };
            if value.is_never() {
                return None;
            }
            bound.push(value);
        }
        Some(bound)
    }

    /// TypeError if there are more unpacked positional arguments than parameters for them.
    fn check_rest(&mut self, f: &Function, sorted: &Sorted) -> Option<()> {
        let (Some(rest), Some(room)) = (sorted.rest, sorted.room_for_rest(f)) else { return Some(()) };
        let room = self.int_const(room as i64);
        let fits = self.call_lang("star_fits", &[rest, room]);
        self.require(fits, f, sorted)
    }

    /// TypeError if an unpacked named argument is for no parameter, or for one that has its argument.
    fn check_mapping(&mut self, f: &Function, sorted: &Sorted) -> Option<()> {
        let Some((mapping, _)) = sorted.mapping else { return Some(()) };
        let names: Vec<Symbol> = f.params.iter().filter(by_name).map(|p| p.name).collect();
        let open = f.params.iter().any(|p| p.kind == ParamKind::DoubleStar);
        if open && names.is_empty() {
            return Some(());
        }
        let first = f.params.iter().filter(|p| p.kind == ParamKind::PositionalOnly).count();
        let last = f.params.iter().filter(by_position).count();
        let given = self.given_count(sorted);
        let (first, last) = (self.int_const(first as i64), self.int_const(last as i64));
        let names = self.name_tuple(&names);
        let open = self.bool_const(open);
        let fits = self.call_lang("kwargs_fit", &[mapping, names, given, first, last, open]);
        self.require(fits, f, sorted)
    }

    fn require(&mut self, fits: V, f: &Function, sorted: &Sorted) -> Option<()> {
        let checked = self.choose(fits, &mut |this| this.none(), &mut |this| this.bad_call(f, sorted));
        (!checked.is_never()).then_some(())
    }

    /// How many arguments are given by position.
    fn given_count(&mut self, sorted: &Sorted) -> V {
        let fixed = self.int_const(sorted.positional.len() as i64);
        match sorted.rest {
            Some(rest) => self.call_lang("star_count", &[rest, fixed]),
            None => fixed,
        }
    }

    fn name_tuple(&mut self, names: &[Symbol]) -> V {
        let names: Vec<V> = names.iter().map(|name| self.str_const(name.as_str())).collect();
        self.make_parts(&names)
    }

    fn bind_star(&mut self, sorted: &Sorted, index: usize) -> V {
        let extra: Vec<V> = sorted.positional.iter().skip(index).copied().collect();
        let fixed = self.make_parts(&extra);
        let Some(rest) = sorted.rest else { return fixed };
        let skip = self.int_const(index.saturating_sub(sorted.positional.len()) as i64);
        let tail = self.call_lang("star_rest", &[rest, skip]);
        if extra.is_empty() { tail } else { self.call_lang("concat_args", &[fixed, tail]) }
    }

    fn bind_positional(&mut self, f: &Function, callee: V, index: usize, sorted: &Sorted) -> V {
        let param = &f.params[index];
        if let Some(&value) = sorted.positional.get(index) {
            return value;
        }
        let by_name = |this: &mut Self| match param.kind {
            ParamKind::PositionalOnly => this.default_or_missing(f, callee, param, sorted),
            _ => this.bind_named(f, callee, param, sorted),
        };
        match sorted.rest {
            Some(rest) if sorted.named(param.name).is_none() || param.kind == ParamKind::PositionalOnly => {
                let offset = self.int_const((index - sorted.positional.len()) as i64);
                let item = self.call_lang("star_item", &[rest, offset]);
                self.bound_or(item, &mut |this| by_name(this)).unwrap_or(V::NEVER)
            }
            _ => by_name(self),
        }
    }

    fn bind_named(&mut self, f: &Function, callee: V, param: &Param, sorted: &Sorted) -> V {
        if let Some(value) = sorted.named(param.name) {
            return value;
        }
        let Some((mapping, _)) = sorted.mapping else { return self.default_or_missing(f, callee, param, sorted) };
        let name = self.str_const(param.name.as_str());
        let item = self.call_lang("kwargs_find", &[mapping, name]);
        self.bound_or(item, &mut |this| this.default_or_missing(f, callee, param, sorted)).unwrap_or(V::NEVER)
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

    fn default_or_missing(&mut self, f: &Function, callee: V, param: &Param, sorted: &Sorted) -> V {
        match &param.default {
            Some(Default_::Const(constant)) => self.constant(constant),
            Some(Default_::Capture(index)) => self.load_capture(callee, *index),
            None => self.bad_call(f, sorted),
        }
    }

    /// A dict of the named arguments that are for no other parameter, in order.
    fn bind_double_star(&mut self, f: &Function, sorted: &Sorted) -> V {
        let dict = self.fresh_container("dict");
        let before = sorted.mapping.map_or(0, |(_, before)| before);
        let names: Vec<Symbol> = f.params.iter().filter(by_name).map(|p| p.name).collect();
        let (first, last) = sorted.named.split_at(before);
        self.set_items(dict, first, &names);
        if let Some((mapping, _)) = sorted.mapping {
            let names = self.name_tuple(&names);
            self.call_lang("kwargs_rest", &[dict, mapping, names]);
        }
        self.set_items(dict, last, &names);
        dict
    }

    fn set_items(&mut self, dict: V, items: &[(Symbol, V)], but: &[Symbol]) {
        for &(name, value) in items.iter().filter(|(name, _)| !but.contains(name)) {
            let name = self.str_const(name.as_str());
            self.call_lang("dict_set", &[dict, name, value]);
        }
    }

    /// What a function is called in messages. A method of a class that only the library knows goes by the builtin class of its receiver.
    fn shown_name(&mut self, f: &Function, sorted: &Sorted) -> String {
        let is_hidden = |class: &ClassId| self.cx.program.classes[*class].name.as_str().starts_with('_') && self.cx.natives.is_in_c(f.module);
        let Some(hidden) = f.class.filter(is_hidden) else { return f.qualname.to_string() };
        let receiver = sorted.positional.first().and_then(|receiver| self.cx.types.sole(receiver.ty));
        let class = receiver.and_then(|member| self.class_of(member)).unwrap_or(hidden);
        let mro = &self.cx.classes[class].mro;
        let is_builtin = |class: &ClassId| self.cx.natives.is_in_c(self.cx.program.classes[*class].module) && !is_hidden(class);
        let shown = mro.iter().copied().find(is_builtin).filter(|&shown| self.cx.is_subclass(shown, hidden));
        let name = shown.map_or_else(|| self.public_name(hidden), |shown| self.cx.program.classes[shown].name);
        format!("{name}.{}", f.name)
    }

    /// Raises the TypeError about arguments that don't fit the parameters.
    fn bad_call(&mut self, f: &Function, sorted: &Sorted) -> V {
        let module = self.cx.program.modules[f.module].name;
        let names: Vec<&str> = sorted.named.iter().map(|(name, _)| name.as_str()).collect();
        let shown_name = self.shown_name(f, sorted);
        let mut args = vec![
            self.str_const(module.as_str()),
            self.str_const(&shown_name),
            self.str_const(&signature(f)),
            self.given_count(sorted),
            self.str_const(&names.join(" ")),
            self.bool_const(self.cx.natives.is_in_c(f.module)),
        ];
        args.extend(sorted.mapping.map(|(mapping, _)| mapping));
        self.call_lang("raise_bad_call", &args);
        self.never()
    }

    /// A literal.
    pub fn constant(&mut self, constant: &Const) -> V {
        super::instruction::constant(self, constant)
    }
}

/// The parameters as text: `self / a b= *args key= **rest`; a method's first word is `.`.
fn signature(f: &Function) -> String {
    let mut words = if f.class.is_some() { vec![".".to_owned()] } else { vec![] };
    let mut last = ParamKind::Standard;
    for p in &f.params {
        if last == ParamKind::PositionalOnly && p.kind != last {
            words.push("/".into());
        }
        if p.kind == ParamKind::KeywordOnly && !matches!(last, ParamKind::Star | ParamKind::KeywordOnly) {
            words.push("*".into());
        }
        let mark = if p.default.is_some() { "=" } else { "" };
        words.push(match p.kind {
            ParamKind::Star => format!("*{}", p.name),
            ParamKind::DoubleStar => format!("**{}", p.name),
            _ => format!("{}{mark}", p.name),
        });
        last = p.kind;
    }
    if last == ParamKind::PositionalOnly {
        words.push("/".into());
    }
    words.join(" ")
}
