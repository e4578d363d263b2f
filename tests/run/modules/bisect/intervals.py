from bisect import bisect_left, bisect_right, insort
starts, values = [0, 10, 20, 50], ["low", "mid", "high", "max"]
print([values[bisect_right(starts, v) - 1] for v in (0, 5, 10, 19.99, 20, 49, 50, 2**70)])
def count_in(l, lo, hi): return bisect_right(l, hi) - bisect_left(l, lo)
data = sorted([5, 3, 8, 3, 9, 1, 3])
print(data, count_in(data, 3, 3), count_in(data, 2, 8), count_in(data, 10, 20), count_in([], 0, 1))
med = []
out = []
for v in [5, 2, 8.5, 1, 9]:
    insort(med, v)
    n = len(med)
    out.append(med[n // 2] if n % 2 else (med[n // 2 - 1] + med[n // 2]) / 2)
print(med, out)
class Intervals:
    def __init__(self): self.s = []
    def add(self, a, b):
        i = bisect_left(self.s, (a,))
        if i and self.s[i - 1][1] >= a: i -= 1; a = self.s[i][0]
        j = i
        while j < len(self.s) and self.s[j][0] <= b: b = max(b, self.s[j][1]); j += 1
        self.s[i:j] = [(a, b)]
iv = Intervals()
for a, b in ((1, 3), (10, 12), (2, 5), (5, 6), (20, 21), (0, 30)): iv.add(a, b); print(iv.s)
words = []
for w in "the quick brown fox".split(): insort(words, w)
print(words, bisect_left(words, "m"), words[bisect_left(words, "f"):bisect_left(words, "g")])
