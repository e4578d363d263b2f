"""The code of a pattern: a list of ints, an instruction its number and its operands.

    CHAR c | ANY | ANY_BUT_NEWLINE | SET s         one character; a set's number is that of its row, too
    SPLIT a b row                                   goes on at a, later perhaps at b; where `row` is one, it tells by the next
                                                    character which of them (1, 2) are worth it
    JUMP a                                          goes on at a
    SAVE n                                          notes the place in register n
    RUN kind x least most way follow                a repeated CHAR, ANY, ANY_BUT_NEWLINE or SET: greedy, lazy or possessive;
                                                    `follow` is the row of what may stand behind it, or -1
    MARK n | CHECK n a                              notes the place; goes on at a if it has not moved since
    AT what                                         a condition on the place
    BACK n ignore_case                              the text of a group again
    LOOK ahead negated width end                    the code behind it, up to MATCH, must (not) match here; goes on at `end`
    IF n a                                          goes on at a unless group n has matched
    ATOMIC end                                      as LOOK, but goes on where the code behind it stopped
    COUNT n value | STEP n                          counter n has a value, or one more
    LOOP n least most greedy end mark               the code behind it, again and again, as counter n counts; then goes on at `end`;
                                                    if it may match nothing counter `mark` tells where it began last, otherwise it is -1
    MATCH
"""

CHAR = 0
ANY = 1
ANY_BUT_NEWLINE = 2
SET = 3
SPLIT = 4
JUMP = 5
SAVE = 6
RUN = 7
MARK = 8
CHECK = 9
AT = 10
BACK = 11
LOOK = 12
IF = 13
ATOMIC = 14
MATCH = 15
COUNT = 16
LOOP = 17
STEP = 18

# How many ints each takes.
_WIDTHS = (3, 3, 3, 3, 4, 3, 3, 7, 3, 3, 3, 3, 5, 3, 3, 3, 3, 7, 3)

GREEDY = 0
LAZY = 1
POSSESSIVE = 2

AT_START = 0
AT_LINE_START = 1
AT_END = 2
AT_LINE_END = 3
AT_VERY_END = 4
AT_BOUNDARY = 5
AT_NO_BOUNDARY = 6

UNLIMITED = 1 << 40


def _moved(code, at, shift):
    """A copy of code whose targets from `at` on move."""
    result = code[:]
    i = 0
    while i < len(code):
        op = code[i]
        if op == SPLIT:
            _move(result, i + 1, at, shift)
            _move(result, i + 2, at, shift)
        elif op == JUMP or op == ATOMIC:
            _move(result, i + 1, at, shift)
        elif op == IF or op == CHECK:
            _move(result, i + 2, at, shift)
        elif op == LOOK:
            _move(result, i + 4, at, shift)
        elif op == LOOP:
            _move(result, i + 5, at, shift)
        i += _WIDTHS[op]
    return result


def _move(code, i, at, shift):
    if code[i] >= at:
        code[i] += shift
