"""The module `fnmatch`."""

import os.path

_SPECIAL = ".^$*+?{}[]\\|()"


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    """Whether a pattern with `*`, `?` and `[…]` fits a whole name."""
    # Where to go on if what follows the last `*` does not fit: that takes one character more.
    i, p = 0, 0
    star, taken = -1, 0
    while i < len(name):
        if p < len(pat) and pat[p] == "*":
            star, taken = p, i
            p += 1
            continue
        end = _fits(name[i], pat, p) if p < len(pat) else -1
        if end >= 0:
            i += 1
            p = end
        elif star >= 0:
            taken += 1
            i, p = taken, star + 1
        else:
            return False
    while p < len(pat) and pat[p] == "*":
        p += 1
    return p == len(pat)


def _set_end(pat, start) -> int:
    """Where the set that begins here has its `]`, -1 if there is none."""
    end = start + 1
    if pat[end:end + 1] == "!":
        end += 1
    if pat[end:end + 1] == "]":
        end += 1
    return pat.find("]", end)


def _fits(c, pat, p) -> int:
    """Where the pattern goes on behind what fits a character, -1 if nothing does."""
    if pat[p] == "?":
        return p + 1
    end = _set_end(pat, p) if pat[p] == "[" else -1
    if end < 0:
        return p + 1 if pat[p] == c else -1
    body = pat[p + 1:end]
    inverted = body[:1] == "!"
    if inverted:
        body = body[1:]
    return end + 1 if _in_set(c, body) != inverted else -1


def _in_set(c, body):
    i = 0
    while i < len(body):
        if i + 2 < len(body) and body[i + 1] == "-":
            if body[i] <= c <= body[i + 2]:
                return True
            i += 3
        else:
            if body[i] == c:
                return True
            i += 1
    return False


def filter(names, pat):
    return [name for name in names if fnmatch(name, pat)]


def translate(pat):
    """The regular expression that means the same."""
    out = []
    p = 0
    while p < len(pat):
        c = pat[p]
        end = _set_end(pat, p) if c == "[" else -1
        if c == "*":
            while pat[p + 1:p + 2] == "*":
                p += 1
            out.append(".*")
        elif c == "?":
            out.append(".")
        elif end >= 0:
            body = pat[p + 1:end].replace("\\", "\\\\")
            if body[0] == "!":
                body = "^" + body[1:]
            elif body[0] == "^" or body[0] == "[":
                body = "\\" + body
            out.append(f"[{body}]")
            p = end
        else:
            out.append("\\" + c if c in _SPECIAL else c)
        p += 1
    return f"(?s:{''.join(out)})\\Z"
