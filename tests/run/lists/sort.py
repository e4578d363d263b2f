l = [3, 1, 2]
print(l.sort(), l)
l.sort(reverse=True)
print(l)
w = ["banana", "Apple", "cherry", "apple"]
w.sort()
print(w)
w.sort(key=str.lower)
print(w)
w.sort(key=len, reverse=True)
print(w)
pairs = [(1, "b"), (2, "a"), (1, "a"), (2, "b")]
pairs.sort(key=lambda p: p[0])
print(pairs)
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)
print(sorted([0.5, 1, -3, True, 2.5]), sorted("hello"), sorted({3: 0, 1: 0}))
try:
    [1, "a"].sort()
except TypeError as e:
    print(e)
try:
    [None, 1].sort()
except TypeError as e:
    print(e)
try:
    sorted([1], key=5)
except TypeError as e:
    print(e)
x = 12345
data = []
for _ in range(200):
    x = (x * 1103515245 + 12345) % 2147483648
    data.append(x % 50)
s = sorted(data)
print(all(s[i] <= s[i + 1] for i in range(len(s) - 1)), sum(s) == sum(data), s[:10])
idx = sorted(range(len(data)), key=data.__getitem__)
print(idx[:10], idx == sorted(range(len(data)), key=lambda i: (data[i], i)))
print(sorted([[2, 1], [1, 5], [1]]), sorted([(1,), ()]), sorted([]))
