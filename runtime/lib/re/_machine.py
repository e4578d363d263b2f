"""Runs the code of a pattern: a backtracking machine with an explicit stack.

The stack holds what to undo or to try next, four ints an entry: kind, and

    BRANCH pc place 0           go on there
    RESTORE register value 0    undo a SAVE or MARK
    SHORTER pc place least      a greedy run may end one character earlier, down to `least`
    LONGER pc place most        a lazy run may take one character more, up to `most`
"""

from _core import i64
from ._charset import _is_word, _other_cases
from ._compiler import (
    ANY, ANY_BUT_NEWLINE, AT, ATOMIC, AT_BOUNDARY, AT_END, AT_LINE_END, AT_LINE_START, AT_NO_BOUNDARY, AT_START,
    AT_VERY_END, BACK, CHAR, CHECK, IF, JUMP, LOOK, MARK, MATCH, RUN, SAVE, SET, SPLIT,
)


@runtime("str_code_at")
def _code(text: str, i: i64) -> i64: ...


def _code_at(text, i) -> int:
    return _code(text, i)


BRANCH = 0
RESTORE = 1
SHORTER = 2
LONGER = 3


class _Machine:
    """One text, and the registers: two per group, the group that closed last, one per mark."""

    def __init__(self, program, sets, registers, groups, ascii_only, text, start, end):
        self.program = program
        self.sets = sets
        self.ascii_only = ascii_only
        self.text = text
        self.start = start
        self.end = end
        self.registers = [-1] * registers
        self.last_group = 2 * groups + 2
        self.stack = []
        self.full = False

    def reset(self):
        for i in range(len(self.registers)):
            self.registers[i] = -1
        self.stack.clear()

    def push(self, kind, a, b, c):
        self.stack.append(kind)
        self.stack.append(a)
        self.stack.append(b)
        self.stack.append(c)

    def save(self, register, place):
        self.push(RESTORE, register, self.registers[register], 0)
        self.registers[register] = place

    def accepts(self, kind, x, place):
        """Whether the character at a place fits."""
        if kind == CHAR:
            return _code_at(self.text, place) == x
        if kind == SET:
            return self.sets[x].has(_code_at(self.text, place))
        return kind == ANY or _code_at(self.text, place) != 10

    def run_end(self, kind, x, place, most):
        """Where the longest run ends that starts at a place."""
        limit = self.end if self.end - place < most else place + most
        if kind == ANY:
            return limit
        if kind == CHAR:
            while place < limit and _code_at(self.text, place) == x:
                place += 1
        elif kind == SET:
            chars = self.sets[x]
            while place < limit and chars.has(_code_at(self.text, place)):
                place += 1
        else:
            while place < limit and _code_at(self.text, place) != 10:
                place += 1
        return place

    def word_at(self, place):
        return self.start <= place < self.end and _is_word(_code_at(self.text, place), self.ascii_only)

    def holds(self, what, place):
        """A condition on the place."""
        if what == AT_START:
            return place == 0
        if what == AT_LINE_START:
            return place == 0 or _code_at(self.text, place - 1) == 10
        if what == AT_END:
            return place == self.end or (place == self.end - 1 and _code_at(self.text, place) == 10)
        if what == AT_LINE_END:
            return place == self.end or _code_at(self.text, place) == 10
        if what == AT_VERY_END:
            return place == self.end
        before = place > 0 and _is_word(_code_at(self.text, place - 1), self.ascii_only)
        after = place < self.end and _is_word(_code_at(self.text, place), self.ascii_only)
        if what == AT_BOUNDARY:
            return before != after
        # CPython finds no place without boundary in an empty text.
        return before == after and self.end > 0

    def back(self, group, ignore_case, place):
        """Where the text of a group ends if it stands at a place; -1 if it does not."""
        first = self.registers[2 * group]
        last = self.registers[2 * group + 1]
        if first < 0 or last < 0 or place + last - first > self.end:
            return -1
        i = first
        while i < last:
            a = _code_at(self.text, i)
            b = _code_at(self.text, place)
            if a != b and not (ignore_case and b in _other_cases(a, self.ascii_only)):
                return -1
            i += 1
            place += 1
        return place

    def run(self, pc, place, bottom):
        """Runs from a place to MATCH, or until the stack is down to `bottom`. Returns where it stopped, -1 if it failed."""
        program = self.program
        while True:
            op = program[pc]
            going = True
            if op == CHAR:
                going = place < self.end and _code_at(self.text, place) == program[pc + 1]
                place += 1
                pc += 3
            elif op <= SET:
                going = place < self.end and self.accepts(op, program[pc + 1], place)
                place += 1
                pc += 3
            elif op == RUN:
                longest = self.run_end(program[pc + 1], program[pc + 2], place, program[pc + 4])
                least = place + program[pc + 3]
                if longest < least:
                    going = False
                elif program[pc + 5] != 0:
                    if longest > least:
                        self.push(SHORTER, pc + 6, longest, least)
                    place = longest
                    pc += 6
                else:
                    if longest > least:
                        self.push(LONGER, pc + 6, least, longest)
                    place = least
                    pc += 6
            elif op == SPLIT:
                self.push(BRANCH, program[pc + 2], place, 0)
                pc = program[pc + 1]
            elif op == JUMP:
                pc = program[pc + 1]
            elif op == SAVE:
                register = program[pc + 1]
                self.save(register, place)
                if register > 1 and register & 1 == 1:
                    self.save(self.last_group, register >> 1)
                pc += 3
            elif op == MATCH:
                if not (self.full and bottom == 0 and place != self.end):
                    return place
                going = False
            elif op == AT:
                going = self.holds(program[pc + 1], place)
                pc += 3
            elif op == BACK:
                place = self.back(program[pc + 1], program[pc + 2] != 0, place)
                going = place >= 0
                pc += 3
            else:
                pc, place = self.rare(op, pc, place)
                going = pc >= 0
            if not going:
                pc, place = self.retreat(bottom)
                if pc < 0:
                    return -1

    def rare(self, op, pc, place):
        """The other instructions: where to go on, or a negative pc."""
        program = self.program
        if op == MARK:
            self.save(len(self.registers) - 1 - program[pc + 1], place)
            return (pc + 3, place)
        if op == CHECK:
            if self.registers[len(self.registers) - 1 - program[pc + 1]] == place:
                return (program[pc + 2], place)
            return (pc + 3, place)
        if op == IF:
            if self.registers[2 * program[pc + 1] + 1] >= 0:
                return (pc + 3, place)
            return (program[pc + 2], place)
        if op == ATOMIC:
            end = self.inner(pc + 3, place)
            return (program[pc + 1] if end >= 0 else -1, end)
        begin = place if program[pc + 1] == 1 else place - program[pc + 3]
        end = self.inner(pc + 6, begin) if begin >= 0 else -1
        if (end >= 0) == (program[pc + 2] == 0):
            return (program[pc + 4], place)
        return (-1, place)

    def inner(self, pc, place):
        """Runs a part on its own: nothing in it is tried again, but what it saved can be undone."""
        # A dummy at the bottom, so that `full` does not concern the part.
        self.push(RESTORE, 0, self.registers[0], 0)
        bottom = len(self.stack)
        end = self.run(pc, place, bottom)
        if end >= 0:
            self.keep_restores(bottom)
        return end

    def keep_restores(self, bottom):
        """Drops what could be tried again above a height."""
        stack = self.stack
        to = bottom
        i = bottom
        while i < len(stack):
            if stack[i] == RESTORE:
                for k in range(4):
                    stack[to + k] = stack[i + k]
                to += 4
            i += 4
        del stack[to:]

    def retreat(self, bottom):
        """Undoes up to the last choice and takes its next possibility; a negative pc if there is none."""
        stack = self.stack
        while len(stack) > bottom:
            top = len(stack) - 4
            kind = stack[top]
            a = stack[top + 1]
            b = stack[top + 2]
            c = stack[top + 3]
            if kind == RESTORE:
                self.registers[a] = b
                del stack[top:]
            elif kind == BRANCH:
                del stack[top:]
                return (a, b)
            elif kind == SHORTER:
                if b - 1 == c:
                    del stack[top:]
                else:
                    stack[top + 2] = b - 1
                return (a, b - 1)
            else:
                if b + 1 == c:
                    del stack[top:]
                else:
                    stack[top + 2] = b + 1
                return (a, b + 1)
        return (-1, -1)

    def match_at(self, place):
        self.reset()
        return self.run(0, place, 0) >= 0
