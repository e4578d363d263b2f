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
    _stderr_write(format_exception(exception))
    if isinstance(exception, KeyboardInterrupt):
        return 130
    return 1


def _exit_code(code) -> int:
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    _stderr_write(str(code) + "\n")
    return 1


def format_exception(exception):
    """The whole text, with the exceptions that it is chained to."""
    out = StringBuilder()
    seen: list[int] = []
    _format_chain(out, exception, seen, "")
    return out.finish()


def _format_chain(out, exception, seen, margin):
    place: int = address(exception)
    seen.append(place)
    cause = exception.__cause__
    context = exception.__context__
    if cause is not None:
        if not _is_seen(cause, seen):
            _format_chain(out, cause, seen, margin)
            _add_line(out, margin, "")
            _add_line(out, margin, "The above exception was the direct cause of the following exception:")
            _add_line(out, margin, "")
    elif context is not None and not exception.__suppress_context__:
        if not _is_seen(context, seen):
            _format_chain(out, context, seen, margin)
            _add_line(out, margin, "")
            _add_line(out, margin, "During handling of the above exception, another exception occurred:")
            _add_line(out, margin, "")
    _format_single(out, exception, seen, margin)


def _is_seen(exception, seen):
    place: int = address(exception)
    return place in seen


def _add_line(out, margin, line):
    out.add(margin)
    out.add(line)
    out.add("\n")


def _format_single(out, exception, seen, margin):
    if isinstance(exception, BaseExceptionGroup):
        _format_group(out, exception, seen, margin)
        return
    if exception._traceback != 0:
        _add_line(out, margin, "Traceback (most recent call last):")
        format_entries(out, exception._traceback, margin)
    _format_last(out, exception, margin)


def _format_group(out, group, seen, margin):
    """A group: a tree drawn with bars."""
    inner = margin
    if margin == "":
        inner = "  | "
    if group._traceback != 0:
        lead = "  + " if margin == "" else margin
        _add_line(out, lead, "Exception Group Traceback (most recent call last):")
        format_entries(out, group._traceback, inner)
    _format_last(out, group, inner)
    base = "  " if margin == "" else margin[:-2]
    number = 1
    for part in group.exceptions:
        bar = "+-+" if number == 1 else "+"
        _add_line(out, base + bar, "---------------- " + str(number) + " ----------------")
        _format_chain(out, part, seen, base + "  | ")
        number += 1
    if margin == "" or not _ends_with_group(group):
        _add_line(out, base, "  +------------------------------------")


def _ends_with_group(group):
    last = group.exceptions[len(group.exceptions) - 1]
    return isinstance(last, BaseExceptionGroup)


def format_entries(out, handle: i64, margin):
    """The entries of a traceback; repetitions of one place are folded, and only the last thousand are shown."""
    i: i64 = _traceback_count(handle) - 1
    if i > 999:
        i = 999
    repeated: i64 = 0
    previous: i64 = -1
    while i >= 0:
        if previous >= 0 and _same_place(handle, i, previous):
            repeated = repeated + 1
        else:
            _add_repeated(out, repeated, margin)
            repeated = 1
        if repeated <= 3:
            _format_entry(out, handle, i, margin)
        previous = i
        i = i - 1
    _add_repeated(out, repeated, margin)


def _same_place(handle: i64, i: i64, j: i64):
    if _traceback_line(handle, i) != _traceback_line(handle, j):
        return False
    if _traceback_function(handle, i) != _traceback_function(handle, j):
        return False
    return _traceback_file(handle, i) == _traceback_file(handle, j)


def _add_repeated(out, repeated: i64, margin):
    if repeated <= 3:
        return
    count: int = repeated - 3
    plural = "" if count == 1 else "s"
    _add_line(out, margin, "  [Previous line repeated " + str(count) + " more time" + plural + "]")


def _format_entry(out, handle: i64, i: i64, margin):
    line: int = _traceback_line(handle, i)
    place = "  File \"" + _traceback_file(handle, i) + "\", line " + str(line)
    _add_line(out, margin, place + ", in " + _traceback_function(handle, i))
    text = _traceback_text(handle, i)
    if text != "":
        _add_line(out, margin, "    " + text)
        carets = _traceback_carets(handle, i)
        if carets != "":
            _add_line(out, margin, "    " + carets)


def _format_last(out, exception, margin):
    """The line with the class and the text, and the notes."""
    lines = format_exception_only(exception).split("\n")
    for line in lines:
        _add_line(out, margin, line)
    notes = exception._notes
    if notes is not None:
        for note in notes:
            for line in note.split("\n"):
                _add_line(out, margin, line)


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
