"""The module `traceback`: the texts that uncaught exceptions print, for programs that catch them."""

import sys
from builtins.traceback import TextContext, format_entries
from builtins.traceback import format_exception as _whole_text
from builtins.traceback import format_exception_only as _last_text


class FrameSummary:
    """One entry of a traceback."""

    def __init__(self, filename, lineno, name, line):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def _values(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __getitem__(self, i):
        return self._values()[i]

    def __iter__(self):
        return iter(self._values())

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._values() == other._values()
        return NotImplemented

    def __repr__(self):
        return "<FrameSummary file " + self.filename + ", line " + str(self.lineno) + " in " + self.name + ">"


def extract_tb(tb, limit=None):
    """The entries of a traceback, outermost first."""
    entries: list[FrameSummary] = []
    while tb is not None:
        code = tb.tb_frame.f_code
        entries.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, tb._text()))
        tb = tb.tb_next
    return _limited(entries, limit)


def _limited(entries, limit):
    if limit is None:
        return entries
    if limit >= 0:
        return entries[:limit]
    return entries[limit:]


def extract_stack(f=None, limit=None):
    """Empty: a compiled program keeps no list of its frames."""
    entries: list[FrameSummary] = []
    return entries


def format_list(extracted_list):
    lines = []
    for entry in extracted_list:
        text = "  File \"" + entry.filename + "\", line " + str(entry.lineno) + ", in " + entry.name + "\n"
        if entry.line:
            text += "    " + entry.line.strip() + "\n"
        lines.append(text)
    return lines


def _entries_text(tb):
    context = TextContext()
    if tb is not None:
        format_entries(context, tb._handle, False)
    return context.out.finish()


def _pieces(text):
    """The text as `format_…` functions give it: strings that end in newlines."""
    pieces = []
    piece = ""
    for line in text.splitlines(True):
        if piece != "" and not line.startswith("    "):
            pieces.append(piece)
            piece = ""
        piece += line
        if not line.startswith("  File ") and not line.startswith("    "):
            pieces.append(piece)
            piece = ""
    if piece != "":
        pieces.append(piece)
    return pieces


def format_tb(tb, limit=None):
    return _pieces(_entries_text(tb))


def print_tb(tb, limit=None, file=None):
    _write(_entries_text(tb), file)


def _exception_of(exc, value):
    """The exception that `f(exc)` or `f(type, value, tb)` speaks of."""
    if isinstance(exc, BaseException):
        return exc
    return value


def _text_of(exception, chain):
    if exception is None:
        return "NoneType: None\n"
    elif chain:
        return _whole_text(exception)
    else:
        context = TextContext()
        if exception._traceback != 0:
            context.line("Traceback (most recent call last):")
            format_entries(context, exception._traceback, isinstance(exception, RecursionError))
        return context.out.finish() + _last_text(exception) + "\n"


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    return _pieces(_text_of(_exception_of(exc, value), chain))


def format_exception_only(exc, /, value=None):
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    else:
        return [_last_text(exception) + "\n"]


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    _write(_text_of(_exception_of(exc, value), chain), file)


def format_exc(limit=None, chain=True):
    return _text_of(sys.exception(), chain)


def print_exc(limit=None, file=None, chain=True):
    _write(_text_of(sys.exception(), chain), file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack())


def print_stack(f=None, limit=None, file=None):
    pass


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    pass


def _write(text, file):
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    print_last StackSummary TracebackException walk_stack FrameSummary.colno FrameSummary.end_colno FrameSummary.end_lineno
    FrameSummary.filename FrameSummary.line FrameSummary.lineno FrameSummary.locals FrameSummary.name
"""
