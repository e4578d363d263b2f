//! The two program representations between parsing and code generation, and nothing
//! that makes or uses them:
//!
//! - [`untyped`]: a control-flow graph in SSA form for each function of the source, exactly in
//!   Python's evaluation order; made by lowering, read by inference.
//! - [`typed`]: one control-flow graph for each function *instance*, every value with one type
//!   and every operation resolved; made by inference, changed by passes, read by codegen.
//!
//! Both print as text ([`untyped::print`], [`typed::print`]) and have a verifier whose header
//! lists the invariants.

pub mod typed;
pub mod untyped;
