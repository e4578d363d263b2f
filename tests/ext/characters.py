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
