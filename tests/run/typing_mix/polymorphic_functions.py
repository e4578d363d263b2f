def double(x): return x + x
print(double(2), double("ab"), double([1]), double((1,)), double(1.5), double(2**62), double(True), double(1j), double(b"x"))
def first(x): return x[0]
print(first([1]), first("abc"), first((None,)), first({0: "zero"}), first(b"a"), first(range(5, 9)))
def size(x): return len(x)
print([size(v) for v in ("", [1], (1, 2), {1: 1}, {1, 2, 3}, b"abcd", range(5))])
def ident(x): return x
print(ident(1) + 1, ident("a") + "b", ident([1]) + [2], ident(None), ident(ident)(5))
def compare(a, b): return "<" if a < b else ">" if a > b else "="
print(compare(1, 2), compare("b", "a"), compare((1,), (1,)), compare(1, 1.5), compare([2], [1, 5]))
def swap(a, b): return b, a
print(swap(1, "a"), swap(*swap([], None)), swap((1, 2), {}))
def apply_n(f, n, x):
    for _ in range(n):
        x = f(x)
    return x
print(apply_n(lambda v: v + 1, 3, 0), apply_n(lambda s: s + "!", 2, "hi"), apply_n(double, 3, [0]), apply_n(lambda v: v * v, 7, 3), apply_n(str, 2, 5), apply_n(lambda v: (v,), 2, None))
def mx(xs):
    m = xs[0]
    for x in xs:
        if x > m: m = x
    return m
print(mx([1, 5, 2]), mx("hello"), mx([1.5, -2.0]), mx([[1], [2, 0]]), mx((2**64, 1)))
def maybe_list(x): return x if isinstance(x, list) else [x]
print(maybe_list(1), maybe_list([1]), maybe_list("a"), maybe_list(None))
def count(xs, p): return len([x for x in xs if p(x)])
print(count([1, 2, 3], lambda x: x > 1), count("aXbX", str.isupper), count({"a": 0, "": 1}, bool))
def multi(kind):
    if kind == "i": return 1
    if kind == "s": return "one"
    if kind == "l": return [1]
    if kind == "f": return multi
print(multi("i"), multi("s"), multi("l"), multi("f")("i"), multi("zzz"))
def default_type(x, acc=0):
    return acc + x
print(default_type(1), default_type(1.5), default_type("a", "b"), default_type([1], []))
for a, b in ((1, 2), (1, 2.0), ("a", "b"), ([1], [2]), ((1,), ())):
    print(a + b, a == b, a != b, a < b, end=" | ")
print()
