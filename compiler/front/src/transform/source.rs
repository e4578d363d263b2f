//! Python text to trees that stand at a class's place. In such text `__builtin_x` is the builtin x, `__lang_x`
//! what plays role x in the library, `__core_x` a name of `_core`, `__guard_x` one of the guard of `repr`, whatever the user's names are; and
//! `__expr_n` is the n-th of given expressions.

use rustpython_parser::ast::{self, Expr, Fold, Stmt};
use rustpython_parser::text_size::TextRange;
use rustpython_parser::Parse;

/// Statements from text. `range` becomes the place of all of them; expressions keep their own.
pub fn statements(text: &str, range: TextRange, expressions: &[Expr]) -> Vec<Stmt> {
    let parsed = ast::Suite::parse(text, "");
    debug_assert!(parsed.is_ok(), "generated text is no Python: {parsed:?}\n{text}");
    let mut placer = Placer { range, expressions };
    let place = |statement| match placer.fold_stmt(statement) {
        Ok(statement) => statement,
        Err(never) => match never {},
    };
    parsed.unwrap_or_default().into_iter().map(place).collect()
}

/// The one class statement that the text is.
pub fn class(text: &str, range: TextRange, expressions: &[Expr]) -> Option<ast::StmtClassDef> {
    match statements(text, range, expressions).into_iter().next() {
        Some(Stmt::ClassDef(class)) => Some(class),
        _ => None,
    }
}

/// Binds a class to another name than its `__name__`.
pub fn rename(class: &mut ast::StmtClassDef, bound: &str) {
    let shown = std::mem::replace(&mut class.name, bound.into());
    let mark = ast::ExprName { id: format!("{SHOWN_NAME}{shown}").into(), ctx: ast::ExprContext::Load, range: class.range };
    class.decorator_list.push(mark.into());
}

const SHOWN_NAME: &str = "@name:";

/// The `__name__` that [`rename`] kept.
pub fn shown_name(class: &ast::StmtClassDef) -> Option<&str> {
    class.decorator_list.iter().find_map(|decorator| match decorator {
        Expr::Name(name) => name.id.strip_prefix(SHOWN_NAME),
        _ => None,
    })
}

/// Whether a decorator is what [`rename`] left.
pub fn is_shown_name(decorator: &Expr) -> bool {
    matches!(decorator, Expr::Name(name) if name.id.starts_with(SHOWN_NAME))
}

/// A name in the library that user code can't shadow: see the module's docs.
pub fn library_name(name: &str) -> Option<String> {
    if let Some(builtin) = name.strip_prefix("__builtin_") {
        return Some(format!("@builtins:{builtin}"));
    }
    if let Some(guard) = name.strip_prefix("__guard_") {
        return Some(format!("@builtins.repr_guard:_{guard}"));
    }
    if let Some(core) = name.strip_prefix("__core_") {
        return Some(format!("@_core:{core}"));
    }
    name.strip_prefix("__lang_").map(|role| format!("@{role}"))
}

struct Placer<'a> {
    range: TextRange,
    expressions: &'a [Expr],
}

impl Fold<TextRange> for Placer<'_> {
    type TargetU = TextRange;
    type Error = std::convert::Infallible;
    type UserContext = ();

    fn will_map_user(&mut self, _: &TextRange) {}

    fn map_user(&mut self, _: TextRange, (): ()) -> Result<TextRange, Self::Error> {
        Ok(self.range)
    }

    fn fold_expr(&mut self, node: Expr) -> Result<Expr, Self::Error> {
        if let Expr::Name(name) = &node {
            if let Some(number) = name.id.strip_prefix("__expr_").and_then(|n| n.parse::<usize>().ok()) {
                if let Some(expr) = self.expressions.get(number) {
                    return Ok(expr.clone());
                }
            }
            if let Some(library) = library_name(&name.id) {
                return Ok(ast::ExprName { id: library.into(), ctx: name.ctx, range: self.range }.into());
            }
        }
        ast::fold::fold_expr(self, node)
    }
}
