"""The module `shlex`: words of command lines (`split`, `join`, `quote`)."""

_SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-"


def split(s, comments=False, posix=True):
    """The words of a text, as a shell sees them."""
    if s is None:
        raise ValueError("s argument must not be None")
    words = []
    i = 0
    while i < len(s):
        if s[i] in " \t\r\n":
            i += 1
        elif comments and s[i] == "#":
            while i < len(s) and s[i] != "\n":
                i += 1
        else:
            i = _posix_word(s, i, comments, words) if posix else _plain_word(s, i, comments, words)
    return words


def _posix_word(s, i, comments, words):
    """Reads a word; quotes and backslashes are gone from it."""
    out = []
    while i < len(s) and s[i] not in " \t\r\n":
        c = s[i]
        if comments and c == "#":
            while i < len(s) and s[i] != "\n":
                i += 1
            break
        if c == "\\":
            if i + 1 == len(s):
                raise ValueError("No escaped character")
            out.append(s[i + 1])
            i += 2
        elif c == "'" or c == '"':
            i = _quoted(s, i + 1, c, out)
        else:
            out.append(c)
            i += 1
    words.append("".join(out))
    return i


def _quoted(s, i, quote, out):
    while i < len(s) and s[i] != quote:
        if s[i] == "\\" and quote == '"':
            if i + 1 == len(s):
                raise ValueError("No escaped character")
            if s[i + 1] not in '\\"':
                out.append("\\")
            out.append(s[i + 1])
            i += 2
        else:
            out.append(s[i])
            i += 1
    if i == len(s):
        raise ValueError("No closing quotation")
    return i + 1


def _plain_word(s, i, comments, words):
    """Reads a word as it stands there; one that begins with a quote ends with it."""
    start = i
    if s[i] == "'" or s[i] == '"':
        end = s.find(s[i], i + 1)
        if end < 0:
            raise ValueError("No closing quotation")
        words.append(s[start:end + 1])
        return end + 1
    while i < len(s) and s[i] not in " \t\r\n" and not (comments and s[i] == "#"):
        i += 1
    words.append(s[start:i])
    return i


def join(split_command):
    return " ".join([quote(arg) for arg in split_command])


def quote(s):
    if not s:
        return "''"
    for c in s:
        if c not in _SAFE:
            return "'" + s.replace("'", "'\"'\"'") + "'"
    return s

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    shlex
"""
