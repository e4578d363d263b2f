//! Raising: of exception objects, and of the errors that the language itself raises.

use super::{CallArg, Expander, V};
use crate::types::{Concrete, ConcreteId, Types};
use pyc2n_mir::typed::{InstKind, Terminator};

impl Expander<'_, '_> {
    /// Calls a function of the library by its role.
    pub fn call_lang(&mut self, role: &str, args: &[V]) -> V {
        let Some(function) = self.cx.lang_function(role, Some(self.id)) else {
            if self.cx.program.lang(role).is_none() {
                let bug = pyc2n_base::Diagnostic::bug(self.span, "infer", format!("the library has no `{role}`"));
                self.report(bug);
            }
            return self.never();
        };
        let ty = self.cx.types.single(function);
        let callee = self.emit(ty, |_| InstKind::Const(pyc2n_mir::typed::Const::Unit));
        let args: Vec<CallArg> = args.iter().map(|&v| CallArg::positional(v)).collect();
        self.call_value(callee, &args)
    }

    /// The function of the library that plays a role, if it is known by now.
    pub fn lang_value(&mut self, role: &str) -> Option<V> {
        let global = self.cx.program.lang(role)?;
        Some(self.load_global(global, None))
    }

    /// Raises TypeError with a message.
    pub fn type_error(&mut self, message: &str) -> V {
        let message = self.str_const(message);
        self.call_lang("raise_type_error", &[message]);
        self.never()
    }

    /// The run-time type's name as a str value.
    pub fn type_name(&mut self, v: V) -> V {
        let ty = self.str_type();
        self.emit(ty, |_| InstKind::TypeName(v.id))
    }

    /// Raises a library-made error about values' types: `role(texts…, type names…)`.
    pub fn error_about(&mut self, role: &str, texts: &[&str], values: &[V]) -> V {
        let mut args: Vec<V> = texts.iter().map(|t| self.str_const(t)).collect();
        for &v in values {
            args.push(self.type_name(v));
        }
        self.call_lang(role, &args);
        self.never()
    }

    /// Raises AttributeError for an object.
    pub fn attribute_error(&mut self, object: V, name: &str) -> V {
        let type_name = self.type_name(object);
        let name = self.str_const(name);
        self.call_lang("raise_attribute_error", &[type_name, name]);
        self.never()
    }

    /// `raise exception from cause`.
    pub fn raise(&mut self, exception: V, cause: Option<V>) -> V {
        let object = self.exception_object(exception);
        if object.is_never() {
            return self.never();
        }
        if let Some(cause) = cause {
            let cause = self.exception_cause(cause);
            self.call_lang("set_cause", &[object, cause]);
        }
        self.raise_object(object, true)
    }

    fn exception_cause(&mut self, cause: V) -> V {
        self.split(cause, &mut |this, part, member| match this.cx.types.get(member).clone() {
            Concrete::Class(_) => this.call_value(part, &[]),
            _ => part,
        })
    }

    /// The exception itself; a class is instantiated, anything else is a TypeError.
    fn exception_object(&mut self, exception: V) -> V {
        self.split(exception, &mut |this, part, member| match this.cx.types.get(member).clone() {
            Concrete::Class(class) if this.is_exception_class(class) => this.call_value(part, &[]),
            _ if this.is_exception(member) => part,
            _ => this.type_error("exceptions must derive from BaseException"),
        })
    }

    /// Raises an exception object, `fresh` or again.
    pub fn raise_object(&mut self, object: V, fresh: bool) -> V {
        let exceptions = self.cx.exceptions;
        self.cx.types.join_cell(exceptions, object.ty);
        let span = self.span;
        if self.code.as_ref().is_some_and(|code| !code.dead) {
            let all = self.read(exceptions);
            let object = self.coerce(object, all);
            if let Some(code) = self.code.as_mut() {
                code.separate();
                let block = code.current;
                code.blocks[block].unwind = code.unwind.clone();
                code.terminate(Terminator::Raise { exception: object.id, fresh }, span);
            }
        }
        V::NEVER
    }

    /// `raise` without an operand.
    pub fn reraise(&mut self, exception: Option<V>) -> V {
        match exception {
            Some(exception) => self.raise_object(exception, false),
            None => {
                let exceptions = self.cx.exceptions;
                let all = self.read(exceptions);
                let flagged = self.cx.types.with_unbound(all, true);
                let handled = self.emit(flagged, |_| InstKind::HandledException);
                let unbound = self.cx.types.unbound();
                if all == Types::NEVER {
                    self.call_lang("raise_no_active_exception", &[]);
                    return self.never();
                }
                self.switch(handled, &[unbound, all], &mut |this, index, part| match index {
                    0 => {
                        this.call_lang("raise_no_active_exception", &[]);
                        this.never()
                    }
                    _ => this.raise_object(part, false),
                })
            }
        }
    }

    /// The exception that a handler takes.
    pub fn enter_handler(&mut self) -> V {
        let exceptions = self.cx.exceptions;
        let all = self.read(exceptions);
        self.emit(all, |_| InstKind::EnterHandler)
    }

    fn is_exception(&mut self, member: ConcreteId) -> bool {
        self.class_of(member).is_some_and(|class| self.is_exception_class(class))
    }

    /// Whether a class derives from the root of exceptions.
    pub fn is_exception_class(&mut self, class: pyc2n_mir::untyped::ClassId) -> bool {
        match self.cx.lang_function("BaseException", Some(self.id)).map(|m| self.cx.types.get(m).clone()) {
            Some(Concrete::Class(root)) => self.cx.is_subclass(class, root),
            _ => false,
        }
    }
}
