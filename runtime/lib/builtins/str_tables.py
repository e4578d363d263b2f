"""Tables of characters: `str.translate` and `str.maketrans`."""

from _core import i64, runtime, type_name
from .builder import StringBuilder


@runtime("str_len")
def _len(s: str) -> i64: ...
@runtime("str_code_at")
def _code_at(s: str, i: i64) -> i64: ...


def translated(s, table):
    """`s.translate(table)`."""
    if type(table) is dict:
        return _translate_plainly(s, table)
    out = StringBuilder()
    i: i64 = 0
    n = _len(s)
    while i < n:
        code: int = _code_at(s, i)
        _translate(out, table, code)
        i = i + 1
    return out.finish()


def _translate(out, table, code: int):
    """Adds what a table makes of a character."""
    try:
        found = table[code]
    except LookupError:
        out.add_code(code)
        return
    if found is None:
        return
    elif isinstance(found, str):
        out.add(found)
    elif isinstance(found, int):
        if found < 0 or found > 0x10FFFF:
            raise ValueError("character mapping must be in range(0x110000)")
        out.add_code(found)
    else:
        raise TypeError("character mapping must return integer, None or str")


def _translate_plainly(s, table):
    """By a dict, which is asked once for each ASCII character; what stays is copied in runs."""
    out = StringBuilder()
    known = [0] * 128
    run: i64 = 0
    i: i64 = 0
    n = _len(s)
    while i < n:
        code: int = _code_at(s, i)
        after = -2
        if code < 128:
            after = known[code]
            if after == 0:
                after = _translated(table, code)
                known[code] = after
        if after != code + 1:
            out.add_slice(s, run, i)
            run = i + 1
            if after > 0:
                out.add_code(after - 1)
            elif after == -2:
                _translate(out, table, code)
        i = i + 1
    out.add_slice(s, run, n)
    return out.finish()


def _translated(table, code: int) -> int:
    """What a dict makes of a character, plus one, if that is a character; -1 if nothing, -2 if something else."""
    if code not in table:
        return code + 1
    found = table[code]
    if found is None:
        return -1
    elif isinstance(found, str):
        if _len(found) == 1:
            return _code_at(found, 0) + 1
    elif isinstance(found, int):
        if 0 <= found and found <= 0x10FFFF:
            return found + 1
    return -2


def table_of(mapping):
    """`str.maketrans(dict)`."""
    table = {}
    for key, value in mapping.items():
        if isinstance(key, str):
            if _len(key) != 1:
                raise ValueError("string keys in translate table must be of length 1")
            code: int = _code_at(key, 0)
            table[code] = value
        elif isinstance(key, int):
            table[key] = value
        else:
            raise TypeError("keys in translate table must be strings or integers")
    return table


def table_of_strings(x, y, z):
    """`str.maketrans(from, to, deleted)`."""
    if not isinstance(x, str):
        raise TypeError("first maketrans argument must be a string if there is a second argument")
    if not isinstance(y, str):
        raise TypeError("maketrans() argument 2 must be str, not " + type_name(y))
    if _len(x) != _len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    table = {}
    i: i64 = 0
    while i < _len(x):
        source: int = _code_at(x, i)
        target: int = _code_at(y, i)
        table[source] = target
        i = i + 1
    if z is not None:
        i = 0
        while i < _len(z):
            deleted: int = _code_at(z, i)
            table[deleted] = None
            i = i + 1
    return table
