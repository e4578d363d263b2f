"""The environment of the process."""

from _core import Ptr, i64, type_name, u8


@runtime("os_environ")
def _environ() -> Ptr[u8]: ...
@runtime("os_putenv")
def _putenv(name: str, value: str) -> None: ...
@runtime("os_unsetenv")
def _unsetenv(name: str) -> None: ...
@runtime("strvec_len")
def _strvec_len(vector: Ptr[u8]) -> i64: ...
@runtime("strvec_take")
def _strvec_take(vector: Ptr[u8], i: i64) -> str: ...
@runtime("strvec_free")
def _strvec_free(vector: Ptr[u8]) -> None: ...


def _read_environment():
    vector = _environ()
    values = {}
    count = _strvec_len(vector)
    i: i64 = 0
    while i + 1 < count:
        name = _strvec_take(vector, i)
        values[name] = _strvec_take(vector, i + 1)
        i = i + 2
    _strvec_free(vector)
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
