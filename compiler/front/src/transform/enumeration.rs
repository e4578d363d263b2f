//! Enumerations: members leave the class body and are made after the class statement, by the
//! library's `enum_member(cls, name, value)`, and stored as attributes of the class, past the hook for such stores.

use super::{literal_names, literal_text, source, Transformer};
use crate::definitions::Definition;
use rustpython_parser::ast::{self, Constant, Expr, ExprContext, Fold, Operator, Ranged, Stmt, UnaryOp};
use rustpython_parser::text_size::TextRange;
use pyc2n_base::collections::HashMap;

/// How `auto()` counts.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Flag,
    Str,
}

/// A member: its name and its value as an expression after the class statement.
struct Member {
    name: String,
    value: Expr,
    range: TextRange,
}

impl Transformer<'_, '_> {
    /// Whether a class statement makes an enumeration (and is not the library's own).
    pub(super) fn is_enum(&self, class: &ast::StmtClassDef) -> bool {
        if self.definitions.role(Definition::Class(self.module, class)).is_some() {
            return false;
        }
        class.bases.iter().any(|base| self.base_kind(self.module, base, 0).is_some())
    }

    fn base_kind(&self, module: usize, base: &Expr, depth: usize) -> Option<Kind> {
        let definition = self.definitions.of_expr(module, base)?;
        match self.definitions.role(definition) {
            Some("Enum" | "IntEnum") => return Some(Kind::Plain),
            Some("StrEnum") => return Some(Kind::Str),
            Some("Flag" | "IntFlag") => return Some(Kind::Flag),
            _ => {}
        }
        let Definition::Class(module, class) = definition else { return None };
        if depth > 64 {
            return None;
        }
        class.bases.iter().find_map(|base| self.base_kind(module, base, depth + 1))
    }

    /// The class without members, and the statements that make them.
    pub(super) fn enumeration(&mut self, class: &ast::StmtClassDef) -> Vec<Stmt> {
        let kind = class.bases.iter().find_map(|base| self.base_kind(self.module, base, 0)).unwrap_or(Kind::Plain);
        let mut class = class.clone();
        let names: Vec<String> = class.body.iter().flat_map(|statement| self.member_names(statement)).collect();
        let custom_next = super::dataclass::defined_names(&class.body).iter().any(|name| name == "_generate_next_value_");
        let mut body = Vec::new();
        let mut collected = Members {
            class: class.name.clone(),
            kind,
            names,
            custom_next, 
            known: HashMap::default(),
            last: Vec::new(),
            members: Vec::new(),
        };
        for statement in std::mem::take(&mut class.body) {
            self.enum_statement(statement, &mut collected, &mut body);
        }
        let range = class.range;
        if !collected.members.is_empty() {
            body.extend(source::statements("_member_list_ = []\n_member_names_ = []\n__members__ = _member_map_ = {}\n", range, &[]));
        }
        body.extend(self.enum_texts(&class, &body));
        class.body = body;
        let unique: Vec<Expr> = class.decorator_list.extract(|decorator| self.role(decorator) == Some("enum_unique"));
        let members = std::mem::take(&mut collected.members);
        let mut out = vec![Stmt::ClassDef(class.clone())];
        out.extend(self.member_statements(&class, &members));
        for decorator in unique {
            out.extend(source::statements(&format!("__expr_0({})", class.name), decorator.range(), &[decorator]));
        }
        out
    }

    /// Members of an enumeration that derives from a builtin class look like those of its last base all the same, unless the class or
    /// another base says otherwise.
    fn enum_texts(&self, class: &ast::StmtClassDef, body: &[Stmt]) -> Vec<Stmt> {
        let is_builtin = |base: &Expr| matches!(self.definitions.of_expr(self.module, base), Some(Definition::Class(module, _)) if self.definitions.is_builtin(module));
        let Some(last) = class.bases.last().filter(|_| class.bases.iter().any(is_builtin)) else { return Vec::new() };
        let own = super::dataclass::defined_names(body);
        let inherited = |name: &str| class.bases.iter().any(|base| self.is_mixin_with(self.module, base, name));
        let open = |name: &&str| !own.iter().any(|known| known == name) && !inherited(name);
        let names = ["__repr__", "__str__", "__format__"].into_iter().filter(open);
        names.flat_map(|name| source::statements(&format!("{name} = __expr_0.{name}"), class.range, std::slice::from_ref(last))).collect()
    }

    /// Whether a base is a class of the program, but no enumeration, that defines a name.
    fn is_mixin_with(&self, module: usize, base: &Expr, name: &str) -> bool {
        let Some(Definition::Class(module, class)) = self.definitions.of_expr(module, base) else { return false };
        !self.definitions.is_library(module)
            && self.base_kind(module, base, 0).is_none()
            && (super::dataclass::defined_names(&class.body).iter().any(|known| known == name)
                || class.bases.iter().any(|base| self.is_mixin_with(module, base, name)))
    }

