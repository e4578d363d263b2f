"""Runs the code of a pattern: a backtracking machine with an explicit stack.

The stack holds what to undo or to try next, four words an entry: kind, and

    BRANCH pc place 0           go on there
    RESTORE register value 0    undo a SAVE, MARK or COUNT
    SHORTER pc place least      a greedy run may end one character earlier, down to `least`
    LONGER pc place limit       a lazy run may take one character more, up to `limit`

The functions have an instance for each kind of text, which tells them about characters; see `_texts.py`.
"""

from _core import Ptr, alloc, i64, null, to_i64, u8
from ._charset import _is_word, _other_cases
from ._code import (
    ANY, ANY_BUT_NEWLINE, AT, ATOMIC, AT_BOUNDARY, AT_END, AT_LINE_END, AT_LINE_START, AT_START, AT_VERY_END, BACK, CHAR, CHECK,
    COUNT, GREEDY, IF, JUMP, LAZY, LOOK, LOOP, MARK, MATCH, RUN, SAVE, SET, SPLIT, STEP,
)
from ._program import _Program

BRANCH = 0
RESTORE = 1
SHORTER = 2
LONGER = 3


class _State:
    """A search in one text. Registers: two per group, the group that closed last, one per mark and counter."""

    _program: _Program
    _code: Ptr[i64]
    _rows: Ptr[u8]
    _registers: Ptr[i64]
    _count: i64
    _last_group: i64
    _stack: Ptr[i64]
    _room: i64
    _height: i64
    _start: i64
    _end: i64
    _full: bool
    # Where an empty match is refused.
    _refused: i64
    # Where the last part ended that runs on its own.
    _stopped: i64

    def __init__(self, program, start: i64, end: i64):
        self._program = program
        self._code = program._code
        self._rows = program._rows._data
        self._count = program._register_count
        self._last_group = program._last_group
        self._registers = alloc(self._count)
        self._stack = null()
        self._room = 0
        self._height = 0
        self._start = start
        self._end = end
        self._full = False
        self._refused = -1
        self._stopped = 0

    def __drop__(self):
        self._registers.free()
        self._stack.free()

    def _reset(self):
        unset: i64 = -1
        i: i64 = 0
        while i < self._count:
            self._registers.init(i, unset)
            i = i + 1
        self._height = 0

    def _advance(self) -> i64:
        """Where to search on after a match; behind an empty one for one that is not."""
        end = self._registers.get(1)
        self._refused = end if self._registers.get(0) == end else -1
        return end

    @noinline
    def _grow(self):
        if self._room == 0:
            self._room = 64
            self._stack = alloc(64)
        else:
            self._room = 2 * self._room
            self._stack = self._stack.resize(self._room)

    @inline
    def _push(self, kind: i64, a: i64, b: i64, c: i64):
        top = self._height
        if top + 4 > self._room:
            self._grow()
        stack = self._stack
        stack.init(top, kind)
        stack.init(top + 1, a)
        stack.init(top + 2, b)
        stack.init(top + 3, c)
        self._height = top + 4

    @inline
    def _save(self, register: i64, value: i64):
        # Where nothing is left to try, nothing needs to be undone.
        if self._height > 0:
            self._push(RESTORE, register, self._registers.get(register), 0)
        self._registers.set(register, value)

    def _keep_restores(self, bottom: i64):
        """Drops what could be tried again above a height."""
        stack = self._stack
        to = bottom
        i = bottom
        while i < self._height:
            if stack.get(i) == RESTORE:
                k: i64 = 0
                while k < 4:
                    stack.set(to + k, stack.get(i + k))
                    k = k + 1
                to = to + 4
            i = i + 4
        self._height = to


# --- characters ------------------------------------------------------------------------------------------

@inline
def _fits(state, text, kind: i64, x: i64, place: i64) -> bool:
    """Whether the character at a place, which is in the text, is of a kind."""
    if kind == SET:
        return text.has(state, x, place)
    if kind == CHAR:
        return text.at(place) == x
    return kind == ANY or text.at(place) != 10


@inline
def _run_end(state, text, kind: i64, x: i64, place: i64, most: i64) -> i64:
    """Where the longest run ends that starts at a place."""
    limit = state._end if state._end - place < most else place + most
    if kind == SET:
        while place < limit and text.has(state, x, place):
            place = place + 1
    elif kind == ANY_BUT_NEWLINE:
        return text.newline(place, limit)
    elif kind == CHAR:
        while place < limit and text.at(place) == x:
            place = place + 1
    else:
        return limit
    return place


