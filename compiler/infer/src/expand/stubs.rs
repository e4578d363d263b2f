//! Library functions without a body: their arguments are checked against the annotations and converted, then a runtime
//! function or an intrinsic is called.

use super::{Expander, V};
use crate::known::Known;
use crate::types::{CellId, Concrete, ConcreteId, Type, Types};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::{InstKind, Intrinsic};
use pyc2n_mir::untyped::{ClassId, FuncId, TypeExpr};

impl Expander<'_, '_> {
    /// Calls a stub with bound arguments. Arguments of several types are told apart first.
    pub fn call_stub(&mut self, func: FuncId, args: Vec<V>) -> V {
        self.call_stub_from(func, args, 0)
    }

    fn call_stub_from(&mut self, func: FuncId, args: Vec<V>, index: usize) -> V {
        if args.iter().any(|a| a.is_never()) {
            return self.never();
        }
        if index == args.len() {
            return self.call_admitted(func, args);
        }
        let function = &self.cx.program.functions[func];
        let Some(expr) = function.params[index].ty.clone() else { return self.admit_receiver(func, args, index) };
        let (class, cells) = self.stub_context(func, &args);
        if let Some(cell) = self.stub_cell(class, &expr, &cells) {
            return self.store_in_cell(func, args, index, cell);
        }
        if matches!(&expr, TypeExpr::Name(name) if name.as_str() == "object") {
            return self.call_stub_from(func, args, index + 1);
        }
        self.split(args[index], &mut |this, part, member| {
            match this.admit(func, class, &cells, &expr, part, member) {
                Some(admitted) => {
                    let mut args = args.clone();
                    args[index] = admitted;
                    this.call_stub_from(func, args, index + 1)
                }
                None => this.refuse(func, index, part),
            }
        })
    }

    /// An inherited method's receiver, in the representation of the class that has the method: `True + 1`.
    fn admit_receiver(&mut self, func: FuncId, mut args: Vec<V>, index: usize) -> V {
        let class = self.cx.program.functions[func].class.filter(|_| index == 0);
        let member = self.cx.types.sole(args[index].ty);
        if let (Some(class), Some(member)) = (class, member) {
            if let Some(receiver) = self.admit_class(class, args[index], member) {
                args[index] = receiver;
            }
        }
        self.call_stub_from(func, args, index + 1)
    }

    fn store_in_cell(&mut self, func: FuncId, mut args: Vec<V>, index: usize, cell: CellId) -> V {
        if self.cx.is_fixed_cell(cell) {
            args[index] = self.base_value(args[index]);
        }
        self.cx.types.join_cell(cell, args[index].ty);
        let ty = self.read(cell);
        args[index] = self.coerce(args[index], ty);
        self.call_stub_from(func, args, index + 1)
    }

