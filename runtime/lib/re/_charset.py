"""Sets of characters, and rows of a byte for each character: tables that the machine looks into.

A row has an entry for each code below 256, one for all other codes together (`WIDE`), and one for the end of the text (`END`).
"""

from _core import Ptr, alloc, i64, to_i64, to_u8, u8

ROW = 258
WIDE = 256
END = 257


@runtime("str_chr")
def _chr(code: i64) -> str: ...


def _is_digit(code, ascii_only):
    if code < 128:
        return 48 <= code <= 57
    return not ascii_only and _chr(code).isdecimal()


def _is_space(code, ascii_only):
    if code < 128:
        return 9 <= code <= 13 or code == 32 or (28 <= code <= 31 and not ascii_only)
    return not ascii_only and _chr(code).isspace()


def _is_word(code, ascii_only):
    if code < 128:
        return 97 <= code <= 122 or 65 <= code <= 90 or 48 <= code <= 57 or code == 95
    return not ascii_only and _chr(code).isalnum()


class _Rows:
    """Rows of `ROW` bytes each."""

    _data: Ptr[u8]
    _count: i64
    _room: i64

    def __init__(self):
        self._data = alloc(4 * ROW)
        self._count = 0
        self._room = 4

    def __drop__(self):
        self._data.free()

    def add(self) -> int:
        """The number of a new row, which is empty."""
        if self._count == self._room:
            self._room = 2 * self._room
            self._data = self._data.resize(self._room * ROW)
        self._data.zero(self._count * ROW, ROW)
        self._count = self._count + 1
        return self._count - 1

    def full(self) -> int:
        row: i64 = self.add()
        i: i64 = 0
        while i < ROW:
            self._data.set(row * ROW + i, to_u8(1))
            i = i + 1
        return row

    def mark(self, row: i64, entry: i64, bits: i64):
        at = row * ROW + entry
        self._data.set(at, to_u8(to_i64(self._data.get(at)) | bits))

    def clear(self, row: i64, entry: i64):
        self._data.set(row * ROW + entry, to_u8(0))

    def at(self, row: i64, i: i64) -> int:
        return to_i64(self._data.get(row * ROW + i))

    def merge(self, row: i64, other: i64, bits: i64):
        """Bits where the other row has something."""
        data = self._data
        i: i64 = 0
        while i < ROW:
            if to_i64(data.get(other * ROW + i)) != 0:
                data.set(row * ROW + i, to_u8(to_i64(data.get(row * ROW + i)) | bits))
            i = i + 1

    def meet(self, row: i64, other: i64) -> bool:
        """Whether something is in both rows."""
        data = self._data
        i: i64 = 0
        found: i64 = 0
        while i < ROW:
            found = found | (to_i64(data.get(row * ROW + i)) & to_i64(data.get(other * ROW + i)))
            i = i + 1
        return found != 0


class _Set:
    """Ranges and categories. Small codes are looked up in the row of the set's number."""

    def __init__(self, ignore_case, ascii_only):
        self.ranges = []
        self.categories = []
        self.negated = False
        self.ignore_case = ignore_case
        self.ascii_only = ascii_only

    def add_range(self, low, high):
        self.ranges.append(low)
        self.ranges.append(high)

    def add_category(self, letter):
        self.categories.append(letter)

    def single(self):
        """The only code of a set that is as simple as that, or -1."""
        if self.negated or self.ignore_case or len(self.categories) != 0 or len(self.ranges) != 2:
            return -1
        return self.ranges[0] if self.ranges[0] == self.ranges[1] else -1

    def fill(self, rows, row):
        for code in range(256):
            if self.has(code):
                rows.mark(row, code, 1)
        if self.may_be_wide():
            rows.mark(row, WIDE, 1)

    def may_be_wide(self):
        if self.negated or self.ignore_case or len(self.categories) != 0:
            return True
        for bound in self.ranges:
            if bound > 255:
                return True
        return False

    def _in_ranges(self, code):
        i = 0
        while i < len(self.ranges):
            if self.ranges[i] <= code <= self.ranges[i + 1]:
                return True
            i += 2
        return False

    def _in_categories(self, code):
        for letter in self.categories:
            if letter == "d" or letter == "D":
                found = _is_digit(code, self.ascii_only)
            elif letter == "s" or letter == "S":
                found = _is_space(code, self.ascii_only)
            else:
                found = _is_word(code, self.ascii_only)
            if found != letter.isupper():
                return True
        return False

    def has(self, code):
        found = self._in_ranges(code) or self._in_categories(code)
        if not found and self.ignore_case:
            for other in _other_cases(code, self.ascii_only):
                if self._in_ranges(other):
                    found = True
        return found != self.negated


def _other_cases(code, ascii_only):
    """Codes that differ from a code in case only."""
    if ascii_only and code >= 128:
        return []
    c = _chr(code)
    result = []
    for other in (c.lower(), c.upper()):
        if len(other) == 1 and other != c and (not ascii_only or ord(other) < 128):
            result.append(ord(other))
    return result