@inline
def _may_follow(state, text, follow: i64, place: i64) -> bool:
    """Whether what comes behind a run may begin at a place."""
    return follow < 0 or (place < state._end and text.entry(state, follow, place) != 0)


def _word(state, text, place: i64) -> bool:
    return _is_word(text.at(place), state._program._ascii_only)


def _holds(state, text, what: i64, place: i64) -> bool:
    """A condition on the place."""
    end = state._end
    if what == AT_START:
        return place == 0
    if what == AT_LINE_START:
        return place == 0 or text.at(place - 1) == 10
    if what == AT_END:
        return place == end or (place == end - 1 and text.at(place) == 10)
    if what == AT_LINE_END:
        return place == end or text.at(place) == 10
    if what == AT_VERY_END:
        return place == end
    before = place > 0 and _word(state, text, place - 1)
    after = place < end and _word(state, text, place)
    if what == AT_BOUNDARY:
        return before != after
    # CPython finds no place without boundary in an empty text.
    return before == after and end > 0


def _back(state, text, group: i64, ignore_case: i64, place: i64) -> i64:
    """Where the text of a group ends if it stands at a place; -1 if it does not."""
    first = state._registers.get(2 * group)
    last = state._registers.get(2 * group + 1)
    if first < 0 or last < 0 or place + last - first > state._end:
        return -1
    i = first
    while i < last:
        a = text.at(i)
        b = text.at(place)
        if a != b and not (ignore_case != 0 and b in _other_cases(a, state._program._ascii_only)):
            return -1
        i = i + 1
        place = place + 1
    return place


# --- the machine -----------------------------------------------------------------------------------------

def _run(state, text, pc: i64, place: i64, bottom: i64) -> i64:
    """Runs from a place to MATCH, or until the stack is down to `bottom`. Returns where it stopped, -1 if it failed."""
    code = state._code
    end = state._end
    while True:
        op = code.get(pc)
        going = True
        if op == CHAR:
            going = place < end and text.at(place) == code.get(pc + 1)
            place = place + 1
            pc = pc + 3
        elif op == SET:
            going = place < end and text.has(state, code.get(pc + 1), place)
            place = place + 1
            pc = pc + 3
        elif op == SPLIT:
            row = code.get(pc + 3)
            ways: i64 = 3
            if row >= 0:
                ways = text.entry(state, row, place) if place < end else text.entry_at_end(state, row)
            if ways == 3:
                state._push(BRANCH, code.get(pc + 2), place, 0)
                pc = code.get(pc + 1)
            elif ways == 1:
                pc = code.get(pc + 1)
            elif ways == 2:
                pc = code.get(pc + 2)
            else:
                going = False
        elif op == RUN:
            kind = code.get(pc + 1)
            x = code.get(pc + 2)
            least = place + code.get(pc + 3)
            way = code.get(pc + 5)
            follow = code.get(pc + 6)
            if way == LAZY:
                limit = end if end - place < code.get(pc + 4) else place + code.get(pc + 4)
                going = _run_end(state, text, kind, x, place, code.get(pc + 3)) == least
                if going and limit > least:
                    state._push(LONGER, pc, least, limit)
                place = least
            else:
                longest = _run_end(state, text, kind, x, place, code.get(pc + 4))
                if way == GREEDY:
                    while longest >= least and not _may_follow(state, text, follow, longest):
                        longest = longest - 1
                    if longest > least:
                        state._push(SHORTER, pc, longest, least)
                going = longest >= least
                place = longest
            pc = pc + 7
        elif op == JUMP:
            pc = code.get(pc + 1)
        elif op == SAVE:
            register = code.get(pc + 1)
            state._save(register, place)
            if register > 1 and register & 1 == 1:
                state._save(state._last_group, register >> 1)
            pc = pc + 3
        elif op == ANY:
            going = place < end
            place = place + 1
            pc = pc + 3
        elif op == ANY_BUT_NEWLINE:
            going = place < end and text.at(place) != 10
            place = place + 1
            pc = pc + 3
        elif op == MATCH:
            if bottom > 0 or not (state._full and place != end or place == state._refused and place == state._registers.get(0)):
                return place
            going = False
        elif op == AT:
            going = _holds(state, text, code.get(pc + 1), place)
            pc = pc + 3
        elif op == BACK:
            place = _back(state, text, code.get(pc + 1), code.get(pc + 2), place)
            going = place >= 0
            pc = pc + 3
        else:
            pc = _rare(state, text, op, pc, place)
            going = pc >= 0
            if going and op == ATOMIC:
                place = state._stopped
        while not going:
            # Undoes up to the last choice and takes its next possibility.
            top = state._height - 4
            if top < bottom:
                return -1
            stack = state._stack
            kind = stack.get(top)
            a = stack.get(top + 1)
            b = stack.get(top + 2)
            if kind == RESTORE:
                state._registers.set(a, b)
                state._height = top
            elif kind == BRANCH:
                state._height = top
                pc = a
                place = b
                going = True
            else:
                c = stack.get(top + 3)
                follow = code.get(a + 6)
                if kind == SHORTER:
                    b = b - 1
                    while b >= c and not _may_follow(state, text, follow, b):
                        b = b - 1
                    going = b >= c
                else:
                    going = _fits(state, text, code.get(a + 1), code.get(a + 2), b)
                    b = b + 1
                    while going and not _may_follow(state, text, follow, b):
                        going = b < c and _fits(state, text, code.get(a + 1), code.get(a + 2), b)
                        b = b + 1
                if not going or b == c:
                    state._height = top
                else:
                    stack.set(top + 2, b)
                place = b
                pc = a + 7


