def numbers(n):
    for i in range(n):
        yield i
def even(it):
    for x in it:
        if x % 2 == 0:
            yield x
def square(it):
    for x in it:
        yield x * x
def take(n, it):
    for i, x in enumerate(it):
        if i == n:
            return
        yield x
def chunks(l, n):
    for i in range(0, len(l), n):
        yield l[i:i + n]
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            del buf[0]
print(list(square(even(numbers(10)))), list(take(3, square(numbers(100)))), list(chunks(list(range(7)), 3)), list(window("abcde", 3)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
print(list(take(12, primes())))
def perms(items):
    if len(items) <= 1:
        yield items[:]
    else:
        for i in range(len(items)):
            for p in perms(items[:i] + items[i + 1:]):
                yield [items[i]] + p
print(["".join(p) for p in perms(list("abc"))])
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for it in list(its):
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)
print("".join(roundrobin("abc", "d", "ef")))
def lines(text):
    for line in text.splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            yield line
def parse(ls):
    for l in ls:
        k, _, v = l.partition("=")
        yield k.strip(), v.strip()
print(dict(parse(lines("a = 1\n# c\n\nb=x=y\n"))))
