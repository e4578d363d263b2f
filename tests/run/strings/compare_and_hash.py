print("abc" == "ab" + "c", "a" * 3 == "aaa", "é" == "é", "é" != "e")
print(hash("abc") == hash("ab" + "c"), hash("") == 0, hash("漢"[0]) == hash("漢"))
d = {"abc": 1}
k = "".join(["a", "b", "c"])
print(d[k], k in d, k in ["abc"], k in {"abc"})
print("abc" == b"abc", "1" == 1, "a" != None)
for a, b in (("a", "b"), ("a", "aa"), ("", "a"), ("é", "z"), ("A", "a"), ("😀", "\uffff"), ("a\x00", "a")):
    print(a < b, a <= b, a > b, a >= b, a == b)
try:
    "a" < 1
except TypeError as e:
    print(e)
try:
    sorted(["a", 1])
except TypeError as e:
    print(e)
print(sorted(["b", "B", "a", "A", "_", "1", "é", ""]), max(["aa", "b"]), min("b", "a", "c"))
print(sorted(["b10", "b9", "a1"], key=lambda s: (s[0], int(s[1:]))))
print("x".__eq__("x"), "x".__eq__(1), "x".__lt__("y"), "x".__len__(), "abc".__contains__("b"), "ab".__add__("c"), "ab".__mul__(2), "abc".__getitem__(1))
