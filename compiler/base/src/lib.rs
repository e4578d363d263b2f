//! What every layer of the compiler shares: typed indices, interned names, source
//! positions and diagnostics as data. It knows no layer, does no input or output.

pub mod collections;
pub mod diagnostic;
pub mod index;
pub mod source;
pub mod symbol;

pub use diagnostic::{Code, Diagnostic, Label, Severity};
pub use index::{Idx, IndexVec};
pub use source::{Inlined, SourceFile, SourceId, SourceMap, Span};
pub use symbol::Symbol;
