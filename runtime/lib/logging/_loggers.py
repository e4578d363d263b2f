"""Who logs: loggers, by the dots in their names one below the other."""

from logging._handlers import Filterer, lastResort
from logging._levels import CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, _checked, _is_disabled, _name
from logging._record import LogRecord
import sys


def _exception_parts(exc_info):
    """The type, value and traceback of what `exc_info` says."""
    if exc_info is None or exc_info is False:
        return None
    if isinstance(exc_info, BaseException):
        return (type(exc_info), exc_info, exc_info.__traceback__)
    if isinstance(exc_info, tuple):
        return exc_info
    if not exc_info:
        return None
    return sys.exc_info()


class Logger(Filterer):
    """A name to log under."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _checked(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _checked(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and not _is_disabled(level) and level >= self.getEffectiveLevel()

    def debug(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, exc_info, extra)

    def info(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, exc_info, extra)

    def warning(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, exc_info, extra)

    warn = warning

    def error(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def exception(self, msg, *args, exc_info=True, stack_info=False, stacklevel=1, extra=None):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def critical(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, exc_info, extra)

    fatal = critical

    def log(self, level, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, exc_info, extra)

    def _log(self, level, msg, args, exc_info, extra):
        record = LogRecord(self.name, level, "", 0, msg, args, _exception_parts(exc_info))
        if extra is not None:
            for key in extra:
                record._extra[key] = extra[key]
                setattr(record, key, extra[key])
        self.handle(record)

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        found = False
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def getChild(self, suffix):
        return getLogger(suffix if self is root else f"{self.name}.{suffix}")

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({_name(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    """The logger above all."""


root = RootLogger("root", WARNING)
_loggers = {}


def getLogger(name=None):
    if not name or name == "root":
        return root
    if name not in _loggers:
        _loggers[name] = _placed(Logger(name))
    return _loggers[name]


def _placed(logger):
    """The logger between those above and below it."""
    name = logger.name
    logger.parent = root
    above = name
    while "." in above:
        above = above[:above.rindex(".")]
        if above in _loggers:
            logger.parent = _loggers[above]
            break
    for other in _loggers.values():
        if other.name.startswith(name + ".") and len(other.parent.name if other.parent is not root else "") < len(name):
            other.parent = logger
    return logger


class LoggerAdapter:
    """A logger and what it says with each record."""

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, exc_info=None, **kwargs):
        if self.logger.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger._log(level, msg, args, exc_info, kwargs.get("extra", None))

    def debug(self, msg, *args, exc_info=None, **kwargs):
        self.log(DEBUG, msg, *args, exc_info=exc_info, **kwargs)

    def info(self, msg, *args, exc_info=None, **kwargs):
        self.log(INFO, msg, *args, exc_info=exc_info, **kwargs)

    def warning(self, msg, *args, exc_info=None, **kwargs):
        self.log(WARNING, msg, *args, exc_info=exc_info, **kwargs)

    def error(self, msg, *args, exc_info=None, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, exc_info=None, **kwargs):
        self.log(CRITICAL, msg, *args, exc_info=exc_info, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    @property
    def name(self):
        return self.logger.name
