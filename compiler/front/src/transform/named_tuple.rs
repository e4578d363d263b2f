//! `class X(NamedTuple)` and `namedtuple("X", "a b")`: a class over the library's `namedtuple_base` (a
//! tuple whose elements are `self.__as_tuple__()`).

use super::{literal_names, literal_text, names_tuple, source, Transformer};
use rustpython_parser::ast::{self, Expr, Fold, Stmt};
use rustpython_parser::text_size::TextRange;

/// A field with its default, an index into the expressions.
struct Field {
    name: String,
    default: Option<usize>,
}

/// What `namedtuple` refuses as a field name besides what is no identifier.
#[rustfmt::skip]
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield",
];

impl Transformer<'_, '_> {
    /// The position of a base that is a call of `namedtuple`, and the call.
    pub(super) fn named_tuple_base(&self, class: &ast::StmtClassDef) -> Option<(usize, ast::ExprCall)> {
        class.bases.iter().enumerate().find_map(|(n, base)| match base {
            Expr::Call(call) if self.role(&call.func) == Some("namedtuple") => Some((n, call.clone())),
            _ => None,
        })
    }

    /// The class of such a base as a statement of its own, then the class.
    pub(super) fn hoist_named_tuple(&mut self, class: &ast::StmtClassDef, base: usize, call: &ast::ExprCall) -> Option<Vec<Stmt>> {
        let (made, name) = self.anonymous_named_tuple(call)?;
        let mut class = class.clone();
        class.bases[base] = name;
        Some(vec![Stmt::ClassDef(made), Stmt::ClassDef(class)])
    }

    /// The class of a call that is not assigned to a name, and what stands for the call.
    fn anonymous_named_tuple(&mut self, call: &ast::ExprCall) -> Option<(ast::StmtClassDef, Expr)> {
        let mut made = self.named_tuple_call("", call)?;
        let name = format!("_{}_namedtuple_{}", made.name, u32::from(call.range.start()));
        source::rename(&mut made, &name);
        Some((made, ast::ExprName { id: name.into(), ctx: ast::ExprContext::Load, range: call.range }.into()))
    }

    /// A simple statement with calls of `namedtuple` somewhere in its expressions: the classes, then the statement.
    pub(super) fn hoist_from(&mut self, statement: &Stmt) -> Option<Vec<Stmt>> {
        if !crate::walk::suites(statement).is_empty() {
            return None;
        }
        let mut found = false;
        crate::walk::statement_expressions(statement, &mut |expr| found |= self.mentions_named_tuple(expr));
        if !found {
            return None;
        }
        let mut hoister = Hoister { transformer: self, classes: Vec::new() };
        let statement = match hoister.fold_stmt(statement.clone()) {
            Ok(statement) => statement,
            Err(never) => match never {},
        };
        let mut out = hoister.classes;
        out.push(statement);
        Some(out)
    }

    fn mentions_named_tuple(&self, expr: &Expr) -> bool {
        let mut found = matches!(expr, Expr::Call(call) if self.role(&call.func) == Some("namedtuple"));
        crate::walk::children(expr, &mut |child| found |= self.mentions_named_tuple(child));
        found
    }

    /// The class that a call with literal arguments makes; without such, the call stays.
    pub(super) fn named_tuple_call(&mut self, target: &str, call: &ast::ExprCall) -> Option<ast::StmtClassDef> {
        let [typename, names] = &call.args[..] else { return None };
        let typename = literal_text(typename)?;
        let Some(mut names) = literal_names(names) else {
            self.unsupported(call.range, "`namedtuple` needs literal field names");
            return None;
        };
        let option = |wanted: &str| call.keywords.iter().find(|k| k.arg.as_ref().is_some_and(|arg| arg.as_str() == wanted));
        if option("rename").is_some_and(|k| super::dataclass_fields::literal_bool(&k.value) == Some(true)) {
            rename(&mut names);
        } else if invalid(&names) {
            // The library's function raises what CPython's does.
            return None;
        }
        let defaults = match option("defaults").map(|keyword| &keyword.value) {
            None => Vec::new(),
            Some(Expr::Tuple(e)) => e.elts.clone(),
            Some(Expr::List(e)) => e.elts.clone(),
            Some(_) => {
                self.unsupported(call.range, "`namedtuple` needs literal defaults");
                return None;
            }
        };
        let first_default = names.len().checked_sub(defaults.len())?;
        let fields: Vec<Field> = names
            .into_iter()
            .enumerate()
            .map(|(n, name)| Field { name, default: n.checked_sub(first_default) })
            .collect();
        let mut text = format!("class {typename}(__lang_namedtuple_base):\n");
        text.push_str(&indent(&members(typename, &fields, true)));
        let mut class = source::class(&text, call.range, &defaults)?;
        if !target.is_empty() && target != typename {
            source::rename(&mut class, target);
        }
        Some(class)
    }

    /// `class X(NamedTuple): a: int; b: int = 0`.
    pub(super) fn typed_named_tuple(&mut self, class: &ast::StmtClassDef) -> ast::StmtClassDef {
        let mut class = with_fields(class.clone());
        for base in &mut class.bases {
            if self.definitions.role_of_expr(self.module, base) == Some("NamedTuple") {
                *base = library_base(class.range);
            }
        }
        class
    }
}

