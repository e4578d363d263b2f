from array import array
n = 50
xs = array("d", (i * 0.5 for i in range(n)))
ys = array("d", [0.0]) * n
for i in range(n):
    ys[i] = xs[i] * xs[i] - 1
print(sum(ys), max(ys), ys[3], list(ys[:4]), len(ys))
counts = array("I", bytes(4 * 10))
for d in str(2**200):
    counts[int(d)] += 1
print(counts.tolist(), sum(counts))
fib = array("q", [0, 1])
while True:
    try:
        fib.append(fib[-1] + fib[-2])
    except OverflowError as e:
        print(e, len(fib), fib[-1])
        break
a = array("h", [3, 1, 2])
b = a[:]
b[0] = 99
a.extend(b)
a += array("h", [7])
print(a, a.count(1), sorted(a), a[::-1], a[1:3].tolist(), 99 in a, [x for x in a if x > 2])
try:
    a[0] = 40000
except OverflowError as e:
    print(e)
try:
    a[0] = 1.5
except TypeError as e:
    print(e)
c = array("B", b"hello")
for i, v in enumerate(c): c[i] = v - 32
print(c.tobytes(), bytes(c), bytearray(c), c == array("B", b"HELLO"), c.itemsize)
mat = [array("i", range(r, r + 3)) for r in range(3)]
print([sum(r) for r in mat], [list(col) for col in zip(*mat)], mat[2])
