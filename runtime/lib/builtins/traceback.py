"""Traceback objects and the text that an uncaught exception leaves on stderr."""

from _core import address, i64, runtime, type_module, type_qualname
from .builder import StringBuilder


@runtime("traceback_count")
def _traceback_count(handle: i64) -> i64: ...
@runtime("traceback_file")
def _traceback_file(handle: i64, i: i64) -> str: ...
@runtime("traceback_function")
def _traceback_function(handle: i64, i: i64) -> str: ...
@runtime("traceback_text")
def _traceback_text(handle: i64, i: i64) -> str: ...
@runtime("traceback_carets")
def _traceback_carets(handle: i64, i: i64) -> str: ...
@runtime("traceback_line")
def _traceback_line(handle: i64, i: i64) -> i64: ...
@runtime("traceback_clone")
def _traceback_clone(handle: i64) -> i64: ...
@runtime("traceback_free")
def _traceback_free(handle: i64) -> None: ...
@runtime("stderr_write")
def _stderr_write(s: str) -> None: ...


class code:
    """What a traceback knows of a code object."""

    def __init__(self, filename, name):
        self.co_filename = filename
        self.co_name = name


class frame:
    """What a traceback knows of a frame."""

    def __init__(self, filename, name, line):
        self.f_code = code(filename, name)
        self.f_lineno = line


class traceback:
    """One entry of a traceback and those further in. It owns its copy of the whole."""

    _handle: i64
    _index: i64

    def __init__(self, handle: i64, index: i64):
        self._handle = handle
        self._index = index

    def __drop__(self):
        _traceback_free(self._handle)

    @property
    def tb_lineno(self):
        line: int = _traceback_line(self._handle, self._index)
        return line

    @property
    def tb_frame(self):
        filename = _traceback_file(self._handle, self._index)
        return frame(filename, _traceback_function(self._handle, self._index), self.tb_lineno)

    @property
    def tb_next(self):
        if self._index <= 0:
            return None
        return traceback(_traceback_clone(self._handle), self._index - 1)

    def _text(self):
        """The source line."""
        return _traceback_text(self._handle, self._index)


@lang("print_uncaught")
@noinline
def print_uncaught(exception) -> int:
    """Prints the traceback of what nobody caught; gives the exit code of the program."""
    if isinstance(exception, SystemExit):
        return _exit_code(exception.code)
    context = TextContext()
    context.hints = True
    _format_chain(context, exception)
    _stderr_write(context.out.finish())
    if isinstance(exception, KeyboardInterrupt):
        return 130
    return 1


@noinline
def print_unraisable(exception, where):
    """What becomes of an exception that a finalizer raises."""
    context = TextContext()
    _format_alone(context, exception)
    _stderr_write("Exception ignored in: " + repr(where) + "\n" + context.out.finish())


def _exit_code(code) -> int:
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    _stderr_write(str(code) + "\n")
    return 1


class TextContext:
    """The text so far, and how deep in exception groups it is."""

    out: StringBuilder
    depth: i64
    # Whether the innermost group that has been drawn still needs its closing line.
    open_group: bool
    seen: list[int]
    # Whether names that were perhaps meant are suggested.
    hints: bool

    def __init__(self):
        self.out = StringBuilder()
        self.depth = 0
        self.open_group = False
        self.seen = []
        self.hints = False

    def indent(self):
        i: i64 = 0
        while i < self.depth:
            self.out.add("  ")
            i = i + 1

    def line(self, text):
        """A line, with a bar before it inside of groups."""
        self.marked_line(text, "| ")

    def marked_line(self, text, mark):
        if self.depth > 0:
            self.indent()
            self.out.add(mark)
        self.out.add(text)
        self.out.add("\n")

    def see(self, exception):
        place: int = address(exception)
        self.seen.append(place)

    def has_seen(self, exception):
        place: int = address(exception)
        return place in self.seen


def format_exception(exception):
    """The whole text, with the exceptions that it is chained to."""
    context = TextContext()
    _format_chain(context, exception)
    return context.out.finish()


def _format_chain(context, exception):
    context.see(exception)
    cause = exception.__cause__
    handled = exception.__context__
    if cause is not None:
        if not context.has_seen(cause):
            _format_chain(context, cause)
            _format_link(context, "The above exception was the direct cause of the following exception:")
    elif handled is not None and not exception.__suppress_context__:
        if not context.has_seen(handled):
            _format_chain(context, handled)
            _format_link(context, "During handling of the above exception, another exception occurred:")
    _format_alone(context, exception)


