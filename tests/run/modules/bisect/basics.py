import bisect
from bisect import bisect_left, bisect_right, insort
l = [1, 3, 3, 5, 7]
for x in (0, 1, 3, 4, 7, 8):
    print(x, bisect_left(l, x), bisect_right(l, x), bisect.bisect(l, x))
insort(l, 4)
bisect.insort_left(l, 3.0)
bisect.insort_right(l, 3)
print(l, bisect_left(l, 3, 2), bisect_left(l, 3, 0, 1), bisect_left([], 5))
def grade(s): return "FDCBA"[bisect.bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
words = ["apple", "fig", "kiwi"]
insort(words, "banana")
print(words, bisect_left(words, "c"))
rows = [("a", 1), ("b", 5), ("c", 9)]
print(bisect_left(rows, 5, key=lambda r: r[1]), bisect_right(rows, 5, key=lambda r: r[1]))
insort(rows, ("x", 6), key=lambda r: r[1])
print(rows)
def index(a, x):
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x:
        return i
    raise ValueError("not found")
print(index(l, 5))
for f in (lambda: index(l, 6), lambda: bisect_left(l, 3, -1), lambda: bisect_left(l, "a"), lambda: bisect_left(5, 1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
lis = []
for x in [10, 9, 2, 5, 3, 7, 101, 18]:
    i = bisect_left(lis, x)
    lis[i:i + 1] = [x]
print(lis, len(lis))
