"""How many arguments actions take: texts of `A` for arguments, `O` for options, `-` for `--`."""

from argparse._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


def _ends(action, pattern, start):
    """Where the arguments of an action that start here may end, the furthest first."""
    nargs = action.nargs
    if nargs is None:
        least, most, taken = 1, 1, "A"
    elif nargs == OPTIONAL:
        least, most, taken = 0, 1, "A"
    elif nargs == ZERO_OR_MORE:
        least, most, taken = 0, len(pattern), "A"
    elif nargs == ONE_OR_MORE:
        least, most, taken = 1, len(pattern), "A"
    elif nargs == REMAINDER:
        most = pattern.find("-", start) if action.option_strings else -1
        return list(range(len(pattern) if most < 0 else most, start - 1, -1))
    elif nargs == PARSER:
        first = start
        while not action.option_strings and pattern[first:first + 1] == "-":
            first += 1
        return list(range(len(pattern), first, -1)) if pattern[first:first + 1] == "A" else []
    elif nargs == SUPPRESS:
        least, most, taken = 0, 0, "A"
    else:
        least, most, taken = nargs, nargs, "A"
    ends = []
    count = 0
    at = start
    while True:
        # `--` belongs to the arguments of positional ones, but counts for nothing.
        while not action.option_strings and pattern[at:at + 1] == "-":
            if count >= least:
                ends.append(at)
            at += 1
        if count >= least:
            ends.append(at)
        if count == most or pattern[at:at + 1] != taken:
            break
        at += 1
        count += 1
    ends.reverse()
    return ends


def _match_one(action, pattern):
    """How many arguments an action takes, -1 if it can't be."""
    ends = _ends(action, pattern, 0)
    return ends[0] if ends else -1


def _match_all(actions, n, pattern, start):
    """The counts of `actions[:n]` in order, None if that can't be."""
    return _match_from(actions, 0, n, pattern, start)


def _match_from(actions, i, n, pattern, start):
    if i == n:
        return [0 for _ in range(0)]
    for end in _ends(actions[i], pattern, start):
        rest = _match_from(actions, i + 1, n, pattern, end)
        if rest is not None:
            return [end - start] + rest
    return None


def _match_partial(actions, pattern):
    """The counts of as many of the first actions as can be."""
    for n in range(len(actions), 0, -1):
        counts = _match_all(actions, n, pattern, 0)
        if counts is not None:
            return counts
    return []
