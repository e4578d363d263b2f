//! Lowering of every construct: the verifier must agree, and what matters of the shape is checked.

mod common;
use common::*;

#[track_caller]
fn contains(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "missing {part:?} in\n{text}");
    }
}

#[track_caller]
fn lacks(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(!text.contains(part), "unexpected {part:?} in\n{text}");
    }
}

#[test]
fn straight_line() {
    let program = lower("def f(a, b):\n    c = a + b * 2\n    return c\nprint(f(1, 2))\n");
    let text = text_of(&program, "f");
    contains(&text, &["v0.a + v3", "* v2"]);
    lacks(&text, &["checkbound", "unwind"]);
}

#[test]
fn loop_variables_become_parameters() {
    let text = text_of(&lower("def f(n):\n    t = 0\n    for i in range(n):\n        t += i\n    return t\n"), "f");
    contains(&text, &["getiter", "for v", "t +="]);
    lacks(&text, &["checkbound"]);
}

#[test]
fn maybe_unbound_is_checked() {
    let text = text_of(&lower("def f(n):\n    if n:\n        x = 1\n    return x\n"), "f");
    contains(&text, &["checkbound x"]);
    let text = text_of(&lower("def f(n):\n    if n:\n        x = 1\n    else:\n        x = 2\n    return x\n"), "f");
    lacks(&text, &["checkbound", "unbound"]);
    let text = text_of(&lower("def f(n):\n    while True:\n        x = n()\n        if x: break\n    return x\n"), "f");
    lacks(&text, &["checkbound"]);
    let text = text_of(&lower("def f(n):\n    del n\n    return n\n"), "f");
    contains(&text, &["checkbound n"]);
}

#[test]
fn conditions_refine() {
    let text = text_of(&lower("def f(x, y):\n    if isinstance(x, int) and y is not None:\n        return x + y\n    return None\n"), "f");
    contains(&text, &["refine", "== true"]);
    let text = text_of(&lower("def f(x):\n    return x or 'none'\n"), "f");
    contains(&text, &["refine"]);
}

#[test]
fn closures() {
    let text = text_of(&lower("def f(a):\n    def g():\n        return a\n    return g\n"), "f.<locals>.g");
    contains(&text, &["captures [a]"]);
    let program = lower("def f():\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n        return n\n    return g\n");
    contains(&text_of(&program, "f.<locals>.g"), &["captures [&n]", "cellload", "cellstore"]);
    contains(&text_of(&program, "f"), &["cellnew"]);
    let program = lower("def f():\n    fs = []\n    for i in range(3):\n        fs.append(lambda: i)\n    return fs\n");
    contains(&text_of(&program, "f.<locals>.<lambda>"), &["captures [&i]"]);
    let program = lower("def f(n):\n    def fact(k):\n        return 1 if k < 2 else k * fact(k - 1)\n    return fact(n)\n");
    contains(&text_of(&program, "f.<locals>.fact"), &["captures [&fact]"]);
    let program = lower("def f(n):\n    y = n * 2\n    class C:\n        def m(self): return y\n    return C\n");
    contains(&text_of(&program, "f.<locals>.C.m"), &["captures [y]"]);
    contains(&text_of(&program, "f.<locals>.C"), &["captures [y]"]);
}

#[test]
fn defaults() {
    let program = lower("def f(a, b=-1, c=[], *, d=3, **k): pass\n");
    contains(&text_of(&program, "f"), &["captures [.default0]", "Const(Int(-1))", "Capture(0)", "DoubleStar k"]);
}

#[test]
fn exceptions() {
    let source = "
def f(x):
    try:
        y = x()
    except ValueError as e:
        print(e)
        return 1
    except (KeyError, ImportError):
        raise
    else:
        print('else')
    finally:
        print('finally')
    return y
";
    let text = text_of(&lower(source), "f");
    contains(&text, &["enterhandler", "leavehandler", "exceptionmatches", "reraise", "unwind"]);
    assert!(text.matches("\"finally\"").count() >= 3, "{text}");
    lacks(&text, &["checkbound"]);
}

