vals = [0, -5, 2**70, 1.5, -0.0, 1e50, True, None, "a'b", 'q"', "é\n", b"b\xff", [1, "x"], (), (1,), {}, {"k": [None]}, {1}, set(), frozenset(), range(2), 1j, ..., NotImplemented, slice(1, None), int, ValueError("v"), bytearray(b"x"), {1: {2: {}}}]
for v in vals:
    print(repr(v), str(v), ascii(v), format(v))
print(str("s"), str(b"s"), str(b"s", "ascii"), str(object=5), str(b"\xff", errors="replace"), str(), repr("\u200b\U0001F600"), ascii("\u200b\U0001F600é"))
print(format(5), format(5, "03"), format(3.14159, ".2f"), format("s", ">3"), format(True), format(True, "d"), format(None), format([1]), format("é", "*^5"), format(2**70, ","), format(1.5), format(255, "#x"))
for f in (lambda: format([1], ">5"), lambda: format(None, "d"), lambda: format("s", "d"), lambda: format(1.5, "d"), lambda: str("s", "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: format(5, 5), lambda: format({}, "x"), lambda: format(1, ".2d"), lambda: format("s", "=5"), lambda: format("s", ","), lambda: format(1, "s"), lambda: repr()):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
r = []
r.append(r)
d = {}
d[1] = d
print(r, d, str(r), [d])
