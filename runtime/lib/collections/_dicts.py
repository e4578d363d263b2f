"""`defaultdict` and `OrderedDict`."""

from _core import address, i64
from builtins.dict import _update_keywords
from builtins.dict_views import dict_keyiterator
from builtins.repr_guard import _enter, _leave


@in_c("collections.defaultdict")
class defaultdict[K, V, F](dict[K, V]):
    """A dict that makes missing values."""

    default_factory: F

    def __hash__(self):
        raise TypeError("unhashable type: 'collections.defaultdict'")

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        super().__init__(*args)
        _update_keywords(self, kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return defaultdict(self.default_factory, self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import _deep
        result = defaultdict(self.default_factory)
        memo._note(self, result)
        for key, value in self.items():
            result[_deep(key, memo)] = _deep(value, memo)
        return result

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = defaultdict(self.default_factory, self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = defaultdict(self.default_factory, other)
        result.update(self)
        return result

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {super().__repr__()})"


@in_c("collections.OrderedDict")
class OrderedDict[K, V](dict[K, V]):
    """A dict whose order can be changed, and counts in comparisons with others of its kind."""

    # No entry before this one is in use, so that taking from the front again and again takes constant time.
    _front: i64

    def __hash__(self):
        raise TypeError("unhashable type: 'collections.OrderedDict'")

    def _start(self):
        super()._start()
        self._front = 0

    def _resize(self, least: i64):
        self._front = 0
        super()._resize(least)

    def _first(self) -> i64:
        """The first entry in use; there is one."""
        i = self._front
        while self._hashes.get(i) == -1:
            i = i + 1
        self._front = i
        return i

    def __iter__(self):
        keys = dict_keyiterator(self)
        if self._used > 0:
            keys._i = self._first()
        return keys

    def popitem(self, last=True):
        if self._used == 0:
            raise KeyError("dictionary is empty")
        if last:
            return super().popitem()
        index = self._first()
        key = self._keys.get(index)
        return (key, self._take(index))

    def move_to_end(self, key, last=True):
        if last:
            # Popping and adding again leaves the others where they are.
            self[key] = self.pop(key)
            return
        value = self.pop(key)
        others = list(self.items())
        self.clear()
        self[key] = value
        for k, v in others:
            self[k] = v

    def copy(self):
        return OrderedDict(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            if len(self) != len(other):
                return False
            for a, b in zip(self, other):
                if not a == b:
                    return False
            return super().__eq__(other)
        return super().__eq__(other)

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = OrderedDict(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = OrderedDict(other)
        result.update(self)
        return result

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if not _enter(address(self)):
            return "..."
        try:
            return f"{type(self).__name__}({list(self.items())!r})"
        finally:
            _leave()
