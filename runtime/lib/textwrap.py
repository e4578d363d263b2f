"""The module `textwrap`."""

_SPACES = "\t\n\x0b\x0c\r "


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    """A word character that is no digit."""
    return _is_word(c) and not c.isdecimal()


class TextWrapper:
    """Wraps and fills paragraphs."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in _SPACES:
                text = text.replace(c, " ")
        return text

    # --- splitting into chunks that are not broken ---------------------------------------------------

    def _split(self, text):
        """Words, hyphenated parts of words, dashes and runs of white space."""
        chunks = []
        i = 0
        while i < len(text):
            if text[i] in _SPACES:
                end = i
                while end < len(text) and text[end] in _SPACES:
                    end += 1
                chunks.append(text[i:end])
            else:
                end = i
                while end < len(text) and text[end] not in _SPACES:
                    end += 1
                if self.break_on_hyphens:
                    self._split_word(text[i:end], chunks)
                else:
                    chunks.append(text[i:end])
            i = end
        return chunks

    def _split_word(self, word, chunks):
        start = 0
        i = 0
        n = len(word)
        while i < n:
            if word[i] == "-":
                dashes = i
                while dashes < n and word[dashes] == "-":
                    dashes += 1
                before = i > start and (_is_word(word[i - 1]) or word[i - 1] in "!\"'&.,?")
                if dashes - i >= 2 and before and dashes < n and _is_word(word[dashes]):
                    # An em-dash between words stands alone.
                    chunks.append(word[start:i])
                    chunks.append(word[i:dashes])
                    start = dashes
                elif dashes - i >= 2 and i == start and dashes < n and _is_word(word[dashes]):
                    if start > 0:
                        chunks.append(word[i:dashes])
                        start = dashes
                elif dashes - i == 1 and self._breaks_after(word, i):
                    chunks.append(word[start:i + 1])
                    start = i + 1
                i = dashes
            else:
                i += 1
        if start < n:
            chunks.append(word[start:])

    def _breaks_after(self, word, i):
        """Whether a hyphen ends a part: two letters before it (or a letter, a hyphen, a letter), one after."""
        if i < 2 or not _is_letter(word[i - 1]):
            return False
        if not (_is_letter(word[i - 2]) or (i >= 3 and word[i - 2] == "-" and _is_letter(word[i - 3]))):
            return False
        if i + 2 >= len(word) or not _is_letter(word[i + 1]):
            return False
        if word[i + 2] == "-":
            return i + 3 < len(word) and _is_letter(word[i + 3])
        return _is_letter(word[i + 2])

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    # --- filling lines -----------------------------------------------------------------------------------

    def wrap(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while len(chunks) > 0:
            indent = self.subsequent_indent if len(lines) > 0 else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and len(lines) > 0:
                chunks.pop()
            current = []
            length = 0
            while len(chunks) > 0 and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                current.append(chunks.pop())
            if len(chunks) > 0 and len(chunks[-1]) > width:
                self._handle_long_word(chunks, current, length, width)
                length = sum([len(c) for c in current])
            if self.drop_whitespace and len(current) > 0 and current[-1].strip() == "":
                length -= len(current[-1])
                current.pop()
            if len(current) > 0 and not self._add_line(lines, chunks, current, length, indent, width):
                break
        return lines

    def _add_line(self, lines, chunks, current, length, indent, width):
        """Adds a line; false if it is the last that is allowed."""
        fits = (self.max_lines is None or len(lines) + 1 < self.max_lines
                or ((len(chunks) == 0 or (self.drop_whitespace and len(chunks) == 1 and chunks[0].strip() == ""))
                    and length <= width))
        if fits:
            lines.append(indent + "".join(current))
            return True
        while len(current) > 0:
            if current[-1].strip() != "" and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(current) + self.placeholder)
                return False
            length -= len(current[-1])
            current.pop()
        if len(lines) > 0:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return False
        lines.append(indent + self.placeholder.lstrip())
        return False

    def _handle_long_word(self, chunks, current, length, width):
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            chunk = chunks[-1]
            end = space
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and chunk[:hyphen].strip("-") != "":
                    end = hyphen + 1
            current.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif len(current) == 0:
            current.append(chunks.pop())


def _ends_sentence(chunk):
    """A lower-case letter, a full stop or the like, perhaps a closing quote."""
    end = chunk
    if end.endswith('"') or end.endswith("'"):
        end = end[:-1]
    return len(end) >= 2 and end[-1] in ".!?" and "a" <= end[-2] <= "z"


def wrap(text, width=70, **kwargs):
    return TextWrapper(width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    wrapper = TextWrapper(width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    """Without the white space that all lines begin with."""
    lines = text.split("\n")
    margin = None
    for i in range(len(lines)):
        content = lines[i].lstrip(" \t")
        if content == "":
            lines[i] = ""
            continue
        indent = lines[i][:len(lines[i]) - len(content)]
        margin = indent if margin is None else _common(margin, indent)
    if margin is not None and margin != "":
        lines = [line[len(margin):] if line != "" else line for line in lines]
    return "\n".join(lines)


def _common(a, b):
    i = 0
    while i < len(a) and i < len(b) and a[i] == b[i]:
        i += 1
    return a[:i]


def indent(text, prefix, predicate=None):
    result = ""
    for line in text.splitlines(True):
        wanted = line.strip() != "" if predicate is None else predicate(line)
        result += prefix + line if wanted else line
    return result

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    TextWrapper.sentence_end_re TextWrapper.unicode_whitespace_trans TextWrapper.wordsep_re TextWrapper.wordsep_simple_re
"""
