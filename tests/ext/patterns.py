"""Regular expressions: patterns that are variables of the module, and functions of `re`."""

import re
import re as regex
from typing import Iterator

WORD = re.compile(r"[a-z']+")
TOKEN = regex.compile(
    r"""(?P<number>\d+(\.\d+)?)   # with a comment
      | (?P<name>[A-Za-z_]\w*)
      | (?P<op>[-+*/()=])
      | (?P<space>\s+)""",
    regex.VERBOSE,
)
LOUD = re.compile('it\'s|"\\d"', re.I | re.S)
DATA = re.compile(b"\x00+|\xff")
NESTED = re.compile(r"x--[ab]")
LATE = re.compile("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")
DASH = re.compile("\N{EM DASH}")
NAMED = re.compile(r"\N{EM DASH}")
rebound = re.compile("x")


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def tokens(text: str) -> list[tuple[str, str]]:
    found = []
    position = 0
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            raise SyntaxError(f"{text[position]!r} at {position}")
        if match.lastgroup != "space":
            found.append((match.lastgroup, match.group()))
        position = match.end()
    return found


def generated(text: str) -> Iterator[str]:
    for match in TOKEN.finditer(text):
        yield match.group()


def loud(text: str) -> str:
    return LOUD.sub(lambda match: "<" + match.group(0).upper() + ">", text)


def chunks(data: bytes) -> list[bytes]:
    return DATA.split(data)


def is_late(text: str) -> bool:
    return LATE.fullmatch(text) is not None


def dashes(text: str) -> int:
    return len(DASH.findall(text))


def nested(text: str) -> bool:
    return NESTED.search(text) is not None


def named(text: str) -> int:
    return len(NAMED.findall(text))


def setting(line: str) -> tuple[str, str]:
    match = re.match(r"\s*(\w+)\s*=\s*(.*?)\s*$", line)
    return match.groups() if match else ("", line)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip())


def by_position(text: str) -> str:
    return re.sub("a", "b", text, 1)


def by_name(text: str) -> str:
    return re.sub("a", "b", text, count=1) + "|".join(re.split("a", text, maxsplit=1)) + str(re.subn("a", "", text))


def any_pattern(pattern: str, text: str) -> list[str]:
    return [match.group() for match in re.finditer(pattern, text)]


def of_anything(text):
    return re.search("b", text) is not None


def escaped(text: str) -> str:
    return re.escape(text)


def with_flags(text: str) -> bool:
    return re.search("a", text, re.I) is not None


def flags() -> object:
    return re.I


def given(text: str) -> object:
    return WORD.search(text)


def pattern() -> object:
    return WORD


def caught(pattern: str) -> str:
    try:
        return str(len(re.findall(pattern, "aab")))
    except re.error as error:
        return str(error)


def changed(text: str) -> bool:
    return rebound.search(text) is not None
