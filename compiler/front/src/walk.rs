//! Plain traversal of the syntax tree for the passes that only look: nested statement lists,
//! expressions of a statement, children of an expression, in source order.

use rustpython_parser::ast::{self, Constant, Expr, Stmt};

/// The statement lists directly inside a statement; those of functions and classes too.
pub fn suites(statement: &Stmt) -> Vec<&[Stmt]> {
    match statement {
        Stmt::FunctionDef(s) => vec![&s.body],
        Stmt::AsyncFunctionDef(s) => vec![&s.body],
        Stmt::ClassDef(s) => vec![&s.body],
        Stmt::For(s) => vec![&s.body, &s.orelse],
        Stmt::AsyncFor(s) => vec![&s.body, &s.orelse],
        Stmt::While(s) => vec![&s.body, &s.orelse],
        Stmt::If(s) => vec![&s.body, &s.orelse],
        Stmt::With(s) => vec![&s.body],
        Stmt::AsyncWith(s) => vec![&s.body],
        Stmt::Match(s) => s.cases.iter().map(|case| &case.body[..]).collect(),
        Stmt::Try(s) => try_suites(&s.body, &s.handlers, &s.orelse, &s.finalbody),
        Stmt::TryStar(s) => try_suites(&s.body, &s.handlers, &s.orelse, &s.finalbody),
        _ => Vec::new(),
    }
}

fn try_suites<'a>(
    body: &'a [Stmt],
    handlers: &'a [ast::ExceptHandler],
    orelse: &'a [Stmt],
    finalbody: &'a [Stmt],
) -> Vec<&'a [Stmt]> {
    let mut suites = vec![body];
    suites.extend(handlers.iter().map(|ast::ExceptHandler::ExceptHandler(handler)| &handler.body[..]));
    suites.extend([orelse, finalbody]);
    suites
}

/// Calls `visit` with each expression directly in a statement.
pub fn statement_expressions<'a>(statement: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    match statement {
        Stmt::FunctionDef(s) => {
            s.decorator_list.iter().for_each(&mut *visit);
            defaults(&s.args).for_each(visit);
        }
        Stmt::AsyncFunctionDef(s) => {
            s.decorator_list.iter().for_each(&mut *visit);
            defaults(&s.args).for_each(visit);
        }
        Stmt::ClassDef(s) => {
            s.decorator_list.iter().chain(&s.bases).for_each(&mut *visit);
            s.keywords.iter().for_each(|keyword| visit(&keyword.value));
        }
        Stmt::Return(s) => s.value.iter().for_each(|e| visit(e)),
        Stmt::Delete(s) => s.targets.iter().for_each(visit),
        Stmt::Assign(s) => {
            visit(&s.value);
            s.targets.iter().for_each(visit);
        }
        Stmt::AugAssign(s) => {
            visit(&s.target);
            visit(&s.value);
        }
        Stmt::AnnAssign(s) => {
            s.value.iter().for_each(|e| visit(e));
            visit(&s.target);
        }
        Stmt::For(s) => [&s.iter, &s.target].into_iter().for_each(|e| visit(e)),
        Stmt::AsyncFor(s) => [&s.iter, &s.target].into_iter().for_each(|e| visit(e)),
        Stmt::While(s) => visit(&s.test),
        Stmt::If(s) => visit(&s.test),
        Stmt::With(s) => with_items(&s.items, visit),
        Stmt::AsyncWith(s) => with_items(&s.items, visit),
        Stmt::Match(s) => {
            visit(&s.subject);
            s.cases.iter().filter_map(|case| case.guard.as_deref()).for_each(visit);
        }
        Stmt::Raise(s) => s.exc.iter().chain(&s.cause).for_each(|e| visit(e)),
        Stmt::Try(s) => handler_types(&s.handlers, visit),
        Stmt::TryStar(s) => handler_types(&s.handlers, visit),
        Stmt::Assert(s) => {
            visit(&s.test);
            s.msg.iter().for_each(|e| visit(e));
        }
        Stmt::Expr(s) => visit(&s.value),
        _ => {}
    }
}