def _rare(state, text, op: i64, pc: i64, place: i64) -> i64:
    """The other instructions: where to go on, or a negative number."""
    code = state._code
    if op == MARK or op == COUNT:
        state._save(state._count - 1 - code.get(pc + 1), place if op == MARK else code.get(pc + 2))
        return pc + 3
    if op == STEP:
        register = state._count - 1 - code.get(pc + 1)
        state._save(register, state._registers.get(register) + 1)
        return pc + 3
    if op == CHECK:
        return code.get(pc + 2) if state._registers.get(state._count - 1 - code.get(pc + 1)) == place else pc + 3
    if op == IF:
        return pc + 3 if state._registers.get(2 * code.get(pc + 1) + 1) >= 0 else code.get(pc + 2)
    if op == LOOP:
        return _loop(state, pc, place)
    if op == ATOMIC:
        state._stopped = _inner(state, text, pc + 3, place)
        return code.get(pc + 1) if state._stopped >= 0 else -1
    begin = place if code.get(pc + 1) == 1 else place - code.get(pc + 3)
    matched = begin >= 0 and _inner(state, text, pc + 5, begin) >= 0
    return code.get(pc + 4) if matched == (code.get(pc + 2) == 0) else -1


def _loop(state, pc: i64, place: i64) -> i64:
    """Once more, or on behind the loop."""
    code = state._code
    register = state._count - 1 - code.get(pc + 1)
    count = state._registers.get(register)
    leave = code.get(pc + 5)
    if count >= code.get(pc + 3):
        return leave
    if count >= code.get(pc + 2):
        mark = code.get(pc + 6)
        if mark >= 0:
            if state._registers.get(state._count - 1 - mark) == place:
                return leave
            state._save(state._count - 1 - mark, place)
        if code.get(pc + 4) == 0:
            state._push(BRANCH, pc + 7, place, 0)
            return leave
        state._push(BRANCH, leave, place, 0)
    return pc + 7


def _inner(state, text, pc: i64, place: i64) -> i64:
    """Runs a part on its own: nothing in it is tried again, but what it saved can be undone."""
    # A dummy at the bottom, so that what concerns the whole match does not concern the part.
    state._push(RESTORE, 0, state._registers.get(0), 0)
    bottom = state._height
    end = _run(state, text, pc, place, bottom)
    if end >= 0:
        state._keep_restores(bottom)
    return end


def _match_at(state, text, place: i64) -> bool:
    state._reset()
    return _run(state, text, 0, place, 0) >= 0


def _find(state, text, place: i64) -> bool:
    """Tries from a place on; whether it matched."""
    program = state._program
    width = program._sieve_width
    while place <= state._end:
        if program._anchored and place > 0:
            return False
        if program._searched:
            place = text.literal(program, place, state._end)
        elif width > 0:
            place = _sieve(state, text, place, width)
        if place < 0:
            return False
        if _match_at(state, text, place):
            return True
        state._refused = -1
        place = place + 1
    return False


def _sieve(state, text, place: i64, width: i64) -> i64:
    """The next place from which the first characters are possible, each on its own; -1 if there is none."""
    end = state._end
    one: i64 = 1
    last = one << (width - 1)
    # Bit i says that the i + 1 characters up to here are possible at the beginning.
    seen: i64 = 0
    while place < end:
        seen = (seen << 1 | 1) & text.entry(state, 0, place)
        place = place + 1
        if seen & last != 0:
            return place - width
    return -1
