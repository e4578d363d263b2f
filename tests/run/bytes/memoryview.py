b = bytearray(b"hello world")
m = memoryview(b)
print(len(m), m[0], m[-1], bytes(m[:5]), m[6:].tobytes(), m.tolist()[:3], m.format, m.itemsize, m.nbytes, m.readonly, m.shape, m.ndim)
m[0] = 72
m[6:11] = b"WORLD"
print(b)
s = m[2:5]
s[0] = 0x21
print(b, bytes(s), s == b"!lo", m[::2].tobytes(), list(m[:2]), 72 in m)
r = memoryview(b"const")
try:
    r[0] = 1
except TypeError as e:
    print(e)
try:
    m[0:2] = b"abc"
except ValueError as e:
    print(e)
try:
    m[100]
except IndexError as e:
    print(e)
try:
    b.append(1)
except BufferError as e:
    print(e)
s.release()
m.release()
b.append(33)
print(b)
try:
    m[0]
except ValueError as e:
    print(e)
with memoryview(b"abc") as v:
    print(v.hex(), v.tobytes(), v == b"abc", v == memoryview(b"abc"))
i = memoryview(bytes(range(8))).cast("H")
print(len(i), i[0], i.tolist(), i.itemsize)