fn with_items<'a>(items: &'a [ast::WithItem], visit: &mut dyn FnMut(&'a Expr)) {
    for item in items {
        visit(&item.context_expr);
        item.optional_vars.iter().for_each(|e| visit(e));
    }
}

fn handler_types<'a>(handlers: &'a [ast::ExceptHandler], visit: &mut dyn FnMut(&'a Expr)) {
    for ast::ExceptHandler::ExceptHandler(handler) in handlers {
        handler.type_.iter().for_each(|e| visit(e));
    }
}

/// Default values in evaluation order.
pub fn defaults(args: &ast::Arguments) -> impl Iterator<Item = &Expr> {
    let all = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
    all.filter_map(|arg| arg.default.as_deref())
}

/// Calls `visit` with each direct child of an expression. Parts of a lambda or comprehension that
/// belong to its own scope are children too.
pub fn children<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match expr {
        Expr::BoolOp(e) => e.values.iter().for_each(visit),
        Expr::NamedExpr(e) => [&e.value, &e.target].into_iter().for_each(|e| visit(e)),
        Expr::BinOp(e) => [&e.left, &e.right].into_iter().for_each(|e| visit(e)),
        Expr::UnaryOp(e) => visit(&e.operand),
        Expr::Lambda(e) => {
            defaults(&e.args).for_each(&mut *visit);
            visit(&e.body);
        }
        Expr::IfExp(e) => [&e.test, &e.body, &e.orelse].into_iter().for_each(|e| visit(e)),
        Expr::Dict(e) => {
            for (key, value) in e.keys.iter().zip(&e.values) {
                key.iter().for_each(&mut *visit);
                visit(value);
            }
        }
        Expr::Set(e) => e.elts.iter().for_each(visit),
        Expr::ListComp(e) => comprehension(&e.generators, &[&e.elt], visit),
        Expr::SetComp(e) => comprehension(&e.generators, &[&e.elt], visit),
        Expr::DictComp(e) => comprehension(&e.generators, &[&e.key, &e.value], visit),
        Expr::GeneratorExp(e) => comprehension(&e.generators, &[&e.elt], visit),
        Expr::Await(e) => visit(&e.value),
        Expr::Yield(e) => e.value.iter().for_each(|e| visit(e)),
        Expr::YieldFrom(e) => visit(&e.value),
        Expr::Compare(e) => {
            visit(&e.left);
            e.comparators.iter().for_each(visit);
        }
        Expr::Call(e) => {
            visit(&e.func);
            e.args.iter().for_each(&mut *visit);
            e.keywords.iter().for_each(|keyword| visit(&keyword.value));
        }
        Expr::FormattedValue(e) => {
            visit(&e.value);
            e.format_spec.iter().for_each(|e| visit(e));
        }
        Expr::JoinedStr(e) => e.values.iter().for_each(visit),
        Expr::Constant(_) | Expr::Name(_) => {}
        Expr::Attribute(e) => visit(&e.value),
        Expr::Subscript(e) => [&e.value, &e.slice].into_iter().for_each(|e| visit(e)),
        Expr::Starred(e) => visit(&e.value),
        Expr::List(e) => e.elts.iter().for_each(visit),
        Expr::Tuple(e) => e.elts.iter().for_each(visit),
        Expr::Slice(e) => [&e.lower, &e.upper, &e.step].into_iter().flatten().for_each(|e| visit(e)),
    }
}

fn comprehension<'a>(generators: &'a [ast::Comprehension], elements: &[&'a Expr], visit: &mut dyn FnMut(&'a Expr)) {
    for generator in generators {
        visit(&generator.iter);
        visit(&generator.target);
        generator.ifs.iter().for_each(&mut *visit);
    }
    elements.iter().for_each(|e| visit(e));
}

/// Whether an `if` tests `TYPE_CHECKING`, which is false when a program runs.
pub fn is_type_checking(test: &Expr) -> bool {
    match test {
        Expr::Name(name) => name.id.as_str() == "TYPE_CHECKING",
        Expr::Attribute(attribute) => {
            attribute.attr.as_str() == "TYPE_CHECKING"
                && matches!(&*attribute.value, Expr::Name(name) if matches!(name.id.as_str(), "typing" | "t"))
        }
        _ => false,
    }
}

