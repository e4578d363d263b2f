"""The environment of the process."""

from _core import Ptr, type_name, u8
from builtins.str import _take_all


@runtime("os_environ")
def _environ() -> Ptr[u8]: ...
@runtime("os_putenv")
def _putenv(name: str, value: str) -> None: ...
@runtime("os_unsetenv")
def _unsetenv(name: str) -> None: ...


def _read_environment():
    words = _take_all(_environ())
    values = {}
    for i in range(0, len(words) - 1, 2):
        values[words[i]] = words[i + 1]
    return values


def _text(value):
    if isinstance(value, str):
        return value
    raise TypeError(f"str expected, not {type_name(value)}")


class _Environ:
    """A dict whose changes reach the process."""

    def __init__(self):
        self._values = _read_environment()

    def __getitem__(self, key):
        return self._values[_text(key)]

    def __setitem__(self, key, value):
        key = _text(key)
        value = _text(value)
        _putenv(key, value)
        self._values[key] = value

    def __delitem__(self, key):
        key = _text(key)
        if key not in self._values:
            raise KeyError(key)
        _unsetenv(key)
        del self._values[key]

    def __contains__(self, key):
        return key in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, key, default=None):
        return self._values.get(key, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def copy(self):
        return self._values.copy()

    def setdefault(self, key, value):
        if key not in self._values:
            self[key] = value
        return self._values[key]

    def pop(self, key, *default):
        if key not in self._values:
            if len(default) > 0:
                return default[0]
            raise KeyError(key)
        value = self._values[key]
        del self[key]
        return value

    def update(self, other):
        for key in other:
            self[key] = other[key]

    def __repr__(self):
        return f"environ({self._values!r})"


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value):
    _putenv(_text(name), _text(value))


def unsetenv(name):
    _unsetenv(_text(name))
