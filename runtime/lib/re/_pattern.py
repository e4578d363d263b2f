"""Compiled patterns."""

from _core import i64, type_name
from builtins.bytes import _is_bytes_like
from operator import index as _index
from ._compiler import ASCII, DEBUG, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE, _compile
from ._machine import _State
from ._match import Match
from ._program import _Program
from ._template import _group_text, _joined, _piece, _replacement
from ._texts import _match_from, _search

_FOREVER = 1 << 60
_NAMES = ((IGNORECASE, "re.IGNORECASE"), (LOCALE, "re.LOCALE"), (MULTILINE, "re.MULTILINE"), (DOTALL, "re.DOTALL"),
          (UNICODE, "re.UNICODE"), (VERBOSE, "re.VERBOSE"), (DEBUG, "re.DEBUG"), (ASCII, "re.ASCII"))


@in_c("re.Pattern")
class Pattern[T]:
    """A pattern, a str or bytes, that was compiled. The methods are long, so that they are not worth a copy where they are called."""

    pattern: T
    flags: int
    groups: int
    _program: _Program

    def __init__(self, pattern, flags):
        self.pattern = pattern
        if isinstance(pattern, str):
            compiled = _compile(pattern, flags, True)
        else:
            compiled = _compile(pattern.decode("latin-1"), flags, False)
        self.flags = compiled.flags
        self.groups = compiled.group_count
        self.groupindex = compiled.names
        self._program = _Program(compiled.code, compiled.sets, compiled.group_count, compiled.marks, compiled.ascii_only())

    def _group_named(self, name):
        """The number of a group, or -1."""
        if isinstance(name, str):
            return self.groupindex.get(name, -1)
        return -1

    def _checked(self, string):
        """The text to look at: the string, or bytes of what is like bytes."""
        if isinstance(self.pattern, str):
            if isinstance(string, str):
                text: str = string
                return text
            elif _is_bytes_like(string):
                raise TypeError("cannot use a string pattern on a bytes-like object")
        elif isinstance(string, str):
            raise TypeError("cannot use a bytes pattern on a string-like object")
        elif isinstance(string, bytes):
            data: bytes = string
            return data
        elif _is_bytes_like(string):
            return bytes(string)
        raise TypeError(f"expected string or bytes-like object, got '{type_name(string)}'")

    def _state(self, text, pos, endpos):
        length = len(text)
        return _State(self._program, min(max(_index(pos), 0), length), min(max(_index(endpos), 0), length))

    @noinline
    def match(self, string, pos=0, endpos=_FOREVER):
        text = self._checked(string)
        state = self._state(text, pos, endpos)
        if _match_from(state, text, state._start):
            return Match(self, string, state)
        return None

    @noinline
    def fullmatch(self, string, pos=0, endpos=_FOREVER):
        text = self._checked(string)
        state = self._state(text, pos, endpos)
        state._full = True
        if _match_from(state, text, state._start):
            return Match(self, string, state)
        return None

    @noinline
    def search(self, string, pos=0, endpos=_FOREVER):
        text = self._checked(string)
        state = self._state(text, pos, endpos)
        if _search(state, text, state._start):
            return Match(self, string, state)
        return None

    @noinline
    def finditer(self, string, pos=0, endpos=_FOREVER):
        text = self._checked(string)
        return self._matches(string, text, self._state(text, pos, endpos))

    def _matches(self, string, text, state):
        place = state._start
        while _search(state, text, place):
            place = state._advance()
            yield Match(self, string, state)

    @noinline
    def findall(self, string, pos=0, endpos=_FOREVER):
        text = self._checked(string)
        state = self._state(text, pos, endpos)
        result = []
        place = state._start
        while _search(state, text, place):
            place = state._advance()
            if self.groups > 1:
                result.append(tuple([_group_text(state, text, i, text[:0]) for i in range(1, self.groups + 1)]))
            else:
                result.append(_group_text(state, text, self.groups, text[:0]))
        return result

    @noinline
    def split(self, string, maxsplit=0):
        text = self._checked(string)
        state = self._state(text, 0, _FOREVER)
        most = _index(maxsplit)
        result = []
        place: i64 = 0
        count = 0
        while (most <= 0 or count < most) and _search(state, text, place):
            result.append(_piece(text, place, state._registers.get(0)))
            for i in range(1, self.groups + 1):
                result.append(_group_text(state, text, i, None))
            place = state._advance()
            count += 1
        result.append(_piece(text, place, len(text)))
        return result

    @noinline
    def subn(self, repl, string, count=0):
        if callable(repl):
            text = self._checked(string)
            return self._replaced(text, _Calls(self, string, repl), _index(count))
        elif isinstance(repl, str) or _is_bytes_like(repl):
            replacement = _replacement(repl, self)
            return self._replaced(self._checked(string), replacement, _index(count))
        else:
            raise TypeError(f"decoding to str: need a bytes-like object, {type_name(repl)} found")

    def _replaced(self, text, replacement, most):
        state = self._state(text, 0, _FOREVER)
        pieces = []
        place: i64 = 0
        done = 0
        while (most <= 0 or done < most) and _search(state, text, place):
            start = state._registers.get(0)
            if place < start:
                pieces.append(_piece(text, place, start))
            place = state._advance()
            replacement._add_to(pieces, text, state)
            done += 1
        replacement._end()
        if done == 0:
            return (text, 0)
        if place < len(text):
            pieces.append(_piece(text, place, len(text)))
        return (_joined(text, pieces), done)

    @noinline
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
        flags = self.flags
        if isinstance(self.pattern, str) and not flags & ASCII:
            flags &= ~UNICODE
        names = [name for bit, name in _NAMES if flags & bit]
        text = repr(self.pattern)[:200]
        return f"re.compile({text}, {'|'.join(names)})" if len(names) > 0 else f"re.compile({text})"


class _Calls[P, S, F]:
    """Replacements that a function gives."""

    _pattern: P
    _string: S
    _function: F
    # The first result that is of the wrong type: where it is among the pieces, and its type.
    _misfit: int
    _misfit_type: str

    def __init__(self, pattern, string, function):
        self._pattern = pattern
        self._string = string
        self._function = function
        self._misfit = -1
        self._misfit_type = ""

    def _add_to(self, pieces, text, state):
        given = self._function(Match(self._pattern, self._string, state))
        if given is None:
            return
        elif isinstance(text, str) and isinstance(given, str):
            piece: str = given
            pieces.append(piece)
        elif isinstance(text, bytes) and _is_bytes_like(given):
            pieces.append(bytes(given))
        else:
            if self._misfit < 0:
                self._misfit = len(pieces)
                self._misfit_type = type_name(given)
            pieces.append(text[:0])

    def _end(self):
        if self._misfit >= 0:
            wanted = "str instance," if isinstance(self._pattern.pattern, str) else "a bytes-like object,"
            raise TypeError(f"sequence item {self._misfit}: expected {wanted} {self._misfit_type} found")
