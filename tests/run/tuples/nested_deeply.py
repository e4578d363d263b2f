# Tuples that are nested deeply: their texts and hashes.
d = (1, 2)
t = ((((((((((((((1, "a"), 2.5), "b"), None), 3), "c"), True), 4.5), "d"), 5), "e"), 6), "f"), (7, (8, (9, (10, (11, (12, (13, (14, "z"))))))))) 
print(t)
def nest(n):
    x = (n, str(n))
    return ((((x, 1), "b"), 2.5), None)
a, b = nest(3), nest(3)
print(a, hash(a) == hash(b), {a: 1}[b], hash(a) != hash(nest(4)), hash((1, 2)) == hash((1, 2)), hash(((1, (2, (3, (4, (5, 6))))), 7)) , hash((1, (2, (3, (4, (5, 6)))))))
print({t: 2}[t], t in {t}, len({t, t}))
