"""What is logged: `LogRecord`."""

from logging._levels import _name
import os
import time

_start = time.time()


class LogRecord:
    """One event."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None):
        now = time.time()
        self.name = name
        self.msg = msg
        if len(args) == 1 and isinstance(args[0], dict) and args[0]:
            self.args = args[0]
        else:
            self.args = args
        self.levelname = _name(level)
        self.levelno = level
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.created = now
        self.msecs = float(int((now - int(now)) * 1000))
        self.relativeCreated = (now - _start) * 1000
        self.thread = 0
        self.threadName = "MainThread"
        self.processName = "MainProcess"
        self.process = os.getpid()
        self.message = ""
        self.asctime = ""
        self._extra = {}

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, "{self.msg}">'

    def getMessage(self):
        text = str(self.msg)
        if self.args:
            return text % self.args
        return text

    def _values(self):
        """What a format may name."""
        values = {"name": self.name, "levelname": self.levelname, "levelno": self.levelno, "created": self.created,
                  "msecs": self.msecs, "relativeCreated": self.relativeCreated, "thread": self.thread,
                  "threadName": self.threadName, "processName": self.processName, "process": self.process,
                  "message": self.message, "asctime": self.asctime}
        values.update(self._extra)
        return values
