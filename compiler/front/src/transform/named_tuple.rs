//! `class X(NamedTuple)` and `namedtuple("X", "a b")`: a class over the library's `namedtuple_base` (a
//! tuple whose elements are `self.__as_tuple__()`).

use super::{literal_names, literal_text, names_tuple, source, Transformer};
use rustpython_parser::ast::{self, Expr, Stmt};
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
        let mut made = self.named_tuple_call("", call)?;
        let name = format!("_{}_namedtuple_{}", made.name, u32::from(call.range.start()));
        let shown = std::mem::replace(&mut made.name, name.as_str().into());
        made.body.extend(source::statements(&format!("__name__ = __qualname__ = '{shown}'"), call.range, &[]));
        let mut class = class.clone();
        class.bases[base] = ast::ExprName { id: name.into(), ctx: ast::ExprContext::Load, range: call.range }.into();
        Some(vec![Stmt::ClassDef(made), Stmt::ClassDef(class)])
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
        let name = if target.is_empty() { typename } else { target };
        let mut text = format!("class {name}(__lang_namedtuple_base):\n");
        text.push_str(&indent(&members(typename, &fields, true)));
        source::class(&text, call.range, &defaults)
    }

    /// `class X(NamedTuple): a: int; b: int = 0`.
    pub(super) fn typed_named_tuple(&mut self, class: &ast::StmtClassDef) -> ast::StmtClassDef {
        let mut fields = Vec::new();
        let mut defaults = Vec::new();
        let mut class = class.clone();
        class.body.retain(|statement| {
            let Stmt::AnnAssign(s) = statement else { return true };
            let Expr::Name(name) = &*s.target else { return true };
            let default = s.value.as_ref().map(|value| {
                defaults.push((**value).clone());
                defaults.len() - 1
            });
            fields.push(Field { name: name.id.to_string(), default });
            false
        });
        let range = class.range;
        let has_doc = crate::walk::docstring(&class.body).is_some();
        let text = members(&class.name, &fields, !has_doc);
        class.body.extend(source::statements(&text, range, &defaults));
        for base in &mut class.bases {
            if self.definitions.role_of_expr(self.module, base) == Some("NamedTuple") {
                *base = library_base(range);
            }
        }
        class
    }
}

fn library_base(range: TextRange) -> Expr {
    ast::ExprName { id: "@namedtuple_base".into(), ctx: ast::ExprContext::Load, range }.into()
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
        line(format!("__doc__ = '{typename}({})'", names.join(", ")));
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
    line(format!("def _replace(self, /{star}{}):", list(&|name| format!(", {name}=__lang_namedtuple_missing"))));
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
