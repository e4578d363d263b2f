//! The dispatch over untyped instructions: each arm is one call into a family file.

use super::star_args::Callee;
use super::{CallArg, Expander, V};
use crate::known::Known;
use crate::types::{Concrete, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed;
use pyc2n_mir::untyped::{Arg, Const, Inst, InstKind, TypeExpr, ValueId};

impl Expander<'_, '_> {
    /// What an instruction gives. Effects without a result give None.
    pub fn instruction(&mut self, inst: &Inst) -> V {
        self.span = inst.span;
        if let Some(v) = self.storage_instruction(&inst.kind) {
            return v;
        }
        match &inst.kind {
            InstKind::Const(constant) => self.constant(constant),
            InstKind::Call { callee, args } => self.call_instruction(*callee, args),
            InstKind::LoadMethod(receiver, name) => self.with(&[*receiver], |this, v| this.load_method(v[0], *name)),
            InstKind::CallMethod { receiver, name, loaded, args } => {
                let func = self.cx.instances[self.id].func;
                self.lookup = inst.result.map(|result| self.cx.program.functions[func].values[result].span);
                let result = self.method_instruction(*receiver, *name, *loaded, args);
                self.lookup = None;
                result
            }
            InstKind::CallLang { role, args } => {
                let args = self.values(args);
                self.call_lang(role.as_str(), &args)
            }
            InstKind::Super { class, object } => self.with(&[*object], |this, v| this.make_super(*class, v[0])),
            InstKind::GetAttr(object, name) => self.with(&[*object], |this, v| this.get_attr(v[0], *name)),
            InstKind::SetAttr { object, name, value } => {
                self.with(&[*object, *value], |this, v| this.set_attr(v[0], *name, v[1]))
            }
            InstKind::DelAttr(object, name) => self.with(&[*object], |this, v| this.del_attr(v[0], *name)),
            InstKind::Binary(op, l, r) if l == r => self.with(&[*l], |this, v| this.binary_with_itself(*op, v[0])),
            InstKind::Binary(op, l, r) => self.with(&[*l, *r], |this, v| this.binary(*op, v[0], v[1])),
            InstKind::Unary { method, symbol, value } => {
                self.with(&[*value], |this, v| this.unary(*method, *symbol, v[0]))
            }
            InstKind::Compare(op, l, r) => self.with(&[*l, *r], |this, v| this.compare(*op, v[0], v[1])),
            InstKind::Is(l, r) => self.with(&[*l, *r], |this, v| this.identical(v[0], v[1])),
            InstKind::Contains { container, item } => {
                self.with(&[*container, *item], |this, v| this.contains(v[0], v[1]))
            }
            InstKind::Truth(value) => self.with(&[*value], |this, v| this.truth(v[0])),
            InstKind::Not(value) => self.with(&[*value], |this, v| this.not(v[0])),
            InstKind::GetItem(object, index) => self.with(&[*object, *index], |this, v| this.get_item(v[0], v[1])),
            InstKind::SetItem { object, index, value } => {
                self.with(&[*object, *index, *value], |this, v| this.set_item(v[0], v[1], v[2]))
            }
            InstKind::DelItem(object, index) => self.with(&[*object, *index], |this, v| this.del_item(v[0], v[1])),
            InstKind::Unpack { value, before, after, star } => {
                self.with(&[*value], |this, v| this.unpack(v[0], *before, *after, *star))
            }
            InstKind::TupleElement(tuple, index) => self.with(&[*tuple], |this, v| this.tuple_element(v[0], *index)),
            InstKind::GetIter(value) => self.with(&[*value], |this, v| this.get_iter(v[0])),
            InstKind::Yield(value) => self.with(&[*value], |this, v| this.yield_value(v[0])),
            InstKind::EnterHandler => self.enter_handler(),
            InstKind::LeaveHandler(value) => self.leave_handler(*value),
            InstKind::ExceptionMatches(exception, class) => {
                self.with(&[*exception, *class], |this, v| this.exception_matches(v[0], v[1]))
            }
            InstKind::Coerce(value, ty) => self.with(&[*value], |this, v| this.coerce_to(v[0], ty)),
            other => self.making_instruction(other),
        }
    }

    /// Instructions that make objects.
    fn making_instruction(&mut self, kind: &InstKind) -> V {
        match kind {
            InstKind::Tuple(elements) => self.with(elements, |this, v| this.make_tuple(v)),
            InstKind::List(elements) => self.with(elements, |this, v| this.make_list(v)),
            InstKind::Set(elements) => self.with(elements, |this, v| this.make_set(v)),
            InstKind::Dict(items) => {
                let flat: Vec<ValueId> = items.iter().flat_map(|&(k, v)| [k, v]).collect();
                self.with(&flat, |this, v| {
                    let pairs: Vec<(V, V)> = v.chunks(2).map(|pair| (pair[0], pair[1])).collect();
                    this.make_dict(&pairs)
                })
            }
            InstKind::Slice(lower, upper, step) => {
                self.with(&[*lower, *upper, *step], |this, v| this.make_slice(v[0], v[1], v[2]))
            }
            InstKind::MakeFunction { func, captures } => {
                self.with(captures, |this, v| this.make_function(*func, v))
            }
            InstKind::MakeClass { class, bases, captures, keywords } => {
                let bases = self.values(bases);
                let captures = self.values(captures);
                let keywords: Vec<(Symbol, V)> = keywords.iter().map(|&(n, v)| (n, self.operand(v))).collect();
                self.make_class(*class, &bases, &captures, &keywords)
            }
            InstKind::Import(module) => self.import(*module),
            InstKind::ImportFailed(module) => self.import_failed(*module),
            InstKind::ImportError(name) => {
                let name = self.str_const(name.as_str());
                self.call_lang("import_error", &[name]);
                self.never()
            }
            InstKind::YieldFrom(_) => self.unsupported("unsupported-yield-from", "`yield from` in this position"),
            _ => self.none(),
        }
    }

    /// Instructions on variables.
    fn storage_instruction(&mut self, kind: &InstKind) -> Option<V> {
        Some(match kind {
            InstKind::Unbound => self.unbound(),
            InstKind::CheckBound { value, name, free } => {
                let value = self.operand(*value);
                self.check_bound(value, *name, *free)
            }
            InstKind::Refine { value, test, outcome } => self.refine(*value, *test, *outcome),
            InstKind::GlobalLoad { global, fallback } => self.load_global(*global, *fallback),
            InstKind::GlobalStore(global, value) => {
                let value = self.operand(*value);
                self.store_global(*global, value);
                self.effect()
            }
            InstKind::GlobalDelete(global) => self.delete_global(*global),
            InstKind::NameError(name) => self.unknown_name(*name),
            InstKind::CellNew(value) => {
                let value = self.operand(*value);
                self.make_box(value)
            }
            InstKind::CellLoad(cell) => {
                let cell = self.operand(*cell);
                self.load_box(cell)
            }
            InstKind::CellStore { cell, value } => {
                let (cell, value) = (self.operand(*cell), self.operand(*value));
                self.store_box(cell, value);
                self.effect()
            }
            InstKind::ClassObject(class) => self.unit(crate::types::Concrete::Class(*class)),
            InstKind::ClassAttrLoad(class, name) => self.load_class_variable(*class, *name),
            InstKind::ClassAttrStore(class, name, value) => {
                let value = self.operand(*value);
                self.store_class_variable(*class, *name, value);
                self.effect()
            }
            _ => return None,
        })
    }

    /// The result of an instruction that only has an effect.
    fn effect(&mut self) -> V {
        V::of(self.ty_none())
    }

    fn ty_none(&mut self) -> crate::types::Type {
        self.ty(Concrete::None)
    }

    /// Runs `f` on the operands, unless control can't have reached their definition.
    fn with(&mut self, operands: &[ValueId], f: impl FnOnce(&mut Self, &[V]) -> V) -> V {
        let values = self.values(operands);
        if values.iter().any(|v| v.is_never()) {
            return self.never();
        }
        f(self, &values)
    }

    fn args(&mut self, args: &[Arg]) -> Vec<CallArg> {
        args.iter().map(|a| CallArg { value: self.operand(a.value), kind: a.kind }).collect()
    }

    fn call_instruction(&mut self, callee: ValueId, args: &[Arg]) -> V {
        let callee = self.operand(callee);
        let args = self.args(args);
        self.call_unpacking(args, Callee::Value(callee), &mut |this, args| this.call_value(callee, args))
    }

    fn method_instruction(&mut self, receiver: ValueId, name: Symbol, loaded: Option<ValueId>, args: &[Arg]) -> V {
        let receiver = self.operand(receiver);
        let loaded = loaded.map(|loaded| self.operand(loaded));
        let args = self.args(args);
        self.call_unpacking(args, Callee::Method(receiver, name), &mut |this, args| this.call_method(receiver, name, loaded, args))
    }

    fn leave_handler(&mut self, value: ValueId) -> V {
        let value = self.operand(value);
        self.emit_effect(|_| typed::InstKind::LeaveHandler(value.id));
        self.effect()
    }

    /// Library only: the value in the declared type.
    pub fn coerce_to(&mut self, value: V, expr: &TypeExpr) -> V {
        let TypeExpr::Name(name) = expr else { return value };
        let Some(class) = self.cx.library_class_in(None, *name) else { return value };
        let value = if self.cx.natives.kind(class).is_some() { self.base_value(value) } else { value };
        let Some(wanted) = self.cx.natives.scalar(class) else { return value };
        self.split(value, &mut |this, part, member| {
            let have = this.cx.types.get(member).clone();
            match (&have, &wanted) {
                (have, wanted) if have == wanted => part,
                (Concrete::Int | Concrete::Bool | Concrete::Machine { .. }, Concrete::Machine { .. }) => {
                    let to = this.ty(wanted.clone());
                    this.as_machine(part, to)
                }
                (Concrete::Bool | Concrete::Machine { .. }, Concrete::Int) => this.as_int(part),
                (Concrete::Machine { .. }, Concrete::Bool) => this.truth(part),
                (Concrete::Float, Concrete::Float32) | (Concrete::Float32, Concrete::Float) => {
                    let to = this.ty(wanted.clone());
                    this.emit(to, |_| typed::InstKind::MachineCast(part.id))
                }
                (Concrete::Int | Concrete::Bool, Concrete::Float) => this.call_lang("int_to_float", &[part]),
                _ => part,
            }
        })
    }
}

/// A literal.
pub fn constant(this: &mut Expander<'_, '_>, constant: &Const) -> V {
    match constant {
        Const::None => this.none(),
        Const::Bool(value) => this.bool_const(*value),
        Const::Int(value) => {
            let v = this.literal(Concrete::Int, typed::Const::Int(value.clone()));
            let known = i64::try_from(value).map_or(Known::Varies, Known::Int);
            V { known, ..v }
        }
        Const::Float(value) => {
            let v = this.literal(Concrete::Float, typed::Const::Float(*value));
            V { known: if *value < 0.0 { Known::Varies } else { Known::Natural }, ..v }
        }
        Const::Imaginary(value) => this.literal(Concrete::Complex, typed::Const::Complex(0.0, *value)),
        Const::Str(points) => string(this, points),
        Const::Bytes(bytes) => {
            let ty = this.native_type("bytes");
            if ty == Types::NEVER {
                return this.never();
            }
            this.emit(ty, |_| typed::InstKind::Const(typed::Const::Bytes(bytes.clone())))
        }
        Const::Ellipsis => this.unit(Concrete::Ellipsis),
        Const::NotImplemented => this.unit(Concrete::NotImplemented),
    }
}

fn string(this: &mut Expander<'_, '_>, points: &[u32]) -> V {
    let ty = this.str_type();
    if ty == Types::NEVER {
        return this.never();
    }
    let v = this.emit(ty, |_| typed::InstKind::Const(typed::Const::Str(points.to_vec())));
    let text: Option<String> = points.iter().map(|&p| char::from_u32(p)).collect();
    let known = text.filter(|t| t.len() < 64).map_or(Known::Varies, |t| Known::Str(Symbol::new(&t)));
    V { known, ..v }
}
