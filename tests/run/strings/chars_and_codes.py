text = "Hello, Wörld! 123 ½ 漢"
up = low = dig = sp = other = 0
for c in text:
    if c.isupper(): up += 1
    elif c.islower(): low += 1
    elif c.isdigit(): dig += 1
    elif c.isspace(): sp += 1
    else: other += 1
print(up, low, dig, sp, other)
print([ord(c) for c in "aé漢😀"], "".join(chr(ord(c) + 1) for c in "HAL"), [chr(i) for i in (65, 233, 28450, 128512)])
alphabet = "abcdefghijklmnopqrstuvwxyz"
print(alphabet[ord("d") - ord("a")], alphabet.index("m"), {c: i for i, c in enumerate(alphabet)}["z"])
def vigenere(s, key, sign=1):
    out = []
    for i, c in enumerate(s):
        k = ord(key[i % len(key)]) - 97
        out.append(chr((ord(c) - 97 + sign * k) % 26 + 97) if c.isalpha() else c)
    return "".join(out)
e = vigenere("attack at dawn", "lemon")
print(e, vigenere(e, "lemon", -1))
print(max("hello"), min("hello"), sorted("hello", reverse=True), "h" < "i", "a" + "b" > "ab", "é" > "f")
def to_bits(s): return " ".join(f"{ord(c):08b}" for c in s)
print(to_bits("Hi!"), "".join(chr(int(b, 2)) for b in to_bits("Hi!").split()))
print([c for c in "a\tb\nc\\d\"e'f"], [repr(c) for c in "\n\t\\\x00é"], len("\n\t\\"), "\\n" == r"\n")
c = "x"
print(c * 3, c.upper() + c, c in "xyz", c == "x", c.isalpha() and not c.isdigit(), ord(c) in range(97, 123))
