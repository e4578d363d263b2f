for s in ("", "a", "hello", "é漢😀"):
    for f in ("", "s", "8", "<8", ">8", "^8", "*^9", ".2", "8.2", ">8.3s", "-<6", "=<6", "漢>7", "0<5", "08", ".0", ".100", "^1"):
        print(format(s, f), end="|")
    print()
for f in ("d", "+", "=5", "#", ",", "x", " ", "5.", "05d", "z", "_", "f"):
    try:
        print(format("abc", f))
    except ValueError as e:
        print(f, e)
print(f"{'x':>{3}}", f"{'x':{'<'}{3}}|", "{:>{w}}".format("a", w=4), "{:{}}|".format("a", 4), "{:{f}{a}{w}}".format("m", f="*", a="^", w=5), "{:.{p}}".format("abcdef", p=3))
for o in (None, [1], (1,), {1: 2}, {1}, object, b"x", 1j, range(2)):
    try:
        print(format(o, ""), format(o, ">10"))
    except TypeError as e:
        print(e)
print(f"{True:>6}|{True:5}|{False!s:>7}|{None!s:<6}|{[1]!s:^9}|{b'x'!r:>6}")
