//! Whole-program type inference and the construction of typed mir.
//!
//! Inference is abstract interpretation of function *instances* (a function with the types of its arguments) over SSA values,
//! to a fixpoint over cells and results. What an instruction means for given operand types is written once, in
//! [`expand`], and interpreted twice: while types grow only for its result type ([`instances`]), and once they are final to
//! emit code ([`build`]). So the two can't disagree.
//!
//! Invariant: no builtin type or method is known here by name. The names of special methods that the language itself
//! gives meaning to are in [`protocol`]; functions that only the compiler can type (`isinstance`) in
//! [`expand::special`]; representations that a class of the library asks for in [`native`].

mod build;
mod classes;
mod code;
mod compared;
mod context;
mod definite;
mod expand;
mod exports;
mod instances;
mod known;
mod lifetimes;
mod native;
mod prepare;
mod protocol;
mod refine;
mod seed;
mod structural;
mod suggest;
mod types;
mod widening;

use pyc2n_base::Diagnostic;
use pyc2n_mir::{typed, untyped};

/// Infers the whole program from its main module and builds the typed mir of every instance that can run.
///
/// # Errors
/// What can't be compiled, as diagnostics in source order.
pub fn infer(mut program: untyped::Program) -> Result<typed::Program, Vec<Diagnostic>> {
    let noticing = prepare::prepare(&mut program);
    compared::rewrite(&mut program);
    let mut context = context::Context::new(&program, noticing);
    context.solve();
    context.finish_diagnostics()?;
    build::build(context)
}
