"""Where records go: handlers, formatters, filters."""

from logging._levels import NOTSET, WARNING, _checked, _name
import string
import sys
import time
import traceback

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_TIME_FORMAT = "%Y-%m-%d %H:%M:%S"
# A compiled program does not know where it was called from.
_UNKNOWN = ("pathname", "filename", "module", "lineno", "funcName")


class PercentStyle:
    """`%(message)s`."""

    default_format = "%(message)s"
    _mark = "%("

    def __init__(self, fmt):
        self._fmt = self.default_format if fmt is None else fmt
        if self._mark not in self._fmt:
            raise ValueError(f"Invalid format '{self._fmt}' for '{self._mark[0]}' style")
        for name in _UNKNOWN:
            if self._names(name):
                raise NotImplementedError(f"the place of a call is not known to a compiled program: {name!r} in {self._fmt!r}")

    def _names(self, name):
        return f"%({name})" in self._fmt

    def usesTime(self):
        return self._names("asctime")

    def format(self, record):
        if self._fmt == "%(message)s" and "message" not in record._extra:
            return str(record.message)
        return self._fmt % record._values()


class StrFormatStyle(PercentStyle):
    """`{message}`."""

    default_format = "{message}"
    _mark = "{"

    def _names(self, name):
        return f"{{{name}" in self._fmt

    def format(self, record):
        return self._fmt.format_map(record._values())


class StringTemplateStyle(PercentStyle):
    """`$message`."""

    default_format = "${message}"
    _mark = "$"

    def _names(self, name):
        return f"${name}" in self._fmt or f"${{{name}}}" in self._fmt

    def format(self, record):
        return string.Template(self._fmt).substitute(record._values())


def _style(style, fmt):
    if style == "%":
        return PercentStyle(fmt)
    if style == "{":
        return StrFormatStyle(fmt)
    if style == "$":
        return StringTemplateStyle(fmt)
    raise ValueError("Style must be one of: %,{,$")


class Formatter:
    """Makes texts of records."""

    converter = time.localtime
    default_time_format = _TIME_FORMAT
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        self._style = _style(style, fmt)
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        moment = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        return f"{time.strftime(_TIME_FORMAT, moment)},{int(record.msecs):03}"

    def formatException(self, ei):
        return "".join(traceback.format_exception(ei[1])).rstrip("\n")

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info is not None and record.exc_text is None:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text is not None:
            text = text.rstrip("\n") + "\n" + record.exc_text
        return text


class Filter:
    """Lets records of a logger and those below it pass."""

    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    """What filters can be added to."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for filter in self.filters:
            if hasattr(filter, "filter"):
                passes = filter.filter(record)
            else:
                passes = filter(record)
            if not passes:
                return False
        return True


_default_formatter = Formatter()


class Handler(Filterer):
    """Where records go."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checked(level)
        self.formatter = None

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = value

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = name

    def setLevel(self, level):
        self.level = _checked(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        formatter = self.formatter
        if formatter is None:
            return _default_formatter.format(record)
        return formatter.format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        passes = self.filter(record)
        if passes:
            self.emit(record)
        return passes

    def acquire(self):
        pass

    def release(self):
        pass

    def flush(self):
        pass

    def close(self):
        pass

    def handleError(self, record):
        error = sys.exception()
        sys.stderr.write("--- Logging error ---\n")
        if error is not None:
            sys.stderr.write("".join(traceback.format_exception(error)))
        sys.stderr.write(f"Message: {record.msg!r}\nArguments: {record.args!r}\n")

    def __repr__(self):
        return f"<{type(self).__name__} ({_name(self.level)})>"


class StreamHandler(Handler):
    """Writes to a stream, standard error if none is given."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        if stream is None:
            self.stream = sys.stderr
        else:
            self.stream = stream

    def flush(self):
        self.stream.flush()

    def emit(self, record):
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        result = self.stream
        self.flush()
        self.stream = stream
        return result

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{type(self).__name__} {name + ' ' if name else ''}({_name(self.level)})>"


class FileHandler(Handler):
    """Writes to a file."""

    terminator = "\n"

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__()
        import os
        self.baseFilename = os.path.abspath(filename)
        self.mode = mode
        self.encoding = encoding
        self.stream = None if delay else self._open()

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding)

    def flush(self):
        if self.stream is not None:
            self.stream.flush()

    def close(self):
        if self.stream is not None:
            self.stream.close()
            self.stream = None

    def emit(self, record):
        if self.stream is None:
            self.stream = self._open()
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({_name(self.level)})>"


class NullHandler(Handler):
    """Drops records."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _LastResort(Handler):
    """Standard error as it is when something is logged."""

    def emit(self, record):
        sys.stderr.write(self.format(record) + "\n")


lastResort = _LastResort(WARNING)
