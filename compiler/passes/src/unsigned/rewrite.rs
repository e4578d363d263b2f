//! Gives natural words and residues the type `u64`, places of natural words too, and the operations on them their machine form. Where
//! an int is asked for, a natural word becomes one (which may exit); where a word is asked for, an int's low bits do.

use super::widths::{Place, Widths};
use super::{modular, products, Constants, Products, Words, WORD};
use pyc2n_base::{Idx, IndexVec, Span};
use pyc2n_mir::typed::{
    Block, BlockId, Const, Edge, Function, Inst, InstKind, InstanceId, Intrinsic, Program, Terminator, TypeId, ValueId,
};

/// Rewrites the program.
pub(super) fn rewrite(program: &mut Program, words: &Words, widths: &Widths) {
    rewrite_places(program, words, widths);
    let signatures = signatures(program, words, widths);
    let Program { functions, .. } = program;
    for (id, function) in functions.iter_mut_enumerated() {
        let (constants, products) = (Constants::new(function), products(function));
        let residues = modular::residues(function, words, &widths.values[id], &constants);
        let held = held(function, words, &widths.values[id], &residues);
        if held.iter().any(|&is| is) || !products.is_empty() || gives_words(function, widths, &signatures) {
            let rewriter = Rewriter { function, words, known: widths, widths: &widths.values[id], constants, products, residues, held, signatures: &signatures, id };
            rewriter.run();
        }
    }
}

fn rewrite_places(program: &mut Program, words: &Words, widths: &Widths) {
    for (id, object) in program.types.objects.iter_mut_enumerated() {
        let fields = object.fields.iter_mut().enumerate();
        fields.filter(|(n, _)| widths.is_word(Place::Field(id, *n as u32))).for_each(|(_, field)| field.ty = words.u64);
    }
    let globals = program.globals.iter_mut_enumerated();
    globals.filter(|(id, _)| widths.is_word(Place::Global(*id))).for_each(|(_, global)| global.ty = words.u64);
}

/// Which parameters and results of functions are held in words.
struct Signature {
    params: Vec<bool>,
    result: bool,
}

fn signatures(program: &Program, words: &Words, widths: &Widths) -> IndexVec<InstanceId, Signature> {
    let signature = |(id, function): (InstanceId, &Function)| {
        let is_word = |&param: &ValueId| function.values[param] == words.int && widths.values[id][param] == WORD;
        let params = function.blocks[BlockId::new(0)].params.iter().map(is_word).collect();
        Signature { params, result: function.result == words.int && widths.results[id] == WORD }
    };
    program.functions.iter_enumerated().map(signature).collect()
}

/// Whether words are asked for where a function has ints.
fn gives_words(function: &Function, widths: &Widths, signatures: &IndexVec<InstanceId, Signature>) -> bool {
    let gives = |inst: &Inst| match inst.kind {
        InstKind::Call(callee, _) => signatures[callee].params.contains(&true),
        InstKind::FieldSet { of, field, .. } => widths.is_word(Place::Field(of, field)),
        InstKind::GlobalSet(global, _) => widths.is_word(Place::Global(global)),
        _ => false,
    };
    function.blocks.iter().flat_map(|block| &block.insts).any(gives)
}

/// The values that become `u64`.
fn held(function: &Function, words: &Words, widths: &IndexVec<ValueId, u8>, residues: &IndexVec<ValueId, bool>) -> IndexVec<ValueId, bool> {
    let is_held = |(value, &ty): (ValueId, &TypeId)| residues[value] || (ty == words.int && widths[value] == WORD);
    function.values.iter_enumerated().map(is_held).collect()
}

/// One function being rewritten.
struct Rewriter<'a> {
    function: &'a mut Function,
    words: &'a Words,
    known: &'a Widths,
    widths: &'a IndexVec<ValueId, u8>,
    constants: Constants,
    products: Products,
    residues: IndexVec<ValueId, bool>,
    held: IndexVec<ValueId, bool>,
    signatures: &'a IndexVec<InstanceId, Signature>,
    id: InstanceId,
}

