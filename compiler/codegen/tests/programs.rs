//! Whole programs of typed mir: their output and that nothing is left at their end, without and with optimisation.

mod support;

use pyc2n_mir::typed::*;
use support::{edge, Builder};

#[test]
fn straight_code_prints() {
    let mut b = Builder::new();
    let none = b.none;
    let main = b.function("main", &[], none, |f| {
        let hello = f.str("hello");
        f.print(hello);
        let (x, y) = (f.int(6), f.int(7));
        let product = f.int_op(Intrinsic::IntMul, x, y);
        f.print_int(product);
        f.ret_none();
    });
    assert_eq!(b.run(main, "straight"), "hello\n42\n");
}

#[test]
fn overflow_in_a_loop_goes_on_in_the_weak_version() {
    let mut b = Builder::new();
    let none = b.none;
    let main = b.function("main", &[], none, |f| {
        let one = f.int(1);
        let power = f.repeat(70, &[one], |f, _, carried| {
            let three = f.int(3);
            vec![f.int_op(Intrinsic::IntMul, carried[0], three)]
        });
        f.print_int(power[0]);
        let small = f.int(1 << 40);
        let rest = f.int_op(Intrinsic::IntMod, power[0], small);
        f.print_int(rest);
        f.ret_none();
    });
    let expected = 3i128.pow(70);
    assert_eq!(b.run(main, "overflow"), format!("{expected}\n{}\n", expected % (1 << 40)));
}

#[test]
fn big_results_of_calls_leave_the_caller_too() {
    let mut b = Builder::new();
    let (none, int) = (b.none, b.int);
    let square = b.function("square", &[int], int, |f| {
        let x = f.param(0);
        let result = f.int_op(Intrinsic::IntMul, x, x);
        f.ret(result);
    });
    let main = b.function("main", &[], none, |f| {
        let start = f.int(3);
        let text = f.str("unused");
        let result = f.repeat(6, &[start, text], |f, _, carried| vec![f.call(square, &[carried[0]]), carried[1]]);
        f.print_int(result[0]);
        f.print(result[1]);
        f.ret_none();
    });
    assert_eq!(b.run(main, "square"), format!("{}\nunused\n", 3i128.pow(64)));
}

#[test]
fn floor_division_has_the_sign_rules() {
    let mut b = Builder::new();
    let (none, int) = (b.none, b.int);
    let divide = b.function("divide", &[int, int], none, |f| {
        let (a, c) = (f.param(0), f.param(1));
        let quotient = f.int_op(Intrinsic::IntFloorDiv, a, c);
        f.print_int(quotient);
        let rest = f.int_op(Intrinsic::IntMod, a, c);
        f.print_int(rest);
        f.ret_none();
    });
    let pairs = [(7, 2), (-7, 2), (7, -2), (-7, -2), (i64::MIN as i128, -1), (-1 << 62, -1), (1 << 70, -3)];
    let main = b.function("main", &[], none, |f| {
        for (a, c) in pairs {
            let (a, c) = (f.int(a), f.int(c));
            f.call(divide, &[a, c]);
        }
        f.ret_none();
    });
    let expected: String = pairs
        .iter()
        .map(|&(a, c)| {
            let (q, r) = (a / c, a % c);
            let (q, r) = if r != 0 && (r < 0) != (c < 0) { (q - 1, r + c) } else { (q, r) };
            format!("{q}\n{r}\n")
        })
        .collect();
    assert_eq!(b.run(main, "divide"), expected);
}

#[test]
fn fields_hold_words_and_objects() {
    let mut b = Builder::new();
    let (none, int, text) = (b.none, b.int, b.str);
    let (point, point_type) = b.object("Point", &[("x", int), ("name", text)]);
    let main = b.function("main", &[], none, |f| {
        let p = f.op(point_type, InstKind::Alloc(point));
        let start = f.int(1 << 60);
        f.act(InstKind::FieldSet { object: p, of: point, field: 0, value: start, vacant: false });
        let name = f.op(text, InstKind::CallRuntime(pyc2n_abi::table::RuntimeFn::int_to_str, vec![start]));
        f.act(InstKind::FieldSet { object: p, of: point, field: 1, value: name, vacant: false });
        let after = f.repeat(5, &[p], |f, _, carried| {
            let x = f.op(int, InstKind::FieldGet { object: carried[0], of: point, field: 0 });
            let double = f.int_op(Intrinsic::IntAdd, x, x);
            f.act(InstKind::FieldSet { object: carried[0], of: point, field: 0, value: double, vacant: false });
            vec![carried[0]]
        });
        let x = f.op(int, InstKind::FieldGet { object: after[0], of: point, field: 0 });
        f.print_int(x);
        let name = f.op(text, InstKind::FieldGet { object: after[0], of: point, field: 1 });
        f.print(name);
        f.ret_none();
    });
    assert_eq!(b.run(main, "fields"), format!("{}\n{}\n", 1i128 << 65, 1i64 << 60));
}

