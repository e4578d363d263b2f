//! Operators: binary, augmented, unary, comparisons, truth, identity, subscripts. Which method an operator calls is in
//! the instruction; how the two sides negotiate is here.

use super::{CallArg, Expander, V};
use crate::known::Known;
use crate::protocol::names;
use crate::types::{Concrete, ConcreteId, Type, Types};
use pyc2n_base::Symbol;
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::{BinaryOp, ClassId, CompareFallback, CompareOp};

/// From so many pairs of types on, an operator is a call of the library's function for it.
const WIDE: usize = 6;
/// Up to so many pairs whose methods are the same are told apart all the same, because code for each is faster.
const MAX_ALIKE: usize = 25;

impl Expander<'_, '_> {
    /// `left op right`.
    pub fn binary(&mut self, op: BinaryOp, left: V, right: V) -> V {
        if let Some(value) = self.wide(op.in_place.unwrap_or(op.method), left, right) {
            return value;
        }
        self.pairwise(left, right, &mut |this, l, r, lm, rm| this.binary_pair(op, l, r, lm, rm))
    }

    /// `value op value`, of one value.
    pub fn binary_with_itself(&mut self, op: BinaryOp, value: V) -> V {
        let result = self.binary(op, value, value);
        // Where a class has a method for `*=`, nothing is known of what that gives.
        let is_natural = op.in_place.is_none() && self.is_natural_square(value, op.method);
        self.natural_if(is_natural, result)
    }

    /// The value of an operator between many types, whose function is made once for all places with these types.
    fn wide(&mut self, method: Symbol, left: V, right: V) -> Option<V> {
        if self.pairs(left, right) < WIDE {
            return None;
        }
        let role = format!("wide {method}");
        let function = self.cx.lang_function(&role, Some(self.id))?;
        match self.cx.types.get(function) {
            Concrete::Function { func, .. } if *func == self.cx.instances[self.id].func => None,
            _ => Some(self.call_lang(&role, &[left, right])),
        }
    }

    fn pairwise(&mut self, left: V, right: V, f: &mut dyn FnMut(&mut Self, V, V, ConcreteId, ConcreteId) -> V) -> V {
        if left.is_never() || right.is_never() {
            return self.never();
        }
        self.split(left, &mut |this, l, lm| this.split(right, &mut |this, r, rm| f(this, l, r, lm, rm)))
    }

    fn binary_pair(&mut self, op: BinaryOp, l: V, r: V, lm: ConcreteId, rm: ConcreteId) -> V {
        let method = self.natural_method(lm, op.method, l, r);
        let mut attempts = Vec::new();
        if let Some(in_place) = op.in_place {
            attempts.push((false, in_place));
        }
        attempts.push((false, method));
        if lm != rm {
            let reflected = (true, self.natural_method(rm, op.reflected, r, l));
            let first = self.reflected_first(lm, rm, op.reflected);
            if first {
                attempts.insert(attempts.len() - 1, reflected);
            } else {
                attempts.push(reflected);
            }
        }
        self.attempt(&attempts, l, r, lm, rm, &mut |this| {
            this.error_about("raise_binary_error", &[op.symbol.as_str()], &[l, r])
        })
    }

    /// The right operand goes first if its class is a proper subclass that overrides the reflected method, or if it is a machine
    /// integer beside an int, or `@unknown`.
    fn reflected_first(&mut self, lm: ConcreteId, rm: ConcreteId, reflected: Symbol) -> bool {
        let is_machine = |this: &Self, m: ConcreteId| matches!(this.cx.types.get(m), Concrete::Machine { .. });
        if is_machine(self, rm) && !is_machine(self, lm) || self.knows_itself(lm, rm) {
            return true;
        }
        let (Some(l), Some(r)) = (self.class_of(lm), self.class_of(rm)) else { return false };
        if !self.derives(r, l) {
            return false;
        }
        let left = self.cx.class_attr(l, reflected, self.id);
        let right = self.cx.class_attr(r, reflected, self.id);
        right.is_some() && left.map(|a| a.0) != right.map(|a| a.0)
    }

