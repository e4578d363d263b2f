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

    def turn(self, row: i64):
        """What was in the row is not, and the other codes below 256 are."""
        i: i64 = 0
        while i < WIDE:
            self._data.set(row * ROW + i, to_u8(to_i64(self._data.get(row * ROW + i)) ^ 1))
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
        """Marks the row's entries for what the set has."""
        i = 0
        while i < len(self.ranges):
            for code in range(self.ranges[i], min(self.ranges[i + 1], 255) + 1):
                rows.mark(row, code, 1)
            i += 2
        if len(self.categories) != 0:
            for code in range(256):
                if self._in_categories(code):
                    rows.mark(row, code, 1)
        if self.ignore_case:
            for code in range(256):
                if rows.at(row, code) == 0 and self._has_other_case(code):
                    rows.mark(row, code, 1)
        if self.negated:
            rows.turn(row)
        if self.may_be_wide():
            rows.mark(row, WIDE, 1)

    def _has_other_case(self, code):
        for other in _other_cases(code, self.ascii_only):
            if self._in_ranges(other):
                return True
        return False

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
            found = self._has_other_case(code)
        return found != self.negated


# Small letters that are the same without regard to case, though none is the other's capital.
_ALIKE = ["i\u0131", "s\u017F", "\xB5\u03BC", "\u0345\u03B9\u1FBE", "\u0390\u1FD3", "\u03B0\u1FE3", "\u03B2\u03D0", "\u03B5\u03F5", "\u03B8\u03D1",
          "\u03BA\u03F0", "\u03C0\u03D6", "\u03C1\u03F1", "\u03C2\u03C3", "\u03C6\u03D5", "\u0432\u1C80", "\u0434\u1C81", "\u043E\u1C82",
          "\u0441\u1C83", "\u0442\u1C84\u1C85", "\u044A\u1C86", "\u0463\u1C87", "\u1E61\u1E9B", "\u1C88\uA64B", "\uFB05\uFB06"]
# A small letter, and a capital that is not its only one.
_MORE_CAPITALS = ["i\u0130", "k\u212A", "\xDF\u1E9E", "\xE5\u212B", "\u03C9\u2126", "\u03B8\u03F4", "\u01C6\u01C5", "\u01C9\u01C8", "\u01CC\u01CB",
                  "\u01F3\u01F2"]

# The other cases of the codes below 256, once somebody has asked.
_low_cases = []


def _other_cases(code, ascii_only):
    """Codes that differ from a code in case only."""
    if ascii_only:
        return [code ^ 32] if 65 <= code <= 90 or 97 <= code <= 122 else []
    if code < 256:
        if len(_low_cases) == 0:
            for i in range(256):
                _low_cases.append(_find_other_cases(i))
        return _low_cases[code]
    return _find_other_cases(code)


def _find_other_cases(code):
    small = _chr(code).lower()
    if len(small) != 1:
        small = "i" if code == 0x130 else _chr(code)
    alike = small
    for letters in _ALIKE:
        if small in letters:
            alike = letters
            break
    result = []
    for letter in alike:
        result.append(ord(letter))
        capital = letter.upper()
        if len(capital) == 1:
            result.append(ord(capital))
        for pair in _MORE_CAPITALS:
            if pair[0] == letter:
                result.append(ord(pair[1]))
    return [other for other in result if other != code]
