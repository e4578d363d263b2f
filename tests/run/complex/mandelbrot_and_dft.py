def escape(c, limit=40):
    z = 0
    for n in range(limit):
        if abs(z) > 2: return n
        z = z * z + c
    return None
print([escape(c) for c in (0, 1, -1, 0.3 + 0.5j, 1j, 2, -2, 0.26, -0.75 + 0.1j, 0.5)])
for y in range(4, -5, -1):
    print("".join("#" if escape(complex(x / 8 - 0.5, y / 4), 20) is None else "." for x in range(-14, 10)))
def dft(xs):
    n = len(xs)
    out = []
    for k in range(n):
        s = 0
        for i, x in enumerate(xs): s += x * (1j ** (4 * k * i % 16 / 4)) if n == 4 else x
        out.append(s)
    return out
print([f"{v:.4f}" for v in map(complex, dft([1, 2, 3, 4]))], dft([1, 2, 3]), dft([]))
def quad(a, b, c):
    d = (b * b - 4 * a * c) ** 0.5
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
print(quad(1, -3, 2), [f"{r:.4f}" for r in quad(1, 2, 5)], quad(1, 0, 0))
def cpow(z, n):
    r = 1
    for _ in range(n): r *= z
    return r
print(cpow(1 + 1j, 10), (1 + 1j) ** 10, cpow(2, 70), cpow(1j, 3), cpow(0.5, 4), (1 + 2j) ** 3, (1 + 2j) ** 0, (1 - 1j) ** -2)
pts = [0, 1, 1 + 1j, 1j]
area = 0
for a, b in zip(pts, pts[1:] + pts[:1]): area += (a.conjugate() * b).imag / 2
print(area, sum(abs(b - a) for a, b in zip(pts, pts[1:])), [p * 1j for p in pts], sorted(pts, key=abs), max(pts, key=lambda p: p.real + p.imag), sorted(pts, key=lambda p: (p.imag, p.real)))
pos, head = 0j, 1j
seen = {pos}
for turn, n in (("R", 2), ("L", 3), ("R", 2), ("R", 5)):
    head *= -1j if turn == "R" else 1j
    for _ in range(n): pos += head; seen.add(pos)
print(pos, abs(pos.real) + abs(pos.imag), len(seen), 2 + 0j in seen, 2 in seen)
x = 1
for f in (2, 0.5, 1j, True, 2**40): x = x * f; print(x, type(x).__name__)
