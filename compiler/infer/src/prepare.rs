//! Rewrites of the untyped mir before inference: `yield from` becomes a loop.

use pyc2n_base::{Idx, Span, Symbol};
use pyc2n_mir::untyped::{
    Block, BlockId, Const, Edge, FuncId, Function, FunctionKind, Inst, InstKind, Program, Terminator, Value, ValueId,
};
use pyc2n_base::collections::HashSet;

/// Rewrites every function in place. Gives the generators that notice when they are closed: they have code that runs then.
pub fn prepare(program: &mut Program) -> HashSet<FuncId> {
    let mut noticing = HashSet::default();
    for (index, function) in program.functions.iter_mut().enumerate() {
        if function.kind == FunctionKind::Generator {
            if function.blocks.iter().any(|block| block.unwind.is_some() && block.insts.iter().any(suspends)) {
                noticing.insert(FuncId::new(index));
            }
            expand_yield_from(function);
        }
    }
    noticing
}

fn suspends(inst: &Inst) -> bool {
    matches!(inst.kind, InstKind::Yield(_) | InstKind::YieldFrom(_))
}

/// `result = yield from iterator` becomes
///
/// ```text
/// head(sent): item = delegate_step(iterator, sent); goto test(item)
/// test(item): if is_done(item) goto after
/// body:       sent = yield item, what is thrown goes to thrown; goto head(sent)
/// thrown:     item = delegate_throw(iterator, exception); goto test(item)
/// after:      result = delegate_result(iterator)
/// ```
fn expand_yield_from(function: &mut Function) {
    let mut block = 0;
    while block < function.blocks.len() {
        let id = BlockId::new(block);
        let found = function.blocks[id].insts.iter().position(|i| matches!(i.kind, InstKind::YieldFrom(_)));
        if let Some(index) = found {
            split_at(function, id, index);
        }
        block += 1;
    }
}

fn new_value(function: &mut Function, span: Span) -> ValueId {
    function.values.push(Value { name: None, span })
}

fn inst(result: ValueId, kind: InstKind, span: Span) -> Inst {
    Inst { result: Some(result), kind, span }
}

fn split_at(function: &mut Function, id: BlockId, index: usize) {
    let mut tail = function.blocks[id].insts.split_off(index);
    let delegate = tail.remove(0);
    let InstKind::YieldFrom(iterator) = delegate.kind else { return };
    let span = delegate.span;
    let result = delegate.result.unwrap_or_else(|| new_value(function, span));
    let unwind = function.blocks[id].unwind.clone();
    let names: Vec<ValueId> = (0..8).map(|_| new_value(function, span)).collect();
    let [none, sent, first, item, done, reply, exception, answer] = names[..] else { return };
    let block_span = function.blocks[id].span;
    let terminator = std::mem::replace(&mut function.blocks[id].terminator, Terminator::Unreachable);
    let after_unwind = if tail.is_empty() && !raises(&terminator) { None } else { unwind.clone() };
    let lang = |role: &str, args| InstKind::CallLang { role: Symbol::new(role), args };

    let head = function.blocks.push(empty_block(span));
    let test = function.blocks.push(empty_block(span));
    let body = function.blocks.push(empty_block(span));
    let thrown = function.blocks.push(empty_block(span));
    let after = function.blocks.push(empty_block(span));
    let rest = function.blocks.push(empty_block(block_span));
    let goto = |block, args| Edge { block, args };

    function.blocks[id].insts.push(inst(none, InstKind::Const(Const::None), span));
    function.blocks[id].terminator = Terminator::Jump(goto(head, vec![none]));
    function.blocks[id].unwind = None;
    function.blocks[head].params = vec![sent];
    function.blocks[head].insts = vec![inst(first, lang("delegate_step", vec![iterator, sent]), span)];
    function.blocks[head].terminator = Terminator::Jump(goto(test, vec![first]));
    function.blocks[head].unwind = unwind.clone();
    function.blocks[test].params = vec![item];
    function.blocks[test].insts = vec![inst(done, lang("is_done", vec![item]), span)];
    function.blocks[test].terminator =
        Terminator::Branch { condition: done, then: goto(after, vec![]), otherwise: goto(body, vec![]) };
    let bound = new_value(function, span);
    let refine = InstKind::Refine { value: item, test: done, outcome: false };
    function.blocks[body].insts = vec![inst(bound, refine, span), inst(reply, InstKind::Yield(bound), span)];
    function.blocks[body].terminator = Terminator::Jump(goto(head, vec![reply]));
    function.blocks[body].unwind = Some(goto(thrown, vec![]));
    function.blocks[thrown].insts = vec![
        inst(exception, InstKind::EnterHandler, span),
        Inst { result: None, kind: InstKind::LeaveHandler(exception), span },
        inst(answer, lang("delegate_throw", vec![iterator, exception]), span),
    ];
    function.blocks[thrown].terminator = Terminator::Jump(goto(test, vec![answer]));
    function.blocks[thrown].unwind = unwind.clone();
    function.blocks[after].insts = vec![inst(result, lang("delegate_result", vec![iterator]), span)];
    function.blocks[after].terminator = Terminator::Jump(goto(rest, vec![]));
    function.blocks[after].unwind = unwind;
    function.blocks[rest].insts = tail;
    function.blocks[rest].terminator = terminator;
    function.blocks[rest].unwind = after_unwind;
}

fn raises(terminator: &Terminator) -> bool {
    matches!(terminator, Terminator::ForNext { .. } | Terminator::Raise { .. } | Terminator::Reraise(_))
}

fn empty_block(span: Span) -> Block {
    Block { params: vec![], insts: vec![], terminator: Terminator::Unreachable, span, unwind: None }
}
