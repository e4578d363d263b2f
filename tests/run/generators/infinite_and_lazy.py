def naturals(n=0):
    while True:
        yield n
        n += 1
def take(n, it): return [x for _, x in zip(range(n), it)]
def sieve(it):
    p = next(it)
    yield p
    yield from sieve(x for x in it if x % p)
print(take(5, naturals()), take(3, naturals(2**63 - 2)), take(10, sieve(naturals(2))))
def cycle(xs):
    while xs:
        yield from xs
print(take(7, cycle("abc")), list(cycle([])))
def iterate(f, x):
    while True:
        yield x
        x = f(x)
print(take(6, iterate(lambda v: v * 3, 1)), take(4, iterate(lambda s: s + s[-1], "ab")), take(70, iterate(lambda v: v * 2, 1))[-1])
def hamming():
    out, i, j, k = [1], 0, 0, 0
    while True:
        yield out[-1]
        n = min(out[i] * 2, out[j] * 3, out[k] * 5)
        out.append(n)
        i += out[i] * 2 == n
        j += out[j] * 3 == n
        k += out[k] * 5 == n
print(take(15, hamming()))
def interleave(*its):
    its = list(map(iter, its))
    while its:
        for it in its[:]:
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)
print(list(interleave("abc", [1], (), range(2))))
def dedupe(it):
    last = object()
    for x in it:
        if x != last: yield x
        last = x
print(list(dedupe([1, 1, 2, 2.0, "a", "a", 1])))
def peekable(it):
    it = iter(it)
    buf = []
    def peek(): 
        if not buf: buf.append(next(it))
        return buf[0]
    def nxt(): return buf.pop() if buf else next(it)
    return peek, nxt
peek, nxt = peekable("xy")
print(peek(), peek(), nxt(), nxt())
def bits(n):
    while n:
        yield n & 1
        n >>= 1
print(list(bits(10)), sum(bits(2**70 - 1)), list(bits(0)))
def pairs():
    for s in naturals():
        for a in range(s + 1): yield a, s - a
print(take(7, pairs()), next(p for p in pairs() if p[0] * p[1] == 12))
log = []
def noisy(n):
    for i in range(n):
        log.append(i)
        yield i
print(next(x for x in noisy(100) if x > 2), log, any(x == 1 for x in noisy(5)), log)
g = noisy(3)
for x in g:
    if x == 1: break
print(list(g), take(0, g), next(g, "done"))
