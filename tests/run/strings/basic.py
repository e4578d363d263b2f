s = "Hello, World"
print(s, len(s), s[0], s[-1], s[7:], s[:5], s[::2], s[::-1], s[-5:-2])
print(s + "!", "ab" * 3, 3 * "-", "x" * 0, "x" * -2, "" == '')
for bad in (100, -100):
    try:
        s[bad]
    except IndexError as e:
        print(e)
try:
    s[0] = "J"
except TypeError as e:
    print(e)
try:
    "a" + 1
except TypeError as e:
    print(e)
try:
    1 + "a"
except TypeError as e:
    print(e)
try:
    s["x"]
except TypeError as e:
    print(e)
try:
    "a" * "b"
except TypeError as e:
    print(e)
print("World" in s, "world" in s, "" in s, "o, W" in s, "x" not in s)
try:
    1 in s
except TypeError as e:
    print(e)
print("a" < "b", "Z" < "a", "10" < "9", "abc" == "abc", "é" > "z", max("hello"), min("hello"))
print(str(1), str(1.5), str(None), str([1]), str(True), str(), repr("it's"), repr('say "x"'))
print(list("abc"), tuple("ab"), sorted("banana"), "".join(sorted("banana")))
print(ord("a"), chr(97), ord("é"), chr(8364), ord("😀"), chr(0x1F600))