    /// In comparisons it goes first whether it overrides something or not; where a builtin class has the methods that can't be told.
    fn compares_first(&mut self, lm: ConcreteId, rm: ConcreteId, reflected: Symbol) -> bool {
        if self.knows_itself(lm, rm) {
            return true;
        }
        let (Some(l), Some(r)) = (self.class_of(lm), self.class_of(rm)) else { return self.reflected_first(lm, rm, reflected) };
        let module = self.cx.program.classes[self.stands_for(r)].module;
        if self.cx.program.modules[module].is_library { self.reflected_first(lm, rm, reflected) } else { self.derives(r, l) }
    }

    /// Whether only the right operand, an `@unknown` object, knows what it is.
    fn knows_itself(&self, lm: ConcreteId, rm: ConcreteId) -> bool {
        self.is_unknown(rm) && !self.is_unknown(lm)
    }

    /// Whether a class derives from another one.
    fn derives(&self, class: ClassId, base: ClassId) -> bool {
        let (own, own_base) = (self.stands_for(class), self.stands_for(base));
        class != base && if own == own_base { self.cx.is_subclass(class, base) } else { self.cx.is_subclass(own, own_base) }
    }

    /// The program's class: in an extension module objects of the interpreter's are of classes of the entries, which derive from the program's.
    fn stands_for(&self, class: ClassId) -> ClassId {
        let is_entries = self.cx.program.entries == Some(self.cx.program.classes[class].module);
        let base = self.cx.classes[class].mro.get(1).filter(|_| is_entries && self.cx.held(class).is_some());
        base.copied().unwrap_or(class)
    }

    /// Tries methods in turn until one does not give NotImplemented. `(true, name)` is the right operand's method.
    fn attempt(&mut self, attempts: &[(bool, Symbol)], l: V, r: V, lm: ConcreteId, rm: ConcreteId, fail: &mut dyn FnMut(&mut Self) -> V) -> V {
        let Some((&(reflected, name), rest)) = attempts.split_first() else { return fail(self) };
        let (receiver, other, member) = if reflected { (r, l, rm) } else { (l, r, lm) };
        let salt = self.salt;
        self.salt = salt.wrapping_mul(53).wrapping_add(rest.len() as u64 + 11);
        let result = self.call_special_method(receiver, member, name, &[other]);
        let value = match result {
            None => self.attempt(rest, l, r, lm, rm, fail),
            Some(result) => self.unless_not_implemented(result, &mut |this| this.attempt(rest, l, r, lm, rm, fail)),
        };
        self.salt = salt;
        value
    }

    /// The value unless it is NotImplemented, then what `otherwise` gives.
    fn unless_not_implemented(&mut self, value: V, otherwise: &mut dyn FnMut(&mut Self) -> V) -> V {
        let not_implemented = self.ty(Concrete::NotImplemented);
        let rest = self.minus(value.ty, not_implemented);
        if rest == value.ty {
            return value;
        }
        if rest == Types::NEVER {
            return otherwise(self);
        }
        self.switch(value, &[rest, not_implemented], &mut |this, index, part| match index {
            0 => part,
            _ => otherwise(this),
        })
    }

    /// `op value`.
    pub fn unary(&mut self, method: Symbol, symbol: Symbol, value: V) -> V {
        self.split(value, &mut |this, part, member| match this.call_special_method(part, member, method, &[]) {
            Some(result) => result,
            None => this.error_about("raise_unary_error", &[symbol.as_str()], &[part]),
        })
    }

    /// `left op right` for a rich comparison.
    pub fn compare(&mut self, op: CompareOp, left: V, right: V) -> V {
        let is_alike = self.are_compared_alike(op, left, right);
        if is_alike && self.pairs(left, right) > MAX_ALIKE {
            return self.compare_alike(op, left, right);
        }
        let wide = if is_alike { None } else { self.wide(op.method, left, right) };
        wide.unwrap_or_else(|| self.pairwise(left, right, &mut |this, l, r, lm, rm| this.compare_pair(op, l, r, lm, rm)))
    }

