"""Strings in JSON, with and without escapes, after each other and in wide texts."""

import json


class Name(str):
    pass


texts = [chr(c) for c in range(300)] + ["plain", "", "with \"quotes\"", "back\\slash", "tab\t", "é", "日本", "😀", "a" * 100, "a" * 100 + "\n", "\x7f", "\x80", "~", " ", Name("name"), Name("n\n")]
print(json.dumps(texts))
print(ascii(json.dumps(texts, ensure_ascii=False)))
for t in texts[-16:]:
    for only in (True, False):
        text = json.dumps({t: [t, "x", t], "z": t}, ensure_ascii=only)
        print(ascii(text), json.loads(text) == {t: [t, "x", t], "z": t})
print(ascii(json.dumps(["日本", "plain", "é", "quo\"te"], ensure_ascii=False, indent=1)))


class Odd:
    pass


seen = {"a": Odd(), "b": 1}


def known(x):
    seen["c"] = 2
    return "odd"


print(json.dumps(seen, default=known), seen["c"])
