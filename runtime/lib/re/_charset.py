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
_ALIKE = ((0x69, 0x131), (0x73, 0x17F), (0xB5, 0x3BC), (0x345, 0x3B9, 0x1FBE), (0x390, 0x1FD3), (0x3B0, 0x1FE3), (0x3B2, 0x3D0), (0x3B5, 0x3F5),
          (0x3B8, 0x3D1), (0x3BA, 0x3F0), (0x3C0, 0x3D6), (0x3C1, 0x3F1), (0x3C2, 0x3C3), (0x3C6, 0x3D5), (0x432, 0x1C80), (0x434, 0x1C81),
          (0x43E, 0x1C82), (0x441, 0x1C83), (0x442, 0x1C84, 0x1C85), (0x44A, 0x1C86), (0x463, 0x1C87), (0x1E61, 0x1E9B), (0x1C88, 0xA64B),
          (0xFB05, 0xFB06))
# A small letter, and a capital that is not its only one.
_MORE_CAPITALS = ((0x69, 0x130), (0x6B, 0x212A), (0xDF, 0x1E9E), (0xE5, 0x212B), (0x3C9, 0x2126), (0x3B8, 0x3F4), (0x1C6, 0x1C5), (0x1C9, 0x1C8),
                  (0x1CC, 0x1CB), (0x1F3, 0x1F2))

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
    alike = [ord(small)] if len(small) == 1 else [0x69 if code == 0x130 else code]
    for group in _ALIKE:
        if alike[0] in group:
            alike = list(group)
            break
    result = []
    for letter in alike:
        result.append(letter)
        capital = _chr(letter).upper()
        if len(capital) == 1:
            result.append(ord(capital))
        for low, high in _MORE_CAPITALS:
            if low == letter:
                result.append(high)
    return [other for other in result if other != code]
