"""`collections.ChainMap`."""

from _core import type_name


class ChainMap[M]:
    """Several dicts seen as one; changes go to the first."""

    _match_mapping = True

    maps: list[M]

    def __init__(self, *maps):
        self.maps = list(maps) if len(maps) > 0 else [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        if key in self:
            return self[key]
        return default

    def _merged(self):
        """All of it as one dict, in the order in which CPython goes through it."""
        result = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                result[key] = mapping[key]
        for mapping in self.maps:
            for key in mapping:
                result[key] = self[key]
        return result

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        for mapping in self.maps:
            if mapping:
                return True
        return False

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def __eq__(self, other):
        if isinstance(other, ChainMap):
            return self._merged() == other._merged()
        if isinstance(other, dict):
            return self._merged() == other
        return NotImplemented

    def copy(self):
        return ChainMap(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None):
        if m is None:
            return ChainMap({}, *self.maps)
        return ChainMap(m, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def update(self, other):
        for key in other:
            self[key] = other[key]

    def pop(self, key, *default):
        if key not in self.maps[0]:
            if len(default) > 0:
                return default[0]
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        return self.maps[0].pop(key)

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def clear(self):
        self.maps[0].clear()

    def __repr__(self):
        return f"{type_name(self)}({', '.join([repr(m) for m in self.maps])})"
