a = bytearray(b"hello")
print(a, len(a), a[0], a[1:3], a == b"hello", bytes(a), a + b"!", b"!" + a, type(b"!" + a).__name__, type(a + b"!").__name__)
a[0] = 72
a[-1:] = b"p me"
print(a)
a[1:3] = b""
del a[0]
print(a)
a.append(33)
a.extend(b"ab")
a.extend([65, 66])
a.insert(0, 90)
print(a, a.pop(), a.pop(0), a)
a.remove(33)
a.reverse()
print(a, a.count(b"p"), a.find(b"m"))
a += b"xyz"
a *= 2
print(a, a.upper(), a[::2], a[::-1][:3])
a[::2] = b"-" * len(a[::2])
print(a)
del a[::3]
print(a)
c = a.copy()
c.clear()
print(c, len(a) > 0, bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(), bytearray(b"\xff\x00'\""))
for f in (lambda: a.append(256), lambda: a.__setitem__(0, -1), lambda: a.__setitem__(100, 1), lambda: bytearray().pop(), lambda: a.remove(1), lambda: hash(a), lambda: a.extend("abc"), lambda: a.__setitem__(0, "a"), lambda: a.append("a"), lambda: a.__setitem__(slice(0, 4, 2), b"xyz"), lambda: a + "s", lambda: a.extend([300])):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
x = bytearray(b"abc")
y = x
y += b"d"
print(x, x is y, x.split(b"b"), x.hex(), x.decode(), bytearray.fromhex("4142"), x.isalpha(), x.startswith(b"ab"), b"".join([x, b"e"]), x.replace(b"a", b"zz"), x < b"b", x in [b"abcd"], 97 in x)
buf = bytearray(16)
for i in range(16):
    buf[i] = (i * 37) & 0xFF
print(buf.hex(), sum(buf), max(buf), sorted(buf)[:3])
for i, v in enumerate(x):
    x[i] = v - 32
print(x)
