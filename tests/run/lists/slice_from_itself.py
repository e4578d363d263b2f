a = [1, 2, 3]
a[1:2] = a
print(a)
a[::-1] = a
print(a)
b = [9, 8]
a[:0] = b
b.append(7)
print(a, b)
a[::2] = list(range(len(a[::2])))
print(a)
m = ["x", 1.5, None]
m[1:] = m[::-1]
print(m)
try:
    m[::2] = [1]
except ValueError as e:
    print(e)
class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n, len(rows))
rows = [Noisy(i) for i in range(4)]
rows[1:3] = [Noisy(10)]
print([r.n for r in rows])
rows[:] = []
print(rows)
