from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product()), list(product([1], [])), list(product("ab", repeat=2)), list(product([0, 1], repeat=0)))
print(list(permutations("abc")), list(permutations([1, 2, 3], 2)), list(permutations([])), list(permutations([1], 2)), list(permutations([1, 1])))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0)), list(combinations_with_replacement("ab", 2)), list(combinations_with_replacement([1, 2, 3], 2)))
print(len(list(permutations(range(6)))), len(list(combinations(range(10), 5))), sum(1 for _ in product(range(3), repeat=4)), max(permutations([1, 3, 2])))
def subsets(s):
    return [c for n in range(len(s) + 1) for c in combinations(s, n)]
print(subsets([1, 2, 3]))
best = min(permutations([(0, 0), (3, 4), (1, 1)]), key=lambda p: sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(p, p[1:])))
print(best)
for f in (lambda: list(permutations([1], -1)), lambda: list(combinations(5, 1)), lambda: list(product(5)), lambda: list(product([1], repeat=-1)), lambda: combinations([1])):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for a, b, c in product(range(2), repeat=3):
    print(a ^ b ^ c, end=" ")
print()
queens = [p for p in permutations(range(6)) if len({i + c for i, c in enumerate(p)}) == len({i - c for i, c in enumerate(p)}) == 6]
print(queens)
