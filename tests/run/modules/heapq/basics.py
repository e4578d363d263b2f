import heapq
h = []
for x in [5, 1, 8, 3, 2]:
    heapq.heappush(h, x)
    print(h)
print([heapq.heappop(h) for _ in range(len(h))])
l = [9, 4, 7, 1, 8, 2]
heapq.heapify(l)
print(l, l[0], heapq.heappushpop(l, 5), heapq.heapreplace(l, 0), l, heapq.heappushpop(l, -1))
print(heapq.nlargest(3, [1, 8, 2, 23, 7]), heapq.nsmallest(2, [1, 8, 2]), heapq.nlargest(2, ["a", "bbb", "cc"], key=len), heapq.nsmallest(10, [3, 1]), heapq.nlargest(0, [1]), heapq.nlargest(1, []))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ad", "bc")), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
tasks = [(2, "code"), (1, "eat"), (3, "sleep"), (1, "alpha")]
heapq.heapify(tasks)
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify(["a", 1, None]), lambda: heapq.heappush((1,), 2)):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
class Job:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
jobs = []
for p, n in ((3, "c"), (1, "a"), (2, "b")):
    heapq.heappush(jobs, Job(p, n))
print([heapq.heappop(jobs).n for _ in range(3)])
x = 1
data = []
for _ in range(300):
    x = x * 48271 % 2147483647
    heapq.heappush(data, x)
out = [heapq.heappop(data) for _ in range(300)]
print(out == sorted(out), out[:2], heapq.nsmallest(3, out))
