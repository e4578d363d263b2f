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

/// When an import is executed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Whenever the module is.
    Always,
    /// Perhaps: in a function, under a condition or in a loop.
    Perhaps,
    /// In the body of a `try` with handlers, or of a `with`, which may catch its failure.
    Guarded,
}

/// An import and when it is executed.
pub struct ImportUse<'a> {
    /// The statement.
    pub import: Import<'a>,
    /// When.
    pub when: When,
}

/// All imports that may be executed; those under `if TYPE_CHECKING` are not.
pub fn collect(suite: &[Stmt]) -> Vec<ImportUse<'_>> {
    let mut found = Vec::new();
    collect_into(suite, When::Always, &mut found);
    found
}

fn collect_into<'a>(suite: &'a [Stmt], when: When, found: &mut Vec<ImportUse<'a>>) {
    for statement in suite {
        let inner = match statement {
            Stmt::Import(import) => {
                found.push(ImportUse { import: Import::Plain(import), when });
                continue;
            }
            Stmt::ImportFrom(import) => {
                found.push(ImportUse { import: Import::From(import), when });
                continue;
            }
            Stmt::If(branch) if walk::is_type_checking(&branch.test) => {
                collect_into(&branch.orelse, when, found);
                continue;
            }
            Stmt::Try(s) if !s.handlers.is_empty() => {
                collect_into(&s.body, When::Guarded, found);
                for suite in walk::suites(statement).into_iter().skip(1) {
                    collect_into(suite, when, found);
                }
                continue;
            }
            Stmt::With(_) => When::Guarded,
            Stmt::Try(_) | Stmt::ClassDef(_) => when,
            _ if when == When::Guarded => when,
            _ => When::Perhaps,
        };
        for suite in walk::suites(statement) {
            collect_into(suite, inner, found);
        }
    }
}
