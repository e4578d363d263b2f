import random
rng = random.Random(2024)
rolls = [rng.randint(1, 6) + rng.randint(1, 6) for _ in range(500)]
print({k: rolls.count(k) for k in range(2, 13)})
deck = [r + s for s in "SHDC" for r in "A23456789TJQK"]
rng.shuffle(deck)
print(deck[:8], len(set(deck)), rng.sample(deck, 3), rng.choice(deck))
pos, trail = 0, []
for _ in range(15):
    pos += rng.choice((-1, 1))
    trail.append(pos)
print(trail)
print([round(rng.gauss(10, 2), 4) for _ in range(4)], [round(rng.uniform(-1, 1), 6) for _ in range(3)], [rng.randrange(0, 100, 25) for _ in range(6)])
inside = sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(2000))
print(inside)
print(rng.choices(["red", "blue"], weights=[3, 1], k=8), rng.choices(range(100), k=4), rng.choices("abc", cum_weights=[1, 1, 5], k=5))
random.seed(1)
a = [random.random() for _ in range(2)]
random.seed(1)
print(a == [random.random() for _ in range(2)], random.getrandbits(128), random.randint(-2**70, 2**70))
def markov(n):
    table = {"a": "ab", "b": "ca", "c": "aab"}
    s = "a"
    while len(s) < n: s += rng.choice(table[s[-1]])
    return s
print(markov(30))
