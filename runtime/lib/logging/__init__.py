"""The module `logging`."""

from logging._handlers import (BASIC_FORMAT, FileHandler, Filter, Formatter, Handler, NullHandler, PercentStyle, StreamHandler,
                               lastResort)
from logging._levels import (CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, addLevelName, getLevelName,
                             getLevelNamesMapping)
from logging._levels import disable
from logging._loggers import Logger, LoggerAdapter, RootLogger, getLogger, root
from logging._record import LogRecord


def basicConfig(*, filename=None, filemode="a", format=None, datefmt=None, style="%", level=None, stream=None, handlers=None,
                force=False, encoding=None, errors=None):
    """Gives the root logger handlers, if it has none."""
    if force:
        for old in [handler for handler in root.handlers]:
            root.removeHandler(old)
            old.close()
    if root.handlers:
        return
    if handlers is not None:
        if stream is not None or filename is not None:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
        chosen = [handler for handler in handlers]
    else:
        if stream is not None and filename is not None:
            raise ValueError("'stream' and 'filename' should not be specified together")
        if filename is None:
            chosen = [StreamHandler(stream)]
        else:
            chosen = [FileHandler(filename, filemode, encoding)]
    formatter = Formatter(_basic_format(style) if format is None else format, datefmt, style)
    for handler in chosen:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def _basic_format(style):
    if style == "{":
        return "{levelname}:{name}:{message}"
    return "${levelname}:${name}:${message}" if style == "$" else BASIC_FORMAT


def _ready():
    if not root.handlers:
        basicConfig()


def debug(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
    _ready()
    root.debug(msg, *args, exc_info=exc_info, extra=extra)


def info(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
    _ready()
    root.info(msg, *args, exc_info=exc_info, extra=extra)


def warning(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
    _ready()
    root.warning(msg, *args, exc_info=exc_info, extra=extra)


def error(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
    _ready()
    root.error(msg, *args, exc_info=exc_info, extra=extra)


def critical(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
    _ready()
    root.critical(msg, *args, exc_info=exc_info, extra=extra)


def exception(msg, *args, exc_info=True, stack_info=False, stacklevel=1, extra=None):
    _ready()
    root.error(msg, *args, exc_info=exc_info, extra=extra)


def log(level, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
    _ready()
    root.log(level, msg, *args, exc_info=exc_info, extra=extra)


fatal = critical


def shutdown():
    """Flushes the handlers of all loggers."""
    for handler in root.handlers:
        handler.flush()


def getLoggerClass():
    return Logger


def makeLogRecord(dict):
    record = LogRecord("", 0, "", 0, "", (), None)
    for name in dict:
        setattr(record, name, dict[name])
    return record


raiseExceptions = True

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    BufferingFormatter captureWarnings setLoggerClass warn getLogRecordFactory setLogRecordFactory FileHandler.createLock
    FileHandler.setStream Handler.createLock Logger.findCaller Logger.makeRecord Logger.manager Logger.root LoggerAdapter.hasHandlers
    LoggerAdapter.manager LoggerAdapter.warn NullHandler.createLock StreamHandler.createLock
"""