    fn member_statements(&mut self, class: &ast::StmtClassDef, members: &[Member]) -> Vec<Stmt> {
        let name = &class.name;
        let made = |member: &Member| {
            let label = &member.name;
            let text = format!("__core_own_set({name}, '{label}', __lang_enum_member({name}, '{label}', __expr_0))");
            source::statements(&text, member.range, std::slice::from_ref(&member.value))
        };
        members.iter().flat_map(made).collect()
    }

    /// Names that a statement of the body makes members.
    fn member_names(&self, statement: &Stmt) -> Vec<String> {
        let (targets, value) = match statement {
            Stmt::Assign(s) => (s.targets.iter().collect::<Vec<_>>(), &s.value),
            Stmt::AnnAssign(s) => match &s.value {
                Some(value) => (vec![&*s.target], value),
                None => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        if self.is_no_member_value(value) {
            return Vec::new();
        }
        let mut names = Vec::new();
        for target in targets {
            match target {
                Expr::Name(name) => names.push(name.id.to_string()),
                Expr::Tuple(e) => names.extend(e.elts.iter().filter_map(|e| match e {
                    Expr::Name(name) => Some(name.id.to_string()),
                    _ => None,
                })),
                _ => {}
            }
        }
        names.retain(|name| !is_special(name));
        names
    }

    fn is_no_member_value(&self, value: &Expr) -> bool {
        match value {
            Expr::Lambda(_) => true,
            Expr::Call(call) => match &*call.func {
                Expr::Name(name) => {
                    matches!(name.id.as_str(), "property" | "staticmethod" | "classmethod")
                        || self.role(&call.func) == Some("enum_nonmember")
                }
                _ => false,
            },
            _ => false,
        }
    }

    fn enum_statement(&mut self, statement: Stmt, collected: &mut Members, body: &mut Vec<Stmt>) {
        let names = self.member_names(&statement);
        if names.is_empty() {
            body.push(match statement {
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) | Stmt::AsyncFunctionDef(_) => statement,
                other => collected.rename_statement(other),
            });
            return;
        }
        let range = statement.range();
        let (targets, value) = match statement {
            Stmt::Assign(s) => (s.targets, *s.value),
            Stmt::AnnAssign(s) => match s.value {
                Some(value) => (vec![*s.target], *value),
                None => return,
            },
            _ => return,
        };
        for target in targets {
            match (target, &value) {
                (Expr::Name(name), value) => self.member(&name.id, value.clone(), range, collected, body),
                (Expr::Tuple(targets), Expr::Tuple(values)) if targets.elts.len() == values.elts.len() => {
                    for (target, value) in targets.elts.iter().zip(&values.elts) {
                        if let Expr::Name(name) = target {
                            self.member(&name.id, value.clone(), range, collected, body);
                        }
                    }
                }
                (target, _) => self.unsupported(target.range(), "this way to define members of an enumeration is not supported"),
            }
        }
    }

    fn member(&mut self, name: &str, value: Expr, range: TextRange, collected: &mut Members, body: &mut Vec<Stmt>) {
        let is_auto = matches!(&value, Expr::Call(call) if self.role(&call.func) == Some("enum_auto"));
        let value = match is_auto {
            true => match collected.next_value(name, range) {
                Some(value) => value,
                None => return self.unsupported(range, "`auto()` after a value that is not known at compile time is not supported"),
            },
            false => value,
        };
        let number = collected.number(&value);
        if let Some(number) = number {
            collected.known.insert(name.to_owned(), number);
        }
        collected.last.push(number);
        let value = collected.rename_expr(value);
        let raw = raw_name(name);
        // The body may mention the value; literals are repeated after it, all else is read back from it.
        let text = format!("{raw} = __expr_0");
        body.extend(source::statements(&text, range, &[value.clone()]));
        collected.members.push(Member { name: name.to_owned(), value, range });
        let class = collected.class.clone();
        if let Some(member) = collected.members.last_mut().filter(|member| !is_literal(&member.value)) {
            member.value = Expr::Attribute(ast::ExprAttribute {
                value: Box::new(ast::ExprName { id: class, ctx: ExprContext::Load, range }.into()),
                attr: raw.into(),
                ctx: ExprContext::Load,
                range,
            });
        }
    }

    /// `X = Enum("X", "A B")`.
    pub(super) fn functional_enum(&mut self, target: &str, call: &ast::ExprCall) -> Option<Vec<Stmt>> {
        let [typename, names] = &call.args[..] else { return None };
        literal_text(typename)?;
        let Some(names) = literal_names(names) else {
            self.unsupported(call.range, "an enumeration made by a call needs literal names");
            return None;
        };
        let kind = self.base_kind(self.module, &call.func, 0)?;
        let mut text = format!("class {target}(__expr_0):\n    pass\n");
        for (n, name) in names.iter().enumerate() {
            let value = match kind {
                Kind::Plain => (n + 1).to_string(),
                Kind::Flag => format!("1 << {n}"),
                Kind::Str => format!("'{}'", name.to_lowercase()),
            };
            text.push_str(&format!("    {name} = {value}\n"));
        }
        let class = source::class(&text, call.range, &[(*call.func).clone()])?;
        Some(self.enumeration(&class))
    }
}

/// What was found in the body so far.
struct Members {
    class: ast::Identifier,
    kind: Kind,
    names: Vec<String>,
    custom_next: bool,
    /// Members whose value is a known number.
    known: HashMap<String, i64>,
    /// All values so far, where they are known numbers.
    last: Vec<Option<i64>>,
    members: Vec<Member>,
}

impl Members {
    /// What `auto()` gives here.
    fn next_value(&self, name: &str, range: TextRange) -> Option<Expr> {
        let text = if self.custom_next {
            let previous: String = self.members.iter().map(|member| format!("{}, ", raw_name(&member.name))).collect();
            format!("_generate_next_value_('{name}', 1, {}, [{previous}])", self.members.len())
        } else {
            match self.kind {
                Kind::Str => format!("'{}'", name.to_lowercase()),
                Kind::Plain => (self.last.iter().rev().find_map(|value| *value).unwrap_or(0) + 1).to_string(),
                Kind::Flag => {
                    let values: Option<Vec<i64>> = self.last.iter().copied().collect();
                    let highest = values?.into_iter().max().unwrap_or(0).max(0);
                    (1i64 << (64 - highest.leading_zeros()).min(62)).to_string()
                }
            }
        };
        match source::statements(&text, range, &[]).pop() {
            Some(Stmt::Expr(statement)) => Some(*statement.value),
            _ => None,
        }
    }

