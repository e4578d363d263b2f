print("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{0[0]} {0[1]}".format([1, 2]), "{0.real} {0.imag}".format(1 + 2j), "{d[key]} {d[0]}".format(d={"key": "v", 0: "zero"}), "{} {n}".format(1, n=2), "{{}} {{{}}}".format(5))
print("{:5}|{:<5}|{:>5}|{:^5}|{:*^7}".format(1, 2, 3, 4, 5), "{:.2f} {:,} {:x} {:%} {:e}".format(1.005, 1234567, 255, 0.5, 12345.678), "{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}|".format("a"))
print("{:{}}|{:{}.{}}|{:{w}}".format(1, 5, 2.5, 8, 3, "x", w=4), "{0:{1}}{0:{1}}".format(7, 3), "{:{fill}{align}{width}}".format("m", fill="-", align="^", width=7), "{0.a.b[0]}".format(type("T", (), {"a": type("U", (), {"b": [9]})})))
class F:
    x = 5
    def __format__(self, s): return "F(" + s + ")"
    def __getitem__(self, k): return "item " + repr(k)
print("{0} {0:abc} {0.x} {0[1]} {0[k]} {0[-1]}".format(F()))
print("{:>10}|{:<10}|{:d}".format("right", "left", 3), "{:08.3f}".format(-3.14159), "{:+d} {: d}".format(5, 5), "{:c}".format(97), "{:b} {:#o}".format(5, 8), "{}".format([1, {"a": (2,)}]), "{:s}".format("s"), "".format(), "no fields".format(1, x=2), "{}{}{}".format(*"abc"), "{x}{y}".format(**{"x": 1, "y": 2}))
for f in (lambda: "{}".format(), lambda: "{0} {}".format(1), lambda: "{} {0}".format(1), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0".format(1), lambda: "{0.nope}".format(1), lambda: "{0[5]}".format([1]), lambda: "{0[k]}".format([1]), lambda: "{!z}".format(1), lambda: "{:d}".format("a"), lambda: "{0[k]}".format({}), lambda: "{!}".format(1), lambda: "{1}".format(0), lambda: "{0!r }".format(1), lambda: "{:{}".format(1, 2), lambda: "{a.}".format(a=1), lambda: "{0[]}".format([1]), lambda: "{!r:}{".format(1)):
    try:
        print(f())
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print("{a} {b}".format_map({"a": 1, "b": 2}))
class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a} {zz}".format_map(D(a=1)))
f = "{:>8} {:>8}".format
print(f("a", "b"), f(1, 2.5), list(map("{:03}".format, range(3))))