/// Instructions of a block so far, and the span of what is being rewritten.
struct Code {
    insts: Vec<Inst>,
    span: Span,
}

impl Rewriter<'_> {
    fn run(mut self) {
        let held: Vec<ValueId> = self.held.iter_enumerated().filter(|(_, &held)| held).map(|(value, _)| value).collect();
        held.into_iter().for_each(|value| self.function.values[value] = self.words.u64);
        if self.signatures[self.id].result {
            self.function.result = self.words.u64;
        }
        for id in self.function.blocks.indices().collect::<Vec<_>>() {
            self.block(id);
        }
    }

    fn block(&mut self, id: BlockId) {
        let block = &mut self.function.blocks[id];
        let (old, span) = (std::mem::take(&mut block.insts), block.span);
        let (mut terminator, mut unwind) = (std::mem::replace(&mut block.terminator, Terminator::Unreachable), block.unwind.take());
        let mut code = Code { insts: Vec::with_capacity(old.len()), span };
        let raising = old.len().saturating_sub(1);
        for (n, inst) in old.into_iter().enumerate() {
            code.span = inst.span;
            if let Some(edge) = unwind.as_mut().filter(|_| n == raising) {
                self.edge(edge, &mut code);
            }
            self.inst(inst, &mut code);
        }
        if let Some(edge) = unwind.as_mut().filter(|_| code.insts.is_empty()) {
            self.edge(edge, &mut code);
        }
        let mut last = Code { insts: vec![], span };
        self.terminator(&mut terminator, &mut last);
        if unwind.is_none() {
            code.insts.append(&mut last.insts);
        } else if !last.insts.is_empty() {
            // What raises stays the last in its block.
            let after = Block { params: vec![], insts: last.insts, terminator, span, unwind: None, cleanup: vec![] };
            terminator = Terminator::Jump(Edge { block: self.function.blocks.push(after), args: vec![] });
        }
        let block = &mut self.function.blocks[id];
        (block.insts, block.terminator, block.unwind) = (code.insts, terminator, unwind);
    }

    // ---- values in the form that is asked for ----

    fn push(&mut self, code: &mut Code, ty: TypeId, kind: InstKind) -> ValueId {
        let result = self.function.values.push(ty);
        code.insts.push(Inst { result: Some(result), kind, span: code.span, exit: None, cleanup: vec![] });
        result
    }

    fn is_held(&self, value: ValueId) -> bool {
        self.held.get(value).copied().unwrap_or(false)
    }

    fn as_word(&mut self, value: ValueId, code: &mut Code) -> ValueId {
        if self.is_held(value) {
            return value;
        }
        match self.constants.word(value) {
            Some(word) => self.push(code, self.words.u64, InstKind::Const(Const::Machine(word))),
            None => self.push(code, self.words.u64, InstKind::MachineCast(value)),
        }
    }

    fn as_int(&mut self, value: ValueId, code: &mut Code) -> ValueId {
        if self.is_held(value) && !self.residues[value] {
            return self.push(code, self.words.int, InstKind::MachineToInt(value));
        }
        value
    }

    fn in_form(&mut self, value: ValueId, is_word: bool, code: &mut Code) -> ValueId {
        if is_word { self.as_word(value, code) } else { self.as_int(value, code) }
    }

    fn all_in_form(&mut self, values: &mut [ValueId], forms: &[bool], code: &mut Code) {
        for (value, &is_word) in values.iter_mut().zip(forms) {
            *value = self.in_form(*value, is_word, code);
        }
    }

    // ---- control flow ----

    fn terminator(&mut self, terminator: &mut Terminator, code: &mut Code) {
        if let Terminator::Return(value) = terminator {
            let is_word = self.function.generator.is_none() && self.signatures[self.id].result;
            *value = self.in_form(*value, is_word, code);
            return;
        }
        terminator.map_operand(|value| self.as_int(value, code));
        let is_jump = matches!(terminator, Terminator::Jump(_));
        for edge in terminator.edges_mut() {
            if is_jump || !self.makes_int(edge) {
                self.edge(edge, code);
            } else {
                self.split(edge, code.span);
            }
        }
    }

    fn params(&self, edge: &Edge) -> Vec<bool> {
        self.function.blocks[edge.block].params.iter().map(|&param| self.is_held(param)).collect()
    }

    /// Whether a word becomes an int on an edge: that should happen on no other way, for it may exit.
    fn makes_int(&self, edge: &Edge) -> bool {
        edge.args.iter().zip(self.params(edge)).any(|(&arg, is_word)| self.is_held(arg) && !is_word)
    }

    fn edge(&mut self, edge: &mut Edge, code: &mut Code) {
        let forms = self.params(edge);
        self.all_in_form(&mut edge.args, &forms, code);
    }

    /// An edge gets a block of its own for what its arguments need.
    fn split(&mut self, edge: &mut Edge, span: Span) {
        let mut code = Code { insts: vec![], span };
        let mut onward = edge.clone();
        self.edge(&mut onward, &mut code);
        let block = Block { params: vec![], insts: code.insts, terminator: Terminator::Jump(onward), span, unwind: None, cleanup: vec![] };
        *edge = Edge { block: self.function.blocks.push(block), args: vec![] };
    }

    // ---- instructions ----

    fn inst(&mut self, mut inst: Inst, code: &mut Code) {
        if let Some(kind) = self.on_words(&inst, code) {
            return self.define(inst, kind, code);
        }
        match &mut inst.kind {
            InstKind::Call(callee, args) => {
                let forms = &self.signatures[*callee].params;
                self.all_in_form(args, forms, code);
            }
            InstKind::FieldSet { of, field, value, .. } => *value = self.in_place(Place::Field(*of, *field), *value, code),
            InstKind::GlobalSet(global, value) => *value = self.in_place(Place::Global(*global), *value, code),
            InstKind::KeepAlive(_) => {}
            kind => {
                let operands = kind.operands();
                let mut ints = operands.into_iter().map(|value| self.as_int(value, code)).collect::<Vec<_>>().into_iter();
                kind.map_operands(|value| ints.next().unwrap_or(value));
            }
        }
        match (&inst.kind, inst.result) {
            // The operands may be anything, the result is a word: `a % word`.
            (InstKind::Intrinsic(..), Some(result)) if self.is_held(result) => {
                let number = self.push(code, self.words.int, inst.kind);
                code.insts.push(Inst { kind: InstKind::MachineCast(number), ..inst });
            }
            _ => code.insts.push(inst),
        }
    }

    /// What takes the place of an instruction that works on words or gives one.
    fn on_words(&mut self, inst: &Inst, code: &mut Code) -> Option<InstKind> {
        let result = inst.result?;
        let is_word = self.is_held(result);
        match &inst.kind {
            InstKind::Intrinsic(op, args) => {
                let concerns_words = is_word || args.iter().any(|&arg| self.is_held(arg) || self.products.contains_key(&arg));
                concerns_words.then(|| self.operation(*op, args, result, code)).flatten()
            }
            InstKind::Const(Const::Int(_)) if is_word => self.constants.word(result).map(|word| InstKind::Const(Const::Machine(word))),
            InstKind::MachineToInt(value) if is_word => Some(InstKind::MachineCast(*value)),
            _ => None,
        }
    }

    fn in_place(&mut self, place: Place, value: ValueId, code: &mut Code) -> ValueId {
        self.in_form(value, self.known.is_word(place), code)
    }

    /// An instruction whose operation is one on words now; where its result is an int, it is a small one.
    fn define(&mut self, inst: Inst, kind: InstKind, code: &mut Code) {
        let Inst { result: Some(result), span, .. } = inst else { return };
        let mut finish = |result, kind| code.insts.push(Inst { result: Some(result), kind, span, exit: None, cleanup: vec![] });
        if self.function.values[result] != self.words.int {
            return finish(result, kind);
        }
        let [word, number] = [self.words.u64, self.words.i64].map(|ty| self.function.values.push(ty));
        finish(word, kind);
        finish(number, InstKind::MachineCast(word));
        finish(result, InstKind::MachineToInt(number));
    }

    /// The operation on words; none if it is not closed in them, and is left to ints.
    fn operation(&mut self, op: Intrinsic, args: &[ValueId], result: ValueId, code: &mut Code) -> Option<InstKind> {
        use Intrinsic::*;
        let is_natural = args.iter().all(|&arg| self.widths[arg] <= WORD);
        let is_modular = self.is_held(result) || self.widths[result] < WORD;
        let machine = match op {
            IntEq => MachineEq,
            IntNe => MachineNe,
            IntLt => MachineLt,
            IntLe => MachineLe,
            IntGt => MachineGt,
            IntGe => MachineGe,
            IntToBool => MachineToBool,
            IntMod if self.constants.modulus_bits(args[1]).is_some() => return Some(self.mask(args, code)),
            IntMod if !is_natural => return self.product_rem(args, code),
            IntMod => MachineRem,
            IntFloorDiv => MachineDiv,
            IntLshift | IntRshift => return self.shift(op, args, is_modular, code),
            IntAdd => MachineAdd,
            IntSub => MachineSub,
            IntMul => MachineMul,
            IntNeg => MachineNeg,
            IntInvert => MachineNot,
            IntAnd => MachineAnd,
            IntOr => MachineOr,
            IntXor => MachineXor,
            _ => return None,
        };
        let asks_all_bits = matches!(op, IntEq | IntNe | IntLt | IntLe | IntGt | IntGe | IntToBool | IntMod | IntFloorDiv);
        if if asks_all_bits { !is_natural } else { !is_modular } {
            return None;
        }
        let words = args.iter().map(|&arg| self.as_word(arg, code)).collect();
        Some(InstKind::Intrinsic(machine, words))
    }

    /// The remainder of a product, perhaps with something added, of words.
    fn product_rem(&mut self, args: &[ValueId], code: &mut Code) -> Option<InstKind> {
        let (a, b, c) = self.products.get(&args[0])?;
        let (a, b, c) = (*a, *b, *c);
        let is_natural = [a, b, args[1]].into_iter().chain(c).all(|value| self.widths[value] <= WORD);
        is_natural.then(|| {
            let [a, b, m] = [a, b, args[1]].map(|value| self.as_word(value, code));
            let c = match c {
                Some(c) => self.as_word(c, code),
                None => self.push(code, self.words.u64, InstKind::Const(Const::Machine(0))),
            };
            InstKind::Intrinsic(Intrinsic::MachineMulAddRem, vec![a, b, c, m])
        })
    }

    fn mask(&mut self, args: &[ValueId], code: &mut Code) -> InstKind {
        let bits = self.constants.modulus_bits(args[1]).unwrap_or(WORD);
        let mask = self.push(code, self.words.u64, InstKind::Const(Const::Machine((u64::MAX >> (WORD - bits)) as i64)));
        InstKind::Intrinsic(Intrinsic::MachineAnd, vec![self.as_word(args[0], code), mask])
    }

    /// The count stays an int: by 64 and more all bits go.
    fn shift(&mut self, op: Intrinsic, args: &[ValueId], is_modular: bool, code: &mut Code) -> Option<InstKind> {
        let (machine, possible) = match op {
            Intrinsic::IntLshift => (Intrinsic::MachineShlFar, is_modular),
            _ => (Intrinsic::MachineShrFar, self.widths[args[0]] <= WORD),
        };
        possible.then(|| InstKind::Intrinsic(machine, vec![self.as_word(args[0], code), self.as_int(args[1], code)]))
    }
}
