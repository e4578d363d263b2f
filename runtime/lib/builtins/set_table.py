"""The hash table of `set` and `frozenset`, laid out as CPython 3.11's, so that iteration gives the same order for keys
whose hash is not salted.

The functions take any object with the fields `_used`, `_fill` (used and removed places), `_mask`, `_finger`, `_hashes`,
`_keys`. A place of `_hashes` is free (-0x7FFFFFFFFFFFFFFF), removed (-1) or holds the hash of the key there. A new set has no
room; it gets one of eight places with its first key.

Probing: from `hash & mask` on, nine further places in a row if they do not pass the end of the table, then the next start
by perturbation. Equality of keys may run the program's code, which may change the set; then the search starts again.
"""

from _core import Ptr, alloc, has_attr, i64, null, to_i64, to_u64


@inline
def _start(s):
    s._used = 0
    s._fill = 0
    s._mask = 0
    s._finger = 0
    s._hashes = null()
    s._keys = null()


@inline
def _hash(key) -> i64:
    """The hash of a key, never the mark of a free place."""
    return _stored(hash(key))


@inline
def _hash_sought(key) -> i64:
    """The same of a key to look up: a set stands for the frozenset of its elements."""
    if isinstance(key, set):
        return _stored(_set_hash(key))
    else:
        return _stored(hash(key))


@inline
def _stored(h: i64) -> i64:
    if h == -0x7FFFFFFFFFFFFFFF:
        return -0x7FFFFFFFFFFFFFFE
    return h


@inline
def _row_end(s, i: i64) -> i64:
    """The last place of the row that starts at i."""
    if i + 9 <= s._mask:
        return i + 9
    return i


def _find(s, key, h: i64) -> i64:
    """The place of a key, or -1."""
    if s._used == 0:
        return -1
    perturb = to_u64(h)
    i = h & s._mask
    while True:
        last = _row_end(s, i)
        j = i
        while j <= last:
            stored = s._hashes.get(j)
            if stored == h:
                found = s._keys.get(j)
                if found is key:
                    return j
                equal = found == key
                if s._used == 0 or j > s._mask or s._hashes.get(j) != h:
                    return _find(s, key, h)
                if equal:
                    return j
            elif stored == -0x7FFFFFFFFFFFFFFF:
                return -1
            j = j + 1
        perturb = perturb >> 5
        i = (i * 5 + 1 + to_i64(perturb)) & s._mask


def _add(s, key, h: i64):
    """Adds a key unless it is there. The last removed place on the way is used again."""
    if s._hashes.is_null():
        _allocate(s, 8)
    reusable: i64 = -1
    perturb = to_u64(h)
    i = h & s._mask
    while True:
        last = _row_end(s, i)
        j = i
        while j <= last:
            stored = s._hashes.get(j)
            if stored == -0x7FFFFFFFFFFFFFFF:
                if reusable < 0 or reusable > s._mask or s._hashes.get(reusable) != -1:
                    _occupy(s, j, key, h)
                else:
                    s._hashes.set(reusable, h)
                    s._keys.init(reusable, key)
                    s._used = s._used + 1
                return
            if stored == h:
                found = s._keys.get(j)
                if found is key:
                    return
                equal = found == key
                if s._used == 0 or j > s._mask or s._hashes.get(j) != h:
                    _add(s, key, h)
                    return
                if equal:
                    return
            elif stored == -1:
                reusable = j
            j = j + 1
        perturb = perturb >> 5
        i = (i * 5 + 1 + to_i64(perturb)) & s._mask


@inline
def _occupy(s, j: i64, key, h: i64):
    """Puts a new key in a free place; grows if the table is three fifths full."""
    s._hashes.set(j, h)
    s._keys.init(j, key)
    s._fill = s._fill + 1
    s._used = s._used + 1
    if s._fill * 5 >= s._mask * 3:
        _resize(s, s._used * 2 if s._used > 50000 else s._used * 4)


@inline
def _insert_clean(s, key, h: i64):
    """Puts a key that is not there in a table without removed places and with room."""
    j = _free_place(s, h)
    s._hashes.set(j, h)
    s._keys.init(j, key)


def _free_place(s, h: i64) -> i64:
    perturb = to_u64(h)
    i = h & s._mask
    while True:
        last = _row_end(s, i)
        j = i
        while j <= last:
            if s._hashes.get(j) == -0x7FFFFFFFFFFFFFFF:
                return j
            j = j + 1
        perturb = perturb >> 5
        i = (i * 5 + 1 + to_i64(perturb)) & s._mask


