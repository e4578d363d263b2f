from collections import UserDict, UserList, UserString


class Name(UserString):
    def initial(self):
        return self[0].upper()


n = Name("ada lovelace")
print(n, repr(n), n.initial(), n.title(), type(n.title()).__name__, n + "!", "Dr " + n, n * 2, len(n), n == "ada lovelace", n < "b", hash(n) == hash("ada lovelace"))
print(n.split(), n.count("a"), n.find("love"), n.index("l"), n.startswith("ada"), "love" in n, Name("love") in n, n.replace("a", "A", 1), n.center(20, "*"), n.partition(" "), n[::-1])
print(Name("%s-%d") % ("x", 3), Name("{}{k}").format(1, k=2), int(Name("12")), float(Name("1.5")), Name("a,b").split(","), Name(",").join(["a", "b"]), Name(" x ").strip() + "|", Name("x").isalpha(), Name("ab").encode())
print(Name("aXb").swapcase(), Name("abc").removeprefix("a"), Name("abc").translate(str.maketrans("a", "z")), {n: 1}["ada lovelace"], sorted([Name("b"), Name("a")]), max(Name("a"), Name("b")), Name(5), Name(Name("q")))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower(A=1)
e = d.copy()
e["B"] = 2
print(d, e, type(e).__name__, Lower.fromkeys("XY", 0), {**e})
print(UserList([1, 2]) * 2, UserList("ab") == ["a", "b"])
