"""Matches."""

from _core import Ptr, alloc, has_special, i64, is_static_tuple, static_len
from operator import index as _index
from ._template import _group_text, _piece, _replacement



@in_c("re.Match")
class Match[P, S]:
    """A place where a pattern matches."""

    re: P
    string: S
    pos: int
    endpos: int
    _registers: Ptr[i64]

    def __init__(self, pattern, string, state):
        self.re = pattern
        self.string = string
        self.pos = state._start
        self.endpos = state._end
        count = state._last_group + 1
        self._registers = alloc(count)
        i: i64 = 0
        while i < count:
            self._registers.init(i, state._registers.get(i))
            i = i + 1

    def __drop__(self):
        self._registers.free()

    def _number(self, group) -> i64:
        if isinstance(group, (str, bytes)):
            number = self.re._group_named(group)
        else:
            number = _index(group) if has_special(group, "__index__") else -1
        if 0 <= number <= self.re.groups:
            return number
        raise IndexError("no such group")

    def _start(self, number: i64) -> int:
        return -1 if self._registers.get(2 * number + 1) < 0 else self._registers.get(2 * number)

    def _end(self, number: i64) -> int:
        return -1 if self._registers.get(2 * number) < 0 else self._registers.get(2 * number + 1)

    def _text(self, number: i64, default):
        return _group_text(self, self.string, number, default)

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

    def start(self, group=0, /):
        return self._start(self._number(group))

    def end(self, group=0, /):
        return self._end(self._number(group))

    def span(self, group=0, /):
        number = self._number(group)
        return (self._start(number), self._end(number))

    @property
    def regs(self):
        return tuple([(self._start(i), self._end(i)) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        """The group that closed last."""
        last: int = self._registers.get(2 * self.re.groups + 2)
        return last if last > 0 else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        return _replacement(template, self.re)._expanded(self.string, self)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"
