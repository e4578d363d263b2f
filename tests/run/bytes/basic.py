b = b"hello"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], b + b" world", b * 2, b"" * 5, b == b"hello", b != "hello", b < b"help", list(b), tuple(b[:2]))
print(104 in b, b"ell" in b, b"" in b, 300 in [300], b"x" not in b, bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes("é", "utf-8"), bytes(b"copy"), bytes(), bytes((i * i for i in range(4))), bytes(bytearray(b"x")))
for f in (lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a"), lambda: bytes(-1), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: b + "s", lambda: "s" + b, lambda: b[10], lambda: b["a"], lambda: b < "a", lambda: 300 in b, lambda: "a" in b, lambda: bytes("a", "utf-8", 5), lambda: bytes(5, "utf-8"), lambda: b.__setitem__(0, 1)):
    try:
        print(f())
    except (ValueError, TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
print(bytes(range(256)))
print(b"a'b", b'a"b', b"'\"", b"\\", b"\t\n\r\x00\x7f\x80", repr(b""), str(b"x"), str(b"caf\xc3\xa9", "utf-8"), "%s" % b"x", f"{b'x'}", "%a" % b"\xff")
print(hash(b"ab") == hash(b"a" + b"b"), {b"k": 1}[b"k"], b"k" in {"k": 1}, sorted([b"b", b"a", b"", b"\xff"]), max(b"abc"), sum(b"abc"), bool(b""), bool(b"\x00"))
print(b"abc".hex(), b"\x01\xff".hex(":"), b"abcdef".hex("-", 2), b"abcdef".hex("-", -4), bytes.fromhex("01 ff AB"), bytes.fromhex(""), b"".hex())
for s in ("0", "zz", "0 1"):
    try:
        bytes.fromhex(s)
    except ValueError as e:
        print(e)
for i, x in enumerate(b"ab"):
    print(i, x)
a, *rest = b"xyz"
print(a, rest, b"a" b"b", rb"\n", b"%d %s %r %x %c" % (5, b"s", "r", 255, 65), b"%5.1f|%-4d|%b" % (1.25, 7, b"q"))