/// The class with what the fields that are declared in it make.
pub fn with_fields(mut class: ast::StmtClassDef) -> ast::StmtClassDef {
    let mut fields = Vec::new();
    let mut defaults = Vec::new();
    for statement in &mut class.body {
        let Stmt::AnnAssign(s) = statement else { continue };
        let Expr::Name(name) = &*s.target else { continue };
        // What is left is the annotation.
        let default = s.value.take().map(|value| {
            defaults.push(*value);
            defaults.len() - 1
        });
        fields.push(Field { name: name.id.to_string(), default });
    }
    let has_doc = crate::walk::docstring(&class.body).is_some();
    let mut body = source::statements(&members(&class.name, &fields, !has_doc), class.range, &defaults);
    if has_doc {
        class.body.extend(body);
    } else {
        body.append(&mut class.body);
        class.body = body;
    }
    class
}

/// Takes calls of `namedtuple` out of expressions that are evaluated at once.
struct Hoister<'h, 't, 'a> {
    transformer: &'h mut Transformer<'t, 'a>,
    classes: Vec<Stmt>,
}

impl Fold<TextRange> for Hoister<'_, '_, '_> {
    type TargetU = TextRange;
    type Error = std::convert::Infallible;
    type UserContext = ();

    fn will_map_user(&mut self, _: &TextRange) {}

    fn map_user(&mut self, range: TextRange, (): ()) -> Result<TextRange, Self::Error> {
        Ok(range)
    }

    fn fold_expr(&mut self, node: Expr) -> Result<Expr, Self::Error> {
        match node {
            Expr::Lambda(_) | Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::GeneratorExp(_) => Ok(node),
            Expr::Call(call) if self.transformer.role(&call.func) == Some("namedtuple") => {
                Ok(match self.transformer.anonymous_named_tuple(&call) {
                    Some((class, name)) => {
                        self.classes.push(Stmt::ClassDef(class));
                        name
                    }
                    None => Expr::Call(call),
                })
            }
            other => ast::fold::fold_expr(self, other),
        }
    }
}

/// The base of all such classes.
pub fn library_base(range: TextRange) -> Expr {
    ast::ExprName { id: LIBRARY_BASE.into(), ctx: ast::ExprContext::Load, range }.into()
}

const LIBRARY_BASE: &str = "@namedtuple_base";

/// Whether an expression is that.
pub fn is_library_base(expr: &Expr) -> bool {
    matches!(expr, Expr::Name(name) if name.id.as_str() == LIBRARY_BASE)
}

fn invalid(names: &[String]) -> bool {
    names.iter().enumerate().any(|(n, name)| is_bad(name) || names[..n].contains(name))
}

fn is_bad(name: &str) -> bool {
    let mut chars = name.chars();
    let starts = chars.next().is_some_and(|c| c.is_alphabetic());
    !starts || !chars.all(|c| c.is_alphanumeric() || c == '_') || KEYWORDS.contains(&name)
}

/// `rename=True`: bad and repeated names become `_0`, `_1`, ….
fn rename(names: &mut [String]) {
    for n in 0..names.len() {
        if is_bad(&names[n]) || names[..n].contains(&names[n]) {
            names[n] = format!("_{n}");
        }
    }
}

/// The members of the class, at the margin.
fn members(typename: &str, fields: &[Field], with_doc: bool) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let params: String = fields
        .iter()
        .map(|field| match field.default {
            Some(n) => format!(", {}=__expr_{n}", field.name),
            None => format!(", {}", field.name),
        })
        .collect();
    let list = |one: &dyn Fn(&str) -> String| names.iter().map(|name| one(name)).collect::<String>();
    let mut text = String::new();
    let mut line = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    if with_doc {
        line(format!("'{typename}({})'", names.join(", ")));
    }
    line("__slots__ = ()".to_owned());
    line(format!("_fields = __match_args__ = {}", names_tuple(names.iter().copied())));
    let defaults: String =
        fields.iter().filter_map(|field| field.default.map(|n| format!("'{}': __expr_{n}, ", field.name))).collect();
    line(format!("_field_defaults = {{{defaults}}}"));
    line(format!("def __new__(_cls{params}):"));
    line("    _made = __core_new_object(_cls)".to_owned());
    for name in &names {
        line(format!("    __builtin_object.__setattr__(_made, '{name}', {name})"));
    }
    line("    return _made".to_owned());
    line("def __as_tuple__(self):".to_owned());
    line(format!("    return ({})", list(&|name| format!("self.{name}, "))));
    line("def __repr__(self):".to_owned());
    let parts: Vec<String> = names.iter().map(|name| format!("{name}={{self.{name}!r}}")).collect();
    line(format!("    return __core_type_name(self) + f'({})'", parts.join(", ")));
    line("def _asdict(self):".to_owned());
    line(format!("    return {{{}}}", list(&|name| format!("'{name}': self.{name}, "))));
    let star = if names.is_empty() { "" } else { ", *" };
    line(format!("def _replace(self, /{star}{}, **_others):", list(&|name| format!(", {name}=__lang_namedtuple_missing"))));
    line("    if _others:".to_owned());
    line("        raise __builtin_ValueError(f'Got unexpected field names: {__builtin_list(_others)!r}')".to_owned());
    let kept = list(&|name| format!("self.{name} if {name} is __lang_namedtuple_missing else {name}, "));
    line(format!("    return __builtin_type(self)({kept})"));
    line("@__builtin_classmethod".to_owned());
    line("def _make(cls, iterable):".to_owned());
    line(format!("    return cls(*__lang_namedtuple_checked(iterable, {}))", names.len()));
    text
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
