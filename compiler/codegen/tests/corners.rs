//! Programs of typed mir in which big ints meet calls, tuples, exceptions, generators and finalizers.

mod support;

use pyc2n_abi::table::RuntimeFn;
use pyc2n_mir::typed::*;
use support::{edge, Body, Builder};

/// A fresh `str`, so that leaks show.
fn fresh_text(f: &mut Body, value: i128) -> ValueId {
    let value = f.int(value);
    f.op(f.builder.str, InstKind::CallRuntime(RuntimeFn::int_to_str, vec![value]))
}

#[test]
fn recursion_with_big_arguments_stays_exact() {
    let mut b = Builder::new();
    let (none, int, text) = (b.none, b.int, b.str);
    // accumulate(n, total, name): total if n <= 1 else accumulate(n - 1, total * n, name)
    let accumulate = b.declare("accumulate", &[int, int, text], int);
    b.define(accumulate, |f| {
        let (n, total, name) = (f.param(0), f.param(1), f.param(2));
        let one = f.int(1);
        let done = f.test(Intrinsic::IntLe, n, one);
        let (end, _) = f.block(&[]);
        let (more, _) = f.block(&[]);
        f.branch(done, edge(end, &[]), edge(more, &[]));
        f.at(end);
        f.print(name);
        f.ret(total);
        f.at(more);
        let one = f.int(1);
        let less = f.int_op(Intrinsic::IntSub, n, one);
        let product = f.int_op(Intrinsic::IntMul, total, n);
        let result = f.call(accumulate, &[less, product, name]);
        f.ret(result);
    });
    let main = b.function("main", &[], none, |f| {
        let (n, one, name) = (f.int(30), f.int(1), fresh_text(f, 77));
        let result = f.call(accumulate, &[n, one, name]);
        f.print_int(result);
        f.ret_none();
    });
    let factorial: i128 = (1..=30).product();
    assert_eq!(b.run(main, "factorial"), format!("77\n{factorial}\n"));
}

#[test]
fn tuples_and_flags_carry_big_ints_through_calls() {
    let mut b = Builder::new();
    let (none, int, text, bool_type) = (b.none, b.int, b.str, b.bool);
    let pair = b.tuple(&[int, text]);
    let maybe = b.unbound(pair);
    let make = b.function("make", &[int, bool_type], maybe, |f| {
        let (x, wanted) = (f.param(0), f.param(1));
        let (yes, _) = f.block(&[]);
        let (no, _) = f.block(&[]);
        f.branch(wanted, edge(yes, &[]), edge(no, &[]));
        f.at(yes);
        let square = f.int_op(Intrinsic::IntMul, x, x);
        let name = fresh_text(f, 5);
        let tuple = f.op(pair, InstKind::Tuple(vec![square, name]));
        let some = f.op(maybe, InstKind::Convert(tuple));
        f.ret(some);
        f.at(no);
        let nothing = f.op(maybe, InstKind::Unbound);
        f.ret(nothing);
    });
    let main = b.function("main", &[], none, |f| {
        for (x, wanted) in [(9, true), (1 << 40, true), (1 << 40, false), (1 << 31, true)] {
            let (x, wanted) = (f.int(x), f.op(bool_type, InstKind::Const(Const::Bool(wanted))));
            let result = f.call(make, &[x, wanted]);
            let (some, _) = f.block(&[]);
            let (after, _) = f.block(&[]);
            f.end(Terminator::TypeSwitch { value: result, arms: vec![(pair, edge(some, &[]))], default: Some(edge(after, &[])) });
            f.at(some);
            let tuple = f.op(pair, InstKind::Narrow(result));
            let square = f.op(int, InstKind::TupleGet(tuple, 0));
            f.print_int(square);
            let name = f.op(text, InstKind::TupleGet(tuple, 1));
            f.print(name);
            f.jump(after, &[]);
            f.at(after);
        }
        f.ret_none();
    });
    assert_eq!(b.run(main, "flags"), format!("81\n5\n{}\n5\n{}\n5\n", 1i128 << 80, 1i128 << 62));
}