    /// The class that a stub method belongs to and the element cells of its receiver.
    fn stub_context(&mut self, func: FuncId, args: &[V]) -> (Option<ClassId>, Vec<CellId>) {
        let class = self.cx.program.functions[func].class;
        let member = args.first().and_then(|v| self.cx.types.sole(v.ty));
        let cells = match member.map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Instance { args, .. }) => args,
            Some(Concrete::Ptr(cell)) => vec![cell],
            _ => vec![],
        };
        (class, cells)
    }

    fn stub_cell(&self, class: Option<ClassId>, expr: &TypeExpr, cells: &[CellId]) -> Option<CellId> {
        match (class, expr) {
            (Some(class), TypeExpr::Name(name)) => self.cx.type_param(class, *name, cells),
            _ => None,
        }
    }

    /// The argument as the annotation wants it, if it admits the member.
    fn admit(&mut self, func: FuncId, class: Option<ClassId>, cells: &[CellId], expr: &TypeExpr, v: V, member: ConcreteId) -> Option<V> {
        match expr {
            TypeExpr::Union(options) => {
                options.iter().find_map(|option| self.admit(func, class, cells, option, v, member))
            }
            TypeExpr::Subscript(name, inner) if name.as_str() == "Ptr" => self.admit_ptr(func, class, cells, inner, v, member),
            TypeExpr::Name(name) | TypeExpr::Subscript(name, _) => {
                if matches!(name.as_str(), "object" | "Self") {
                    return Some(v);
                }
                let module = self.cx.program.functions[func].module;
                let wanted = if name.as_str() == "None" {
                    self.cx.natives.class("none")
                } else {
                    self.cx.library_class_in(Some(module), *name)
                }?;
                self.admit_class(wanted, v, member)
            }
            TypeExpr::Ellipsis => None,
        }
    }

    fn admit_ptr(&mut self, func: FuncId, class: Option<ClassId>, cells: &[CellId], inner: &[TypeExpr], v: V, member: ConcreteId) -> Option<V> {
        let Concrete::Ptr(mine) = *self.cx.types.get(member) else { return None };
        let wanted = class.zip(inner.first()).and_then(|(class, expr)| self.stub_cell(Some(class), expr, cells));
        match (wanted, inner.first()) {
            (Some(wanted), _) => self.cx.types.unify(mine, wanted),
            (None, Some(expr)) => self.check_room(func, class, cells, expr, mine),
            (None, None) => {}
        }
        Some(V { ty: self.cx.types.canon(v.ty), ..v })
    }

    /// The runtime takes raw memory only of what the annotation says; as bytes, memory of any numbers that are only bits.
    fn check_room(&mut self, func: FuncId, class: Option<ClassId>, cells: &[CellId], expr: &TypeExpr, cell: CellId) {
        let held = self.read(cell);
        let Some(wanted) = self.resolve_type(func, class, cells, expr) else { return };
        let byte = self.ty(Concrete::Machine { bits: 8, signed: false });
        let members = self.cx.types.members(held);
        let is_bits = |member: &ConcreteId| {
            matches!(self.cx.types.get(*member), Concrete::Machine { .. } | Concrete::Float32 | Concrete::Float)
        };
        if wanted == byte && members.iter().all(is_bits) {
            return;
        }
        if self.minus(held, wanted) != Types::NEVER {
            let name = self.cx.program.functions[func].qualname;
            self.report(pyc2n_base::Diagnostic::bug(self.span, "infer", format!("`{name}` gets raw memory of another type")));
        }
    }

    fn admit_class(&mut self, wanted: ClassId, v: V, member: ConcreteId) -> Option<V> {
        if self.cx.natives.kind(wanted).is_some() {
            let value = self.base_value(v);
            if let Some(base) = self.cx.types.sole(value.ty).filter(|&base| base != member) {
                return self.admit_class(wanted, value, base);
            }
        }
        let have = self.cx.types.get(member).clone();
        let scalar = self.cx.natives.scalar(wanted);
        match (&have, &scalar) {
            (_, Some(scalar)) if have == *scalar => Some(v),
            (Concrete::Bool | Concrete::Machine { .. }, Some(Concrete::Int)) => Some(self.as_int(v)),
            (Concrete::Int | Concrete::Bool | Concrete::Machine { .. }, Some(machine @ Concrete::Machine { .. })) => {
                let to = self.ty(machine.clone());
                Some(self.as_machine(v, to))
            }
            (_, Some(_)) => None,
            _ => {
                let class = self.class_of(member)?;
                self.cx.is_subclass(class, wanted).then_some(v)
            }
        }
    }

    /// What an argument that is not admitted gives: NotImplemented for an operator method, TypeError otherwise.
    fn refuse(&mut self, func: FuncId, index: usize, v: V) -> V {
        let function = &self.cx.program.functions[func];
        let name = function.name.as_str();
        let is_operator = name.starts_with("__") && function.class.is_some() && function.params.len() == 2;
        if is_operator && index == 1 {
            return self.unit(Concrete::NotImplemented);
        }
        let text = match function.params[index].ty.as_ref() {
            Some(TypeExpr::Name(expected) | TypeExpr::Subscript(expected, _)) => expected.as_str(),
            _ => "argument of another type",
        };
        let text = format!("{name}() argument {} must be {text}, not ", index + 1 - usize::from(function.class.is_some()));
        self.error_about("raise_argument_error", &[&text], &[v])
    }

    fn call_admitted(&mut self, func: FuncId, args: Vec<V>) -> V {
        let function = &self.cx.program.functions[func];
        let result = self.stub_result(func, &args);
        if let Some(name) = function.mark("intrinsic").and_then(|m| m.args.first()) {
            return self.call_intrinsic(name.as_str(), args, result);
        }
        match function.mark("runtime").and_then(|m| m.args.first()) {
            Some(row) => self.call_runtime(row.as_str(), args, result),
            None => {
                let message = format!("stub `{}` has neither intrinsic nor runtime function", function.qualname);
                self.report(pyc2n_base::Diagnostic::bug(function.span, "infer", message));
                self.never()
            }
        }
    }

    fn stub_result(&mut self, func: FuncId, args: &[V]) -> Type {
        let function = &self.cx.program.functions[func];
        let none = self.ty(Concrete::None);
        let Some(expr) = function.returns.clone() else { return none };
        let (class, cells) = self.stub_context(func, args);
        if let Some(cell) = self.stub_cell(class, &expr, &cells) {
            return self.read(cell);
        }
        self.resolve_type(func, class, &cells, &expr).unwrap_or(none)
    }

    fn resolve_type(&mut self, func: FuncId, class: Option<ClassId>, cells: &[CellId], expr: &TypeExpr) -> Option<Type> {
        match expr {
            TypeExpr::Union(options) => {
                let mut joined = Types::NEVER;
                for option in options {
                    let ty = self.resolve_type(func, class, cells, option)?;
                    joined = self.cx.types.join(joined, ty);
                }
                Some(joined)
            }
            TypeExpr::Name(name) if name.as_str() == "None" => Some(self.ty(Concrete::None)),
            TypeExpr::Subscript(name, inner) if name.as_str() == "Ptr" => {
                let known = class.zip(inner.first()).and_then(|(class, e)| self.stub_cell(Some(class), e, cells));
                let cell = match known {
                    Some(cell) => cell,
                    None => self.ptr_result_cell(func, class, cells, inner),
                };
                Some(self.ty(Concrete::Ptr(cell)))
            }
            TypeExpr::Subscript(name, inner) if name.as_str() == "tuple" => {
                let elements =
                    inner.iter().map(|e| self.resolve_type(func, class, cells, e)).collect::<Option<Vec<_>>>()?;
                Some(self.ty(Concrete::Tuple(elements)))
            }
            TypeExpr::Name(name) | TypeExpr::Subscript(name, _) => {
                let module = self.cx.program.functions[func].module;
                let named = self.cx.library_class_in(Some(module), *name)?;
                let scalar = self.cx.natives.scalar(named);
                let count = self.cx.type_params(named).len();
                let args = self.site_cells(2000 + named.0 as u64, count);
                Some(self.ty(scalar.unwrap_or(Concrete::Instance { class: named, args })))
            }
            TypeExpr::Ellipsis => None,
        }
    }

    fn ptr_result_cell(&mut self, func: FuncId, class: Option<ClassId>, cells: &[CellId], inner: &[TypeExpr]) -> CellId {
        let cell = self.site_cells(3000, 1)[0];
        if let Some(ty) = inner.first().and_then(|e| self.resolve_type(func, class, cells, e)) {
            self.cx.types.join_cell(cell, ty);
        }
        cell
    }

    fn call_runtime(&mut self, row: &str, args: Vec<V>, result: Type) -> V {
        let Some(row_fn) = RuntimeFn::by_name(row) else {
            let message = format!("the ABI table has no row `{row}`");
            self.report(pyc2n_base::Diagnostic::bug(self.span, "infer", message));
            return self.never();
        };
        let operands = args.iter().map(|v| v.id).collect();
        if row_fn.signature().attributes.noreturn {
            self.emit_effect(|_| InstKind::CallRuntime(row_fn, operands));
            return self.never();
        }
        self.emit(result, |_| InstKind::CallRuntime(row_fn, operands))
    }

    fn call_intrinsic(&mut self, name: &str, args: Vec<V>, result: Type) -> V {
        let Some(op) = Intrinsic::from_name(name) else {
            let message = format!("codegen has no intrinsic `{name}`");
            self.report(pyc2n_base::Diagnostic::bug(self.span, "infer", message));
            return self.never();
        };
        if let Some(folded) = fold(op, &args) {
            return self.bool_const(folded);
        }
        if op == Intrinsic::MachineCast {
            return self.as_machine(args[0], result);
        }
        if op == Intrinsic::BoolToInt {
            return self.as_int(args[0]);
        }
        if op == Intrinsic::IntToBool {
            if let Known::Int(value) = args[0].known {
                return self.bool_const(value != 0);
            }
        }
        if result == Types::NEVER {
            // An element of a container that nothing was ever put into.
            return self.never();
        }
        let operands = args.iter().map(|v| v.id).collect();
        self.emit(result, |_| InstKind::Intrinsic(op, operands))
    }
}

/// Comparisons of constants.
fn fold(op: Intrinsic, args: &[V]) -> Option<bool> {
    let [V { known: Known::Int(a), .. }, V { known: Known::Int(b), .. }] = args else { return None };
    Some(match op {
        Intrinsic::IntEq | Intrinsic::MachineEq => a == b,
        Intrinsic::IntNe | Intrinsic::MachineNe => a != b,
        Intrinsic::IntLt | Intrinsic::MachineLt => a < b,
        Intrinsic::IntLe | Intrinsic::MachineLe => a <= b,
        Intrinsic::IntGt | Intrinsic::MachineGt => a > b,
        Intrinsic::IntGe | Intrinsic::MachineGe => a >= b,
        _ => return None,
    })
}
