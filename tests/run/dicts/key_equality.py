d = {}
d[1] = "int"
d[1.0] = "float"
d[True] = "bool"
print(d, len(d))
d[0] = "zero"
print(d[False], d[0.0], d[-0.0], d[0j])
d[2 ** 70] = "big"
print(d[float(2 ** 70)], d[2 ** 70])
d[(1, 2)] = "tuple"
print(d[(1.0, 2.0)], d[(True, 2)])
d["1"] = "str"
print(d[1], d["1"])
print(1.5 in {3 / 2: 0}, complex(1, 0) in d, b"1" in d)
nan = float("nan")
d2 = {nan: 1}
print(nan in d2, float("nan") in d2, d2[nan])
d2[float("nan")] = 2
print(len(d2))
print({"a": 1}["a"], {"": "empty"}[""], {None: 0}[None], {(): 1}[()])
print({frozenset([1, 2]): "fs"}[frozenset([2, 1])])
print(hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(0.5))
d3 = {i: i * i for i in range(-5, 5)}
print(d3, d3[-1], d3[-2])
d3 = {2**64 + i: i for i in range(3)}
print(d3, 2**64 + 1 in d3, 1 in d3)