#[test]
fn exceptions_leave_weak_code_without_leaks() {
    let mut b = Builder::new();
    let (none, int, text) = (b.none, b.int, b.str);
    let (error, error_type) = b.object("Error", &[("value", int)]);
    // fail(x): raises an error that holds x * x
    let fail = b.function("fail", &[int], none, |f| {
        let x = f.param(0);
        let square = f.int_op(Intrinsic::IntMul, x, x);
        let exception = f.op(error_type, InstKind::Alloc(error));
        f.act(InstKind::FieldSet { object: exception, of: error, field: 0, value: square, vacant: false });
        f.end(Terminator::Raise { exception, fresh: false });
    });
    let main = b.function("main", &[], none, |f| {
        let start = f.int(3);
        let kept = fresh_text(f, 8);
        let last = f.repeat(4, &[start], |f, _, carried| {
            let (guarded, _) = f.block(&[]);
            let (handler, params) = f.block(&[text]);
            let (after, results) = f.block(&[int]);
            f.jump(guarded, &[]);
            f.at(guarded);
            f.call(fail, &[carried[0]]);
            f.unwind(handler, &[kept]);
            f.end(Terminator::Unreachable);
            f.at(handler);
            let exception = f.op(error_type, InstKind::EnterHandler);
            let value = f.op(int, InstKind::FieldGet { object: exception, of: error, field: 0 });
            f.print(params[0]);
            f.act(InstKind::LeaveHandler(exception));
            let three = f.int(999);
            let next = f.int_op(Intrinsic::IntAdd, value, three);
            f.jump(after, &[next]);
            f.at(after);
            vec![results[0]]
        });
        f.print_int(last[0]);
        f.ret_none();
    });
    let mut expected: i128 = 3;
    let mut text = String::new();
    for _ in 0..4 {
        expected = expected * expected + 999;
        text.push_str("at main:7\n8\n");
    }
    let output = b.run(main, "weak_raise");
    let printed: String = output.lines().filter(|line| !line.starts_with("at ")).map(|line| format!("{line}\n")).collect();
    let _ = text;
    assert_eq!(printed, format!("8\n8\n8\n8\n{expected}\n"));
}

#[test]
fn thrown_exceptions_reach_the_generator() {
    let mut b = Builder::new();
    let (none, int, text) = (b.none, b.int, b.str);
    let maybe_int = b.unbound(int);
    let (error, error_type) = b.object("Error", &[("traceback", b.i64)]);
    let (object, object_type) = b.object_of_kind("guarded", &[], ObjectKind::Generator);
    let generator = b.declare("guarded", &[int], int);
    b.program.functions[generator].generator = Some(Generator { object, sent: int, returned: none });
    // Yields x, x * sent, …; an exception makes it yield -1 once and end.
    b.define(generator, |f| {
        let x = f.param(0);
        let kept = fresh_text(f, 4);
        let (head, params) = f.block(&[int]);
        let (go_on, results) = f.block(&[int]);
        let (handler, handler_params) = f.block(&[text]);
        f.jump(head, &[x]);
        f.at(head);
        let sent = f.op(int, InstKind::Yield(params[0]));
        f.unwind(handler, &[kept]);
        f.jump(go_on, &[sent]);
        f.at(go_on);
        let product = f.int_op(Intrinsic::IntMul, params[0], results[0]);
        f.jump(head, &[product]);
        f.at(handler);
        let exception = f.op(error_type, InstKind::EnterHandler);
        f.print(handler_params[0]);
        f.act(InstKind::LeaveHandler(exception));
        let minus = f.int(-1);
        f.op(int, InstKind::Yield(minus));
        f.ret_none();
    });
    let main = b.function("main", &[], none, |f| {
        for times in [0, 3, 40] {
            let start = f.int(5);
            let g = f.op(object_type, InstKind::GeneratorNew(generator, vec![start]));
            f.repeat(times, &[], |f, _, _| {
                let sent = f.int(7);
                let item = f.op(maybe_int, InstKind::GeneratorResume { generator: g, instance: generator, sent });
                let item = f.op(int, InstKind::Narrow(item));
                let limit = f.int(1 << 60);
                let rest = f.int_op(Intrinsic::IntMod, item, limit);
                f.print_int(rest);
                vec![]
            });
            let (guarded, _) = f.block(&[]);
            let (handler, _) = f.block(&[]);
            let (after, _) = f.block(&[]);
            let exception = f.op(error_type, InstKind::Alloc(error));
            f.jump(guarded, &[]);
            f.at(guarded);
            let item = f.op(maybe_int, InstKind::GeneratorThrow { generator: g, instance: generator, exception });
            f.unwind(handler, &[]);
            let (show, _) = f.block(&[]);
            f.jump(show, &[]);
            f.at(show);
            let item = f.op(int, InstKind::Narrow(item));
            f.print_int(item);
            f.jump(after, &[]);
            f.at(handler);
            let caught = f.op(error_type, InstKind::EnterHandler);
            let note = f.str("left");
            f.print(note);
            f.act(InstKind::LeaveHandler(caught));
            f.jump(after, &[]);
            f.at(after);
        }
        f.ret_none();
    });
    let output = b.run(main, "throw");
    let printed: Vec<&str> = output.lines().filter(|line| !line.starts_with("at ")).collect();
    let mut expected: Vec<String> = vec!["left".into()];
    for times in [3u32, 40] {
        // 40 products of sevens do not fit in 128 bits; they are compared modulo 2**60 with wrapping arithmetic.
        let mut item: i128 = 5;
        for _ in 0..times {
            expected.push((item.rem_euclid(1 << 60)).to_string());
            item = item.wrapping_mul(7);
        }
        expected.push("4".into());
        expected.push("-1".into());
    }
    assert_eq!(printed, expected);
}

