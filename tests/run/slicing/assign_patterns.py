l = list("abcdef")
l[1:3] = ["X"]
print(l)
l[1:1] = "yz"
print(l)
l[-2:] = []
print(l)
l[::2] = [0] * len(l[::2])
print(l)
l[5:] = range(3)
print(l)
l[:] = l[::-1]
print(l)
l[2:5] = l[2:5] * 2
print(l)
l[len(l):] = ["end"]
l[:0] = ["start"]
print(l)
del l[1::2]
print(l)
del l[-1], l[0]
print(l)
del l[:]
print(l)
grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
grid[1][1:] = [0]
grid[0:2] = [grid[2][:2]]
print(grid, grid[0] is grid[1])
b = bytearray(b"hello world")
b[0:5] = b"HELLO!"
b[-5:] = b""
b[::3] = b"." * len(b[::3])
del b[1:3]
print(b)
for expr in (lambda x: x.__setitem__(slice(0, 4, 2), [1, 2, 3]), lambda x: x.__setitem__(slice(0, 2), 5), lambda x: x.__delitem__(slice(None, None, 0)), lambda x: x.__setitem__(slice("a", 2), []), lambda x: x.__delitem__("k")):
    x = [1, 2, 3, 4]
    try:
        print(expr(x), x)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def rotate(l, k):
    k %= len(l)
    l[:] = l[-k:] + l[:-k] if k else l
    return l
print(rotate([1, 2, 3, 4], 1), rotate(list("abc"), -1), rotate([1], 5))
def insert_sorted(l, v):
    i = len(l)
    while i and l[i - 1] > v: i -= 1
    l[i:i] = [v]
    return l
s = []
for v in (3, 1, 2.5, 10, 1): insert_sorted(s, v)
print(s)
p = [1, 2, 3, 4, 5, 6]
p[1::2], p[::2] = p[::2], p[1::2]
print(p)
p[:2], p[2:] = p[2:], p[:2]
print(p)
q = p
q[1:-1] = []
print(p, q is p)
q += q[::-1]
q[1:3] += [7]
q[:1] *= 3
print(q)
n = [0] * 5
n[1:4] = n[2:5] = [1, 2, 3]
print(n)
i, n[i:2] = 1, [8, 9]
print(i, n)
while n: n[:2] = []; print(len(n), end=" ")
print(n)
