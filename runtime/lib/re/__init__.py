"""The module `re`: patterns for str, compiled to code for a backtracking machine."""

from _core import is_static_tuple, static_len, type_name
from operator import index as _index
from ._compiler import (
    ASCII, CHAR, DOTALL, IGNORECASE, LOCALE, MULTILINE, SAVE, UNICODE, VERBOSE, _compile, error,
)
from ._machine import _Machine

I = IGNORECASE
L = LOCALE
M = MULTILINE
S = DOTALL
U = UNICODE
X = VERBOSE
A = ASCII
NOFLAG = 0
DEBUG = 128


@in_c("re.Match")
class Match:
    """A place where a pattern matches."""

    def __init__(self, pattern, string, pos, endpos, registers):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._registers = registers[:2 * pattern.groups + 3]

    def _number(self, group):
        if isinstance(group, str):
            if group in self.re.groupindex:
                return self.re.groupindex[group]
            raise IndexError("no such group")
        elif isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return int(group)
            raise IndexError("no such group")
        else:
            raise IndexError("no such group")

    def _text(self, number, default):
        start = self._registers[2 * number]
        end = self._registers[2 * number + 1]
        if start < 0 or end < 0:
            return default
        return self.string[start:end]

    def group(self, *groups):
        if not is_static_tuple(groups):
            return tuple([self._text(self._number(g), None) for g in groups])
        elif static_len(groups) == 0:
            return self._text(0, None)
        elif static_len(groups) == 1:
            return self._text(self._number(groups[0]), None)
        else:
            return tuple([self._text(self._number(g), None) for g in groups])

    def __getitem__(self, group):
        return self._text(self._number(group), None)

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        result = {}
        for name, number in self.re.groupindex.items():
            result[name] = self._text(number, default)
        return result

    def start(self, group=0):
        number = self._number(group)
        return -1 if self._registers[2 * number + 1] < 0 else self._registers[2 * number]

    def end(self, group=0):
        return self._registers[2 * self._number(group) + 1]

    def span(self, group=0):
        return (self.start(group), self.end(group))

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        """The group that closed last."""
        last = self._registers[2 * self.re.groups + 2]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        return _expand(_template(template, self.re), self)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


@in_c("re.Pattern")
class Pattern:
    """A compiled pattern."""

    def __init__(self, pattern, flags):
        compiled = _compile(pattern, flags)
        self.pattern = pattern
        self.flags = (compiled.flags | flags) | (0 if compiled.flags & ASCII else UNICODE)
        self.groups = compiled.group_count
        self.groupindex = compiled.names
        self._code = compiled.code
        self._sets = compiled.sets
        self._registers = 2 * compiled.group_count + 3 + compiled.marks
        self._prefix = _literal_prefix(compiled.code)

    def _machine(self, string, pos, endpos):
        if not isinstance(string, str):
            raise TypeError(f"expected string or bytes-like object, got '{type_name(string)}'")
        start = min(max(pos, 0), len(string))
        end = len(string) if endpos is None else min(max(endpos, 0), len(string))
        return _Machine(self._code, self._sets, self._registers, self.groups, self.flags & ASCII != 0, string, start, end)

    def _match_object(self, machine):
        return Match(self, machine.text, machine.start, machine.end, machine.registers)

    def match(self, string, pos=0, endpos=None):
        machine = self._machine(string, pos, endpos)
        if machine.start <= machine.end and machine.match_at(machine.start):
            return self._match_object(machine)
        return None

    def fullmatch(self, string, pos=0, endpos=None):
        machine = self._machine(string, pos, endpos)
        machine.full = True
        if machine.start <= machine.end and machine.match_at(machine.start):
            return self._match_object(machine)
        return None

    def _find(self, machine, place):
        """Tries from a place on; whether it matched."""
        while place <= machine.end:
            if self._prefix != "":
                place = machine.text.find(self._prefix, place, machine.end)
                if place < 0:
                    return False
            if machine.match_at(place):
                return True
            place += 1
        return False

    def search(self, string, pos=0, endpos=None):
        machine = self._machine(string, pos, endpos)
        if self._find(machine, machine.start):
            return self._match_object(machine)
        return None

    def finditer(self, string, pos=0, endpos=None):
        return self._matches(self._machine(string, pos, endpos))

    def _matches(self, machine):
        place = machine.start
        last_empty = -1
        while place <= machine.end and self._find_next(machine, place, last_empty):
            yield self._match_object(machine)
            place = machine.registers[1]
            last_empty = place if machine.registers[0] == place else -1

    def _find_next(self, machine, place, last_empty):
        """The next match from a place on that is not the empty one of last time."""
        if not self._find(machine, place):
            return False
        if machine.registers[1] == machine.registers[0] == last_empty:
            # An empty match there is refused; a longer one at the same place is not.
            if self._longer(machine, place):
                return True
            return place < machine.end and self._find(machine, place + 1)
        return True

    def _longer(self, machine, place):
        """Goes on from an empty match to the next way to match at the same place."""
        while True:
            pc, at = machine.retreat(0)
            if pc < 0:
                return False
            if machine.run(pc, at, 0) < 0:
                return False
            if machine.registers[1] != machine.registers[0]:
                return True

    def findall(self, string, pos=0, endpos=None):
        result = []
        for match in self._matches(self._machine(string, pos, endpos)):
            if self.groups == 0:
                result.append(match._text(0, ""))
            elif self.groups == 1:
                result.append(match._text(1, ""))
            else:
                result.append(match.groups(""))
        return result

    def split(self, string, maxsplit=0):
        result = []
        place = 0
        count = 0
        most = _index(maxsplit)
        for match in self._matches(self._machine(string, 0, None)):
            if most > 0 and count >= most:
                break
            result.append(string[place:match.start()])
            for i in range(1, self.groups + 1):
                result.append(match._text(i, None))
            place = match.end()
            count += 1
        result.append(string[place:])
        return result

    def subn(self, repl, string, count=0):
        pieces = []
        place = 0
        done = 0
        most = _index(count)
        template = _template(repl, self) if isinstance(repl, str) else []
        for match in self._matches(self._machine(string, 0, None)):
            if most > 0 and done >= most:
                break
            pieces.append(string[place:match.start()])
            if isinstance(repl, str):
                pieces.append(_expand(template, match))
            else:
                pieces.append(repl(match))
            place = match.end()
            done += 1
        pieces.append(string[place:])
        return ("".join(pieces), done)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        if isinstance(other, Pattern):
            return self.pattern == other.pattern and self.flags == other.flags
        return NotImplemented

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        names = []
        for bit, name in ((IGNORECASE, "re.IGNORECASE"), (MULTILINE, "re.MULTILINE"), (DOTALL, "re.DOTALL"),
                          (VERBOSE, "re.VERBOSE"), (ASCII, "re.ASCII")):
            if self.flags & bit:
                names.append(name)
        text = repr(self.pattern)[:200]
        return f"re.compile({text}, {'|'.join(names)})" if len(names) > 0 else f"re.compile({text})"


