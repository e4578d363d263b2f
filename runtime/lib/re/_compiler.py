"""From the text of a pattern to code for the machine.

The code is one list of ints. An instruction is its number and its operands:

    CHAR c | ANY | ANY_BUT_NEWLINE | SET s         one character
    SPLIT a b | JUMP a                              go on at a, later perhaps at b
    SAVE n                                          notes the place in register n
    RUN kind x least most greedy                    a repeated CHAR, ANY, ANY_BUT_NEWLINE or SET
    MARK n | CHECK n a                              notes the place; goes on at a if it has not moved since
    AT what                                         a condition on the place
    BACK n ignore_case                              the text of a group again
    LOOK ahead negated width end                    the code behind it, up to MATCH, must (not) match here; goes on at `end`
    IF n a                                          goes on at a unless group n has matched
    ATOMIC end                                      as LOOK, but goes on where the code behind it stopped
    MATCH
"""

from ._charset import _Set, _other_cases

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

AT_START = 0
AT_LINE_START = 1
AT_END = 2
AT_LINE_END = 3
AT_VERY_END = 4
AT_BOUNDARY = 5
AT_NO_BOUNDARY = 6

IGNORECASE = 2
LOCALE = 4
MULTILINE = 8
DOTALL = 16
UNICODE = 32
VERBOSE = 64
ASCII = 256

UNLIMITED = 1 << 40


