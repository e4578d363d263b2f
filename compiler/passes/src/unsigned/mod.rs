//! Ints that are computed in 64 unsigned bits: `h = (h ^ byte) * PRIME & 0xFFFFFFFFFFFFFFFF`. In: simplified typed mir before ownership. Out:
//! values that are known to lie in 0 … 2**64-1 and may need the highest bit, and values of which nobody looks at more than the low 64
//! bits, are `u64`, and so is the remainder of a product of two such values; in registers and in the places (fields, globals, parameters, results) that hold nothing else. They never leave strong code for being large.
//!
//! - `widths.rs` finds how many bits values need, over the whole program, and so those that are *natural words*.
//! - `modular.rs` finds in a function the values that are *residues*: modulo 2**64 is all that is asked of them.
//! - `rewrite.rs` makes both machine integers.
//!
//! Both are facts about Python's numbers, true in strong and weak code alike.

mod modular;
mod rewrite;
mod widths;

use pyc2n_base::collections::HashMap;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Const, Function, Inst, InstKind, InstanceId, Intrinsic, Member, Program, TypeId, Types, ValueId};

/// Bits of a word.
const WORD: u8 = 64;

/// Finds and rewrites them.
pub(crate) fn narrow(program: &mut Program) {
    if !program.functions.iter().any(has_mask) {
        return;
    }
    let words = Words::new(&mut program.types);
    let widths = widths::Widths::new(program, &words);
    rewrite::rewrite(program, &words, &widths);
}

/// Without a mask there is no bound on what arithmetic gives.
fn has_mask(function: &Function) -> bool {
    let may_mask = |inst: &Inst| matches!(inst.kind, InstKind::Intrinsic(Intrinsic::IntAnd | Intrinsic::IntMod, _));
    if !function.blocks.iter().flat_map(|block| &block.insts).any(may_mask) {
        return false;
    }
    let (constants, products) = (Constants::new(function), products(function));
    let masks = |inst: &Inst| match &inst.kind {
        InstKind::Intrinsic(Intrinsic::IntAnd, args) => args.iter().any(|&arg| constants.bits(arg).is_some()),
        InstKind::Intrinsic(Intrinsic::IntMod, args) => constants.modulus_bits(args[1]).is_some() || products.contains_key(&args[0]),
        _ => false,
    };
    function.blocks.iter().flat_map(|block| &block.insts).any(masks)
}

/// The types that the pass deals with.
struct Words {
    int: TypeId,
    /// An int, or unbound.
    maybe_int: TypeId,
    u64: TypeId,
    i64: TypeId,
}

impl Words {
    fn new(types: &mut Types) -> Self {
        let int = types.single(Member::Int);
        let mut maybe = types.get(int).clone();
        maybe.unbound = true;
        let mut machine = |signed| types.single(Member::Machine { bits: WORD, signed });
        let (u64, i64) = (machine(false), machine(true));
        Words { int, maybe_int: types.intern(maybe), u64, i64 }
    }
}

/// The int literals of one function.
struct Constants(HashMap<ValueId, num_bigint::BigInt>);

impl Constants {
    fn new(function: &Function) -> Self {
        let insts = function.blocks.iter().flat_map(|block| &block.insts);
        Constants(insts.filter_map(|inst| match (&inst.kind, inst.result) {
            (InstKind::Const(Const::Int(value)), Some(result)) => Some((result, value.clone())),
            _ => None,
        }).collect())
    }

    /// How many bits a literal has that is a natural word.
    fn bits(&self, value: ValueId) -> Option<u8> {
        u64::try_from(self.0.get(&value)?).ok().map(width)
    }

    /// A literal's low bits, if it is not larger than a word.
    fn word(&self, value: ValueId) -> Option<i64> {
        let value = self.0.get(&value)?;
        i64::try_from(value).ok().or_else(|| u64::try_from(value).ok().map(|word| word as i64))
    }

    fn small(&self, value: ValueId) -> Option<u8> {
        u8::try_from(self.0.get(&value)?).ok()
    }

    /// n, if the value is the literal 2**n and the rest by it a natural word.
    fn modulus_bits(&self, value: ValueId) -> Option<u8> {
        let modulus = u128::try_from(self.0.get(&value)?).ok()?;
        let bits = modulus.trailing_zeros() as u8;
        (modulus.is_power_of_two() && (1..=WORD).contains(&bits)).then_some(bits)
    }
}

/// `a * b` and `a * b + c` in a function.
type Products = HashMap<ValueId, (ValueId, ValueId, Option<ValueId>)>;

fn products(function: &Function) -> Products {
    let mut products = Products::default();
    for inst in function.blocks.iter().flat_map(|block| &block.insts) {
        match (&inst.kind, inst.result) {
            (InstKind::Intrinsic(Intrinsic::IntMul, args), Some(result)) => {
                products.insert(result, (args[0], args[1], None));
            }
            (InstKind::Intrinsic(Intrinsic::IntAdd, args), Some(result)) => {
                let sum = [(0, 1), (1, 0)].into_iter().find_map(|(n, other)| match products.get(&args[n]) {
                    Some(&(a, b, None)) => Some((a, b, Some(args[other]))),
                    _ => None,
                });
                products.extend(sum.map(|sum| (result, sum)));
            }
            _ => {}
        }
    }
    products
}

fn width(value: u64) -> u8 {
    (u64::BITS - value.leading_zeros()) as u8
}

/// Something known of each value of each function.
type PerValue<T> = IndexVec<InstanceId, IndexVec<ValueId, T>>;
