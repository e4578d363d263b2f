//! Patterns that can't be right: cases that are never reached, names bound twice or not in all alternatives.

use super::Checker;
use rustpython_parser::ast::{self, Expr, Pattern, Ranged};
use std::collections::BTreeSet;

impl Checker {
    pub(super) fn match_statement(&mut self, s: &ast::StmtMatch) {
        let count = s.cases.len();
        for (n, case) in s.cases.iter().enumerate() {
            let mut names = BTreeSet::new();
            self.pattern(&case.pattern, &mut names);
            if n + 1 < count && case.guard.is_none() {
                self.irrefutable(&case.pattern);
            }
        }
    }

    fn irrefutable(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchAs(p) => match (&p.pattern, &p.name) {
                (Some(inner), _) => self.irrefutable(inner),
                (None, Some(name)) => {
                    self.error(p.range, format!("name capture '{name}' makes remaining patterns unreachable"));
                }
                (None, None) => self.error(p.range, "wildcard makes remaining patterns unreachable"),
            },
            Pattern::MatchOr(p) => p.patterns.last().into_iter().for_each(|last| self.irrefutable(last)),
            _ => {}
        }
    }

    fn capture(&mut self, name: &ast::Identifier, pattern: &Pattern, names: &mut BTreeSet<String>) {
        if !names.insert(name.to_string()) {
            self.error(pattern.range(), format!("multiple assignments to name '{name}' in pattern"));
        }
    }

    fn pattern(&mut self, pattern: &Pattern, names: &mut BTreeSet<String>) {
        match pattern {
            Pattern::MatchValue(p) => self.value(&p.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(p) => {
                let mut stars = p.patterns.iter().filter(|p| matches!(p, Pattern::MatchStar(_)));
                if let (Some(_), Some(second)) = (stars.next(), stars.next()) {
                    self.error(second.range(), "multiple starred expressions in sequence pattern");
                }
                p.patterns.iter().for_each(|p| self.pattern(p, names));
            }
            Pattern::MatchMapping(p) => {
                p.keys.iter().for_each(|key| self.value(key));
                p.patterns.iter().for_each(|p| self.pattern(p, names));
                p.rest.iter().for_each(|name| self.capture(name, pattern, names));
            }
            Pattern::MatchClass(p) => {
                let mut seen = BTreeSet::new();
                for (attribute, inner) in p.kwd_attrs.iter().zip(&p.kwd_patterns) {
                    if !seen.insert(attribute.as_str()) {
                        self.error(inner.range(), format!("attribute name repeated in class pattern: {attribute}"));
                    }
                }
                p.patterns.iter().chain(&p.kwd_patterns).for_each(|p| self.pattern(p, names));
            }
            Pattern::MatchStar(p) => p.name.iter().for_each(|name| self.capture(name, pattern, names)),
            Pattern::MatchAs(p) => {
                p.pattern.iter().for_each(|p| self.pattern(p, names));
                p.name.iter().for_each(|name| self.capture(name, pattern, names));
            }
            Pattern::MatchOr(p) => self.alternatives(p, names),
        }
    }

    fn alternatives(&mut self, p: &ast::PatternMatchOr, names: &mut BTreeSet<String>) {
        let mut first: Option<BTreeSet<String>> = None;
        for (n, alternative) in p.patterns.iter().enumerate() {
            let mut own = BTreeSet::new();
            self.pattern(alternative, &mut own);
            if n + 1 < p.patterns.len() {
                self.irrefutable(alternative);
            }
            match &first {
                None => first = Some(own),
                Some(expected) if *expected != own => {
                    return self.error(p.range, "alternative patterns bind different names");
                }
                Some(_) => {}
            }
        }
        for name in first.into_iter().flatten() {
            if !names.insert(name.clone()) {
                self.error(p.range, format!("multiple assignments to name '{name}' in pattern"));
            }
        }
    }

    fn value(&mut self, value: &Expr) {
        if matches!(value, Expr::JoinedStr(_)) {
            self.error(value.range(), "patterns may only match literals and attribute lookups");
        }
    }
}
