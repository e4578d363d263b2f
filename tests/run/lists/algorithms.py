def quick(l):
    if len(l) < 2: return l
    p, *r = l
    return quick([x for x in r if x < p]) + [p] + quick([x for x in r if x >= p])
def merge_sort(l):
    if len(l) <= 1: return l
    m = len(l) // 2
    a, b, out = merge_sort(l[:m]), merge_sort(l[m:]), []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]: out.append(a[i]); i += 1
        else: out.append(b[j]); j += 1
    return out + a[i:] + b[j:]
def insertion(l):
    l = l[:]
    for i in range(1, len(l)):
        x, j = l[i], i
        while j and l[j - 1] > x: l[j] = l[j - 1]; j -= 1
        l[j] = x
    return l
def heap_sort(l):
    l = l[:]
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and l[c + 1] > l[c]: c += 1
            if l[i] >= l[c]: break
            l[i], l[c] = l[c], l[i]
            i = c
    for i in range(len(l) // 2 - 1, -1, -1): sift(i, len(l))
    for n in range(len(l) - 1, 0, -1):
        l[0], l[n] = l[n], l[0]
        sift(0, n)
    return l
for data in ([], [1], [3, 1, 2, 3, -5, 0], ["pear", "fig", "apple"], [2.5, 1, -1.5, 2**70], [(2, "a"), (1, "z"), (1, "b")], list(range(20, 0, -3))):
    r = sorted(data)
    print(r, [f(data) == r for f in (quick, merge_sort, insertion, heap_sort)])
def bsearch(l, x):
    lo, hi = 0, len(l) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if l[mid] == x: return mid
        if l[mid] < x: lo = mid + 1
        else: hi = mid - 1
    return ~lo
print([bsearch([1, 3, 5, 7], x) for x in range(9)], bsearch([], 1), bsearch(["a", "c"], "b"))
def max_sub(l):
    best = cur = l[0]
    for x in l[1:]: cur = max(x, cur + x); best = max(best, cur)
    return best
print(max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_sub([-3, -1]), max_sub([2**62, 2**62, -1.5]))
def powerset(l): return [[]] if not l else (lambda r: r + [[l[0]] + s for s in r])(powerset(l[1:]))
print(powerset([1, "b", None]))
def knap(items, cap):
    t = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): t[c] = max(t[c], t[c - w] + v)
    return t[cap]
print(knap([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
def queens(n, row=0, cols=()):
    if row == n: return [cols]
    return [s for c in range(n) if all(c != cc and abs(c - cc) != row - r for r, cc in enumerate(cols)) for s in queens(n, row + 1, cols + (c,))]
print(queens(4), len(queens(6)), queens(6)[0])
def flood(g, r, c, new):
    old = g[r][c]
    if old == new: return 0
    st, n = [(r, c)], 0
    while st:
        r, c = st.pop()
        if 0 <= r < len(g) and 0 <= c < len(g[0]) and g[r][c] == old:
            g[r][c] = new
            n += 1
            st += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return n
g = [list(r) for r in ("..#", ".##", "#..")]
print(flood(g, 0, 0, "o"), ["".join(r) for r in g])
life = {(1, 0), (1, 1), (1, 2)}
for _ in range(2):
    near = {}
    for x, y in life:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    life = {c for c, n in near.items() if n == 3 or (n == 2 and c in life)}
    print(sorted(life))
def pascal(n):
    r = [1]
    for _ in range(n): yield r; r = [a + b for a, b in zip([0] + r, r + [0])]
print(list(pascal(6)), list(pascal(70))[-1][35])
