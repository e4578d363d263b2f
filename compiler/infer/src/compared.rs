//! Elements that the program does nothing with but compare them with literals of one character, as in `"a" <= text[i] <= "z"`. The library has a function
//! for them (the role `item to compare`), which gives something for the elements of a `str` that is no string: a character in a register, without
//! a reference count. Which types meet, only inference knows; there the function decides.
//!
//! Such a value must not meet others in a variable, nor be asked for its type: it is used in comparisons only, which is why untyped mir decides.
//!
//! In: untyped mir of the program's own functions. An element with a literal index stays what it is: tuples are told apart by these.

use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::Symbol;
use pyc2n_mir::untyped::{Const, Function, Inst, InstKind, Program, ValueId};

/// The library's function.
const ROLE: &str = "item to compare";

/// Rewrites every function of the program in place.
pub fn rewrite(program: &mut Program) {
    if program.lang(ROLE).is_none() {
        return;
    }
    let Program { functions, modules, .. } = program;
    functions.iter_mut().filter(|function| !modules[function.module].is_library).for_each(rewrite_function);
}

fn rewrite_function(function: &mut Function) {
    let items = Items::new(function);
    let chosen = items.chosen(function);
    if chosen.is_empty() {
        return;
    }
    for block in function.blocks.iter_mut() {
        block.insts.retain(|inst| !matches!(inst.kind, InstKind::Refine { value, .. } if items.item(value).is_some_and(|item| chosen.contains(&item))));
        for inst in &mut block.insts {
            match (&inst.kind, inst.result) {
                (&InstKind::GetItem(object, index), Some(result)) if chosen.contains(&result) => {
                    inst.kind = InstKind::CallLang { role: Symbol::new(ROLE), args: vec![object, index] };
                }
                _ => inst.kind.for_each_operand_mut(|operand| *operand = items.item(*operand).filter(|item| chosen.contains(item)).unwrap_or(*operand)),
            }
        }
    }
}

/// What values of a function are.
struct Items {
    /// Elements, and these where something is known of them: the element.
    items: HashMap<ValueId, ValueId>,
    characters: HashSet<ValueId>,
}

impl Items {
    fn new(function: &Function) -> Self {
        let (mut items, mut characters, mut fixed) = (HashMap::default(), HashSet::default(), HashSet::default());
        let insts = || function.blocks.iter().flat_map(|block| &block.insts);
        for inst in insts() {
            let Some(result) = inst.result else { continue };
            match &inst.kind {
                InstKind::Const(constant) => {
                    fixed.insert(result);
                    characters.extend(matches!(constant, Const::Str(text) if text.len() == 1).then_some(result));
                }
                InstKind::Slice(..) | InstKind::Tuple(_) | InstKind::Unary { .. } => _ = fixed.insert(result),
                _ => {}
            }
        }
        for inst in insts() {
            if let (&InstKind::GetItem(_, index), Some(result)) = (&inst.kind, inst.result) {
                items.extend((!fixed.contains(&index)).then_some((result, result)));
            }
        }
        // Where more than one thing is known of an element, each is known of the one before.
        let mut count = 0;
        while count != items.len() {
            count = items.len();
            for inst in insts() {
                if let (&InstKind::Refine { value, .. }, Some(result)) = (&inst.kind, inst.result) {
                    items.extend(items.get(&value).copied().map(|item| (result, item)));
                }
            }
        }
        Items { items, characters }
    }

    fn item(&self, value: ValueId) -> Option<ValueId> {
        self.items.get(&value).copied()
    }

    /// The elements that are compared, and nothing else.
    fn chosen(&self, function: &Function) -> HashSet<ValueId> {
        let (mut compared, mut others) = (HashSet::default(), HashSet::default());
        for (id, block) in function.blocks.iter_enumerated() {
            for inst in &block.insts {
                match self.compared(inst) {
                    Some(item) => _ = compared.insert(item),
                    None if matches!(inst.kind, InstKind::Refine { test, .. } if self.item(test).is_none()) => {}
                    None => inst.kind.for_each_operand(|operand| others.extend(self.item(operand))),
                }
            }
            block.terminator.for_each_operand(|operand| others.extend(self.item(operand)));
            others.extend(function.successors(id).into_iter().flat_map(|edge| &edge.args).filter_map(|&arg| self.item(arg)));
        }
        compared.retain(|item| !others.contains(item));
        compared
    }

    /// The element that an instruction compares with a character.
    fn compared(&self, inst: &Inst) -> Option<ValueId> {
        let InstKind::Compare(_, left, right) = inst.kind else { return None };
        match (self.item(left), self.item(right)) {
            (Some(item), None) if self.characters.contains(&right) => Some(item),
            (None, Some(item)) if self.characters.contains(&left) => Some(item),
            _ => None,
        }
    }
}
