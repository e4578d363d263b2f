s = "abracadabra"
print(s.find("a"), s.find("abra", 1), s.find("z"), s.find(""), s.find("", 5), s.find("", 11), s.find("", 12))
print(s.find("a", -3), s.find("a", 1, 3), s.find("a", 1, 4), s.find("bra", 0, -1), s.find("a", 5, 2))
print(s.rfind("a"), s.rfind("abra"), s.rfind("abra", 0, 10), s.rfind("z"), s.rfind(""), s.rfind("a", None, 3))
print(s.index("c"), s.rindex("b"))
for f in (s.index, s.rindex):
    try:
        f("zz")
    except ValueError as e:
        print(e)
print(s.count("a"), s.count("abra"), s.count(""), s.count("a", 1), s.count("a", 1, -1), "aaaa".count("aa"), "".count(""), "".count("a"))
print(s.startswith("abra"), s.startswith("bra", 1), s.startswith(("x", "ab")), s.startswith(""), s.startswith("a", 20), s.startswith("", 20))
print(s.endswith("abra"), s.endswith("abr", 0, -1), s.endswith(("x", "ra")), s.endswith(()), s.endswith("abracadabra!"))
try:
    s.startswith(1)
except TypeError as e:
    print(e)
try:
    s.find(1)
except TypeError as e:
    print(e)
t = "naïve café 漢字 😀 end"
print(t.find("é"), t.find("漢"), t.find("😀"), t.index("end"), t.count("é"), len(t))
