"""Levels and their names."""

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
_levels = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0}

_disabled = 0


def _name(level):
    return _names[level] if level in _names else f"Level {level}"


def getLevelName(level):
    if isinstance(level, int):
        return _name(level)
    return _levels[level] if level in _levels else f"Level {level}"


def getLevelNamesMapping():
    return dict(_levels)


def addLevelName(level, levelName):
    _names[level] = levelName
    _levels[levelName] = level


def _checked(level) -> int:
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _levels:
            raise ValueError(f"Unknown level: {level!r}")
        return _levels[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


def disable(level=CRITICAL):
    global _disabled
    _disabled = _checked(level)


def _is_disabled(level):
    return _disabled >= level
