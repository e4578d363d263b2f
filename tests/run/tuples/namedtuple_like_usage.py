RED, GREEN, BLUE = range(3)
NAMES = ("red", "green", "blue")
pixel = (GREEN, 255, 0.5)
print(NAMES[pixel[0]], pixel[1] // 2, pixel[2] * 2, pixel[RED], NAMES[-1][0], NAMES.index("blue") == BLUE)
def polar(x, y): return (x * x + y * y) ** 0.5, (x, y)
r, (x, y) = polar(3, 4)
print(r, x, y, polar(0, 0), polar(1.5, 2)[1][0], polar(*polar(3, 4)[1]) == polar(3, 4))
state = (0, [], {})
state[1].append("x")
state[2]["k"] = state[1]
print(state, state[2]["k"] is state[1], len(state), hash(state[:1]) == hash((0,)))
try:
    hash(state)
except TypeError as e:
    print(e)
counter, log, _ = state
counter += 1
log += ["y"]
print(state, counter)
state = (counter,) + state[1:]
print(state)
queue = ((1, "low"), (9, "high"), (5, "mid"))
while queue:
    top = max(queue)
    queue = tuple(t for t in queue if t != top)
    print(top, len(queue))
pairs = (("a", 1), ("b", 2))
print(dict(pairs), dict(pairs)["b"], [k for k, _ in pairs], tuple(zip(*pairs)), sum(v for _, v in pairs), ("a", 1) in pairs, pairs + (("c", 3),), pairs[0] + pairs[1], pairs * 2 == pairs + pairs, tuple(reversed(pairs)))
def update(t, i, v): return t[:i] + (v,) + t[i + 1:]
print(update((1, 2, 3), 1, "two"), update((1,), 0, None), update((), 0, 1))
def fold(t): return t if not isinstance(t, tuple) else sum(map(fold, t))
print(fold((1, (2, (3, 4.5)), ())), fold(7), fold(()))
key = ("user", 5)
cache = {key: "v", ("user", 5.0): "same key", ("user", "5"): "other"}
print(cache, cache["user", True + 4], ("user", 6) in cache, sorted(cache, key=str)[0])
one_by_one = ()
for i in range(3): one_by_one += ((i, i ** 2),)
print(one_by_one, *one_by_one, (*one_by_one, *"ab"), one_by_one[-1][-1], one_by_one.count((1, 1)), one_by_one[1:][0])
print(() == tuple(), (1,) != 1, not (), bool((None,)), (1, 2, 3)[::-1], (0,) * 3, 3 * ("ab",), ("a" "b", "c"), (1), (1,), type((1)).__name__, isinstance((), tuple), "%s, %s" % (1, (2, 3)), "%r" % ((1,),))