/// The docstring of a body.
pub fn docstring(body: &[Stmt]) -> Option<&str> {
    match body.first() {
        Some(Stmt::Expr(statement)) => match &*statement.value {
            Expr::Constant(ast::ExprConstant { value: Constant::Str(text), kind: None, .. }) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// The same lists as [`suites`], to change them.
pub fn suites_mut(statement: &mut Stmt) -> Vec<&mut Vec<Stmt>> {
    match statement {
        Stmt::FunctionDef(s) => vec![&mut s.body],
        Stmt::AsyncFunctionDef(s) => vec![&mut s.body],
        Stmt::ClassDef(s) => vec![&mut s.body],
        Stmt::For(s) => vec![&mut s.body, &mut s.orelse],
        Stmt::AsyncFor(s) => vec![&mut s.body, &mut s.orelse],
        Stmt::While(s) => vec![&mut s.body, &mut s.orelse],
        Stmt::If(s) => vec![&mut s.body, &mut s.orelse],
        Stmt::With(s) => vec![&mut s.body],
        Stmt::AsyncWith(s) => vec![&mut s.body],
        Stmt::Match(s) => s.cases.iter_mut().map(|case| &mut case.body).collect(),
        Stmt::Try(s) => try_suites_mut(&mut s.body, &mut s.handlers, &mut s.orelse, &mut s.finalbody),
        Stmt::TryStar(s) => try_suites_mut(&mut s.body, &mut s.handlers, &mut s.orelse, &mut s.finalbody),
        _ => Vec::new(),
    }
}

fn try_suites_mut<'a>(
    body: &'a mut Vec<Stmt>,
    handlers: &'a mut [ast::ExceptHandler],
    orelse: &'a mut Vec<Stmt>,
    finalbody: &'a mut Vec<Stmt>,
) -> Vec<&'a mut Vec<Stmt>> {
    let mut suites = vec![body];
    suites.extend(handlers.iter_mut().map(|ast::ExceptHandler::ExceptHandler(handler)| &mut handler.body));
    suites.extend([orelse, finalbody]);
    suites
}

/// Whether statements, also in nested functions, mention a name, or an attribute of such a name, also as `name.attribute`.
pub fn mentions(suite: &[Stmt], is_it: &dyn Fn(&str) -> bool) -> bool {
    suite.iter().any(|statement| mentions_itself(statement, is_it) || suites(statement).into_iter().any(|suite| mentions(suite, is_it)))
}

/// The same for the expressions of a statement, its suites aside.
pub fn mentions_itself(statement: &Stmt, is_it: &dyn Fn(&str) -> bool) -> bool {
    fn mentions_in(expr: &Expr, is_it: &dyn Fn(&str) -> bool) -> bool {
        let mut found = match expr {
            Expr::Name(name) => is_it(&name.id),
            Expr::Attribute(e) => is_it(&e.attr) || matches!(&*e.value, Expr::Name(name) if is_it(&format!("{}.{}", name.id, e.attr))),
            _ => false,
        };
        children(expr, &mut |child| found = found || mentions_in(child, is_it));
        found
    }
    let mut found = false;
    statement_expressions(statement, &mut |expr| found = found || mentions_in(expr, is_it));
    found
}

/// Whether statements, also in nested functions, read an attribute of what a name means.
pub fn reads_attribute(suite: &[Stmt], name: &str, attribute: &str) -> bool {
    fn reads(expr: &Expr, name: &str, attribute: &str) -> bool {
        let is_it = matches!(expr, Expr::Attribute(e) if e.attr.as_str() == attribute && matches!(&*e.value, Expr::Name(value) if value.id.as_str() == name));
        let mut found = is_it;
        children(expr, &mut |child| found = found || reads(child, name, attribute));
        found
    }
    suite.iter().any(|statement| {
        let mut found = false;
        statement_expressions(statement, &mut |expr| found = found || reads(expr, name, attribute));
        found || suites(statement).into_iter().any(|suite| reads_attribute(suite, name, attribute))
    })
}