class error(Exception):
    """A pattern that is not valid."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        text = msg
        if pattern is not None and pos is not None:
            text = f"{msg} at position {pos}"
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                text = f"{text} (line {self.lineno}, column {self.colno})"
        super().__init__(text)


class _Compiler:
    """Reads a pattern from the left; what is read goes to the end of `code`."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.at = 0
        self.flags = flags
        self.code = []
        self.sets = []
        self.group_count = 0
        self.names = {}
        self.open_groups = []
        self.marks = 0

    def fail(self, message, at=None):
        raise error(message, self.pattern, self.at if at is None else at)

    def peek(self):
        """The next character, or an empty string."""
        return self.pattern[self.at:self.at + 1]

    def take(self):
        c = self.pattern[self.at:self.at + 1]
        self.at += len(c)
        return c

    def emit(self, op, a=0, b=0):
        self.code.append(op)
        self.code.append(a)
        self.code.append(b)
        return len(self.code) - 3

    # --- alternatives and sequences ------------------------------------------------------------------------

    def alternatives(self):
        """Everything up to `)` or the end. Returns the least and the most width."""
        start = len(self.code)
        low, high = self.sequence()
        jumps = []
        while self.peek() == "|":
            self.at += 1
            # The finished alternative moves behind a SPLIT; JUMPs to the end are filled in when that is known.
            self.insert(start, [SPLIT, 0, 0])
            self.code[start + 1] = start + 3
            jumps.append(self.emit(JUMP))
            self.code[start + 2] = len(self.code)
            start = len(self.code)
            least, most = self.sequence()
            low = min(low, least)
            high = max(high, most)
        for jump in jumps:
            self.code[jump + 1] = len(self.code)
        return (low, high)

    def insert(self, at, what):
        """Puts code at a place; targets behind it move."""
        width = len(what)
        tail = self.code[at:]
        del self.code[at:]
        self.code.extend(what)
        self.code.extend(_moved(tail, at, width))

    def sequence(self):
        low = 0
        high = 0
        while True:
            c = self.peek()
            if c == "" or c == "|" or c == ")":
                return (low, high)
            if self.flags & VERBOSE and self.skip_verbose(c):
                continue
            start = len(self.code)
            began = self.at
            least, most, repeatable = self.atom()
            least, most = self.repeats(start, began, least, most, repeatable)
            low += least
            high = min(high + most, UNLIMITED)

    def skip_verbose(self, c):
        if c in " \t\n\r\v\f":
            self.at += 1
            return True
        if c == "#":
            end = self.pattern.find("\n", self.at)
            self.at = len(self.pattern) if end < 0 else end + 1
            return True
        return False

    # --- repetition ---------------------------------------------------------------------------------------------

    def bounds(self):
        """Least and most of a repetition, if one stands here; (-1, -1) otherwise."""
        c = self.peek()
        if c == "*":
            self.at += 1
            return (0, UNLIMITED)
        if c == "+":
            self.at += 1
            return (1, UNLIMITED)
        if c == "?":
            self.at += 1
            return (0, 1)
        if c != "{":
            return (-1, -1)
        end = self.pattern.find("}", self.at)
        if end < 0:
            return (-1, -1)
        body = self.pattern[self.at + 1:end]
        low, comma, high = body.partition(",")
        if (low == "" and comma == "") or not (low == "" or _is_digits(low)) or not (high == "" or _is_digits(high)):
            return (-1, -1)
        began = self.at
        self.at = end + 1
        least = int(low) if low != "" else 0
        most = least if comma == "" else int(high) if high != "" else UNLIMITED
        if most < least:
            self.fail("min repeat greater than max repeat", began + 1)
        return (least, most)

    def repeats(self, start, began, low, high, repeatable):
        here = self.at
        least, most = self.bounds()
        if least < 0:
            return (low, high)
        if not repeatable:
            self.fail("nothing to repeat", here)
        greedy = True
        possessive = False
        if self.peek() == "?":
            self.at += 1
            greedy = False
        elif self.peek() == "+":
            self.at += 1
            possessive = True
        again = self.at
        if self.bounds()[0] >= 0:
            self.fail("multiple repeat", again)
        self.repeat(start, least, most, greedy, low)
        if possessive:
            self.insert(start, [ATOMIC, 0, 0])
            self.emit(MATCH)
            self.code[start + 1] = len(self.code)
        return (min(low * least, UNLIMITED), min(high * most, UNLIMITED))

    def repeat(self, start, least, most, greedy, width):
        body = self.code[start:]
        if len(body) == 3 and body[0] <= SET:
            del self.code[start:]
            self.emit(RUN, body[0], body[1])
            self.emit(least, most, 1 if greedy else 0)
            return
        del self.code[start:]
        for _ in range(least):
            self.place(body, start)
        if most == UNLIMITED:
            self.loop(body, start, greedy, width)
            return
        exits = []
        for _ in range(most - least):
            split = self.emit(SPLIT)
            exits.append(split)
            self.place(body, start)
        for split in exits:
            self.branch(split, split + 3, len(self.code), greedy)

    def place(self, body, start):
        """A copy of code that stood at `start`."""
        shift = len(self.code) - start
        self.code.extend(_moved(body, 0, shift))

    def branch(self, split, first, second, greedy):
        self.code[split + 1] = first if greedy else second
        self.code[split + 2] = second if greedy else first

    def loop(self, body, start, greedy, width):
        split = self.emit(SPLIT)
        if width == 0:
            mark = self.marks
            self.marks += 1
            self.emit(MARK, mark)
            self.place(body, start)
            check = self.emit(CHECK, mark)
            self.code[check + 2] = check + 6
        else:
            self.place(body, start)
        self.emit(JUMP, split)
        self.branch(split, split + 3, len(self.code), greedy)

    # --- atoms -----------------------------------------------------------------------------------------------------

    def atom(self):
        """One atom: its least and most width, and whether it can be repeated."""
        began = self.at
        c = self.take()
        if c == ".":
            self.emit(ANY if self.flags & DOTALL else ANY_BUT_NEWLINE)
            return (1, 1, True)
        if c == "^":
            self.emit(AT, AT_LINE_START if self.flags & MULTILINE else AT_START)
            return (0, 0, False)
        if c == "$":
            self.emit(AT, AT_LINE_END if self.flags & MULTILINE else AT_END)
            return (0, 0, False)
        if c == "(":
            return self.group(began)
        if c == "[":
            self.char_set(began)
            return (1, 1, True)
        if c == "\\":
            return self.escape(began)
        if c == "*" or c == "+" or c == "?":
            self.fail("nothing to repeat", began)
        if c == "{":
            self.at = began
            if self.bounds()[0] >= 0:
                self.fail("nothing to repeat", began)
            self.at = began + 1
        self.char(ord(c))
        return (1, 1, True)

    def char(self, code):
        if self.flags & IGNORECASE:
            others = _other_cases(code, self.flags & ASCII != 0)
            if len(others) > 0:
                chars = self.new_set()
                chars.add_range(code, code)
                self.finish_set(chars)
                return
        self.emit(CHAR, code)

    def new_set(self):
        return _Set(self.flags & IGNORECASE != 0, self.flags & ASCII != 0)

    def finish_set(self, chars):
        chars.finish()
        self.sets.append(chars)
        self.emit(SET, len(self.sets) - 1)

    def escape(self, began):
        c = self.take()
        if c == "":
            self.fail("bad escape (end of pattern)", began)
        if c in "dDsSwW":
            chars = self.new_set()
            chars.add_category(c)
            self.finish_set(chars)
            return (1, 1, True)
        if c in "AZbB":
            what = AT_START if c == "A" else AT_VERY_END if c == "Z" else AT_BOUNDARY if c == "b" else AT_NO_BOUNDARY
            self.emit(AT, what)
            return (0, 0, False)
        if "1" <= c <= "9":
            return self.numeric_escape(c, began)
        self.char(self.escaped_code(c, began))
        return (1, 1, True)

    def numeric_escape(self, c, began):
        second = self.peek()
        if second != "" and second in "01234567" and c in "0123":
            third = self.pattern[self.at + 1:self.at + 2]
            if third != "" and third in "01234567":
                self.at += 2
                self.char(int(c + second + third, 8))
                return (1, 1, True)
        if second != "" and second in "0123456789":
            self.at += 1
            c += second
        number = int(c)
        if number > self.group_count:
            self.fail(f"invalid group reference {number}", began + 1)
        if number in self.open_groups:
            self.fail("cannot refer to an open group", began)
        self.emit(BACK, number, 1 if self.flags & IGNORECASE else 0)
        return (0, UNLIMITED, True)

    def escaped_code(self, c, began):
        """The code of an escape that means one character."""
        if c == "n":
            return 10
        if c == "t":
            return 9
        if c == "r":
            return 13
        if c == "f":
            return 12
        if c == "v":
            return 11
        if c == "a":
            return 7
        if c == "0":
            end = self.at
            while end < self.at + 2 and self.pattern[end:end + 1] != "" and self.pattern[end] in "01234567":
                end += 1
            code = int("0" + self.pattern[self.at:end], 8)
            self.at = end
            return code
        if c == "x" or c == "u" or c == "U":
            width = 2 if c == "x" else 4 if c == "u" else 8
            digits = self.pattern[self.at:self.at + width]
            if len(digits) < width or not _is_hex(digits):
                self.fail(f"incomplete escape \\{c}{_hex_prefix(digits)}", began)
            self.at += width
            return int(digits, 16)
        if c.isascii() and c.isalpha():
            self.fail(f"bad escape \\{c}", began)
        return ord(c)

    # --- sets ---------------------------------------------------------------------------------------------------------

    def char_set(self, began):
        chars = self.new_set()
        if self.peek() == "^":
            self.at += 1
            chars.negated = True
        first = True
        while True:
            c = self.peek()
            if c == "":
                self.fail("unterminated character set", began)
            if c == "]" and not first:
                self.at += 1
                break
            first = False
            here = self.at
            low = self.set_item(chars)
            if self.peek() == "-" and self.pattern[self.at + 1:self.at + 2] not in ("]", ""):
                self.at += 1
                high = self.set_item(chars)
                if low < 0 or high < 0 or high < low:
                    self.fail(f"bad character range {self.pattern[here:self.at]}", here)
                chars.add_range(low, high)
            elif low >= 0:
                chars.add_range(low, low)
        self.finish_set(chars)

    def set_item(self, chars):
        """The code of the next character; -1 for a category, which is added at once."""
        began = self.at
        c = self.take()
        if c != "\\":
            return ord(c)
        c = self.take()
        if c == "":
            self.fail("unterminated character set", began)
        if c in "dDsSwW":
            chars.add_category(c)
            return -1
        if c == "b":
            return 8
        if c in "01234567":
            end = self.at
            while end < self.at + 2 and self.pattern[end:end + 1] != "" and self.pattern[end] in "01234567":
                end += 1
            code = int(c + self.pattern[self.at:end], 8)
            self.at = end
            return code
        return self.escaped_code(c, began)

    # --- groups -----------------------------------------------------------------------------------------------------------

    def group(self, began):
        if self.peek() != "?":
            return self.capture("", began)
        self.at += 1
        c = self.take()
        if c == "":
            self.fail("unexpected end of pattern")
        if c == ":":
            return self.enclosed(began)
        if c == "P":
            return self.named(began)
        if c == "#":
            end = self.pattern.find(")", self.at)
            if end < 0:
                self.fail("missing ), unterminated comment", began)
            self.at = end + 1
            return (0, 0, False)
        if c == "=" or c == "!":
            return self.look(1, c == "!", began)
        if c == "<":
            kind = self.take()
            if kind == "=" or kind == "!":
                return self.look(0, kind == "!", began)
            if kind == "":
                self.fail("unexpected end of pattern")
            self.fail(f"unknown extension ?<{kind}", began + 1)
        if c == "(":
            return self.conditional(began)
        if c == ">":
            start = self.emit(ATOMIC)
            low, high, _ = self.enclosed(began)
            self.emit(MATCH)
            self.code[start + 1] = len(self.code)
            return (low, high, True)
        return self.inline_flags(c, began)

    def close(self, began):
        if self.peek() != ")":
            self.fail("missing ), unterminated subpattern", began)
        self.at += 1

    def enclosed(self, began):
        flags = self.flags
        low, high = self.alternatives()
        self.flags = flags
        self.close(began)
        return (low, high, True)

    def capture(self, name, began):
        self.group_count += 1
        number = self.group_count
        if name != "":
            if name in self.names:
                self.fail(f"redefinition of group name {name!r} as group {number}; was group {self.names[name]}", began + 4)
            self.names[name] = number
        self.open_groups.append(number)
        self.emit(SAVE, 2 * number)
        low, high, _ = self.enclosed(began)
        self.emit(SAVE, 2 * number + 1)
        self.open_groups.pop()
        return (low, high, True)

    def name_up_to(self, end):
        began = self.at
        stop = self.pattern.find(end, self.at)
        if stop < 0:
            missing = "missing group name" if began == len(self.pattern) else f"missing {end}, unterminated name"
            self.fail(missing, began)
        name = self.pattern[self.at:stop]
        self.at = stop + 1
        if name == "":
            self.fail("missing group name", began)
        return name

    def named(self, began):
        c = self.take()
        here = self.at
        if c == "<":
            name = self.name_up_to(">")
            if not name.isidentifier():
                self.fail(f"bad character in group name {name!r}", here)
            return self.capture(name, began)
        if c == "=":
            name = self.name_up_to(")")
            if not name.isidentifier():
                self.fail(f"bad character in group name {name!r}", here)
            if name not in self.names:
                self.fail(f"unknown group name {name!r}", here)
            number = self.names[name]
            if number in self.open_groups:
                self.fail("cannot refer to an open group", here)
            self.emit(BACK, number, 1 if self.flags & IGNORECASE else 0)
            return (0, UNLIMITED, True)
        if c == "":
            self.fail("unexpected end of pattern")
        self.fail(f"unknown extension ?P{c}", began + 1)
        return (0, 0, False)

    def look(self, ahead, negated, began):
        start = self.emit(LOOK, ahead, 1 if negated else 0)
        self.emit(0, 0)
        low, high, _ = self.enclosed(began)
        if ahead == 0 and low != high:
            raise error("look-behind requires fixed-width pattern")
        self.emit(MATCH)
        self.code[start + 3] = low
        self.code[start + 4] = len(self.code)
        return (0, 0, True)

    def conditional(self, began):
        here = self.at
        name = self.name_up_to(")")
        if _is_digits(name):
            number = int(name)
            if number == 0:
                self.fail("bad group number", here)
            if number > self.group_count:
                self.fail(f"invalid group reference {number}", here)
        elif name in self.names:
            number = self.names[name]
        else:
            number = 0
            self.fail(f"unknown group name {name!r}" if name.isidentifier() else f"bad character in group name {name!r}", here)
        test = self.emit(IF, number)
        flags = self.flags
        low, high = self.sequence()
        if self.peek() == "|":
            self.at += 1
            jump = self.emit(JUMP)
            self.code[test + 2] = len(self.code)
            least, most = self.sequence()
            self.code[jump + 1] = len(self.code)
            low = min(low, least)
            high = max(high, most)
            if self.peek() == "|":
                self.fail("conditional backref with more than two branches")
        else:
            self.code[test + 2] = len(self.code)
            low = 0
        self.flags = flags
        self.close(began)
        return (low, high, True)

    def inline_flags(self, c, began):
        added = 0
        removed = 0
        negative = False
        while True:
            if c == "":
                self.fail("missing -, : or )")
            if c == ")" and not negative:
                if began != 0:
                    self.fail("global flags not at the start of the expression", began)
                self.flags |= added
                return (0, 0, False)
            if c == ":" and negative and removed == 0:
                self.fail("missing flag", self.at - 1)
            if c == ":":
                flags = self.flags
                self.flags = (self.flags | added) & ~removed
                low, high = self.alternatives()
                self.flags = flags
                self.close(began)
                return (low, high, True)
            if c == "-" and not negative:
                negative = True
            else:
                bit = _flag(c)
                if bit == 0:
                    if added == 0 and removed == 0 and not negative:
                        self.fail(f"unknown extension ?{c}", began + 1)
                    self.fail("unknown flag" if c.isalpha() else "missing -, : or )", self.at - 1)
                if negative:
                    removed |= bit
                else:
                    added |= bit
            c = self.take()


