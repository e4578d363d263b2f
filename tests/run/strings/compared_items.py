"""Elements that are only compared with literals of one character."""


def kinds(text):
    found = []
    i = 0
    while i < len(text):
        ch = text[i]
        i += 1
        if ch == " ":
            continue
        if "a" <= ch <= "z" or "A" <= ch <= "Z" or ch == "_":
            found.append("letter")
        elif "0" <= ch <= "9":
            found.append("digit")
        elif ch > "\u00ff":
            found.append("wide")
        elif ch != "!":
            found.append("other")
        else:
            found.append("!")
    return found


print(kinds("ab Z_09!?~"), kinds("é中 a\U0001f600\ud800"), kinds(""))


def each(text, i):
    return (text[i] == "b", text[i] != "b", text[i] < "b", text[i] <= "b", text[i] > "b", text[i] >= "b",
            "b" == text[i], "b" != text[i], "b" < text[i], "b" <= text[i], "b" > text[i], "b" >= text[i])


for text in ["abc", "aéb", "b中b", "a\U0001f600b", "\ud800b\udfff"]:
    for i in range(-len(text), len(text)):
        print(each(text, i))
for i in [True, False, -1, 0]:
    print(each("abc", i))


def wide(text, i):
    return text[i] == "é", text[i] < "中", text[i] >= "\U0001f600", "\ud800" == text[i], text[i] == "\0"


for text in ["aéb", "b中\0", "a\U0001f600b", "\ud800b\udfff"]:
    for i in range(len(text)):
        print(wide(text, i))


def tried(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


for i in [3, -4, 2**63, -2**63, 2**70, -2**70]:
    tried(each, "abc", i)


class Place:
    def __index__(self):
        print("place")
        return 1


tried(each, "abc", Place())
tried(each, "abc", 1.0)
tried(each, "abc", None)
tried(each, "abc", "a")


class Shouting(str):
    def __getitem__(self, i):
        return str.__getitem__(self, i).upper()


class Odd(str):
    def __eq__(self, other):
        return other == "b"

    def __lt__(self, other):
        return "less"

    __hash__ = str.__hash__


tried(each, Shouting("abc"), 1)
tried(each, Odd("abc"), 1)
tried(each, ["a", "bb", Odd("x")], 1)
tried(each, ["a", "bb", Odd("x")], 2)
tried(each, {"k": "b", "l": "bc"}, "k")
tried(each, {"k": "b", "l": "bc"}, "l")
tried(each, {"k": "b", "l": "bc"}, "m")
tried(each, ("a", 1, None), 0)
tried(each, ("a", 1, None), 1)
tried(each, [1, None, "b"], 1)
tried(each, b"abc", 1)
tried(each, [["b"]], 0)
tried(each, None, 0)
tried(each, 5, 0)


class Sequence:
    def __getitem__(self, i):
        if i == 3:
            raise KeyError(i)
        return "abc"[i]


tried(each, Sequence(), 1)
tried(each, Sequence(), 3)


def equal(x, i):
    return x[i] == "b", x[i] != "b", "b" == x[i]


for x in [[1, None], (1, "b"), b"ab", [b"b"], {0: "b", 1: 2.5}, "ab", bytearray(b"ab"), range(3)]:
    tried(equal, x, 1)
    tried(equal, x, 0)


def mixed(n):
    x = "abc" if n else ["abc", "b"]
    return x[n] == "b"


tried(mixed, 0)
tried(mixed, 1)
tried(mixed, 2)
tried(mixed, 3)

grid = ["#..", ".#.", "..#"]
print(sum(grid[y][x] == "#" for y in range(3) for x in range(3)))
rows = [list(row) for row in grid]
print([[rows[y][x] != "." for x in range(3)] for y in range(3)])
print((lambda text, i: text[i] >= "b")("abc", 2))


def generated(text):
    for i in range(len(text)):
        if text[i] == "b":
            yield i
        elif text[i] < "b":
            yield -i


print(list(generated("abcab")))


def handled(text):
    count = 0
    while True:
        try:
            ch = text[count]
            if ch == "c":
                break
        except IndexError as error:
            return count, str(error)
        count += 1
    return count


print(handled("abc"), handled("ab"))


def kept(text, i):
    """This one is used otherwise, too."""
    ch = text[i]
    if ch == "b":
        return ch * 2
    return [ch]


print(kept("abc", 1), kept("abc", 2))


def last_known(text):
    ch = ""
    for i in range(len(text)):
        ch = text[i]
        if ch == "b":
            break
    return ch


print(repr(last_known("abc")), repr(last_known("")))


def whiles(text):
    i = 0
    while i < len(text) and text[i] == " ":
        i += 1
    j = len(text)
    while j > i and text[j - 1] == " ":
        j -= 1
    return text[i:j]


print(repr(whiles("  a b  ")), repr(whiles("   ")), repr(whiles("")))


def resumed(text):
    for i in range(len(text)):
        ch = text[i]
        sent = yield i
        if ch == "a":
            yield "is a", sent
        elif ch > "\u0400":
            yield "wide"


print(list(resumed("abc\u4e2da")))


def big(text, n):
    found = []
    for i in range(len(text)):
        ch = text[i]
        n = n * 1000003
        if ch == "a":
            found.append(n)
        elif ch != "b":
            found.append(-n)
        n += 1
    return found


print(big("abcabcabc\u4e2da", 1))


def before(text, n):
    i = 0
    while i < n and text[i] != "x":
        i += 2**60
    return i


print(before("abc", 1), before("abc", 2**61 - 2**61))
try:
    print(before("abc", 2**70))
except IndexError as error:
    print(error)


def shifted(text, i):
    return text[i - 2**63] == "b"


print(shifted("abc", 2**63 + 1))
try:
    shifted("abc", 3**50)
except IndexError as error:
    print(error)


def fails(text, i):
    return text[i] == "x"


fails("abc", 7)