#[test]
fn loops_and_finally() {
    lower("
def f(xs):
    for x in xs:
        try:
            if x: continue
            if x > 1: break
            with x as y, y as (a, b):
                if a: return b
                continue
        except:
            try:
                raise KeyError from None
            finally:
                continue
        finally:
            print(x)
    else:
        return 3
    while x:
        x -= 1
        try: pass
        finally:
            if x: break
            try: x()
            except Exception as e: raise e
    return x
");
}

#[test]
fn classes() {
    let source = "
class A:
    'doc'
    n = 1
    m = n + 1
    def __init__(self, v):
        self.v = v
        self.__w, (self.t, *self.u) = v
        super().__init__()
    @staticmethod
    def s(x): x.nope = 1
    @property
    def p(self): return __class__
class B(A, metaclass=type):
    def q(self):
        return [super().p for _ in range(2)]
";
    let program = lower(source);
    let class = program.classes.iter().find(|class| class.name.as_str() == "A").expect("A was lowered");
    let attrs: Vec<_> = class.self_attrs.iter().map(|name| name.as_str()).collect();
    assert_eq!(attrs, ["v", "_A__w", "t", "u"]);
    contains(&text_of(&program, "A"), &["classattrload", "__doc__"]);
    contains(&text_of(&program, "A.__init__"), &["super class"]);
    contains(&text_of(&program, "A.p"), &["classobject"]);
}

#[test]
fn comprehensions() {
    let program = lower("
def f(xs, k):
    x = 5
    a = [x * k for x in xs if x if x > 1 for y in x]
    b = {x for x in a}
    c = {x: y for x, y in b}
    d = (x + k for x in c if (q := x))
    e = [lambda: x for x in xs]
    return a, b, c, d, e, x, [*a, 1], {**c, 'z': 2}, (*a, *b), {*b, 1}, q
z = [i for i in range(3)]
");
    let text = text_of(&program, "f");
    contains(&text, &["lang list_append", "lang set_add", "lang dict_extend", "lang tuple_from_list", "lang set_extend", "cellnew"]);
    contains(&text_of(&program, "f.<locals>.<genexpr>"), &["yield", "Generator", ".0"]);
}

#[test]
fn expressions() {
    lower("
def f(a, b, *c, **d):
    x = a < b <= 3 != b
    y = a if b else c
    z = not a in b, a not in b, a is not b, ~a, -a, +a
    s = a[1:2, ::3], a[:], a[b]
    a.b, (c[0], *d.e), [g, h] = f(*c, a, k=1, **d), s, z
    a.b += 1
    a[b] //= 2
    del a.b, a[0], (g, h)
    w = (n := 10) + n
    t = a and b or c
    if a < b < 3 or not (a and b): pass
    elif (m := a) is None: return m
    assert a, 'x' + b
    assert a is not None
    print(f'{a!r:>{b}} {b=} {{}} {c:x}' 'tail')
    return 1_000, 1j, b'x', '\\ud800', ...
def g():
    x = yield
    y = yield x
    z = yield from y
    return z
");
}

#[test]
fn imports() {
    let program = lower_modules(
        "import a.b as c\nimport a.d\nfrom a import b, v, w\nfrom a.b import *\nimport math\ntry:\n    import nope\nexcept ImportError:\n    nope = None\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import never\nprint(c, a, b, v, x, math.sqrt(2))\n",
        &[("a/", "from . import b\nfrom .d import w\nv = 1\n"), ("a.b", "import a\nx = 1\n_y = 2\n"), ("a.d", "from .b import x\ndef w(): return __main__\n")],
    );
    contains(&text_of(&program, "<module>"), &["importerror nope"]);
    let program = lower_modules(
        "from p import b, c\n",
        &[("p/", "from . import b\nfrom .c import c\n"), ("p.b", ""), ("p.c", "def c(): pass\nimport p.c\n")],
    );
    let text = text_of(&program, "<module>");
    contains(&text, &[":p.b", "p.b = ", "p.c = "]);
    assert_eq!(text.matches("p.c = ").count(), 1, "{text}");
    assert_eq!(errors("import nope\n"), ["module-not-found: No module named 'nope'"]);
    assert_eq!(errors("import asyncio\n"), ["unsupported-module: the standard module 'asyncio' is not available"]);
    assert_eq!(errors("import _core\n").len(), 1);
}

#[test]
fn module_level_code() {
    lower("
x = 1
for i in range(10):
    x += i
try:
    print(x)
except Exception as e:
    print(e)
finally:
    del x
global_ = [lambda: i for i in range(3)]
class C:
    for k in range(3): pass
    print(k)
    def f(self, y=k): return y
");
}

#[test]
fn match_statements() {
    let source = "
class P:
    __match_args__ = ('x', 'y')
class Q(P): ...
def f(s, t):
    match s:
        case 1 | 'a' | -2.5: return 1
        case None | True: return 2
        case [a, (b, 3), *rest, c] if a: return rest, b, c
        case [] | [_]: pass
        case {'k': v, 'l': 4, **others}: return v, others
        case Q(x, y=0) | P(x): return x
        case int(n): return n
        case float() | str() as n: return n
        case t.attr: return 5
        case (1, z) | (z, 2): return z
        case list([q]): return q
        case t(z=0): return 6
        case _: return s
match f(1, 2):
    case [x, *_]: print(x)
    case y: print(y)
def g(x):
    try:
        match x:
            case [x, y]: return x
            case P(z=w): return w
    finally:
        print(x)
";
    let text = text_of(&lower(source), "f");
    contains(&text, &["lang match_sequence", "lang match_mapping", "lang match_rest", "builtins.isinstance", ".x", "refine"]);
}
