"""`collections.Counter`."""

from _core import has_attr, i64, inline, type_name


class Counter[K, V](dict[K, V]):
    """A dict of counts; what is missing counts zero."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        if iterable is not None:
            self.update(iterable)
        if kwds:
            self.update(kwds)

    def __missing__(self, key):
        return 0

    @inline
    def _count(self, key):
        """Adds one to the count of a key, with one search."""
        h: i64 = hash(key)
        index = self._find(key, h)
        if index < 0:
            self._insert(key, h, 1)
        else:
            n = self._values.get(index)
            if isinstance(n, int):
                self._values.set(index, n + 1)
            else:
                # The addition may run the program's code.
                self[key] = n + 1

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                for key, n in iterable.items():
                    self[key] = n + self.get(key, 0)
            else:
                for key in iterable:
                    self._count(key)
        if kwds:
            for key, n in kwds.items():
                self[key] = n + self.get(key, 0)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                for key, n in iterable.items():
                    self[key] = self.get(key, 0) - n
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        if kwds:
            for key, n in kwds.items():
                self[key] = self.get(key, 0) - n

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=_count_of, reverse=True)
        if n is None:
            return ordered
        if n < 1:
            return ordered[:0]
        return ordered[:n]

    def elements(self):
        for key, n in self.items():
            for _ in range(n):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    # --- as multisets -----------------------------------------------------------------------------------

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for key in self:
            if self[key] != other[key]:
                return False
        for key in other:
            if self[key] != other[key]:
                return False
        return True

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for key in self:
            if not self[key] <= other[key]:
                return False
        for key in other:
            if not self[key] <= other[key]:
                return False
        return True

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other <= self

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other < self

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, n in self.items():
            total = n + other[key]
            if total > 0:
                result[key] = total
        for key, n in other.items():
            if key not in self and n > 0:
                result[key] = n
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, n in self.items():
            rest = n - other[key]
            if rest > 0:
                result[key] = rest
        for key, n in other.items():
            if key not in self and n < 0:
                result[key] = 0 - n
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, n in self.items():
            m = other[key]
            most = m if n < m else n
            if most > 0:
                result[key] = most
        for key, n in other.items():
            if key not in self and n > 0:
                result[key] = n
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, n in self.items():
            m = other[key]
            least = n if n < m else m
            if least > 0:
                result[key] = least
        return result

    def __pos__(self):
        result = Counter()
        for key, n in self.items():
            if n > 0:
                result[key] = n
        return result

    def __neg__(self):
        result = Counter()
        for key, n in self.items():
            if n < 0:
                result[key] = 0 - n
        return result

    def _keep_positive(self):
        for key in [key for key, n in self.items() if not n > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, n in other.items():
            self[key] = self[key] + n
        return self._keep_positive()

    def __isub__(self, other):
        for key, n in other.items():
            self[key] = self[key] - n
        return self._keep_positive()

    def __ior__(self, other):
        for key, n in other.items():
            if n > self[key]:
                self[key] = n
        return self._keep_positive()

    def __iand__(self, other):
        for key, n in list(self.items()):
            m = other[key]
            if m < n:
                self[key] = m
        return self._keep_positive()

    def __repr__(self):
        if not self:
            return f"{type_name(self)}()"
        try:
            ordered = dict(self.most_common())
        except TypeError:
            ordered = dict(self)
        return f"{type_name(self)}({ordered!r})"


@inline
def _is_mapping(x) -> bool:
    """Whether it counts already: a dict, or one of the interpreter's."""
    if isinstance(x, dict):
        return True
    return has_attr(x, "_place_of") and has_attr(x, "keys")


def _count_of(item):
    return item[1]
