import random
xs = [random.random() for _ in range(100)]
print(all(0 <= x < 1 for x in xs), len(set(xs)) > 90)
print(all(1 <= random.randint(1, 6) <= 6 for _ in range(200)), all(random.choice("ab") in "ab" for _ in range(20)))
l = list(range(20))
random.shuffle(l)
print(sorted(l) == list(range(20)), len(random.sample(l, 5)), set(random.sample(l, 20)) == set(l))
inside = sum(1 for _ in range(20000) if random.random() ** 2 + random.random() ** 2 < 1)
print(2.9 < 4 * inside / 20000 < 3.4)
counts = [0] * 4
for _ in range(4000):
    counts[random.randrange(4)] += 1
print(all(800 < c < 1200 for c in counts))