    /// The comparison of objects whose methods for it are the same: those from which the same ones on the right derive, which then go first, are one case.
    fn compare_alike(&mut self, op: CompareOp, left: V, right: V) -> V {
        let mut groups: Vec<(Vec<ConcreteId>, Vec<ConcreteId>)> = Vec::new();
        let (lefts, rights) = (self.cx.types.members(left.ty), self.cx.types.members(right.ty));
        for lm in lefts {
            let first: Vec<ConcreteId> = rights.iter().copied().filter(|&rm| self.compares_first(lm, rm, op.reflected)).collect();
            match groups.iter_mut().find(|group| group.1 == first) {
                Some(group) => group.0.push(lm),
                None => groups.push((vec![lm], first)),
            }
        }
        let parts: Vec<Type> = groups.iter().map(|(members, _)| self.type_of_all(members)).collect();
        self.switch(left, &parts, &mut |this, index, l| {
            let (members, first) = &groups[index];
            let others: Vec<ConcreteId> = rights.iter().copied().filter(|rm| !first.contains(rm)).collect();
            let sides: Vec<&Vec<ConcreteId>> = [first, &others].into_iter().filter(|side| !side.is_empty()).collect();
            let parts: Vec<Type> = sides.iter().map(|side| this.type_of_all(side)).collect();
            this.switch(right, &parts, &mut |this, index, r| this.compare_pair(op, l, r, members[0], sides[index][0]))
        })
    }

    fn type_of_all(&mut self, members: &[ConcreteId]) -> Type {
        members.iter().fold(Types::NEVER, |all, &member| {
            let single = self.cx.types.single(member);
            self.cx.types.join(all, single)
        })
    }

    /// Whether there are many types on both sides, all with the same methods for the comparison: objects of classes that inherit them.
    fn are_compared_alike(&mut self, op: CompareOp, left: V, right: V) -> bool {
        let flagged = self.cx.types.may_be_unbound(left.ty) || self.cx.types.may_be_unbound(right.ty);
        if flagged || self.pairs(left, right) < WIDE {
            return false;
        }
        let (l, r) = (self.cx.types.members(left.ty), self.cx.types.members(right.ty));
        let key = |this: &mut Self, member, name| match this.find_method_quietly(member, name) {
            true => this.method_key(member, name).map(Some),
            false => Some(None),
        };
        let methods = |this: &mut Self, member| key(this, member, op.method).zip(key(this, member, op.reflected));
        let first = methods(self, l[0]);
        first.is_some() && l.iter().chain(&r).all(|&member| methods(self, member) == first)
    }

    /// How many pairs of types meet.
    fn pairs(&mut self, left: V, right: V) -> usize {
        self.cx.types.members(left.ty).len() * self.cx.types.members(right.ty).len()
    }

    fn compare_pair(&mut self, op: CompareOp, l: V, r: V, lm: ConcreteId, rm: ConcreteId) -> V {
        if let Some(decided) = self.compare_constants(op, l, r) {
            return decided;
        }
        let mut attempts = vec![(false, op.method), (true, op.reflected)];
        if self.compares_first(lm, rm, op.reflected) {
            attempts.swap(0, 1);
        }
        self.attempt(&attempts, l, r, lm, rm, &mut |this| match op.fallback {
            CompareFallback::Identity => this.identical(l, r),
            CompareFallback::NotIdentity => {
                let same = this.identical(l, r);
                this.not(same)
            }
            CompareFallback::TypeError => {
                this.error_about("raise_compare_error", &[op.symbol.as_str()], &[l, r])
            }
        })
    }

    /// Comparisons of known strings, which the library uses to choose code.
    fn compare_constants(&mut self, op: CompareOp, l: V, r: V) -> Option<V> {
        let (Known::Str(a), Known::Str(b)) = (l.known, r.known) else { return None };
        match op.fallback {
            CompareFallback::Identity => Some(self.bool_const(a == b)),
            CompareFallback::NotIdentity => Some(self.bool_const(a != b)),
            CompareFallback::TypeError => None,
        }
    }