#[test]
fn dynamic_values_tell_their_type() {
    let mut b = Builder::new();
    let (none, int, text, float) = (b.none, b.int, b.str, b.float);
    let pair = b.tuple(&[int, text]);
    let any = b.union(&[none, int, text, float, pair]);
    let show = b.function("show", &[any], none, |f| {
        let value = f.param(0);
        let (ints, _) = f.block(&[]);
        let (texts, _) = f.block(&[]);
        let (pairs, _) = f.block(&[]);
        let (others, _) = f.block(&[]);
        let arms = vec![(int, edge(ints, &[])), (text, edge(texts, &[])), (pair, edge(pairs, &[]))];
        f.end(Terminator::TypeSwitch { value, arms, default: Some(edge(others, &[])) });
        f.at(ints);
        let i = f.op(int, InstKind::Narrow(value));
        f.print_int(i);
        f.ret_none();
        f.at(texts);
        let s = f.op(text, InstKind::Narrow(value));
        f.print(s);
        f.ret_none();
        f.at(pairs);
        let p = f.op(pair, InstKind::Narrow(value));
        let first = f.op(int, InstKind::TupleGet(p, 0));
        let second = f.op(text, InstKind::TupleGet(p, 1));
        f.print_int(first);
        f.print(second);
        f.ret_none();
        f.at(others);
        let name = f.op(text, InstKind::TypeName(value));
        f.print(name);
        f.ret_none();
    });
    let main = b.function("main", &[], none, |f| {
        let values = [f.int(5), f.int(1 << 90), f.str("text"), f.none()];
        for value in values {
            let any_value = f.op(any, InstKind::Convert(value));
            f.call(show, &[any_value]);
        }
        let half = f.op(float, InstKind::Const(Const::Float(0.5)));
        let any_value = f.op(any, InstKind::Convert(half));
        f.call(show, &[any_value]);
        let five = f.int(55);
        let made = f.op(text, InstKind::CallRuntime(pyc2n_abi::table::RuntimeFn::int_to_str, vec![five]));
        let tuple = f.op(pair, InstKind::Tuple(vec![five, made]));
        let any_value = f.op(any, InstKind::Convert(tuple));
        f.call(show, &[any_value]);
        f.ret_none();
    });
    assert_eq!(b.run(main, "dynamic"), format!("5\n{}\ntext\nNoneType\nfloat\n55\n55\n", 1i128 << 90));
}

#[test]
fn exceptions_unwind_and_release() {
    let mut b = Builder::new();
    let (none, int, text) = (b.none, b.int, b.str);
    let (error, error_type) = b.object("Error", &[("traceback", b.i64)]);
    let fail = b.function("fail", &[int], none, |f| {
        let value = f.param(0);
        let held = f.op(text, InstKind::CallRuntime(pyc2n_abi::table::RuntimeFn::int_to_str, vec![value]));
        f.print(held);
        let exception = f.op(error_type, InstKind::Alloc(error));
        f.end(Terminator::Raise { exception, fresh: true });
    });
    let middle = b.function("middle", &[int], none, |f| {
        let value = f.param(0);
        let held = f.op(text, InstKind::CallRuntime(pyc2n_abi::table::RuntimeFn::int_to_str, vec![value]));
        f.call(fail, &[value]);
        f.print(held);
        f.ret_none();
    });
    let main = b.function("main", &[], none, |f| {
        let start = f.int(1);
        let kept = f.op(text, InstKind::CallRuntime(pyc2n_abi::table::RuntimeFn::int_to_str, vec![start]));
        let (handler, params) = f.block(&[text]);
        let (after, _) = f.block(&[]);
        let (guarded, _) = f.block(&[]);
        f.jump(guarded, &[]);
        f.at(guarded);
        f.call(middle, &[start]);
        f.unwind(handler, &[kept]);
        f.jump(after, &[]);
        f.at(handler);
        let exception = f.op(error_type, InstKind::EnterHandler);
        f.print(params[0]);
        f.act(InstKind::LeaveHandler(exception));
        f.jump(after, &[]);
        f.at(after);
        let done = f.str("done");
        f.print(done);
        f.ret_none();
    });
    assert_eq!(b.run(main, "unwinding"), "1\nat fail:0\nat middle:3\nat main:4\n1\ndone\n");
}

