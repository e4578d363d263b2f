"""Characters of strs that are only compared."""


def kinds(text: str) -> list:
    found = []
    for i in range(len(text)):
        ch = text[i]
        if "a" <= ch <= "z" or ch == "_":
            found.append(1)
        elif ch > "\u00ff":
            found.append(2)
        elif ch != " ":
            found.append(3)
    return found

def at(text: str, i: int):
    return text[i] == "b", text[i] < "b", "b" >= text[i]

def of_any(texts: list[str], i: int):
    return texts[i] == "b"

def run(text: str, start: int) -> int:
    while start < len(text) and text[start] == " ":
        start += 1
    return start

def described(text: str) -> list[bool]:
    return [
        text.isalpha(), text.isalnum(), text.isdecimal(), text.isdigit(), text.isnumeric(), text.isspace(), text.isupper(), text.islower(), text.istitle(),
        text.isprintable(), text.isidentifier(), ("a" + text).isidentifier(),
    ]

def changed(text: str) -> list[str]:
    return [text.upper(), text.lower(), text.title(), text.casefold(), text.swapcase(), text.capitalize(), ("aΣ" + text + "b").lower(), (text + "Σ").lower(), text.strip(), ascii(text)]

def shown(text: str) -> str:
    return repr(text) + "".join(text.split())