    /// `left is right`.
    pub fn identical(&mut self, left: V, right: V) -> V {
        if left.is_never() || right.is_never() {
            return self.never();
        }
        let (a, b) = (self.cx.types.members(left.ty), self.cx.types.members(right.ty));
        let common = a.iter().any(|m| b.contains(m)) || self.tuples_may_be_identical(&a, &b);
        let flags = self.cx.types.may_be_unbound(left.ty) && self.cx.types.may_be_unbound(right.ty);
        if !common && !flags {
            return self.bool_const(false);
        }
        if let ([x], [y]) = (&a[..], &b[..]) {
            if x == y && !flags && self.is_unit(*x) && !self.cx.types.may_be_unbound(left.ty) && !self.cx.types.may_be_unbound(right.ty) {
                return self.bool_const(true);
            }
        }
        if a.len().max(b.len()) > 1 && self.tuples_may_be_identical(&a, &b) {
            return self.identical_with_tuples(left, right);
        }
        let joined = self.cx.types.join(left.ty, right.ty);
        let (left, right) = (self.coerce(left, joined), self.coerce(right, joined));
        let ty = self.ty(Concrete::Bool);
        self.emit(ty, |_| InstKind::Identical(left.id, right.id))
    }

    /// Tuples among other values are boxed, and each time in a box of their own: those of one length are compared apart from the rest.
    fn identical_with_tuples(&mut self, left: V, right: V) -> V {
        let members = self.cx.types.members(left.ty);
        let length = members.into_iter().find_map(|m| match self.cx.types.get(m) {
            Concrete::Tuple(elements) => Some(elements.len()),
            _ => None,
        });
        let is_such = |types: &mut Types, m| matches!(types.get(m), Concrete::Tuple(elements) if Some(elements.len()) == length);
        let tuples = [left.ty, right.ty].map(|ty| self.cx.types.filter(ty, false, is_such));
        let rests = [left.ty, right.ty].map(|ty| self.cx.types.filter(ty, true, |types, m| !is_such(types, m)));
        let both = |this: &mut Self, parts: [Type; 2]| {
            let is_left = this.type_test(left, parts[0]);
            this.choose(
                is_left,
                &mut |this| {
                    let is_right = this.type_test(right, parts[1]);
                    let same = &mut |this: &mut Self| {
                        let (left, right) = (this.narrow(left, parts[0]), this.narrow(right, parts[1]));
                        this.identical(left, right)
                    };
                    this.choose(is_right, same, &mut |this| this.bool_const(false))
                },
                &mut |this| this.bool_const(false),
            )
        };
        let same = both(self, tuples);
        self.choose(same, &mut |this| this.bool_const(true), &mut |this| both(this, rests))
    }

    fn tuples_may_be_identical(&self, a: &[ConcreteId], b: &[ConcreteId]) -> bool {
        let length = |m: &ConcreteId| match self.cx.types.get(*m) {
            Concrete::Tuple(elements) => Some(elements.len()),
            _ => None,
        };
        a.iter().filter_map(length).any(|n| b.iter().filter_map(length).any(|m| m == n))
    }

    /// Whether a member has a single value.
    pub fn is_unit(&self, member: ConcreteId) -> bool {
        match self.cx.types.get(member) {
            Concrete::None | Concrete::NotImplemented | Concrete::Ellipsis | Concrete::Class(_) | Concrete::Module(_) => true,
            Concrete::Function { captures, .. } => captures.is_empty(),
            _ => false,
        }
    }

    /// The negation of a bool.
    pub fn not(&mut self, value: V) -> V {
        if let Some(known) = value.known.as_bool() {
            return self.bool_const(!known);
        }
        let (yes, no) = (true, false);
        self.choose(value, &mut |this| this.bool_const(!yes), &mut |this| this.bool_const(!no))
    }