    /// The number that a value certainly is.
    fn number(&self, value: &Expr) -> Option<i64> {
        match value {
            Expr::Constant(ast::ExprConstant { value: Constant::Int(value), .. }) => i64::try_from(value).ok(),
            Expr::Name(name) => self.known.get(name.id.as_str()).copied(),
            Expr::UnaryOp(e) if e.op == UnaryOp::USub => self.number(&e.operand)?.checked_neg(),
            Expr::BinOp(e) => {
                let (left, right) = (self.number(&e.left)?, self.number(&e.right)?);
                match e.op {
                    Operator::Add => left.checked_add(right),
                    Operator::Sub => left.checked_sub(right),
                    Operator::Mult => left.checked_mul(right),
                    Operator::LShift if left >= 0 && (0..62).contains(&right) => left.checked_mul(1 << right),
                    Operator::BitOr => Some(left | right),
                    Operator::BitAnd => Some(left & right),
                    Operator::BitXor => Some(left ^ right),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn rename_expr(&self, expr: Expr) -> Expr {
        match (Renamer { names: &self.names }).fold_expr(expr) {
            Ok(expr) => expr,
            Err(never) => match never {},
        }
    }

    fn rename_statement(&self, statement: Stmt) -> Stmt {
        match (Renamer { names: &self.names }).fold_stmt(statement) {
            Ok(statement) => statement,
            Err(never) => match never {},
        }
    }
}

/// Where the class body keeps a member's value.
fn raw_name(name: &str) -> String {
    format!("_enum_value_{name}")
}

/// `_x_` and `__x__`, and private names, are never members.
fn is_special(name: &str) -> bool {
    name.starts_with("__") || (name.starts_with('_') && name.ends_with('_'))
}

fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(_) => true,
        Expr::UnaryOp(e) => is_literal(&e.operand),
        Expr::Tuple(e) => e.elts.iter().all(is_literal),
        _ => false,
    }
}

/// Makes expressions of the body read members' values where they are kept.
struct Renamer<'a> {
    names: &'a [String],
}

impl Fold<TextRange> for Renamer<'_> {
    type TargetU = TextRange;
    type Error = std::convert::Infallible;
    type UserContext = ();

    fn will_map_user(&mut self, _: &TextRange) {}

    fn map_user(&mut self, range: TextRange, (): ()) -> Result<TextRange, Self::Error> {
        Ok(range)
    }

    fn fold_expr_name(&mut self, node: ast::ExprName) -> Result<ast::ExprName, Self::Error> {
        let is_member = node.ctx == ExprContext::Load && self.names.iter().any(|name| name == node.id.as_str());
        Ok(if is_member { ast::ExprName { id: raw_name(&node.id).into(), ..node } } else { node })
    }
}

/// `Vec::extract_if` for one condition, in order.
trait Extract<T> {
    fn extract(&mut self, test: impl FnMut(&T) -> bool) -> Vec<T>;
}

impl<T> Extract<T> for Vec<T> {
    fn extract(&mut self, mut test: impl FnMut(&T) -> bool) -> Vec<T> {
        let (taken, kept) = std::mem::take(self).into_iter().partition(|item| test(item));
        *self = kept;
        taken
    }
}
