"""Sets and letters without regard to case, for many codes."""

import re

letters = "".join(chr(c) for c in range(0, 0x250)) + "ΑΩαως КЯкя ǅ ﬀ ﬁ İ ı ſ K Å ẞ"
for p in ["[a-z]+", "[k-s]+", "[^a-z]+", "k", "K", "s", "µ", "ÿ", "ß", "é", "É", "[à-þ]+", "[À-Þ]+", "\\w+", "[^\\W\\d]+", "я+", "[а-я]+", "ω", "å", "i", "[i-j]+", "[\\s_]+", "[^k]+", "[A-Z\\d]"]:
    for flags in (re.I, re.I | re.A, 0):
        r = re.compile(p, flags)
        found = r.findall(letters)
        print(p, int(flags), len(found), sum(len(f) for f in found), [f[:8] for f in found[:12]])
    if p.isascii():
        # A negated set with re.L, without regard to case, has letters of both cases in CPython.
        for flags in (re.I, re.I | re.L, 0) if "^" not in p else (re.I, 0):
            found = re.compile(p.encode(), flags).findall(bytes(range(256)))
            print(p, int(flags), len(found), sum(len(f) for f in found), found[:5])
for text in ["straße", "STRASSE", "ÀÉ", "àé"]:
    print([bool(re.fullmatch(p, text, re.I)) for p in ("straße", "STRASSE", "àé", "ÀÉ", r"(?:\w)+", r"([à-é]+)", r"(.)\1?.*")])
print(re.sub("(?i)(ab)\\1", "<\\1>", "abAB aBAb abba"), re.findall(r"(?i)(é)\1", "éÉ Éé ée"))
