s = "hi"
print([s.ljust(5), s.rjust(5), s.center(5), s.center(6), s.center(1), s.ljust(0), s.rjust(-3)])
print([s.ljust(5, "*"), s.rjust(5, "é"), s.center(7, "."), "abc".center(6, "-"), "abc".center(7, "-"), "ab".center(5, "-"), "".center(3, "x")])
print(["42".zfill(5), "-42".zfill(5), "+42".zfill(5), "".zfill(3), "-".zfill(3), "abc".zfill(2), "--5".zfill(6), "漢".zfill(3)])
for bad in ("", "ab"):
    try:
        s.center(5, bad)
    except TypeError as e:
        print(e)
print(["a\tb".expandtabs(), "a\tb".expandtabs(4), "\t|".expandtabs(3), "ab\tc\td\n\te".expandtabs(4), "a\tb".expandtabs(0), "abc\t".expandtabs(3)])
for row in [("name", "qty"), ("apple", 3), ("kiwi", 12)]:
    print(str(row[0]).ljust(8) + "|" + str(row[1]).rjust(4))
