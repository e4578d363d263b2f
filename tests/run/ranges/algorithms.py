def sieve(n):
    comp = [False] * (n + 1)
    for i in range(2, int(n ** 0.5) + 1):
        if not comp[i]:
            for j in range(i * i, n + 1, i): comp[j] = True
    return [i for i in range(2, n + 1) if not comp[i]]
print(sieve(60), len(sieve(5000)))
def bubble(l):
    l = list(l)
    for end in range(len(l) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if l[i] > l[i + 1]:
                l[i], l[i + 1] = l[i + 1], l[i]
                swapped = True
        if not swapped: break
    return l
print(bubble([5, 2, 9, 1]), bubble("hello"), bubble(range(5, 0, -1)), bubble([]), bubble([1.5, 1, 2**64]))
print([(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in range(b, 20) if a * a + b * b == c * c])
for i in range(1, 6): print(" " * (5 - i) + "*" * (2 * i - 1))
for i in range(3, 0, -1): print("-".join(str(j) for j in range(1, i + 1)))
def diag(m): return sum(m[i][i] for i in range(len(m))), sum(m[i][-1 - i] for i in range(len(m)))
print(diag([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), diag([[5]]), diag([]))
def chunks(s, n): return [s[i:i + n] for i in range(0, len(s), n)]
print(chunks("abcdefg", 3), chunks([1, 2], 5), chunks((), 2))
def perfect(n): return sum(d for d in range(1, n) if n % d == 0) == n
print([n for n in range(2, 500) if perfect(n)])
def binom(n):
    row = [1]
    for k in range(n): row.append(row[k] * (n - k) // (k + 1))
    return row
print(binom(5), binom(70)[35], binom(0))
def interleave(a, b):
    out = []
    for i in range(max(len(a), len(b))):
        if i < len(a): out.append(a[i])
        if i < len(b): out.append(b[i])
    return out
print(interleave("abc", [1]), interleave([], ()))
def polymul(a, b):
    out = [0] * (len(a) + len(b) - 1)
    for i in range(len(a)):
        for j in range(len(b)): out[i + j] += a[i] * b[j]
    return out
print(polymul([1, 1], [1, -1]), polymul([2**40, 1], [2**40, 0.5]))
p = [1]
for _ in range(8): p = polymul(p, [1, 1])
print(p)
