total = 0
for i in range(1, 101):
    if i % 3 == 0 or i % 5 == 0:
        total += i
print(total)
evens, odds = [], []
for n in range(10):
    (odds if n % 2 else evens).append(n)
print(evens, odds)
product = 1
for n in (1.5, 2, 3): product *= n
print(product)
longest = ""
for w in ["a", "abc", "ab", "xyz"]:
    if len(w) > len(longest): longest = w
print(longest)
lo = hi = None
for v in [5, 3, 8, -1]:
    lo = v if lo is None or v < lo else lo
    hi = v if hi is None or v > hi else hi
print(lo, hi)
s = 0
i = 0
while i < 10:
    i += 1
    if i == 3: continue
    if i == 8: break
    s += i
print(s, i)
table = [[r * c for c in range(1, 4)] for r in range(1, 4)]
for row in table:
    for cell in row: print(cell, end="\t")
    print()
count = {}
for ch in "mississippi": count[ch] = count.get(ch, 0) + 1
print(count, [c for c, n in count.items() if n == max(count.values())])
rev = ""
for ch in "stressed": rev = ch + rev
print(rev)
pairs = []
for a in range(3):
    for b in range(a, 3):
        if a != b: pairs.append((a, b))
print(pairs)
n, digits = 12345, 0
while n: digits += n % 10; n //= 10
print(digits)
year = 1999
while not (year % 4 == 0 and year % 100 != 0 or year % 400 == 0): year += 1
print(year)
print(sum(1 for y in range(1900, 2025) if y % 4 == 0 and (y % 100 or y % 400 == 0)))
temps = [(c, c * 9 / 5 + 32) for c in range(-10, 31, 20)]
for c, f in temps: print(f"{c:>4}C {f:>6.1f}F")
x = 10.0
for _ in range(5): x = (x + 10 / x) / 2
print(x, x == 10 ** 0.5)
guess, secret, tries, low, high = None, 37, 0, 1, 100
while guess != secret:
    guess = (low + high) // 2
    tries += 1
    if guess < secret: low = guess + 1
    elif guess > secret: high = guess - 1
print(guess, tries)
