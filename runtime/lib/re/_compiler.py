"""From the text of a pattern to code for the machine; see `_code.py`."""

from . import _code
from ._charset import _Set, _other_cases

IGNORECASE = 2
LOCALE = 4
MULTILINE = 8
DOTALL = 16
UNICODE = 32
VERBOSE = 64
ASCII = 256
DEBUG = 128
TYPE_FLAGS = ASCII | LOCALE | UNICODE
GLOBAL_FLAGS = DEBUG

# A repeated part is copied up to this size of code; beyond, the repetitions are counted.
_MOST_COPIED = 120
_TOO_MANY = 0xFFFFFFFF


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

    def __init__(self, pattern, flags, is_text):
        # A pattern of bytes is read as Latin-1.
        self.pattern = pattern
        self.is_text = is_text
        self.at = 0
        self.flags = flags
        self.global_flags = flags
        self.code = []
        # Row 0 is not a set's.
        self.sets = [_Set(False, True)]
        self.group_count = 0
        self.names = {}
        self.open_groups = []
        self.awaited = []
        self.depth = 0
        self.marks = 0

    def fail(self, message, at=None):
        if not self.is_text:
            message = message.encode("ascii", "backslashreplace").decode("ascii")
        problem = error(message, self.pattern, self.at if at is None else at)
        if not self.is_text:
            problem.pattern = self.pattern.encode("latin-1")
        raise problem

    def ascii_only(self):
        return not self.is_text or self.flags & ASCII != 0

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
            self.insert(start, [_code.SPLIT, 0, 0, -1])
            self.code[start + 1] = start + 4
            jumps.append(self.emit(_code.JUMP))
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
        self.code.extend(_code._moved(tail, at, width))

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
            high = min(high + most, _code.UNLIMITED)

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
            return (0, _code.UNLIMITED)
        if c == "+":
            self.at += 1
            return (1, _code.UNLIMITED)
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
        if (low != "" and int(low) >= _TOO_MANY) or (high != "" and int(high) >= _TOO_MANY):
            raise OverflowError("the repetition number is too large")
        least = int(low) if low != "" else 0
        most = least if comma == "" else int(high) if high != "" else _code.UNLIMITED
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
            self.insert(start, [_code.ATOMIC, 0, 0])
            self.emit(_code.MATCH)
            self.code[start + 1] = len(self.code)
        return (min(low * least, _code.UNLIMITED), min(high * most, _code.UNLIMITED))

    def repeat(self, start, least, most, greedy, width):
        body = self.code[start:]
        del self.code[start:]
        if len(body) == 3 and body[0] <= _code.SET:
            self.code.extend([_code.RUN, body[0], body[1], least, most, 0 if greedy else 1, -1])
            return
        if most == _code.UNLIMITED:
            self.copies(body, start, least, least, greedy, width)
            self.loop(body, start, greedy, width)
        else:
            self.copies(body, start, least, most, greedy, width)

    def copies(self, body, start, least, most, greedy, width):
        """A limited number of repetitions."""
        if most > 1 and len(body) * most > _MOST_COPIED:
            self.counted(body, start, least, most, greedy, width)
            return
        for _ in range(least):
            self.place(body, start)
        exits = []
        checks = []
        for _ in range(most - least):
            exits.append(self.split())
            checks.append(self.guarded(body, start, width))
        for split in exits:
            self.branch(split, split + 4, len(self.code), greedy)
        for check in checks:
            if check >= 0:
                self.code[check + 2] = len(self.code)

    def counted(self, body, start, least, most, greedy, width):
        counter = self.marks
        mark = counter + 1 if width == 0 else -1
        self.marks += 1 if mark < 0 else 2
        self.emit(_code.COUNT, counter)
        if mark >= 0:
            self.emit(_code.COUNT, mark, -1)
        head = len(self.code)
        self.code.extend([_code.LOOP, counter, least, most, 1 if greedy else 0, 0, mark])
        self.emit(_code.STEP, counter)
        self.place(body, start)
        self.emit(_code.JUMP, head)
        self.code[head + 5] = len(self.code)

    def guarded(self, body, start, width):
        """A copy of code that ends the repetition if it matches nothing: there its CHECK is, or -1 if that can't be."""
        if width > 0:
            self.place(body, start)
            return -1
        mark = self.marks
        self.marks += 1
        self.emit(_code.MARK, mark)
        self.place(body, start)
        return self.emit(_code.CHECK, mark)

    def split(self):
        self.code.extend([_code.SPLIT, 0, 0, -1])
        return len(self.code) - 4

    def place(self, body, start):
        """A copy of code that stood at `start`."""
        shift = len(self.code) - start
        self.code.extend(_code._moved(body, 0, shift))

    def branch(self, split, first, second, greedy):
        self.code[split + 1] = first if greedy else second
        self.code[split + 2] = second if greedy else first

    def loop(self, body, start, greedy, width):
        split = self.split()
        check = self.guarded(body, start, width)
        if check >= 0:
            self.code[check + 2] = check + 6
        self.emit(_code.JUMP, split)
        self.branch(split, split + 4, len(self.code), greedy)

    # --- atoms -----------------------------------------------------------------------------------------------------

    def atom(self):
        """One atom: its least and most width, and whether it can be repeated."""
        began = self.at
        c = self.take()
        if c == ".":
            self.emit(_code.ANY if self.flags & DOTALL else _code.ANY_BUT_NEWLINE)
            return (1, 1, True)
        if c == "^":
            self.emit(_code.AT, _code.AT_LINE_START if self.flags & MULTILINE else _code.AT_START)
            return (0, 0, False)
        if c == "$":
            self.emit(_code.AT, _code.AT_LINE_END if self.flags & MULTILINE else _code.AT_END)
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
            others = _other_cases(code, self.ascii_only())
            if len(others) > 0:
                chars = self.new_set()
                chars.add_range(code, code)
                self.finish_set(chars)
                return
        self.emit(_code.CHAR, code)

    def new_set(self):
        return _Set(self.flags & IGNORECASE != 0, self.ascii_only())

    def finish_set(self, chars):
        if chars.single() >= 0:
            self.emit(_code.CHAR, chars.single())
            return
        self.sets.append(chars)
        self.emit(_code.SET, len(self.sets) - 1)

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
            what = _code.AT_START if c == "A" else _code.AT_VERY_END if c == "Z" else _code.AT_BOUNDARY if c == "b" else _code.AT_NO_BOUNDARY
            self.emit(_code.AT, what)
            return (0, 0, False)
        if "1" <= c <= "9":
            return self.numeric_escape(c, began)
        self.char(self.escaped_code(c, began))
        return (1, 1, True)

    def numeric_escape(self, c, began):
        second = self.peek()
        if second != "" and second in "01234567" and c in "01234567":
            third = self.pattern[self.at + 1:self.at + 2]
            if third != "" and third in "01234567":
                self.at += 2
                self.char(self.octal(c + second + third, began))
                return (1, 1, True)
        if second != "" and second in "0123456789":
            self.at += 1
            c += second
        number = int(c)
        if number > self.group_count:
            self.fail(f"invalid group reference {number}", began + 1)
        if number in self.open_groups:
            self.fail("cannot refer to an open group", began)
        self.emit(_code.BACK, number, 1 if self.flags & IGNORECASE else 0)
        return (0, _code.UNLIMITED, True)

    def octal(self, digits, began):
        code = int(digits, 8)
        if code > 255:
            self.fail(f"octal escape value \\{digits} outside of range 0-0o377", began)
        return code

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
        if c == "x" or ((c == "u" or c == "U") and self.is_text):
            width = 2 if c == "x" else 4 if c == "u" else 8
            digits = self.pattern[self.at:self.at + width]
            if len(digits) < width or not _is_hex(digits):
                self.fail(f"incomplete escape \\{c}{_hex_prefix(digits)}", began)
            self.at += width
            code = int(digits, 16)
            if code > 0x10FFFF:
                self.fail(f"bad escape \\{c}{digits}", began)
            return code
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
            self.fail("bad escape (end of pattern)", began)
        if c in "dDsSwW":
            chars.add_category(c)
            return -1
        if c == "b":
            return 8
        if c in "01234567":
            end = self.at
            while end < self.at + 2 and self.pattern[end:end + 1] != "" and self.pattern[end] in "01234567":
                end += 1
            code = self.octal(c + self.pattern[self.at:end], began)
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
            start = self.emit(_code.ATOMIC)
            low, high, _ = self.enclosed(began)
            self.emit(_code.MATCH)
            self.code[start + 1] = len(self.code)
            return (low, high, True)
        return self.inline_flags(c, began)

    def close(self, began):
        if self.peek() != ")":
            self.fail("missing ), unterminated subpattern", began)
        self.at += 1

    def enclosed(self, began):
        flags = self.flags
        self.depth += 1
        low, high = self.alternatives()
        self.depth -= 1
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
        self.emit(_code.SAVE, 2 * number)
        low, high, _ = self.enclosed(began)
        self.emit(_code.SAVE, 2 * number + 1)
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
            self.emit(_code.BACK, number, 1 if self.flags & IGNORECASE else 0)
            return (0, _code.UNLIMITED, True)
        if c == "":
            self.fail("unexpected end of pattern")
        self.fail(f"unknown extension ?P{c}", began + 1)
        return (0, 0, False)

    def look(self, ahead, negated, began):
        start = len(self.code)
        self.code.extend([_code.LOOK, ahead, 1 if negated else 0, 0, 0])
        low, high, _ = self.enclosed(began)
        if ahead == 0 and low != high:
            raise error("look-behind requires fixed-width pattern")
        self.emit(_code.MATCH)
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
                # The group may come later.
                self.awaited.append((number, here))
        elif name in self.names:
            number = self.names[name]
        else:
            number = 0
            self.fail(f"unknown group name {name!r}" if name.isidentifier() else f"bad character in group name {name!r}", here)
        test = self.emit(_code.IF, number)
        flags = self.flags
        low, high = self.sequence()
        if self.peek() == "|":
            self.at += 1
            jump = self.emit(_code.JUMP)
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
        """`(?flags)`, `(?flags:…)` and `(?flags-flags:…)`."""
        added = 0
        while c != ")" and c != ":" and c != "-":
            bit = self.inline_flag(c, "unknown extension ?" + c if added == 0 else "missing -, : or )", began + 1 if added == 0 else self.at - 1)
            if bit & TYPE_FLAGS:
                self.check_type_flag(c, bit, added)
            added |= bit
            c = self.take()
            if c == "":
                self.fail("missing -, : or )")
        if c == ")":
            if self.depth > 0 or len(self.code) != 3:
                self.fail("global flags not at the start of the expression", began)
            self.global_flags |= added
            self.flags |= added
            return (0, 0, False)
        if added & GLOBAL_FLAGS:
            self.fail("bad inline flags: cannot turn on global flag", self.at - 1)
        removed = self.removed_flags() if c == "-" else 0
        if added & removed:
            self.fail("bad inline flags: flag turned on and off", self.at - 1)
        flags = self.flags
        if added & TYPE_FLAGS:
            self.flags &= ~TYPE_FLAGS
        self.flags = (self.flags | added) & ~removed
        low, high, _ = self.enclosed(began)
        self.flags = flags
        return (low, high, True)

    def inline_flag(self, c, otherwise, at):
        """The bit of a letter."""
        bit = _flag(c)
        if bit == 0:
            self.fail("unknown flag" if at == self.at - 1 and c.isalpha() else otherwise, at)
        return bit

    def check_type_flag(self, c, bit, added):
        if self.is_text and bit == LOCALE:
            self.fail("bad inline flags: cannot use 'L' flag with a str pattern")
        if not self.is_text and bit == UNICODE:
            self.fail("bad inline flags: cannot use 'u' flag with a bytes pattern")
        if added & TYPE_FLAGS & ~bit:
            self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")

    def removed_flags(self):
        """The flags behind `-`, and the colon."""
        c = self.take()
        if c == "":
            self.fail("missing flag")
        if _flag(c) == 0:
            self.fail("unknown flag" if c.isalpha() else "missing flag", self.at - 1)
        removed = 0
        while c != ":":
            bit = self.inline_flag(c, "missing :", self.at - 1)
            if bit & TYPE_FLAGS:
                self.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            removed |= bit
            c = self.take()
            if c == "":
                self.fail("missing :")
        if removed & GLOBAL_FLAGS:
            self.fail("bad inline flags: cannot turn off global flag", self.at - 1)
        return removed


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


def _fixed_flags(flags, is_text):
    """The flags of a whole pattern, checked."""
    if is_text:
        if flags & LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & ASCII and flags & UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags if flags & ASCII else flags | UNICODE
    if flags & UNICODE:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & LOCALE and flags & ASCII:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def _compile(pattern, flags, is_text):
    compiler = _Compiler(pattern, flags, is_text)
    compiler.emit(_code.SAVE, 0)
    compiler.alternatives()
    if compiler.at < len(pattern):
        compiler.fail("unbalanced parenthesis")
    for number, place in compiler.awaited:
        if number > compiler.group_count:
            compiler.fail(f"invalid group reference {number}", place)
    compiler.emit(_code.SAVE, 1)
    compiler.emit(_code.MATCH)
    compiler.flags = _fixed_flags(compiler.global_flags, is_text)
    return compiler
