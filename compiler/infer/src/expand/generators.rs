//! Generators: making, resuming, yielding.

use super::{Expander, V};
use crate::types::{Concrete, ConcreteId, InstanceId, Type, Types};
use pyc2n_mir::typed::{InstKind, ValueId};

impl Expander<'_, '_> {
    /// Calling a generator function.
    pub fn new_generator(&mut self, instance: InstanceId, closure: Option<V>, args: &[V]) -> V {
        let ty = self.ty(Concrete::Generator(instance));
        if self.code.is_none() {
            let member = self.cx.types.concrete(Concrete::Generator(instance));
            self.cx.watch_finalizers(member, self.id);
            return V::of(ty);
        }
        let operands = self.instance_operands(instance, closure, args);
        self.emit(ty, |this| InstKind::GeneratorNew(this.typed_instance(instance), operands))
    }

    /// What a generator yields, flagged with unbound for its end.
    fn yields(&mut self, instance: InstanceId) -> Type {
        self.cx.instances[instance].callers.insert(self.id);
        let ty = self.cx.instances[instance].yields;
        self.cx.types.with_unbound(ty, true)
    }

    /// The value to send, in the generator's own type.
    fn send_value(&mut self, instance: InstanceId, value: V) -> ValueId {
        let sent = self.cx.instances[instance].sent;
        self.cx.types.join_cell(sent, value.ty);
        let ty = self.read(sent);
        self.coerce(value, ty).id
    }

    /// Runs a generator to its next yield.
    pub fn resume_generator(&mut self, generator: V, instance: InstanceId, value: V) -> V {
        let sent = self.send_value(instance, value);
        let ty = self.yields(instance);
        self.emit(ty, |this| {
            let instance = this.typed_instance(instance);
            InstKind::GeneratorResume { generator: generator.id, instance, sent }
        })
    }

    /// Raises an exception in a suspended generator and runs it on.
    pub fn throw_generator(&mut self, generator: V, instance: InstanceId, exception: V) -> V {
        let exceptions = self.cx.exceptions;
        self.cx.types.join_cell(exceptions, exception.ty);
        let all = self.read(exceptions);
        let exception = self.coerce(exception, all).id;
        let none = self.ty(Concrete::None);
        let sent = self.cx.instances[instance].sent;
        self.cx.types.join_cell(sent, none);
        let ty = self.yields(instance);
        self.emit(ty, |this| {
            let instance = this.typed_instance(instance);
            InstKind::GeneratorThrow { generator: generator.id, instance, exception }
        })
    }

    /// What a finished generator returned, or None.
    pub fn generator_returned(&mut self, generator: V, instance: InstanceId) -> V {
        self.cx.instances[instance].callers.insert(self.id);
        let result = self.cx.instances[instance].result;
        if result == Types::NEVER {
            return self.none();
        }
        let flagged = self.cx.types.with_unbound(result, true);
        let value = self.emit(flagged, |this| {
            let instance = this.typed_instance(instance);
            InstKind::GeneratorReturned { generator: generator.id, instance }
        });
        self.bound_or(value, &mut |this| this.none()).unwrap_or(V::NEVER)
    }

    /// The instance of a generator member.
    pub fn generator_instance(&self, member: ConcreteId) -> Option<InstanceId> {
        match self.cx.types.get(member) {
            Concrete::Generator(instance) => Some(*instance),
            _ => None,
        }
    }

    /// `yield value`.
    pub fn yield_value(&mut self, value: V) -> V {
        if value.is_never() {
            return self.never();
        }
        let id = self.id;
        self.cx.grow_yields(id, value.ty);
        let yields = self.cx.instances[id].yields;
        let value = self.coerce(value, yields);
        let sent = self.cx.instances[id].sent;
        let none = self.ty(Concrete::None);
        self.cx.types.join_cell(sent, none);
        let ty = self.read(sent);
        self.emit(ty, |_| InstKind::Yield(value.id))
    }
}
