"""The module `heapq`: heaps on plain lists, with CPython's order of comparisons.

The moves are the classic ones: a removed root's hole sinks to a leaf along the smaller children, and the item that
fills it rises from there. The order of equal items is thereby CPython's, too.
"""

from _core import has_attr, i64, inline, is_done, step, type_name

_stateless: "heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest"

_in_c = True


# --- lists as C code has them, whatever a subclass overrides; and those of the interpreter's, of which native code of an extension module has views -----

@inline
def _size(heap) -> i64:
    if has_attr(heap, "_exchange_objects"):
        return heap._size()
    else:
        return heap._len


@inline
def _at(heap, i: i64):
    if has_attr(heap, "_exchange_objects"):
        return heap._at(i)
    else:
        return heap._data.get(i)


@inline
def _swap(heap, i: i64, j: i64):
    if has_attr(heap, "_exchange_objects"):
        heap._exchange_objects(i, j)
    else:
        # The list stays whole between comparisons, so that an exception loses nothing.
        x = heap._data.take(i)
        y = heap._data.take(j)
        heap._data.init(i, y)
        heap._data.init(j, x)


@inline
def _append(heap, item):
    if has_attr(heap, "_exchange_objects"):
        heap.append(item)
    else:
        list.append(heap, item)


@inline
def _pop(heap):
    if has_attr(heap, "_exchange_objects"):
        return heap.pop()
    else:
        return list.pop(heap)


@inline
def _replace_top(heap, item):
    top = _at(heap, 0)
    if has_attr(heap, "_exchange_objects"):
        heap._store(0, item)
    else:
        list.__setitem__(heap, 0, item)
    return top


def _check(heap, size: i64):
    """A comparison is the user's code, which may have changed the list."""
    if _size(heap) != size:
        raise RuntimeError("list changed size during iteration")


# --- moves --------------------------------------------------------------------------------------------

def _rise(heap, first: i64, place: i64):
    """Moves the item at `place` up until its parent is not greater."""
    size = _size(heap)
    while place > first:
        parent = (place - 1) >> 1
        if not _at(heap, place) < _at(heap, parent):
            break
        _check(heap, size)
        _swap(heap, place, parent)
        place = parent


def _sink(heap, place: i64):
    """Moves the smaller children up along one path, then the item at `place` into the right spot of that path."""
    size = _size(heap)
    first = place
    child = 2 * place + 1
    while child < size:
        right = child + 1
        if right < size:
            if not _at(heap, child) < _at(heap, right):
                child = right
            _check(heap, size)
        _swap(heap, place, child)
        place = child
        child = 2 * place + 1
    _rise(heap, first, place)


@inline
def _require_list(heap, what):
    if not (has_attr(heap, "_exchange_objects") or isinstance(heap, list)):
        raise TypeError(what + " must be list, not " + type_name(heap))


@inline
def _require_items(heap, what):
    _require_list(heap, what)
    if _size(heap) == 0:
        raise IndexError("index out of range")


def heappush(heap, item, /):
    _require_list(heap, "heappush() argument 1")
    _append(heap, item)
    _rise(heap, 0, _size(heap) - 1)


def heappop(heap, /):
    _require_items(heap, "heappop() argument")
    if _size(heap) > 1:
        _swap(heap, 0, _size(heap) - 1)
    top = _pop(heap)
    _sink(heap, 0)
    return top


def heapreplace(heap, item, /):
    _require_items(heap, "heapreplace() argument 1")
    top = _replace_top(heap, item)
    _sink(heap, 0)
    return top


def heappushpop(heap, item, /):
    _require_list(heap, "heappushpop() argument 1")
    if _size(heap) == 0 or not _at(heap, 0) < item:
        return item
    return heapreplace(heap, item)


def heapify(x, /):
    _require_list(x, "heapify() argument")
    place = _size(x) // 2 - 1
    while place >= 0:
        _sink(x, place)
        place = place - 1


# --- heaps with the greatest item on top, for merge ------------------------------------------------

def _rise_max(heap, first: i64, place: i64):
    size = _size(heap)
    while place > first:
        parent = (place - 1) >> 1
        if not _at(heap, parent) < _at(heap, place):
            break
        _check(heap, size)
        _swap(heap, place, parent)
        place = parent


def _sink_max(heap, place: i64):
    size = _size(heap)
    first = place
    child = 2 * place + 1
    while child < size:
        right = child + 1
        if right < size:
            if not _at(heap, right) < _at(heap, child):
                child = right
            _check(heap, size)
        _swap(heap, place, child)
        place = child
        child = 2 * place + 1
    _rise_max(heap, first, place)


def _heapify_max(x, /):
    place = _size(x) // 2 - 1
    while place >= 0:
        _sink_max(x, place)
        place = place - 1


def _heappop_max(heap, /):
    if _size(heap) > 1:
        _swap(heap, 0, _size(heap) - 1)
    top = _pop(heap)
    _sink_max(heap, 0)
    return top


def _heapreplace_max(heap, item, /):
    _require_items(heap, "_heapreplace_max() argument 1")
    top = _replace_top(heap, item)
    _sink_max(heap, 0)
    return top


# --- selection -----------------------------------------------------------------------------------------

def nsmallest(n, iterable, key=None):
    if n < 1:
        return []
    if key is None:
        return sorted(iterable)[:n]
    return sorted(iterable, key=key)[:n]


def nlargest(n, iterable, key=None):
    if n < 1:
        return []
    if key is None:
        return sorted(iterable, reverse=True)[:n]
    return sorted(iterable, key=key, reverse=True)[:n]


# --- merging -------------------------------------------------------------------------------------------

class _Source[K, V, I]:
    """An input of `merge`: its current item and where the next comes from."""

    _key: K
    _order: i64
    _value: V
    _rest: I

    def __init__(self, key, order: i64, value, rest):
        self._key = key
        self._order = order
        self._value = value
        self._rest = rest

    def __lt__(self, other):
        if self._key == other._key:
            return self._order < other._order
        return self._key < other._key


def merge(*iterables, key=None, reverse=False):
    heap = []
    order: i64 = 0
    # In a heap with the greatest on top the earlier input must count as the greater one.
    direction: i64 = -1 if reverse else 1
    for iterable in iterables:
        rest = iter(iterable)
        value = step(rest)
        if not is_done(value):
            heap.append(_Source(value if key is None else key(value), order * direction, value, rest))
        order = order + 1
    if reverse:
        _heapify_max(heap)
    else:
        heapify(heap)
    while len(heap) > 0:
        source = heap[0]
        yield source._value
        value = step(source._rest)
        if is_done(value):
            if reverse:
                _heappop_max(heap)
            else:
                heappop(heap)
        else:
            source._value = value
            source._key = value if key is None else key(value)
            if reverse:
                _sink_max(heap, 0)
            else:
                _sink(heap, 0)
