//! SyntaxErrors that the compiler finds, with CPython 3.11's wording, and that nothing panics.

mod common;
use common::errors;

#[track_caller]
fn fails(source: &str, message: &str) {
    let found = errors(source);
    assert!(found.iter().any(|error| error == &format!("syntax-error: {message}")), "{source}\nexpected {message:?}, found {found:?}");
}

#[test]
fn flow() {
    fails("return 1", "'return' outside function");
    fails("class C:\n    return", "'return' outside function");
    fails("yield 1", "'yield' outside function");
    fails("def f():\n    [(yield) for x in y]", "'yield' inside list comprehension");
    fails("break", "'break' outside loop");
    fails("for x in y:\n    def f():\n        break", "'break' outside loop");
    fails("for x in y: pass\nelse:\n    continue", "'continue' not properly in loop");
    fails("def f():\n    await x", "'await' outside async function");
    fails("try: pass\nexcept: pass\nexcept ValueError: pass", "default 'except:' must be last");
}

#[test]
fn names() {
    fails("def f(a, a): pass", "duplicate argument 'a' in function definition");
    fails("def f(x):\n    global x", "name 'x' is parameter and global");
    fails("def f():\n    x = 1\n    global x", "name 'x' is assigned to before global declaration");
    fails("def f():\n    print(x)\n    global x", "name 'x' is used prior to global declaration");
    fails("nonlocal x", "nonlocal declaration not allowed at module level");
    fails("def f():\n    nonlocal x\n    x = 1", "no binding for nonlocal 'x' found");
    fails("def f():\n    from math import *", "import * only allowed at module level");
    fails("__debug__ = 1", "cannot assign to __debug__");
    fails("[x := 1 for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'");
    fails("class C:\n    [(x := 1) for y in z]", "assignment expression within a comprehension cannot be used in a class body");
}

#[test]
fn targets() {
    fails("1 = x", "cannot assign to literal here. Maybe you meant '==' instead of '='?");
    fails("f() = x", "cannot assign to function call here. Maybe you meant '==' instead of '='?");
    fails("None = 1", "cannot assign to None");
    fails("(a, 1) = x", "cannot assign to literal");
    fails("for 1 in x: pass", "cannot assign to literal");
    fails("del f()", "cannot delete function call");
    fails("f() += 1", "'function call' is an illegal expression for augmented assignment");
    fails("(a, b) += 1", "'tuple' is an illegal expression for augmented assignment");
    fails("(a, b): int", "only single target (not tuple) can be annotated");
    fails("*a = x", "starred assignment target must be in a list or tuple");
    fails("*a, *b = x", "multiple starred expressions in assignment");
    fails("x = *a", "can't use starred expression here");
}

#[test]
fn patterns() {
    fails("match x:\n    case _: pass\n    case 1: pass", "wildcard makes remaining patterns unreachable");
    fails("match x:\n    case y: pass\n    case 1: pass", "name capture 'y' makes remaining patterns unreachable");
    fails("match x:\n    case [y] | z: pass", "alternative patterns bind different names");
    fails("match x:\n    case [y, y]: pass", "multiple assignments to name 'y' in pattern");
}

#[test]
fn parser_errors_have_places() {
    fails("x = (1", "'(' was never closed");
    fails("x = (1]", "closing parenthesis ']' does not match opening parenthesis '('");
    fails("x = 1)", "unmatched ')'");
    fails("x = 'abc", "unterminated string literal (detected at line 1)");
    fails("x = f'{a'", "f-string: expecting '}'");
    fails("x = f'{}'", "f-string: empty expression not allowed");
    fails("from __future__ import braces", "not a chance");
    fails("if x:\npass", "expected an indented block");
}

#[test]
fn nothing_panics() {
    let deep = [
        "(".repeat(100_000),
        "[".repeat(150) + &"]".repeat(150),
        "-".repeat(100_000) + "1",
        "not ".repeat(15_000) + "1",
        "x".to_owned() + &".a".repeat(19_000),
        "1".to_owned() + &"+1".repeat(19_000),
        "f".to_owned() + &"()".repeat(15_000),
        "if x: pass\n".to_owned() + &"elif x: pass\n".repeat(4_900),
        "lambda: ".repeat(15_000) + "1",
        "x = f'{".repeat(1_000),
        "f'".to_owned() + &"{f\"".repeat(300),
        "\u{feff}x".to_owned(),
        "\\".to_owned(),
        "'\\N{}' '\\x1' '\\u12'".to_owned(),
        "f'\\N{DIGIT ONE}{x!r:{y}}{z=}{{}}'".to_owned(),
        "x = '\\ud800' f'{1}\\udc00'".to_owned(),
        "\t\n \tif".to_owned(),
        "match x:\n case".to_owned(),
        "def f(*, **k): pass".to_owned(),
        "𝐱 = 1; print(x)".to_owned(),
        "if 1:\n  \tx\n\t  y".to_owned(),
        "class C[T](Generic[T]): pass\ndef f[T](x: T): return x\ntype X = int".to_owned(),
    ];
    for source in &deep {
        let _ = errors(source);
    }
    let _ = common::lower_with(&[0xff, 0xfe, 0x00], &[]);
    let _ = common::lower_with(b"# coding: latin-1\nx = '\xe9'", &[]).expect("Latin-1 is known");
}

#[test]
fn new_fstrings() {
    let program = common::lower("x = 1\nprint(f'{'a' + f'{x!r:>{x}}'}', f\"{'\\n'.join(['a'])}\", f'{x # note\n}', rf'\\{x}', f'{x:%H:%M}', f'{x=:>3}', f'{ {1: 2}[1] }', f'''{\nx\n}''')\n");
    let text = common::text_of(&program, "<module>");
    assert!(text.contains("\"x=\""), "{text}");
}
