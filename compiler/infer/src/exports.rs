//! Functions that are entered from outside of the program: an extension module's entries. Each is `@export` and takes and
//! gives a machine integer, so it has exactly one instance.

use crate::context::Context;
use crate::structural::Output;
use crate::types::{InstanceId, Types};
use pyc2n_mir::typed;
use pyc2n_mir::untyped::FuncId;

impl Context<'_> {
    /// The instances of all exports, in the order of the source.
    pub fn exports(&mut self) -> Vec<InstanceId> {
        let program = self.program;
        let Some(module) = program.entries else { return Vec::new() };
        let exported = program.functions.iter_enumerated().filter(|(_, f)| f.module == module && f.mark("export").is_some());
        let exported: Vec<(FuncId, usize)> = exported.map(|(id, f)| (id, f.params.len())).collect();
        exported.into_iter().map(|(func, params)| self.export(func, params)).collect()
    }

    fn export(&mut self, func: FuncId, params: usize) -> InstanceId {
        let machine = Types::machine("i64").expect("the machine integers are known");
        let ty = self.types.of(machine);
        self.instance(func, None, vec![ty; params])
    }
}

/// Asks for the code of all exports.
pub fn build(cx: &mut Context<'_>, out: &mut Output) -> Vec<typed::InstanceId> {
    cx.exports().into_iter().map(|instance| out.instance(instance)).collect()
}
