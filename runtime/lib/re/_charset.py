"""Sets of characters."""

from _core import i64


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


class _Set:
    """Ranges and categories; small codes are looked up in a table."""

    def __init__(self, ignore_case, ascii_only):
        self.ranges = []
        self.categories = []
        self.negated = False
        self.ignore_case = ignore_case
        self.ascii_only = ascii_only
        self.table = []

    def add_range(self, low, high):
        self.ranges.append(low)
        self.ranges.append(high)

    def add_category(self, letter):
        self.categories.append(letter)

    def finish(self):
        for code in range(256):
            self.table.append(self._slow(code))

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

    def _slow(self, code):
        found = self._in_ranges(code) or self._in_categories(code)
        if not found and self.ignore_case:
            for other in _other_cases(code, self.ascii_only):
                if self._in_ranges(other):
                    found = True
        return found != self.negated

    def has(self, code):
        if code < 256:
            return self.table[code]
        return self._slow(code)


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
