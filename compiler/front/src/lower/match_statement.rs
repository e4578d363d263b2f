//! `match`: the cases in order, each a test with bindings that become visible when it succeeds.

use super::patterns::Bindings;
use super::*;
use crate::walk;
use rustpython_parser::ast::{Expr, MatchCase, Pattern, Ranged};

impl<'a> Lower<'_, 'a> {
    pub(super) fn match_statement(&mut self, s: &'a ast::StmtMatch) {
        let value = self.expr(&s.subject);
        let subject = match self.subject_variable(s) {
            Some(var) => var,
            None => {
                let var = self.temporary();
                self.builder.write(var, value);
                var
            }
        };
        let end = self.builder.new_block();
        for case in &s.cases {
            if self.builder.is_unreachable() {
                break;
            }
            self.case(case, subject, end);
        }
        self.builder.jump(end);
        self.builder.start_sealed(end);
    }

    /// One case; what it does not match continues after it.
    fn case(&mut self, case: &'a MatchCase, subject: Var, end: BlockId) {
        let next = self.builder.new_block();
        let mut bindings = Bindings::new();
        self.pattern(&case.pattern, subject, next, &mut bindings);
        self.nested(|this| {
            for (name, value) in bindings {
                this.store_name(name, value);
            }
            if let Some(guard) = &case.guard {
                let body = this.builder.new_block();
                if !this.builder.is_unreachable() {
                    this.condition(guard, body, next);
                }
                this.builder.start_sealed(body);
            }
            this.suite(&case.body);
        });
        self.builder.jump(end);
        self.builder.start_sealed(next);
    }

    /// The subject's own variable, so that cases narrow it, if no case assigns it before its body.
    fn subject_variable(&mut self, s: &'a ast::StmtMatch) -> Option<Var> {
        let Expr::Name(name) = &*s.subject else { return None };
        let assigned = s.cases.iter().any(|case| {
            binds(&case.pattern, &name.id) || case.guard.as_ref().is_some_and(|guard| has_walrus(guard))
        });
        if assigned { None } else { self.local(&name.id) }
    }
}

fn binds(pattern: &Pattern, name: &str) -> bool {
    let is = |bound: &Option<ast::Identifier>| bound.as_ref().is_some_and(|bound| bound.as_str() == name);
    match pattern {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => false,
        Pattern::MatchSequence(p) => p.patterns.iter().any(|p| binds(p, name)),
        Pattern::MatchMapping(p) => is(&p.rest) || p.patterns.iter().any(|p| binds(p, name)),
        Pattern::MatchClass(p) => p.patterns.iter().chain(&p.kwd_patterns).any(|p| binds(p, name)),
        Pattern::MatchStar(p) => is(&p.name),
        Pattern::MatchAs(p) => is(&p.name) || p.pattern.as_ref().is_some_and(|p| binds(p, name)),
        Pattern::MatchOr(p) => p.patterns.iter().any(|p| binds(p, name)),
    }
}

fn has_walrus(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::NamedExpr(_));
    walk::children(expr, &mut |child| found |= has_walrus(child));
    found
}

/// The place of a pattern.
pub(super) fn range_of(pattern: &Pattern) -> TextRange {
    pattern.range()
}