def _allocate(s, size: i64):
    """An empty table."""
    hashes = alloc(size)
    keys = alloc(size)
    free: i64 = -0x7FFFFFFFFFFFFFFF
    i: i64 = 0
    while i < size:
        hashes.init(i, free)
        i = i + 1
    s._hashes = hashes
    s._keys = keys
    s._mask = size - 1


@noinline
def _resize(s, least: i64):
    """A table of more than so many places, without removed ones."""
    size: i64 = 8
    while size <= least:
        size = size << 1
    hashes = s._hashes
    keys = s._keys
    mask = s._mask
    _allocate(s, size)
    s._fill = s._used
    if not hashes.is_null():
        i: i64 = 0
        while i <= mask:
            h = hashes.get(i)
            if _is_key(h):
                j = _free_place(s, h)
                s._hashes.set(j, h)
                s._keys.init(j, keys.take(i))
            i = i + 1
        hashes.free()
        keys.free()


@inline
def _is_key(h: i64):
    """Whether a place holds a key."""
    return h != -1 and h != -0x7FFFFFFFFFFFFFFF


@inline
def _next_place(s, i: i64) -> i64:
    """The first place from i on that holds a key, or -1."""
    if s._used == 0:
        return -1
    while i <= s._mask:
        if _is_key(s._hashes.get(i)):
            return i
        i = i + 1
    return -1


def _release(hashes, keys, mask: i64):
    """Releases a table and its keys."""
    if hashes.is_null():
        return
    i: i64 = 0
    while i <= mask:
        if _is_key(hashes.get(i)):
            keys.drop(i, 1)
        i = i + 1
    hashes.free()
    keys.free()


def _clear(s):
    hashes = s._hashes
    keys = s._keys
    mask = s._mask
    finger = s._finger
    _start(s)
    s._finger = finger
    _release(hashes, keys, mask)


def _discard(s, key, h: i64):
    """Removes a key; false if it is not there."""
    j = _find(s, key, h)
    if j < 0:
        return False
    removed: i64 = -1
    s._hashes.set(j, removed)
    s._used = s._used - 1
    s._keys.drop(j, 1)
    return True


def _swap(a, b):
    """Exchanges the tables of two sets."""
    used = a._used
    fill = a._fill
    mask = a._mask
    hashes = a._hashes
    keys = a._keys
    a._used = b._used
    a._fill = b._fill
    a._mask = b._mask
    a._hashes = b._hashes
    a._keys = b._keys
    b._used = used
    b._fill = fill
    b._mask = mask
    b._hashes = hashes
    b._keys = keys


# --- whole sets -----------------------------------------------------------------------------------
# Which set is walked and how large the table of the result is at the start decide the order.


@inline
def _is_set(x):
    return isinstance(x, (set, frozenset))


def _make_room(s, more: i64):
    """As CPython before it adds a whole set or dict."""
    mask = s._mask
    if s._hashes.is_null():
        mask = 7
    if (s._fill + more) * 5 >= mask * 3:
        _resize(s, (s._used + more) * 2)


def _merge(s, other):
    """Adds all keys of another set."""
    if other._used == 0 or other is s:
        return
    _make_room(s, other._used)
    if s._hashes.is_null():
        _allocate(s, 8)
    if s._fill == 0:
        _merge_into_empty(s, other)
        return
    i: i64 = 0
    while i <= other._mask and other._used > 0:
        h = other._hashes.get(i)
        if _is_key(h):
            _add(s, other._keys.get(i), h)
        i = i + 1


def _merge_into_empty(s, other):
    same_places = s._mask == other._mask and other._fill == other._used
    i: i64 = 0
    while i <= other._mask:
        h = other._hashes.get(i)
        if _is_key(h):
            if same_places:
                s._hashes.set(i, h)
                s._keys.init(i, other._keys.get(i))
            else:
                _insert_clean(s, other._keys.get(i), h)
        i = i + 1
    s._fill = other._used
    s._used = other._used


def _update(s, other):
    """Adds all elements of an iterable. What is the interpreter's says what it is for such purposes."""
    if has_attr(other, "_native_set"):
        _merge(s, other._native_set())
    elif has_attr(other, "_room_in_set"):
        _make_room(s, other._room_in_set())
        for x in other:
            _add(s, x, _hash(x))
    elif _is_set(other):
        _merge(s, other)
    elif isinstance(other, dict):
        _make_room(s, other._used)
        i: i64 = 0
        while i < other._fill:
            h = other._hashes.get(i)
            if h != -1:
                _add(s, other._keys.get(i), _stored(h))
            i = i + 1
    else:
        for x in other:
            _add(s, x, _hash(x))


