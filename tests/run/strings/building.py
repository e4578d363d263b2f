s = ""
for i in range(10):
    s += str(i)
print(s)
parts = []
for i in range(5):
    parts.append("<%d>" % i)
print("".join(parts))
def rev(t):
    r = ""
    for c in t:
        r = c + r
    return r
print(rev("abc漢😀"))
print("".join(chr(c) for c in range(97, 123)))
print("".join(c for c in "h3ll0 w0rld" if not c.isdigit()))
big = ""
for i in range(5000):
    big += "x" if i % 2 else "é"
print(len(big), big[:4], big.count("é"))
def caesar(t, k):
    out = ""
    for c in t:
        if c.islower():
            out += chr((ord(c) - 97 + k) % 26 + 97)
        elif c.isupper():
            out += chr((ord(c) - 65 + k) % 26 + 65)
        else:
            out += c
    return out
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
def is_pal(t):
    t = [c.lower() for c in t if c.isalnum()]
    return t == t[::-1]
print(is_pal("A man, a plan, a canal: Panama"), is_pal("nope"))
old = s
s += "!"
print(old, s)
def rle(t):
    out = []
    i = 0
    while i < len(t):
        j = i
        while j < len(t) and t[j] == t[i]:
            j += 1
        out.append(t[i] + str(j - i))
        i = j
    return "".join(out)
print(rle("aaabbc"), rle(""), rle("z"))
