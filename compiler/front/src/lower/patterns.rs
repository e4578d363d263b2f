//! Patterns as control flow: each goes on if it matches and jumps to `fail` if not.

use super::match_statement::range_of;
use super::*;
use crate::definitions::Definition;
use rustpython_parser::ast::{CmpOp, Constant, Expr, Pattern, Stmt};

/// Names that a pattern binds once all of it has matched, with their values.
pub(super) type Bindings<'a> = Vec<(&'a str, ValueId)>;

/// Builtin classes whose single positional sub-pattern matches the subject itself (PEP 634).
const MATCH_SELF: [&str; 11] =
    ["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

/// What positional sub-patterns of a class match.
enum MatchArgs {
    /// The subject.
    Itself,
    /// These attributes.
    Names(Vec<Symbol>),
    /// It depends on a class that is only known at run time.
    Unknown,
}

impl<'a> Lower<'_, 'a> {
    /// Matches the current value of `subject`.
    pub(super) fn pattern(&mut self, pattern: &'a Pattern, subject: Var, fail: BlockId, bindings: &mut Bindings<'a>) {
        if self.builder.is_unreachable() {
            return;
        }
        self.set_range(range_of(pattern));
        match pattern {
            Pattern::MatchValue(p) => {
                let value = self.expr(&p.value);
                self.set_range(p.range);
                let read = self.builder.read(subject);
                let result = self.compare(&CmpOp::Eq, read, value);
                self.require(result, subject, fail);
            }
            Pattern::MatchSingleton(p) => {
                let constant = match p.value {
                    Constant::Bool(value) => Const::Bool(value),
                    _ => Const::None,
                };
                let value = self.constant(constant);
                let read = self.builder.read(subject);
                let result = self.emit(InstKind::Is(read, value));
                self.require(result, subject, fail);
            }
            Pattern::MatchSequence(p) => self.sequence(&p.patterns, subject, fail, bindings),
            Pattern::MatchMapping(p) => self.mapping(p, subject, fail, bindings),
            Pattern::MatchClass(p) => self.class_pattern(p, subject, fail, bindings),
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner, subject, fail, bindings);
                }
                if let Some(name) = &p.name {
                    let value = self.builder.read(subject);
                    bindings.push((name, value));
                }
            }
            Pattern::MatchOr(p) => self.alternatives(&p.patterns, subject, fail, bindings),
            // Only inside of a sequence, which handles it.
            Pattern::MatchStar(_) => {}
        }
    }

    /// Goes on if the value is true, knowing so of the subject.
    fn require(&mut self, value: ValueId, subject: Var, fail: BlockId) {
        let test = self.truth(value);
        let pass = self.builder.new_block();
        self.branch_refined(test, &[subject], pass, fail);
        self.builder.start_sealed(pass);
    }

    /// Matches a part of the subject.
    fn part(&mut self, pattern: &'a Pattern, value: ValueId, fail: BlockId, bindings: &mut Bindings<'a>) {
        let var = self.temporary();
        self.builder.write(var, value);
        self.pattern(pattern, var, fail, bindings);
    }

    fn sequence(&mut self, patterns: &'a [Pattern], subject: Var, fail: BlockId, bindings: &mut Bindings<'a>) {
        let read = self.builder.read(subject);
        let is_sequence = self.lang("match_sequence", vec![read]);
        self.require(is_sequence, subject, fail);
        let star = patterns.iter().position(|pattern| matches!(pattern, Pattern::MatchStar(_)));
        let least = patterns.len() - usize::from(star.is_some());
        let value = self.builder.read(subject);
        if !(star.is_some() && least == 0) {
            let length = self.lang("len", vec![value]);
            let expected = self.constant(Const::Int(least.into()));
            let op = if star.is_some() { CmpOp::GtE } else { CmpOp::Eq };
            let fits = self.compare(&op, length, expected);
            self.require(fits, subject, fail);
        }
        for (n, pattern) in patterns.iter().enumerate() {
            self.element(pattern, n, star, patterns.len(), subject, fail, bindings);
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn element(
        &mut self,
        pattern: &'a Pattern,
        n: usize,
        star: Option<usize>,
        count: usize,
        subject: Var,
        fail: BlockId,
        bindings: &mut Bindings<'a>,
    ) {
        if is_wildcard(pattern) || self.builder.is_unreachable() {
            return;
        }
        self.set_range(range_of(pattern));
        let value = self.builder.read(subject);
        if let Pattern::MatchStar(p) = pattern {
            let unpacked = self.emit(InstKind::Unpack { value, before: n, after: count - n - 1, star: true });
            let middle = self.emit(InstKind::TupleElement(unpacked, n));
            bindings.extend(p.name.as_ref().map(|name| (name.as_str(), middle)));
            return;
        }
        // Elements after a star are counted from the end.
        let from_end = star.is_some_and(|star| n > star);
        let index = if from_end { n as i64 - count as i64 } else { n as i64 };
        let index = self.constant(Const::Int(index.into()));
        let element = self.emit(InstKind::GetItem(value, index));
        self.part(pattern, element, fail, bindings);
    }

    fn mapping(&mut self, p: &'a ast::PatternMatchMapping, subject: Var, fail: BlockId, bindings: &mut Bindings<'a>) {
        let read = self.builder.read(subject);
        let is_mapping = self.lang("match_mapping", vec![read]);
        self.require(is_mapping, subject, fail);
        let container = self.builder.read(subject);
        let mut keys = Vec::new();
        for (key, pattern) in p.keys.iter().zip(&p.patterns) {
            if self.builder.is_unreachable() {
                return;
            }
            let item = self.expr(key);
            self.set_range(range_of(pattern));
            keys.push(item);
            let present = self.emit(InstKind::Contains { container, item });
            let found = self.builder.new_block();
            self.builder.branch(present, found, fail);
            self.builder.start_sealed(found);
            if !is_wildcard(pattern) {
                let value = self.emit(InstKind::GetItem(container, item));
                self.part(pattern, value, fail, bindings);
            }
        }
        if let Some(rest) = &p.rest {
            let keys = self.emit(InstKind::Tuple(keys));
            let others = self.lang("match_rest", vec![container, keys]);
            bindings.push((rest, others));
        }
    }

    fn class_pattern(&mut self, p: &'a ast::PatternMatchClass, subject: Var, fail: BlockId, bindings: &mut Bindings<'a>) {
        let class = self.expr(&p.cls);
        self.set_range(p.range);
        let read = self.builder.read(subject);
        let isinstance = self.load_builtin("isinstance");
        let is_instance = self.call_plain(isinstance, vec![read, class]);
        self.require(is_instance, subject, fail);
        let object = self.builder.read(subject);
        let positional = if p.patterns.is_empty() { MatchArgs::Unknown } else { self.match_args(&p.cls) };
        if !self.enough_positions(p, &positional) {
            return;
        }
        for (n, pattern) in p.patterns.iter().enumerate() {
            if self.builder.is_unreachable() {
                return;
            }
            self.set_range(range_of(pattern));
            let value = match &positional {
                MatchArgs::Names(names) => self.attribute_or_fail(object, names[n], fail),
                _ => object,
            };
            self.part(pattern, value, fail, bindings);
        }
        for (name, pattern) in p.kwd_attrs.iter().zip(&p.kwd_patterns) {
            if self.builder.is_unreachable() {
                return;
            }
            self.set_range(range_of(pattern));
            let name = self.attribute(name);
            let value = self.attribute_or_fail(object, name, fail);
            self.part(pattern, value, fail, bindings);
        }
    }

    /// An attribute; an object without it does not match.
    fn attribute_or_fail(&mut self, object: ValueId, name: Symbol, fail: BlockId) -> ValueId {
        self.emit_guarded(InstKind::GetAttr(object, name), "AttributeError", |this| this.builder.jump(fail))
    }

    /// Whether the class has a place for each positional sub-pattern; if not, TypeError.
    fn enough_positions(&mut self, p: &ast::PatternMatchClass, positional: &MatchArgs) -> bool {
        let given = p.patterns.len();
        let accepted = match positional {
            _ if given == 0 => return true,
            MatchArgs::Itself => 1,
            MatchArgs::Names(names) => names.len(),
            MatchArgs::Unknown => {
                let message = "positional patterns of a class that is not known at compile time are not supported yet";
                self.unsupported("unsupported-class-pattern", p.range, message);
                return false;
            }
        };
        if given <= accepted {
            return true;
        }
        let class = match &*p.cls {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => "type",
        };
        let plural = if accepted == 1 { "" } else { "s" };
        let text = format!("{class}() accepts {accepted} positional sub-pattern{plural} ({given} given)");
        let message = self.string(&text);
        let type_error = self.load_builtin("TypeError");
        let exception = self.call_plain(type_error, vec![message]);
        self.terminate(Terminator::Raise { exception, cause: None });
        false
    }

    /// What a class's positional sub-patterns match, where the class is certainly known.
    fn match_args(&self, class: &Expr) -> MatchArgs {
        let root = match class {
            Expr::Name(name) => &name.id,
            Expr::Attribute(e) => match &*e.value {
                Expr::Name(name) => &name.id,
                _ => return MatchArgs::Unknown,
            },
            _ => return MatchArgs::Unknown,
        };
        if self.table.resolution(self.scope, Symbol::new(root)) != scopes::Resolution::Global {
            return MatchArgs::Unknown;
        }
        match self.cx.definitions.of_expr(self.module, class) {
            Some(definition) => self.inherited_match_args(definition, 0).unwrap_or(MatchArgs::Names(Vec::new())),
            None => MatchArgs::Unknown,
        }
    }

    /// Searches the class and its bases; `None` if they say nothing.
    fn inherited_match_args(&self, class: Definition<'a>, depth: usize) -> Option<MatchArgs> {
        let Definition::Class(module, class) = class else { return Some(MatchArgs::Unknown) };
        if depth > 64 {
            return Some(MatchArgs::Unknown);
        }
        if let Some(names) = class.body.iter().find_map(own_match_args) {
            return Some(MatchArgs::Names(names));
        }
        let is_builtin = self.cx.graph.modules[module].dotted.starts_with("builtins");
        if is_builtin && self.cx.graph.modules[module].is_library && MATCH_SELF.contains(&class.name.as_str()) {
            return Some(MatchArgs::Itself);
        }
        class.bases.iter().find_map(|base| match self.cx.definitions.of_expr(module, base) {
            Some(base) => self.inherited_match_args(base, depth + 1),
            None => Some(MatchArgs::Unknown),
        })
    }

    /// `a | b`: all alternatives bind the same names.
    fn alternatives(&mut self, patterns: &'a [Pattern], subject: Var, fail: BlockId, bindings: &mut Bindings<'a>) {
        let matched = self.builder.new_block();
        let mut joined: Vec<(&'a str, Var)> = Vec::new();
        for (n, pattern) in patterns.iter().enumerate() {
            let next = if n + 1 == patterns.len() { fail } else { self.builder.new_block() };
            let mut own = Bindings::new();
            self.pattern(pattern, subject, next, &mut own);
            for (name, value) in own {
                let var = match joined.iter().find(|(known, _)| *known == name) {
                    Some(&(_, var)) => var,
                    None => {
                        let var = self.temporary();
                        joined.push((name, var));
                        var
                    }
                };
                self.builder.write(var, value);
            }
            self.builder.jump(matched);
            if next != fail {
                self.builder.start_sealed(next);
            }
        }
        self.builder.start_sealed(matched);
        for (name, var) in joined {
            let value = self.builder.read(var);
            bindings.push((name, value));
        }
    }
}

fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
        Pattern::MatchStar(p) => p.name.is_none(),
        _ => false,
    }
}

fn own_match_args(statement: &Stmt) -> Option<Vec<Symbol>> {
    let Stmt::Assign(s) = statement else { return None };
    let is_target = |target: &Expr| matches!(target, Expr::Name(name) if name.id.as_str() == "__match_args__");
    if !s.targets.iter().any(is_target) {
        return None;
    }
    let Expr::Tuple(names) = &*s.value else { return None };
    let text = |name: &Expr| match name {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(Symbol::new(text)),
        _ => None,
    };
    names.elts.iter().map(text).collect()
}
