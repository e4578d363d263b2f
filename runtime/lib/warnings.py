"""The module `warnings`: writes to stderr what is not filtered out."""

import sys
from _core import type_name

_shown = set()
_ignored = []
_everything_ignored = False


def _text(message, category):
    return f"{category.__name__}: {message}"


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        kind = type_name(message)
    elif category is None:
        kind = "UserWarning"
    else:
        kind = category.__name__
    if kind in ("DeprecationWarning", "PendingDeprecationWarning", "ImportWarning", "ResourceWarning"):
        return
    text = f"{kind}: {message}"
    if _everything_ignored or kind in _ignored or text in _shown:
        return
    _shown.add(text)
    sys.stderr.write(f"{sys.argv[0]}: {text}\n")


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    sys.stderr.write(f"{filename}:{lineno}: {_text(message, category)}\n")


def showwarning(message, category, filename, lineno, file=None, line=None):
    sys.stderr.write(formatwarning(message, category, filename, lineno, line))


def formatwarning(message, category, filename, lineno, line=None):
    return f"{filename}:{lineno}: {_text(message, category)}\n"


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    simplefilter(action, category)


def simplefilter(action, category=Warning, lineno=0, append=False):
    global _everything_ignored
    name = category.__name__
    if action == "ignore":
        if name == "Warning":
            _everything_ignored = True
        else:
            _ignored.append(name)
    elif name == "Warning":
        _everything_ignored = False


def resetwarnings():
    global _everything_ignored
    _everything_ignored = False
    _ignored.clear()


class catch_warnings:
    """Restores the filters at its end."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._saved = False

    def __enter__(self):
        self._saved = _everything_ignored
        return []

    def __exit__(self, *exc_info):
        global _everything_ignored
        _everything_ignored = self._saved
