//! The import statements of a module, wherever they stand.

use crate::walk;
use rustpython_parser::ast::{Stmt, StmtImport, StmtImportFrom};

/// An import statement.
pub enum Import<'a> {
    /// `import a.b as c`
    Plain(&'a StmtImport),
    /// `from a import b`
    From(&'a StmtImportFrom),
}

/// An import and whether a surrounding `try` may catch its failure.
pub struct ImportUse<'a> {
    /// The statement.
    pub import: Import<'a>,
    /// It stands in the body of a `try` with handlers.
    pub guarded: bool,
}

/// All imports that may be executed; those under `if TYPE_CHECKING` are not.
pub fn collect(suite: &[Stmt]) -> Vec<ImportUse<'_>> {
    let mut found = Vec::new();
    collect_into(suite, false, &mut found);
    found
}

fn collect_into<'a>(suite: &'a [Stmt], guarded: bool, found: &mut Vec<ImportUse<'a>>) {
    for statement in suite {
        match statement {
            Stmt::Import(import) => found.push(ImportUse { import: Import::Plain(import), guarded }),
            Stmt::ImportFrom(import) => found.push(ImportUse { import: Import::From(import), guarded }),
            Stmt::If(branch) if walk::is_type_checking(&branch.test) => collect_into(&branch.orelse, guarded, found),
            Stmt::Try(s) if !s.handlers.is_empty() => {
                collect_into(&s.body, true, found);
                for suite in walk::suites(statement).into_iter().skip(1) {
                    collect_into(suite, guarded, found);
                }
            }
            _ => {
                for suite in walk::suites(statement) {
                    collect_into(suite, guarded, found);
                }
            }
        }
    }
}
