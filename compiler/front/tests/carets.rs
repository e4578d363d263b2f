//! Caret lines against what CPython 3.11 prints (recorded).

use pyc2n_base::{SourceFile, SourceId, Span};
use pyc2n_front::traceback_carets;

/// The carets under `part` in `line`.
fn carets(line: &str, part: &str) -> String {
    let start = line.find(part).expect("the part is in the line") as u32;
    let file = SourceFile::new("t.py".into(), format!("# head\n{line}\n").into());
    let span = Span { source: SourceId(0), start: start + 7, end: start + 7 + part.len() as u32 };
    traceback_carets(&file, span).1
}

#[test]
fn operators() {
    assert_eq!(carets("a+(b)", "a+(b)"), "~^^~~");
    assert_eq!(carets("    (a)+(b)", "(a)+(b)"), "~~~^^~~");
    assert_eq!(carets("((a)) + ((b))", "((a)) + ((b))"), "~~~~~~^~~~~~~");
    assert_eq!(carets("y = a<<b<<c", "a<<b"), "    ~^^~");
    assert_eq!(carets("y = '日本' + a", "'日本' + a"), "    ~~~~~~~^~~");
    assert_eq!(carets("'日本'; y = c.x", "c.x"), "            ^^^");
    assert_eq!(carets("  y = a ** b  # hi", "a ** b"), "    ~~^^~~");
    assert_eq!(carets("f'{a+b}'", "a+b"), "   ~^~");
}

#[test]
fn subscripts() {
    assert_eq!(carets("x[a]", "x[a]"), "~^^^");
    assert_eq!(carets("x [ a ]", "x [ a ]"), "~~^^^^^");
    assert_eq!(carets("x[ (a) ]", "x[ (a) ]"), "~^^^^^^^");
    assert_eq!(carets("(x)  [a]", "(x)  [a]"), "~~~~~^^^");
    assert_eq!(carets("y = x[1,2]", "x[1,2]"), "    ~^^^^^");
}

#[test]
fn other_parts() {
    assert_eq!(carets("foo(a)", "foo(a)"), "");
    assert_eq!(carets("z = foo(a)", "foo(a)"), "    ^^^^^^");
    assert_eq!(carets("foo(a)   ", "foo(a)"), "^^^^^^");
    assert_eq!(carets("y = a < b", "a < b"), "    ^^^^^");
}

#[test]
fn several_lines() {
    let file = SourceFile::new("t.py".into(), "y = (a + # c\n b)\n".into());
    let span = Span { source: SourceId(0), start: 5, end: 15 };
    assert_eq!(traceback_carets(&file, span), ("y = (a + # c".to_owned(), "     ^^^^^^^".to_owned()));
}
