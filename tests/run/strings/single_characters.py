"""Single characters: taken by index and by iteration, compared with each other, with literals, with other strings."""


class Name(str):
    """Compares as a str."""


TEXTS = ["", "a", "b", "z", "A", "_", " ", "\0", "\x7f", "\x80", "é", "ÿ", "Ā", "你", "\U0001f600", "ab", "a\0", "\0a", "éa", "你a", "zz"]


def against_literals(ch):
    return [
        ch == "a", ch != "a", ch < "a", ch <= "a", ch > "a", ch >= "a", "a" < ch, "a" <= ch <= "z", "a" == ch,
        ch == "\0", ch < "\0", ch <= "\0", "\0" < ch, ch == "é", ch < "é", "é" <= ch, ch == "你", ch < "你", "你" >= ch,
        ch == "", ch > "", "" <= ch, ch == "ab", ch < "ab", "ab" >= ch, ch == "\U0001f600", ch >= "\U0001f600",
    ]


def against_each_other():
    for a in TEXTS:
        row = []
        for b in TEXTS:
            row.append(f"{(a == b) + 2 * (a != b) + 4 * (a < b) + 8 * (a <= b) + 16 * (a > b) + 32 * (a >= b):02}")
        print(ascii(a), *row)


def items(text):
    out = []
    for i in range(-len(text), len(text)):
        out.append(text[i])
    for i in (len(text), -len(text) - 1, 10**6, -10**6, 2**62, -2**62):
        try:
            out.append(text[i])
        except IndexError as error:
            out.append(str(error))
    return out


def words(text):
    """What a tokenizer does."""
    found, i = [], 0
    while i < len(text):
        start = i
        if "a" <= text[i] <= "z" or "A" <= text[i] <= "Z" or text[i] == "_" or text[i] == "ß":
            while i < len(text) and ("a" <= text[i] <= "z" or "A" <= text[i] <= "Z" or "0" <= text[i] <= "9" or text[i] in "_ß"):
                i += 1
            found.append(text[start:i])
        else:
            i += 1
            if text[start] != " ":
                found.append(text[start])
    return found


def count(text, wanted):
    n = 0
    for ch in text:
        if ch == wanted:
            n += 1
        elif ch > wanted:
            n += 100
    return n


def kept(text):
    """Characters that are held on to."""
    seen = {}
    last = ""
    for ch in text:
        if ch != last:
            seen[ch] = seen.get(ch, 0) + 1
        last = ch
    return sorted(seen.items())


for text in TEXTS:
    print(ascii(text), "".join("01"[x] for x in against_literals(text)), "".join("01"[x] for x in against_literals(Name(text))))
against_each_other()
for text in ("", "abc", "aéÿ", "a你b", "\U0001f600x", "\0\0"):
    print(ascii(items(text)))
    print(ascii(items(Name(text))))
print(words("total_1 = x+straße1 _a é 你b"))
for text in ("abcabc", "aéé", "你a你", ""):
    print(count(text, "a"), count(text, "é"), count(text, "你"), count(text, ""), count(text, "ab"), kept(text))
print(Name("a") == "a", "a" == Name("a"), Name("b") > Name("a"), "a" != Name("b"))
try:
    print("a" < 1)
except TypeError as error:
    print(error)
print("a" == 1, "a" != None, "a".__eq__(1), "a".__lt__("b"), "a".__ge__(2.0))