def _format_alone(context, exception):
    """An exception without those that it is chained to."""
    if isinstance(exception, BaseExceptionGroup):
        _format_group(context, exception)
    else:
        if exception._traceback != 0:
            context.line("Traceback (most recent call last):")
            format_entries(context, exception._traceback, isinstance(exception, RecursionError))
        _format_last(context, exception)


def _format_link(context, text):
    context.line("")
    context.line(text)
    context.line("")


def _format_group(context, group):
    """A group: its own text, then its exceptions as a tree."""
    is_outermost = context.depth == 0
    if is_outermost:
        context.depth = 1
    if group._traceback != 0:
        mark = "+ " if is_outermost else "| "
        context.marked_line("Exception Group Traceback (most recent call last):", mark)
        format_entries(context, group._traceback, False)
    _format_last(context, group)
    count = len(group.exceptions)
    shown = min(count, 15)
    number = 0
    while number < shown:
        _format_part(context, group.exceptions[number], number, number == count - 1)
        number += 1
    if shown < count:
        _format_omission(context, count - shown)
    if is_outermost:
        context.depth = 0


def _format_part(context, part, number: int, is_last: bool):
    """One exception of a group."""
    if is_last:
        context.open_group = True
    context.indent()
    context.out.add("+-+" if number == 0 else "  +")
    context.out.add("---------------- " + str(number + 1) + " ----------------\n")
    context.depth = context.depth + 1
    if context.depth > 10:
        context.line("... (max_group_depth is 10)")
    else:
        _format_chain(context, part)
    if is_last and context.open_group:
        _close_group(context)
    context.depth = context.depth - 1


def _format_omission(context, count: int):
    """Says how many exceptions of a group are left out."""
    context.indent()
    context.out.add("  +---------------- ... ----------------\n")
    context.depth = context.depth + 1
    context.line("and " + str(count) + (" more exception" if count == 1 else " more exceptions"))
    _close_group(context)
    context.depth = context.depth - 1


def _close_group(context):
    context.indent()
    context.out.add("+------------------------------------\n")
    context.open_group = False


def format_entries(context, handle: i64, recursion: bool):
    """The entries of a traceback; repetitions of one place are folded, and only a thousand are shown: the last, or,
    if the stack was full (sooner in CPython than here), the first."""
    i: i64 = _traceback_count(handle) - 1
    last: i64 = 0
    if i > 999:
        if recursion:
            last = i - 999
        else:
            i = 999
    repeated: i64 = 0
    previous: i64 = -1
    while i >= last:
        if previous >= 0 and _same_place(handle, i, previous):
            repeated = repeated + 1
        else:
            _format_repeated(context, repeated)
            repeated = 1
        if repeated <= 3:
            _format_entry(context, handle, i)
        previous = i
        i = i - 1
    _format_repeated(context, repeated)


def _same_place(handle: i64, i: i64, j: i64):
    if _traceback_line(handle, i) != _traceback_line(handle, j):
        return False
    if _traceback_function(handle, i) != _traceback_function(handle, j):
        return False
    return _traceback_file(handle, i) == _traceback_file(handle, j)


def _format_repeated(context, repeated: i64):
    if repeated <= 3:
        return
    count: int = repeated - 3
    plural = "" if count == 1 else "s"
    context.line("  [Previous line repeated " + str(count) + " more time" + plural + "]")


def _format_entry(context, handle: i64, i: i64):
    line: int = _traceback_line(handle, i)
    place = "  File \"" + _traceback_file(handle, i) + "\", line " + str(line)
    context.line(place + ", in " + _traceback_function(handle, i))
    text = _traceback_text(handle, i)
    if text != "":
        context.line("    " + text)
        carets = _traceback_carets(handle, i)
        if carets != "":
            context.line("    " + carets)


def _format_last(context, exception):
    """The line with the class and the text, and the notes."""
    for line in (format_exception_only(exception) + _hint_of(context, exception)).split("\n"):
        context.line(line)
    notes = exception._notes
    if notes is not None:
        for note in notes:
            for line in note.split("\n"):
                context.line(line)


@inline
def _hint_of(context, exception):
    if isinstance(exception, (AttributeError, NameError)):
        if context.hints and exception._hint is not None:
            return ". Did you mean: '" + exception._hint + "'?"
    return ""


def format_exception_only(exception):
    """`module.Class: text`."""
    name = type_qualname(exception)
    module = type_module(exception)
    if module != "builtins" and module != "__main__":
        name = module + "." + name
    text = _safe_str(exception)
    if text == "":
        return name
    return name + ": " + text


def _safe_str(exception):
    try:
        return str(exception)
    except Exception:
        return "<exception str() failed>"