    /// The truth value.
    pub fn truth(&mut self, value: V) -> V {
        match value.known {
            Known::Bool(b) => return self.bool_const(b),
            Known::Int(n) => return self.bool_const(n != 0),
            Known::Str(s) => return self.bool_const(!s.as_str().is_empty()),
            _ => {}
        }
        self.split(value, &mut |this, part, member| match this.cx.types.get(member).clone() {
            Concrete::Bool => part,
            Concrete::None => this.bool_const(false),
            Concrete::Function { .. } | Concrete::Bound { .. } | Concrete::Module(_) | Concrete::Ellipsis => this.bool_const(true),
            Concrete::Generator(_) => this.bool_const(true),
            Concrete::Instance { .. } if !this.has_method(member, names().bool_) && !this.has_method(member, names().len) => {
                this.bool_const(true)
            }
            Concrete::Class(_) => this.bool_const(true),
            _ => this.call_lang("truth", &[part]),
        })
    }

    /// `item in container`.
    pub fn contains(&mut self, container: V, item: V) -> V {
        if item.is_never() {
            return self.never();
        }
        self.split(container, &mut |this, part, _| this.call_lang("contains", &[part, item]))
    }

    /// `object[index]`.
    pub fn get_item(&mut self, object: V, index: V) -> V {
        if index.is_never() {
            return self.never();
        }
        self.split(object, &mut |this, part, member| this.get_item_member(part, member, index))
    }

    fn get_item_member(&mut self, object: V, member: ConcreteId, index: V) -> V {
        match (self.cx.types.get(member).clone(), index.known) {
            (Concrete::Tuple(elements), Known::Int(n)) => {
                let at = if n < 0 { n + elements.len() as i64 } else { n };
                if let Some(&ty) = usize::try_from(at).ok().and_then(|at| elements.get(at)) {
                    return self.emit(ty, |_| InstKind::TupleGet(object.id, at as u32));
                }
            }
            (Concrete::Class(class), _) => return self.subscript_class(object, class, index),
            _ => {}
        }
        match self.call_special_method(object, member, names().getitem, &[index]) {
            Some(value) => value,
            None => self.error_about("raise_not_subscriptable", &[], &[object]),
        }
    }

    /// `list[int]`, `Box[T]`: a generic alias is the class itself at run time here.
    fn subscript_class(&mut self, object: V, class: pyc2n_mir::untyped::ClassId, index: V) -> V {
        if let Some(member) = self.cx.types.sole(object.ty).filter(|_| self.cx.classes[class].metaclass.is_some()) {
            if let Some(value) = self.call_special_method(object, member, names().getitem, &[index]) {
                return value;
            }
        }
        match self.cx.class_attr(class, names().class_getitem, self.id) {
            Some((owner, cell)) => {
                let ty = self.read(cell);
                let method = self.load_class_attr(owner, names().class_getitem, ty);
                self.call_value(method, &[CallArg::positional(object), CallArg::positional(index)])
            }
            None => {
                let hook = Symbol::new("__class_item__");
                match self.cx.class_attr(class, hook, self.id) {
                    Some((owner, cell)) => {
                        let ty = self.read(cell);
                        let method = self.load_class_attr(owner, hook, ty);
                        self.call_value(method, &[CallArg::positional(object), CallArg::positional(index)])
                    }
                    None => object,
                }
            }
        }
    }

    /// `object[index] = value`.
    pub fn set_item(&mut self, object: V, index: V, value: V) -> V {
        if index.is_never() || value.is_never() {
            return self.never();
        }
        self.split(object, &mut |this, part, member| {
            match this.call_special_method(part, member, names().setitem, &[index, value]) {
                Some(result) => result,
                None => this.error_about("raise_no_item_assignment", &[], &[part]),
            }
        })
    }

    /// `del object[index]`.
    pub fn del_item(&mut self, object: V, index: V) -> V {
        if index.is_never() {
            return self.never();
        }
        self.split(object, &mut |this, part, member| {
            match this.call_special_method(part, member, names().delitem, &[index]) {
                Some(result) => result,
                None => this.error_about("raise_no_item_deletion", &[], &[part]),
            }
        })
    }
}