#[test]
fn finalizers_run_once_and_may_keep_the_object() {
    let mut b = Builder::new();
    let (none, int) = (b.none, b.int);
    let (thing, thing_type) = b.object("Thing", &[("id", int)]);
    let saved_type = b.unbound(thing_type);
    let saved = b.program.globals.push(Global { name: "saved".into(), ty: saved_type });
    let finalizer = b.function("finalizer", &[thing_type], none, |f| {
        let object = f.param(0);
        let id = f.op(int, InstKind::FieldGet { object, of: thing, field: 0 });
        f.print_int(id);
        let two = f.int(2);
        let keep = f.test(Intrinsic::IntEq, id, two);
        let (yes, _) = f.block(&[]);
        let (no, _) = f.block(&[]);
        f.branch(keep, edge(yes, &[]), edge(no, &[]));
        f.at(yes);
        let three = f.int(3);
        f.act(InstKind::FieldSet { object, of: thing, field: 0, value: three, vacant: false });
        let flagged = f.op(saved_type, InstKind::Convert(object));
        f.act(InstKind::GlobalSet(saved, flagged));
        f.ret_none();
        f.at(no);
        f.ret_none();
    });
    b.program.types.objects[thing].finalizer = Some(finalizer);
    let main = b.function("main", &[], none, |f| {
        for id in [1, 2] {
            let object = f.op(thing_type, InstKind::Alloc(thing));
            let id = f.int(id);
            f.act(InstKind::FieldSet { object, of: thing, field: 0, value: id, vacant: false });
        }
        let done = f.str("done");
        f.print(done);
        f.ret_none();
    });
    assert_eq!(b.run(main, "finalizer"), "1\n2\ndone\n");
}

#[test]
fn boxed_tuples_widen_and_compare_by_identity() {
    let mut b = Builder::new();
    let (none, int, text, bool_type) = (b.none, b.int, b.str, b.bool);
    let narrow_pair = b.tuple(&[int]);
    let either = b.union(&[int, text]);
    let wide_pair = b.tuple(&[either]);
    let small = b.union(&[narrow_pair, none]);
    let large = b.union(&[wide_pair, none, int]);
    let show = b.function("show", &[large], none, |f| {
        let value = f.param(0);
        let (tuples, _) = f.block(&[]);
        let (others, _) = f.block(&[]);
        f.end(Terminator::TypeSwitch { value, arms: vec![(wide_pair, edge(tuples, &[]))], default: Some(edge(others, &[])) });
        f.at(tuples);
        let tuple = f.op(wide_pair, InstKind::Narrow(value));
        let item = f.op(either, InstKind::TupleGet(tuple, 0));
        let item = f.op(int, InstKind::Narrow(item));
        f.print_int(item);
        f.ret_none();
        f.at(others);
        let same = f.op(bool_type, InstKind::Identical(value, value));
        let same = f.op(int, InstKind::BoolToInt(same));
        f.print_int(same);
        f.ret_none();
    });
    let main = b.function("main", &[], none, |f| {
        for x in [6, 1 << 77] {
            let x = f.int(x);
            let tuple = f.op(narrow_pair, InstKind::Tuple(vec![x]));
            let value = f.op(small, InstKind::Convert(tuple));
            let value = f.op(large, InstKind::Convert(value));
            f.call(show, &[value]);
            let value = f.op(large, InstKind::Convert(x));
            f.call(show, &[value]);
        }
        f.ret_none();
    });
    assert_eq!(b.run(main, "rebox"), format!("6\n1\n{}\n1\n", 1i128 << 77));
}

#[test]
fn globals_hold_big_ints() {
    let mut b = Builder::new();
    let (none, int) = (b.none, b.int);
    let maybe = b.unbound(int);
    let total = b.program.globals.push(Global { name: "total".into(), ty: maybe });
    let grow = b.function("grow", &[], none, |f| {
        let value = f.op(maybe, InstKind::GlobalGet(total));
        let (there, _) = f.block(&[]);
        let (first, _) = f.block(&[]);
        f.end(Terminator::TypeSwitch { value, arms: vec![(int, edge(there, &[]))], default: Some(edge(first, &[])) });
        f.at(there);
        let x = f.op(int, InstKind::Narrow(value));
        let double = f.int_op(Intrinsic::IntMul, x, x);
        let flagged = f.op(maybe, InstKind::Convert(double));
        f.act(InstKind::GlobalSet(total, flagged));
        f.ret_none();
        f.at(first);
        let seven = f.int(7);
        let flagged = f.op(maybe, InstKind::Convert(seven));
        f.act(InstKind::GlobalSet(total, flagged));
        f.ret_none();
    });
    let main = b.function("main", &[], none, |f| {
        f.repeat(6, &[], |f, _, _| {
            f.call(grow, &[]);
            vec![]
        });
        let value = f.op(maybe, InstKind::GlobalGet(total));
        let x = f.op(int, InstKind::Narrow(value));
        f.print_int(x);
        f.ret_none();
    });
    assert_eq!(b.run(main, "globals"), format!("{}\n", 7i128.pow(32)));
}
