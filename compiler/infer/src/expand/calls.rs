//! Calls: of functions, bound methods, classes, objects with `__call__`.

use super::natural::gives_natural;
use super::{CallArg, Expander, V};
use crate::known::Known;
use crate::protocol::names;
use crate::types::{CellId, Concrete, ConcreteId, InstanceId, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{ArgKind, FuncId, Function, FunctionKind};

impl Expander<'_, '_> {
    /// `callee(args)`.
    pub fn call_value(&mut self, callee: V, args: &[CallArg]) -> V {
        if callee.is_never() || args.iter().any(|a| a.value.is_never()) {
            return self.never();
        }
        self.split(callee, &mut |this, part, member| this.call_member(part, member, args))
    }

    fn call_member(&mut self, callee: V, member: ConcreteId, args: &[CallArg]) -> V {
        match self.cx.types.get(member).clone() {
            Concrete::Function { func, .. } => self.call_function(callee, member, func, args),
            Concrete::Bound { function, receiver } => self.call_bound(callee, function, receiver, args),
            Concrete::Class(class) => self.construct(callee, class, args),
            _ => match self.find_method(member, names().call) {
                Some(method) => self.call_with_self(method, callee, args),
                None => self.error_about("raise_not_callable", &[], &[callee]),
            },
        }
    }

    fn call_bound(&mut self, callee: V, function: CellId, receiver: CellId, args: &[CallArg]) -> V {
        let (function_type, receiver_type) = (self.read(function), self.read(receiver));
        let function = self.object_field(callee, 0, function_type);
        let receiver = self.object_field(callee, 1, receiver_type);
        self.call_with_self(function, receiver, args)
    }

    /// Calls with one more argument in front.
    pub fn call_with_self(&mut self, callee: V, receiver: V, args: &[CallArg]) -> V {
        let mut all = vec![CallArg::positional(receiver)];
        all.extend_from_slice(args);
        self.call_value(callee, &all)
    }

    pub(super) fn call_function(&mut self, callee: V, member: ConcreteId, func: FuncId, args: &[CallArg]) -> V {
        if let Some(result) = self.call_misdirected(callee, member, func, args) {
            return result;
        }
        let result = self.call_some_function(callee, member, func, args);
        self.natural_if(gives_natural(&self.cx.program.functions[func], args), result)
    }

    fn call_some_function(&mut self, callee: V, member: ConcreteId, func: FuncId, args: &[CallArg]) -> V {
        let program = self.cx.program;
        let function = &program.functions[func];
        if let Some(special) = function.mark("special").and_then(|m| m.args.first()) {
            let plain = args.iter().all(|arg| arg.kind == ArgKind::Positional);
            if plain && !self.in_library() && !accepts(function, args.len()) {
                self.bind(function, callee, args);
                return self.never();
            }
            return self.call_special(special.as_str(), args);
        }
        if let Some(other) = self.keyword_variant(function, args) {
            return self.call_value(other, args);
        }
        if let Some(other) = self.literal_variant(function, args) {
            return self.call_value(other, &args[1..]);
        }
        let Some(mut bound) = self.bind(function, callee, args) else { return self.never() };
        self.base_receiver(function, &mut bound);
        if function.kind == FunctionKind::Stub {
            return self.call_stub(func, bound);
        }
        let closure = (!function.captures.is_empty()).then_some((member, callee));
        let known = known_args(function, &bound);
        let derived = self.derived_class(function, &bound);
        let result = self.call_instance_knowing(func, closure, bound, known);
        derived.map_or(result, |class| self.derived_object(class, result))
    }

    /// The function that takes calls with keywords (`@on_keywords`), if this is one.
    fn keyword_variant(&mut self, function: &Function, args: &[CallArg]) -> Option<V> {
        let has_keywords = args.iter().any(|a| matches!(a.kind, ArgKind::Keyword(_) | ArgKind::DoubleStar));
        let name = *function.mark("on_keywords").filter(|_| has_keywords)?.args.first()?;
        match function.class {
            Some(class) => {
                let cell = self.cx.own_class_attr(class, name);
                let ty = self.read(cell);
                Some(self.load_class_attr(class, name, ty))
            }
            None => {
                let global = *self.cx.program.modules[function.module].names.get(&name)?;
                Some(self.load_global(global, None))
            }
        }
    }

    /// What plays the role `prefix:text` if the first argument is the string literal `text` (`@on_literal("prefix")`).
    fn literal_variant(&mut self, function: &Function, args: &[CallArg]) -> Option<V> {
        let prefix = *function.mark("on_literal")?.args.first()?;
        let first = args.first().filter(|arg| matches!(arg.kind, ArgKind::Positional))?;
        let Known::Str(text) = first.value.known else { return None };
        let global = self.cx.program.lang(&format!("{prefix}:{text}"))?;
        Some(self.load_global(global, None))
    }

    /// Calls the instance of a function for these arguments.
    pub fn call_instance(&mut self, func: FuncId, closure: Option<(ConcreteId, V)>, args: Vec<V>) -> V {
        self.call_instance_knowing(func, closure, args, Vec::new())
    }

    fn call_instance_knowing(&mut self, func: FuncId, closure: Option<(ConcreteId, V)>, args: Vec<V>, known: Vec<Known>) -> V {
        if args.iter().any(|a| a.is_never()) {
            return self.never();
        }
        let types = args.iter().map(|a| a.ty).collect();
        let instance = self.cx.instance_for(Some(self.id), func, closure.map(|(c, _)| c), types, known);
        self.cx.instances[instance].callers.insert(self.id);
        if self.cx.program.functions[func].kind == FunctionKind::Generator {
            return self.new_generator(instance, closure.map(|(_, v)| v), &args);
        }
        let (result, known) = (self.cx.instances[instance].result, self.cx.instances[instance].result_known);
        let result = self.cx.types.canon(result);
        let value = self.emit_call(instance, closure.map(|(_, v)| v), &args, result);
        if result == Types::NEVER {
            return self.never();
        }
        V { known, ..value }
    }

    fn emit_call(&mut self, instance: InstanceId, closure: Option<V>, args: &[V], result: crate::types::Type) -> V {
        if self.code.is_none() {
            return V::of(result);
        }
        let operands = self.instance_operands(instance, closure, args);
        self.emit(result, |this| {
            let callee = this.typed_instance(instance);
            InstKind::Call(callee, operands)
        })
    }

    /// The arguments in the instance's own types, the closure in front.
    pub fn instance_operands(&mut self, instance: InstanceId, closure: Option<V>, args: &[V]) -> Vec<pyc2n_mir::typed::ValueId> {
        let wanted = self.cx.instances[instance].args.clone();
        let mut operands: Vec<_> = closure.iter().map(|v| v.id).collect();
        for (&arg, ty) in args.iter().zip(wanted) {
            operands.push(self.coerce(arg, ty).id);
        }
        operands
    }

    /// The typed function of an instance.
    pub fn typed_instance(&mut self, instance: InstanceId) -> pyc2n_mir::typed::InstanceId {
        match self.code.as_mut() {
            Some(code) => code.out.instance(instance),
            None => pyc2n_mir::typed::InstanceId(0),
        }
    }

    pub fn only_functions(&mut self, ty: crate::types::Type) -> bool {
        let members = self.cx.types.members(ty);
        !members.is_empty() && members.into_iter().all(|m| matches!(self.cx.types.get(m), Concrete::Function { .. }))
    }

    /// The attribute of the class of a member, as special-method lookup finds it.
    pub fn find_method(&mut self, member: ConcreteId, name: Symbol) -> Option<V> {
        let class = self.class_of(member)?;
        let (owner, cell) = self.cx.class_attr(class, name, self.id)?;
        let ty = self.read(cell);
        if ty == Types::NEVER {
            return None;
        }
        let none = self.ty(Concrete::None);
        if ty == none {
            return None;
        }
        Some(self.load_class_attr(owner, name, ty))
    }

    /// Calls a special method by name if the member has it.
    pub fn call_special_method(&mut self, receiver: V, member: ConcreteId, name: Symbol, args: &[V]) -> Option<V> {
        let method = self.find_method(member, name)?;
        let args: Vec<CallArg> = args.iter().map(|&v| CallArg::positional(v)).collect();
        if self.only_functions(method.ty) {
            return Some(self.call_with_self(method, receiver, &args));
        }
        let bound = self.bind_descriptor(method, Some(receiver), member);
        Some(self.call_value(bound, &args))
    }
}

/// Constants of the arguments that the function wants to know: `@literals`, and the name that `__getattr__` and the like get.
fn known_args(function: &Function, args: &[V]) -> Vec<Known> {
    let n = names();
    let hooks = [n.getattr, n.getattribute, n.setattr, n.delattr];
    let marked = function.mark("literals");
    let is_hook = function.class.is_some() && hooks.contains(&function.name);
    if marked.is_none() && !is_hook {
        return Vec::new();
    }
    let wanted = |index: usize| match marked {
        Some(mark) => mark.args.contains(&function.params[index].name),
        None => index == 1,
    };
    let known = |(index, arg): (usize, &V)| match arg.known {
        Known::Str(_) if wanted(index) => arg.known,
        _ => Known::Varies,
    };
    let all: Vec<Known> = args.iter().enumerate().map(known).collect();
    if all.iter().all(|&known| known == Known::Varies) { Vec::new() } else { all }
}

/// Whether a function without a body of its own takes this number of arguments.
fn accepts(function: &Function, count: usize) -> bool {
    let required = function.params.iter().filter(|p| p.default.is_none() && !is_variadic(p)).count();
    let variadic = function.params.iter().any(is_variadic);
    count >= required && (variadic || count <= function.params.len())
}

fn is_variadic(param: &pyc2n_mir::untyped::Param) -> bool {
    use pyc2n_mir::untyped::ParamKind;
    matches!(param.kind, ParamKind::Star | ParamKind::DoubleStar)
}
