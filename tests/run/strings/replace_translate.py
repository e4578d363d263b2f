s = "banana"
print(s.replace("a", "o"), s.replace("a", "o", 2), s.replace("a", "o", 0), s.replace("a", "", -1), s.replace("x", "y"), s.replace("an", "AN"), s.replace("ana", "-"))
print("abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "aaa".replace("aa", "b"), "".replace("", "x", 0))
print("ab".replace("a", "漢"), "é😀é".replace("é", "e"))
t = str.maketrans("abc", "xyz")
print("aabbcc!".translate(t), t)
t = str.maketrans("ab", "xy", "z")
print("zazbz".translate(t), t)
t = str.maketrans({"a": "AA", "b": None, "c": 100, 100: "dee"})
print("abcd".translate(t))
print("hello".translate({ord("l"): "L", ord("o"): None}))
for args in (("ab", "c"), ({"ab": 1},), (5,)):
    try:
        str.maketrans(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    "a".replace("a", 1)
except TypeError as e:
    print(e)
rot13 = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
print("hello".translate(rot13), "hello".translate(rot13).translate(rot13))
