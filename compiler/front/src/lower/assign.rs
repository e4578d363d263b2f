//! Assignment to every kind of target, augmented assignment, `del`.

use super::*;
use rustpython_parser::ast::{Expr, Ranged};

impl<'a> Lower<'_, 'a> {
    /// Assigns a value to a target.
    pub(super) fn assign(&mut self, target: &'a Expr, value: ValueId) {
        match target {
            Expr::Name(name) => self.store_name(&name.id, value),
            Expr::Attribute(e) => {
                let object = self.expr(&e.value);
                self.set_attribute_range(e.range, e);
                let name = self.attribute(&e.attr);
                self.emit_void(InstKind::SetAttr { object, name, value });
            }
            Expr::Subscript(e) => {
                let object = self.expr(&e.value);
                let index = self.expr(&e.slice);
                self.set_range(e.range);
                self.emit_void(InstKind::SetItem { object, index, value });
            }
            Expr::Tuple(e) => self.unpack(&e.elts, value, e.range),
            Expr::List(e) => self.unpack(&e.elts, value, e.range),
            Expr::Starred(e) => self.assign(&e.value, value),
            // `check` refused other targets.
            _ => {}
        }
    }

    fn unpack(&mut self, targets: &'a [Expr], value: ValueId, range: TextRange) {
        let star = targets.iter().position(|target| matches!(target, Expr::Starred(_)));
        let before = star.unwrap_or(targets.len());
        let after = star.map_or(0, |star| targets.len() - star - 1);
        self.set_range(range);
        let unpacked = self.emit(InstKind::Unpack { value, before, after, star: star.is_some() });
        let elements: Vec<_> = (0..targets.len()).map(|n| self.emit(InstKind::TupleElement(unpacked, n))).collect();
        for (target, element) in targets.iter().zip(elements) {
            self.set_range(target.range());
            self.assign(target, element);
        }
    }

    /// `a = b = value`.
    pub(super) fn assignment(&mut self, s: &'a ast::StmtAssign) {
        if let ([target], Some(values)) = (&s.targets[..], display(&s.value)) {
            if display(target).is_some_and(|targets| targets.len() == values.len() && no_stars(targets) && no_stars(values)) {
                return self.parallel(display(target).unwrap_or(&[]), values);
            }
        }
        let value = self.expr(&s.value);
        for target in &s.targets {
            self.set_range(target.range());
            self.assign(target, value);
        }
    }

    /// `a, b = x, y` needs no tuple.
    fn parallel(&mut self, targets: &'a [Expr], values: &'a [Expr]) {
        let values = self.exprs(values);
        for (target, value) in targets.iter().zip(values) {
            self.set_range(target.range());
            self.assign(target, value);
        }
    }

    pub(super) fn annotated_assignment(&mut self, s: &'a ast::StmtAnnAssign) {
        let Some(value) = &s.value else {
            // The parts of an attribute or subscript target are evaluated all the same.
            match &*s.target {
                Expr::Attribute(e) => drop(self.expr(&e.value)),
                Expr::Subscript(e) => {
                    self.expr(&e.value);
                    self.expr(&e.slice);
                }
                _ => {}
            }
            return self.keep_annotation(s);
        };
        let mut value = self.expr(value);
        self.set_range(s.range);
        if self.is_library && matches!(&*s.target, Expr::Name(_)) {
            value = self.coerce(value, &s.annotation);
        }
        self.assign(&s.target, value);
        self.keep_annotation(s);
    }

    /// Converts to an annotated type, in the library and where the type is one that converts.
    pub(super) fn coerce(&mut self, value: ValueId, annotation: &Expr) -> ValueId {
        match super::marks::coercion(annotation) {
            Some(ty) => self.emit(InstKind::Coerce(value, ty)),
            None => value,
        }
    }

    pub(super) fn augmented_assignment(&mut self, s: &'a ast::StmtAugAssign) {
        let op = super::ops::binary(&s.op, true);
        match &*s.target {
            Expr::Name(name) => {
                self.set_range(name.range);
                let left = self.load_name(&name.id);
                let right = self.expr(&s.value);
                self.set_range(s.range);
                let result = self.emit(InstKind::Binary(op, left, right));
                self.store_name(&name.id, result);
            }
            Expr::Attribute(e) => {
                let object = self.expr(&e.value);
                self.set_attribute_range(e.range, e);
                let name = self.attribute(&e.attr);
                let left = self.emit(InstKind::GetAttr(object, name));
                let right = self.expr(&s.value);
                self.set_range(s.range);
                let value = self.emit(InstKind::Binary(op, left, right));
                self.set_attribute_range(e.range, e);
                self.emit_void(InstKind::SetAttr { object, name, value });
            }
            Expr::Subscript(e) => {
                let object = self.expr(&e.value);
                let index = self.expr(&e.slice);
                self.set_range(e.range);
                let left = self.emit(InstKind::GetItem(object, index));
                let right = self.expr(&s.value);
                self.set_range(s.range);
                let value = self.emit(InstKind::Binary(op, left, right));
                self.set_range(e.range);
                self.emit_void(InstKind::SetItem { object, index, value });
            }
            _ => {}
        }
    }

    /// One target of `del`.
    pub(super) fn delete(&mut self, target: &'a Expr) {
        self.set_range(target.range());
        match target {
            Expr::Name(name) => self.delete_name(&name.id),
            Expr::Attribute(e) => {
                let object = self.expr(&e.value);
                self.set_attribute_range(e.range, e);
                let name = self.attribute(&e.attr);
                self.emit_void(InstKind::DelAttr(object, name));
            }
            Expr::Subscript(e) => {
                let object = self.expr(&e.value);
                let index = self.expr(&e.slice);
                self.set_range(e.range);
                self.emit_void(InstKind::DelItem(object, index));
            }
            Expr::Tuple(e) => e.elts.iter().for_each(|target| self.delete(target)),
            Expr::List(e) => e.elts.iter().for_each(|target| self.delete(target)),
            _ => {}
        }
    }
}

/// The elements of a tuple or list display.
fn display(expr: &Expr) -> Option<&[Expr]> {
    match expr {
        Expr::Tuple(e) => Some(&e.elts),
        Expr::List(e) => Some(&e.elts),
        _ => None,
    }
}

fn no_stars(elements: &[Expr]) -> bool {
    !elements.iter().any(|element| matches!(element, Expr::Starred(_)))
}