def _literal_prefix(code):
    """Characters that every match begins with."""
    prefix = ""
    i = 0
    while i < len(code):
        if code[i] == CHAR:
            prefix += chr(code[i + 1])
        elif code[i] != SAVE:
            return prefix
        i += 3
    return prefix


# --- templates -----------------------------------------------------------------------------------------

def _template(text, pattern):
    """The parts of a replacement: (group, text), with group -1 for text alone."""
    parts = []
    literal = ""
    i = 0
    while i < len(text):
        c = text[i]
        if c != "\\" or i + 1 >= len(text):
            if c == "\\":
                raise error("bad escape (end of pattern)", text, i)
            literal += c
            i += 1
            continue
        group, piece, i = _template_escape(text, i, pattern)
        if group >= 0:
            parts.append((-1, literal))
            parts.append((group, ""))
            literal = ""
        else:
            literal += piece
    parts.append((-1, literal))
    return parts


def _template_escape(text, at, pattern):
    """A group (or -1), a text, and where the template goes on."""
    c = text[at + 1]
    if c == "g":
        if text[at + 2:at + 3] != "<":
            raise error("missing <", text, at + 2)
        end = text.find(">", at)
        if end < 0:
            raise error("missing group name" if at + 3 == len(text) else "missing >, unterminated name", text, at + 3)
        name = text[at + 3:end]
        if name == "":
            raise error("missing group name", text, at + 3)
        if name.isdecimal():
            number = int(name)
        elif name in pattern.groupindex:
            number = pattern.groupindex[name]
        elif name.isidentifier():
            raise IndexError(f"unknown group name {name!r}")
        else:
            raise error(f"bad character in group name {name!r}", text, at + 3)
        if number > pattern.groups:
            raise error(f"invalid group reference {number}", text, at + 3)
        return (number, "", end + 1)
    if "0" <= c <= "9":
        return _template_number(text, at, pattern)
    for letter, meaning in (("n", "\n"), ("t", "\t"), ("r", "\r"), ("f", "\f"), ("v", "\v"), ("a", "\a"), ("b", "\b"),
                            ("\\", "\\")):
        if c == letter:
            return (-1, meaning, at + 2)
    if c.isascii() and c.isalpha():
        raise error(f"bad escape \\{c}", text, at)
    return (-1, "\\" + c, at + 2)


def _template_number(text, at, pattern):
    digits = text[at + 1:at + 2]
    second = text[at + 2:at + 3]
    if digits == "0":
        end = at + 2
        while end < at + 4 and text[end:end + 1] != "" and text[end] in "01234567":
            end += 1
        return (-1, chr(int(text[at + 1:end], 8) & 255), end)
    end = at + 2
    if second != "" and second in "0123456789":
        third = text[at + 3:at + 4]
        if digits in "0123" and second in "01234567" and third != "" and third in "01234567":
            return (-1, chr(int(digits + second + third, 8)), at + 4)
        digits += second
        end += 1
    number = int(digits)
    if number > pattern.groups:
        raise error(f"invalid group reference {number}", text, at + 1)
    return (number, "", end)


def _expand(parts, match):
    result = ""
    for group, text in parts:
        if group >= 0:
            result += match._text(group, "")
        else:
            result += text
    return result


# --- functions of the module -------------------------------------------------------------------------------

_patterns = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    elif isinstance(pattern, str):
        key = (pattern, flags)
        if key in _patterns:
            return _patterns[key]
        if len(_patterns) >= 512:
            _patterns.clear()
        made = Pattern(pattern, flags)
        _patterns[key] = made
        return made
    else:
        raise TypeError("first argument must be string or compiled pattern")


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    result = ""
    for c in pattern:
        if c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f":
            result += "\\"
        result += c
    return result


def purge():
    _patterns.clear()
