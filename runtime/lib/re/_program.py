"""A compiled pattern as the machine wants it, and what is known about matches before they are tried."""

from _core import Ptr, alloc, i64
from . import _code
from ._charset import END, ROW, WIDE, _Rows

_MOST_STATES = 40


class _Program:
    """The code in memory, and rows: the sieve's in row 0, then one for each set, then others."""

    _code: Ptr[i64]
    _size: i64
    _rows: _Rows
    _register_count: i64
    _last_group: i64
    _ascii_only: bool
    _anchored: bool
    # What all matches begin with is searched for if it says enough.
    _prefix: str
    _searched: bool
    # How many characters from the beginning of a match the sieve looks at.
    _sieve_width: i64

    def __init__(self, code, sets, group_count, marks, ascii_only):
        self._sets = sets
        self._rows = _Rows()
        self._register_count = 2 * group_count + 3 + marks
        self._last_group = 2 * group_count + 2
        self._ascii_only = ascii_only
        self._rows.add()
        for i in range(1, len(sets)):
            sets[i].fill(self._rows, self._rows.add())
        analysis = _Analysis(code, self._rows)
        analysis.improve()
        self._sieve_width = analysis.fill_sieve()
        self._prefix = _literal_prefix(code)
        self._searched = len(self._prefix) > 1 or (len(self._prefix) == 1 and self._sieve_width == 1)
        self._anchored = code[3] == _code.AT and code[4] == _code.AT_START
        self._size = len(code)
        self._code = alloc(self._size)
        for i in range(len(code)):
            # A room for i64 takes nothing else.
            word: i64 = code[i]
            self._code.init(i, word)

    def __drop__(self):
        self._code.free()


def _literal_prefix(code):
    """Characters that every match begins with."""
    prefix = ""
    i = 0
    while i < len(code):
        if code[i] == _code.CHAR:
            prefix += chr(code[i + 1])
        elif code[i] != _code.SAVE:
            return prefix
        i += 3
    return prefix


class _Analysis:
    """Which characters may come next at an instruction: as rows, which may say too much but never too little."""

    def __init__(self, code, rows):
        self.code = code
        self.rows = rows
        # For each instruction its row, 0 if it is not known yet.
        self.first = [0] * len(code)
        self.everything = rows.full()
        self.any = rows.full()
        rows.clear(self.any, END)

    def improve(self):
        """Tells choices and runs what may follow."""
        code = self.code
        places = []
        i = 0
        while i < len(code):
            places.append(i)
            i += _code._WIDTHS[code[i]]
        # From the end: what follows is mostly known then.
        for i in reversed(places):
            if code[i] == _code.SPLIT:
                self.improve_split(i)
            elif code[i] == _code.RUN:
                self.improve_run(i)

    def improve_split(self, at):
        code = self.code
        first = self.row(code[at + 1])
        second = self.row(code[at + 2])
        if first != self.everything or second != self.everything:
            row = self.rows.add()
            self.rows.merge(row, first, 1)
            self.rows.merge(row, second, 2)
            code[at + 3] = row

    def improve_run(self, at):
        code = self.code
        follow = self.row(at + 7)
        if self.rows.at(follow, END) == 0:
            code[at + 6] = follow
            if code[at + 5] == _code.GREEDY and not self.rows.meet(self.row_of_one(code[at + 1], code[at + 2]), follow):
                code[at + 5] = _code.POSSESSIVE

    def row_of_one(self, kind, x):
        """The row of an instruction that takes one character."""
        if kind == _code.SET:
            return x
        if kind == _code.ANY:
            return self.any
        row = self.rows.add()
        if kind == _code.CHAR:
            self.rows.mark(row, x if x < 256 else WIDE, 1)
        else:
            self.rows.merge(row, self.any, 1)
            self.rows.clear(row, 10)
        return row

    def row(self, at):
        known = self.first[at]
        if known == 0:
            # Meanwhile, for loops.
            self.first[at] = self.everything
            known = self.new_row(at)
            self.first[at] = known
        return known

    def new_row(self, at):
        code = self.code
        op = code[at]
        if op <= _code.SET:
            return self.row_of_one(op, code[at + 1])
        if op == _code.SAVE or op == _code.AT or op == _code.COUNT or op == _code.STEP:
            return self.row(at + 3)
        if op == _code.ATOMIC:
            return self.row(at + 3)
        if op == _code.JUMP:
            return self.row(code[at + 1])
        if op == _code.LOOK:
            return self.row(code[at + 4])
        if op == _code.SPLIT:
            return self.either(self.row(code[at + 1]), self.row(code[at + 2]))
        if op == _code.IF:
            return self.either(self.row(at + 3), self.row(code[at + 2]))
        if op == _code.LOOP:
            return self.either(self.row(at + 7), self.row(code[at + 5]))
        if op == _code.RUN:
            own = self.row_of_one(code[at + 1], code[at + 2])
            return self.either(own, self.row(at + 7)) if code[at + 3] == 0 else own
        return self.everything

    def either(self, a, b):
        if a == self.everything or b == self.everything:
            return self.everything
        row = self.rows.add()
        self.rows.merge(row, a, 1)
        self.rows.merge(row, b, 1)
        return row

    # --- the sieve --------------------------------------------------------------------------------------

    def fill_sieve(self):
        """How many characters at the beginning are known, each on its own; bit i of row 0 is for character i."""
        states = [0]
        for i in range(8):
            takers = []
            if not self.takers(states, takers):
                return i
            following = []
            for at in takers:
                place = at if at >= 0 else -at
                run = self.code[place] == _code.RUN
                row = self.row_of_one(self.code[place + 1], self.code[place + 2]) if run else self.row(place)
                self.rows.merge(0, row, 1 << i)
                if run:
                    _add(following, -place)
                _add(following, place + (7 if run else 3))
            states = following
        return 8

    def takers(self, states, takers):
        """The instructions that take the next character. False if there may be none, or too much to tell."""
        code = self.code
        i = 0
        while i < len(states):
            at = states[i]
            i += 1
            if len(states) > _MOST_STATES:
                return False
            if at < 0:
                # A run that has begun.
                takers.append(at)
                _add(states, -at + 7)
                continue
            op = code[at]
            if op <= _code.SET:
                takers.append(at)
            elif op == _code.SAVE or op == _code.AT or op == _code.COUNT or op == _code.STEP:
                _add(states, at + 3)
            elif op == _code.JUMP:
                _add(states, code[at + 1])
            elif op == _code.LOOK:
                _add(states, code[at + 4])
            elif op == _code.SPLIT:
                _add(states, code[at + 1])
                _add(states, code[at + 2])
            elif op == _code.RUN:
                takers.append(at)
                if code[at + 3] == 0:
                    _add(states, at + 7)
            else:
                return False
        return True


def _add(states, at):
    if at not in states:
        states.append(at)