def _intersect(out, s, other):
    """Adds to the empty set `out` what is in both."""
    if has_attr(other, "_native_set"):
        _intersect(out, s, other._native_set())
    elif _is_set(other):
        if other._used > s._used:
            _add_common(out, other, s)
        else:
            _add_common(out, s, other)
    else:
        for x in other:
            h = _hash(x)
            if _find(s, x, h) >= 0:
                _add(out, x, h)


def _add_common(out, s, walked):
    """Adds the keys of `walked` that `s` has."""
    i = _next_place(walked, 0)
    while i >= 0:
        key = walked._keys.get(i)
        h = walked._hashes.get(i)
        if _find(s, key, h) >= 0:
            _add(out, key, h)
        i = _next_place(walked, i + 1)


def _subtract(out, s, other):
    """Adds to the empty set `out` what is in `s` but not in the other."""
    if has_attr(other, "_native_set"):
        if s._used >> 2 <= len(other):
            _add_others(out, s, other)
            return
    elif _is_set(other) or isinstance(other, dict):
        if s._used >> 2 <= other._used:
            i = _next_place(s, 0)
            while i >= 0:
                key = s._keys.get(i)
                h = s._hashes.get(i)
                if other._find(key, h) < 0:
                    _add(out, key, h)
                i = _next_place(s, i + 1)
            return
    _merge(out, s)
    _remove_all(out, other)


def _add_others(out, s, other):
    """Adds the keys of `s` that a set of the interpreter's lacks."""
    i = _next_place(s, 0)
    while i >= 0:
        key = s._keys.get(i)
        if key not in other:
            _add(out, key, s._hashes.get(i))
        i = _next_place(s, i + 1)


def _remove_all(s, other):
    """`difference_update`."""
    if _is_set(other):
        if other is s:
            _clear(s)
            return
        if other._used >> 3 > s._used:
            # Only the elements that both have need to be walked.
            common = set()
            _intersect(common, s, other)
            _discard_each(s, common)
        else:
            _discard_each(s, other)
    else:
        for x in other:
            _discard(s, x, _hash_sought(x))
    # Too many removed places slow the probing down.
    if s._fill - s._used > s._mask // 4:
        _resize(s, s._used * 2 if s._used > 50000 else s._used * 4)


def _discard_each(s, walked):
    i = _next_place(walked, 0)
    while i >= 0:
        _discard(s, walked._keys.get(i), walked._hashes.get(i))
        i = _next_place(walked, i + 1)


def _toggle_all(s, walked):
    """`symmetric_difference_update` with another set."""
    if walked is s:
        _clear(s)
        return
    i = _next_place(walked, 0)
    while i >= 0:
        key = walked._keys.get(i)
        h = walked._hashes.get(i)
        if not _discard(s, key, h):
            _add(s, key, h)
        i = _next_place(walked, i + 1)


def _toggle_keys(s, other):
    """`symmetric_difference_update` with a dict."""
    i: i64 = 0
    while i < other._fill:
        h = other._hashes.get(i)
        if h != -1:
            key = other._keys.get(i)
            if not _discard(s, key, _stored(h)):
                _add(s, key, _stored(h))
        i = i + 1


def _is_subset(s, other) -> bool:
    """Whether another set has all keys of this one."""
    if s._used > other._used:
        return False
    i = _next_place(s, 0)
    while i >= 0:
        if _find(other, s._keys.get(i), s._hashes.get(i)) < 0:
            return False
        i = _next_place(s, i + 1)
    return True


def _equal(s, other) -> bool:
    if s._used != other._used:
        return False
    return _is_subset(s, other)


@inline
def _shuffled(h: i64) -> i64:
    return ((h ^ 89869747) ^ (h << 16)) * 3644798167


def _set_hash(s) -> i64:
    """CPython's hash of a frozenset: independent of order, with the bits well mixed."""
    h: i64 = 0
    i = _next_place(s, 0)
    while i >= 0:
        h = h ^ _shuffled(s._hashes.get(i))
        i = _next_place(s, i + 1)
    h = h ^ ((s._used + 1) * 1927868237)
    bits = to_u64(h)
    h = h ^ to_i64((bits >> 11) ^ (bits >> 25))
    h = h * 69069 + 907133923
    if h == -1:
        return 590923713
    return h