def _flag(c):
    if c == "i":
        return IGNORECASE
    if c == "m":
        return MULTILINE
    if c == "s":
        return DOTALL
    if c == "x":
        return VERBOSE
    if c == "a":
        return ASCII
    if c == "u":
        return UNICODE
    if c == "L":
        return LOCALE
    return 0


def _is_digits(text):
    return text != "" and text.isascii() and text.isdecimal()


def _is_hex(text):
    for c in text:
        if c not in "0123456789abcdefABCDEF":
            return False
    return True


def _hex_prefix(text):
    i = 0
    while i < len(text) and _is_hex(text[i]):
        i += 1
    return text[:i]


def _moved(code, at, shift):
    """A copy of code whose targets from `at` on move."""
    result = code[:]
    i = 0
    while i < len(code):
        op = code[i]
        if op == SPLIT:
            result[i + 1] = code[i + 1] + shift if code[i + 1] >= at else code[i + 1]
            result[i + 2] = code[i + 2] + shift if code[i + 2] >= at else code[i + 2]
        elif op == JUMP or op == ATOMIC:
            result[i + 1] = code[i + 1] + shift if code[i + 1] >= at else code[i + 1]
        elif op == IF or op == CHECK:
            result[i + 2] = code[i + 2] + shift if code[i + 2] >= at else code[i + 2]
        elif op == LOOK:
            result[i + 4] = code[i + 4] + shift if code[i + 4] >= at else code[i + 4]
            i += 3
        elif op == RUN:
            i += 3
        i += 3
    return result


def _compile(pattern, flags):
    compiler = _Compiler(pattern, flags)
    compiler.emit(SAVE, 0)
    compiler.alternatives()
    if compiler.at < len(pattern):
        compiler.fail("unbalanced parenthesis")
    compiler.emit(SAVE, 1)
    compiler.emit(MATCH)
    return compiler
