//! `Point = namedtuple("Point", "x y")` as the class statement that it stands for. To native code both are the same; the interpreter executes the source as it is.

use super::effects::is_literal;
use super::hint::last_name;
use rustpython_parser::ast::{self, Constant, Expr, Stmt};

/// Puts class statements in the place of such assignments at the top level. Their base is the function, which [`super::classes`] looks up; fields are annotated with `...`.
pub fn add(suite: &mut [Stmt]) {
    for statement in suite {
        if let Some(class) = class(statement) {
            *statement = Stmt::ClassDef(class);
        }
    }
}

fn class(statement: &Stmt) -> Option<ast::StmtClassDef> {
    let Stmt::Assign(s) = statement else { return None };
    let ([Expr::Name(target)], Expr::Call(call)) = (&s.targets[..], &*s.value) else { return None };
    let [name, fields] = &call.args[..] else { return None };
    if last_name(&call.func)? != "namedtuple" || text(name)? != target.id.as_str() {
        return None;
    }
    let names = names(fields)?;
    let defaults = defaults(&call.keywords)?;
    let first = names.len().checked_sub(defaults.len())?;
    let field = |(i, name): (usize, String)| {
        let range = s.range;
        let target = Box::new(Expr::Name(ast::ExprName { range, id: ast::Identifier::new(name), ctx: ast::ExprContext::Store }));
        let annotation = Box::new(Expr::Constant(ast::ExprConstant { range, value: Constant::Ellipsis, kind: None }));
        let value = i.checked_sub(first).map(|i| Box::new(defaults[i].clone()));
        Stmt::AnnAssign(ast::StmtAnnAssign { range, target, annotation, value, simple: true })
    };
    let body = names.into_iter().enumerate().map(field).chain([Stmt::Pass(ast::StmtPass { range: s.range })]).collect();
    Some(ast::StmtClassDef {
        range: s.range,
        name: target.id.clone(),
        bases: vec![Expr::clone(&call.func)],
        keywords: Vec::new(),
        body,
        decorator_list: Vec::new(),
        type_params: Vec::new(),
    })
}

fn text(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(text),
        _ => None,
    }
}

/// The names of fields: in one text, with spaces or commas between them, or a list or tuple of texts. What would not be taken as it is, is none.
fn names(fields: &Expr) -> Option<Vec<String>> {
    let names: Vec<String> = match fields {
        Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. }) => elts.iter().map(|name| text(name).map(str::to_owned)).collect::<Option<_>>()?,
        other => text(other)?.replace(',', " ").split_whitespace().map(str::to_owned).collect(),
    };
    let is_plain = |name: &String| name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    names.iter().all(is_plain).then_some(names)
}

/// The default values of the last fields. Other keywords make another class.
fn defaults(keywords: &[ast::Keyword]) -> Option<Vec<Expr>> {
    match keywords {
        [] => Some(Vec::new()),
        [one] if one.arg.as_ref().is_some_and(|arg| arg.as_str() == "defaults") => match &one.value {
            Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. }) => elts.iter().all(is_literal).then(|| elts.clone()),
            _ => None,
        },
        _ => None,
    }
}
