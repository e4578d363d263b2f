"""The iterators of `itertools` that choose and arrange elements."""

from _core import Ptr, alloc, cons, done, head, i64, is_static_tuple, new_object, static_len, tail
from builtins.iterators import _Iterator


def product(*iterables, repeat=None):
    if repeat is None and is_static_tuple(iterables):
        return _product_static(_pools(iterables))
    elif repeat is None:
        return _product_dynamic([list(x) for x in iterables])
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = []
    for _ in range(repeat):
        for iterable in iterables:
            pools.append(list(iterable))
    return _product_dynamic(pools)


def _pools(iterables):
    if static_len(iterables) == 0:
        return ()
    return cons(list(head(iterables)), _pools(tail(iterables)))


def _product_static(pools):
    if static_len(pools) == 0:
        yield ()
    elif static_len(pools) == 1:
        for x in pools[0]:
            yield (x,)
    elif static_len(pools) == 2:
        for x in pools[0]:
            for y in pools[1]:
                yield (x, y)
    elif static_len(pools) == 3:
        for x in pools[0]:
            for y in pools[1]:
                for z in pools[2]:
                    yield (x, y, z)
    else:
        for x in pools[0]:
            for rest in _product_static(tail(pools)):
                yield cons(x, rest)


def _product_dynamic(pools):
    width = len(pools)
    for pool in pools:
        if len(pool) == 0:
            return
    places = [0] * width
    current = [pool[0] for pool in pools]
    while True:
        yield tuple(current)
        i = width - 1
        while i >= 0 and places[i] == len(pools[i]) - 1:
            places[i] = 0
            current[i] = pools[i][0]
            i -= 1
        if i < 0:
            return
        places[i] += 1
        current[i] = pools[i][places[i]]


class _Indices:
    """Numbers that a combinatoric iterator counts with."""

    _data: Ptr[i64]

    def __init__(self, count: i64):
        self._data = alloc(count + 1)
        i: i64 = 0
        while i < count:
            self._data.init(i, i)
            i = i + 1

    def __drop__(self):
        self._data.free()

    @inline
    def _get(self, i: i64) -> i64:
        return self._data.get(i)

    @inline
    def _set(self, i: i64, value: i64):
        self._data.set(i, value)


@inline
def _chosen(pool, indices, count: i64):
    """The tuple of the elements that the first indices name."""
    out = new_object(tuple)
    data = alloc(count)
    i: i64 = 0
    while i < count:
        data.init(i, pool._data.get(indices._get(i)))
        i = i + 1
    out._data = data
    out._len = count
    return out


def permutations(iterable, r=None):
    pool = list(iterable)
    if r is None:
        return _permutations(pool, len(pool))
    else:
        if not isinstance(r, int):
            raise TypeError("Expected int as r")
        if r < 0:
            raise ValueError("r must be non-negative")
        return _permutations(pool, r)


@in_c("itertools.permutations")
class _permutations[T](_Iterator):
    """`_indices[:r]` is the permutation, the rest is what is not used, in rotation; `_turns[i]` counts down the choices at i."""

    _pool: list[T]
    _indices: _Indices
    _turns: _Indices
    _width: i64
    _state: i64

    def __init__(self, pool, width: i64):
        n = pool._len
        self._pool = pool
        self._width = width
        self._indices = _Indices(n)
        self._state = 2 if width > n else 0
        self._turns = _Indices(width if width <= n else 0)
        i: i64 = 0
        while i < width and width <= n:
            self._turns._set(i, n - i)
            i = i + 1

    def __step__(self):
        if self._state != 1:
            if self._state == 2:
                return done()
            self._state = 1
        elif not self._advance():
            self._state = 2
            return done()
        return _chosen(self._pool, self._indices, self._width)

    def _advance(self):
        indices = self._indices
        turns = self._turns
        n = self._pool._len
        i = self._width - 1
        while i >= 0:
            left = turns._get(i) - 1
            if left > 0:
                turns._set(i, left)
                other = n - left
                x = indices._get(i)
                indices._set(i, indices._get(other))
                indices._set(other, x)
                return True
            first = indices._get(i)
            j = i
            while j < n - 1:
                indices._set(j, indices._get(j + 1))
                j = j + 1
            indices._set(n - 1, first)
            turns._set(i, n - i)
            i = i - 1
        return False


def combinations(iterable, r):
    pool = list(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r)


@in_c("itertools.combinations")
class _combinations[T](_Iterator):
    """Increasing indices."""

    _pool: list[T]
    _indices: _Indices
    _width: i64
    _state: i64

    def __init__(self, pool, width: i64):
        self._pool = pool
        self._width = width
        self._state = 2 if width > pool._len else 0
        self._indices = _Indices(width if width <= pool._len else 0)

    def __step__(self):
        if self._state != 1:
            if self._state == 2:
                return done()
            self._state = 1
        elif not self._advance():
            self._state = 2
            return done()
        return _chosen(self._pool, self._indices, self._width)

    def _advance(self):
        indices = self._indices
        spare = self._pool._len - self._width
        i = self._width - 1
        while i >= 0 and indices._get(i) == i + spare:
            i = i - 1
        if i < 0:
            return False
        place = indices._get(i)
        while i < self._width:
            place = place + 1
            indices._set(i, place)
            i = i + 1
        return True


def combinations_with_replacement(iterable, r):
    pool = list(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(pool, len(pool), r)


def _combinations_with_replacement(pool, n, r):
    if n == 0 and r > 0:
        return
    indices = [0] * r
    current = [pool[0] for _ in range(r)]
    while True:
        yield tuple(current)
        i = r - 1
        while i >= 0 and indices[i] == n - 1:
            i -= 1
        if i < 0:
            return
        place = indices[i] + 1
        for j in range(i, r):
            indices[j] = place
            current[j] = pool[place]