#[test]
fn raw_memory_counts_its_elements() {
    let mut b = Builder::new();
    let (none, int, i64_type) = (b.none, b.int, b.i64);
    let pointer = b.ptr(int);
    let main = b.function("main", &[], none, |f| {
        let count = f.machine(10);
        let room = f.op(pointer, InstKind::Intrinsic(Intrinsic::PtrAlloc, vec![count]));
        let start = f.int(1 << 58);
        let last = f.repeat(10, &[start], |f, i, carried| {
            f.op(f.builder.none, InstKind::Intrinsic(Intrinsic::PtrInit, vec![room, i, carried[0]]));
            vec![f.int_op(Intrinsic::IntAdd, carried[0], carried[0])]
        });
        f.print_int(last[0]);
        let (copy_count, zero) = (f.machine(10), f.machine(0));
        let copy = f.op(pointer, InstKind::Intrinsic(Intrinsic::PtrAlloc, vec![copy_count]));
        f.op(none, InstKind::Intrinsic(Intrinsic::PtrCopyFrom, vec![copy, zero, room, zero, count]));
        let nine = f.machine(9);
        let element = f.op(int, InstKind::Intrinsic(Intrinsic::PtrGet, vec![copy, nine]));
        f.print_int(element);
        for room in [room, copy] {
            f.op(none, InstKind::Intrinsic(Intrinsic::PtrDrop, vec![room, zero, count]));
            f.op(none, InstKind::Intrinsic(Intrinsic::PtrFree, vec![room]));
        }
        let _ = i64_type;
        f.ret_none();
    });
    assert_eq!(b.run(main, "memory"), format!("{}\n{}\n", 1i128 << 68, 1i128 << 67));
}

/// A generator that yields `start`, `start * 3`, … `count` times, holding a string.
fn powers(b: &mut Builder) -> (InstanceId, TypeId) {
    let (int, none, text) = (b.int, b.none, b.str);
    let (object, object_type) = b.object_of_kind("powers", &[], ObjectKind::Generator);
    let id = b.declare("powers", &[int], int);
    b.program.functions[id].generator = Some(Generator { object, sent: none, returned: text });
    b.define(id, |f| {
        let start = f.param(0);
        let held = f.op(text, InstKind::CallRuntime(pyc2n_abi::table::RuntimeFn::int_to_str, vec![start]));
        let last = f.repeat(45, &[start], |f, _, carried| {
            f.op(none, InstKind::Yield(carried[0]));
            let three = f.int(3);
            vec![f.int_op(Intrinsic::IntMul, carried[0], three)]
        });
        f.print_int(last[0]);
        f.ret(held);
    });
    (id, object_type)
}

#[test]
fn generators_run_to_their_end() {
    let mut b = Builder::new();
    let (generator, object_type) = powers(&mut b);
    let (none, int, text) = (b.none, b.int, b.str);
    let (maybe_int, maybe_text) = (b.unbound(int), b.unbound(text));
    let main = b.function("main", &[], none, |f| {
        let two = f.int(2);
        let object = f.op(object_type, InstKind::GeneratorNew(generator, vec![two]));
        let zero = f.int(0);
        let (head, params) = f.block(&[int]);
        let (more, _) = f.block(&[]);
        let (done, _) = f.block(&[]);
        f.jump(head, &[zero]);
        f.at(head);
        let sent = f.none();
        let item = f.op(maybe_int, InstKind::GeneratorResume { generator: object, instance: generator, sent });
        f.end(Terminator::TypeSwitch { value: item, arms: vec![(int, edge(more, &[]))], default: Some(edge(done, &[])) });
        f.at(more);
        let item = f.op(int, InstKind::Narrow(item));
        let sum = f.int_op(Intrinsic::IntAdd, params[0], item);
        f.jump(head, &[sum]);
        f.at(done);
        f.print_int(params[0]);
        let returned = f.op(maybe_text, InstKind::GeneratorReturned { generator: object, instance: generator });
        let returned = f.op(text, InstKind::Narrow(returned));
        f.print(returned);
        f.ret_none();
    });
    let last = 2 * 3i128.pow(45);
    assert_eq!(b.run(main, "generator"), format!("{last}\n{}\n2\n", (last - 2) / 2));
}

#[test]
fn a_suspended_generator_releases_what_it_holds() {
    let mut b = Builder::new();
    let (generator, object_type) = powers(&mut b);
    let (none, int) = (b.none, b.int);
    let maybe_int = b.unbound(int);
    let main = b.function("main", &[], none, |f| {
        let two = f.int(2);
        let object = f.op(object_type, InstKind::GeneratorNew(generator, vec![two]));
        f.repeat(43, &[], |f, _, _| {
            let sent = f.none();
            f.op(maybe_int, InstKind::GeneratorResume { generator: object, instance: generator, sent });
            vec![]
        });
        let unstarted = f.int(1 << 100);
        f.op(object_type, InstKind::GeneratorNew(generator, vec![unstarted]));
        f.ret_none();
    });
    assert_eq!(b.run(main, "suspended"), "");
}
