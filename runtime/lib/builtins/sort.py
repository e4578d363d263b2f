"""Sorting of lists: stable, adaptive, O(n log n).

Natural runs are merged in the order that powersort chooses (J. I. Munro and S. Wild, "Nearly-Optimal Mergesorts",
ESA 2018). The list is empty while it is sorted, so that a comparison that changes it can't do harm.

With a key function, `k` are the keys and `v` the elements that travel with them; without one, `k` are the elements and
`v` is None, which the compiler folds away.
"""

from _core import i64


def _sort_list(target, key, reverse):
    if target._len < 2 and key is None:
        return
    held = []
    held._swap(target)
    try:
        if key is None:
            _sort(held, None, reverse)
        else:
            _sort_by_key(held, key, reverse)
    finally:
        changed = target._len != 0 or not target._data.is_null()
        held._swap(target)
    if changed:
        raise ValueError("list modified during sort")


def _sort_by_key(values, key, reverse):
    keys = []
    keys._reserve(values._len)
    i: i64 = 0
    while i < values._len:
        keys.append(key(values._data.get(i)))
        i = i + 1
    _sort(keys, values, reverse)


def _sort(keys, values, reverse):
    """Sorts lists that nobody else can reach."""
    n = keys._len
    if n < 2:
        return
    k = keys._data
    v = None if values is None else values._data
    if reverse:
        # Equal elements keep their order if the list is reversed before and after.
        _reverse(k, v, 0, n)
    try:
        if n <= 64:
            run = _count_run(k, v, 0, n)
            _insert_sorted(k, v, 0, run, n)
        else:
            _powersort(k, v, n)
    finally:
        if reverse:
            _reverse(k, v, 0, n)
        keys._hold()
        if values is not None:
            values._hold()


def _powersort(k, v, n: i64):
    scratch_keys = []
    scratch_keys._reserve((n >> 1) + 1)
    tk = scratch_keys._data
    if v is None:
        _merge_runs(k, v, n, tk, None)
    else:
        scratch_values = []
        scratch_values._reserve((n >> 1) + 1)
        _merge_runs(k, v, n, tk, scratch_values._data)
        scratch_values._hold()
    scratch_keys._hold()


def _merge_runs(k, v, n: i64, tk, tv):
    """Finds runs from left to right and merges neighbours whose boundary has the greater power."""
    starts = []
    powers = []
    minimum = _minimum_run(n)
    low: i64 = 0
    start: i64 = 0
    while low < n:
        length = _next_run(k, v, low, n, minimum)
        if low > 0:
            power = _power(start, low - start, length, n)
            while len(powers) > 0 and powers[-1] > power:
                powers.pop()
                left: i64 = starts.pop()
                _merge(k, v, left, start, low, tk, tv)
                start = left
            powers.append(power)
            starts.append(start)
        start = low
        low = low + length
    while len(starts) > 0:
        left: i64 = starts.pop()
        _merge(k, v, left, start, n, tk, tv)
        start = left


def _power(start: i64, left: i64, right: i64, n: i64) -> i64:
    """The power of the boundary between two runs: the first binary digit in which their midpoints, as fractions of the
    list's length, differ."""
    a = 2 * start + left
    b = a + left + right
    power: i64 = 1
    while True:
        if a >= n:
            a = a - n
            b = b - n
        elif b >= n:
            return power
        a = a + a
        b = b + b
        power = power + 1


def _minimum_run(n: i64) -> i64:
    """Between 32 and 64, so that the list has nearly a power of two of such runs."""
    low: i64 = 0
    while n >= 64:
        low = low | (n & 1)
        n = n >> 1
    return n + low


def _next_run(k, v, low: i64, n: i64, minimum: i64) -> i64:
    """Length of the run at `low`, made at least `minimum` long by insertion."""
    length = _count_run(k, v, low, n)
    if length < minimum:
        forced = minimum
        if forced > n - low:
            forced = n - low
        _insert_sorted(k, v, low, low + length, low + forced)
        return forced
    return length


def _count_run(k, v, low: i64, high: i64) -> i64:
    """Length of the ascending run at `low`; a strictly descending one is turned round."""
    if low + 1 >= high:
        return high - low
    i = low + 2
    if k.get(low + 1) < k.get(low):
        while i < high and k.get(i) < k.get(i - 1):
            i = i + 1
        _reverse(k, v, low, i)
    else:
        while i < high and not (k.get(i) < k.get(i - 1)):
            i = i + 1
    return i - low


def _insert_sorted(k, v, low: i64, start: i64, high: i64):
    """Binary insertion of the elements from `start` on into the sorted ones before."""
    i = start
    while i < high:
        pivot = k.get(i)
        left = low
        right = i
        while left < right:
            middle = left + ((right - left) >> 1)
            if pivot < k.get(middle):
                right = middle
            else:
                left = middle + 1
        if left < i:
            _carry_down(k, left, i)
            if v is not None:
                _carry_down(v, left, i)
        i = i + 1


@inline
def _carry_down(p, to: i64, at: i64):
    """Moves element `at` to the lower place `to`; those between go up."""
    x = p.take(at)
    p.move(to + 1, to, at - to)
    p.init(to, x)


def _reverse(k, v, low: i64, high: i64):
    _reverse_one(k, low, high - 1)
    if v is not None:
        _reverse_one(v, low, high - 1)


def _reverse_one(p, low: i64, high: i64):
    while low < high:
        x = p.take(low)
        p.init(low, p.take(high))
        p.init(high, x)
        low = low + 1
        high = high - 1


@inline
def _carry(to, d: i64, source, s: i64, n: i64):
    """Moves n elements to another room."""
    i: i64 = 0
    while i < n:
        to.init(d + i, source.take(s + i))
        i = i + 1


def _merge(k, v, a: i64, b: i64, c: i64, tk, tv):
    """Merges the runs [a, b) and [b, c). What is in place already, at both ends, is left alone."""
    a = _upper_from_left(k, b, a, b)
    if a == b:
        return
    c = _lower_from_right(k, b - 1, b, c)
    if b == c:
        return
    if b - a <= c - b:
        _merge_low(k, v, a, b, c, tk, tv)
    else:
        _merge_high(k, v, a, b, c, tk, tv)


def _upper_from_left(k, at: i64, low: i64, high: i64) -> i64:
    """First place of the sorted [low, high) whose element is greater than element `at`; exponential search from the left."""
    x = k.get(at)
    reach: i64 = 1
    last = low
    while low + reach <= high and not (x < k.get(low + reach - 1)):
        last = low + reach
        reach = reach << 1
    right = low + reach - 1
    if right > high:
        right = high
    while last < right:
        middle = last + ((right - last) >> 1)
        if x < k.get(middle):
            right = middle
        else:
            last = middle + 1
    return last


def _lower_from_right(k, at: i64, low: i64, high: i64) -> i64:
    """First place of the sorted [low, high) whose element is not less than element `at`; exponential search from the right."""
    x = k.get(at)
    reach: i64 = 1
    right = high
    while high - reach >= low and not (k.get(high - reach) < x):
        right = high - reach
        reach = reach << 1
    left = high - reach + 1
    if left < low:
        left = low
    while left < right:
        middle = left + ((right - left) >> 1)
        if k.get(middle) < x:
            left = middle + 1
        else:
            right = middle
    return left


def _merge_low(k, v, a: i64, b: i64, c: i64, tk, tv):
    """Merges with the left run in the scratch room, from left to right. Whatever a comparison raises, all elements are put
    back."""
    count = b - a
    _carry(tk, 0, k, a, count)
    if v is not None:
        _carry(tv, 0, v, a, count)
    i: i64 = 0
    j = b
    to = a
    try:
        while i < count and j < c:
            if k.get(j) < tk.get(i):
                k.init(to, k.take(j))
                if v is not None:
                    v.init(to, v.take(j))
                j = j + 1
            else:
                k.init(to, tk.take(i))
                if v is not None:
                    v.init(to, tv.take(i))
                i = i + 1
            to = to + 1
    finally:
        _carry(k, to, tk, i, count - i)
        if v is not None:
            _carry(v, to, tv, i, count - i)


def _merge_high(k, v, a: i64, b: i64, c: i64, tk, tv):
    """Merges with the right run in the scratch room, from right to left."""
    count = c - b
    _carry(tk, 0, k, b, count)
    if v is not None:
        _carry(tv, 0, v, b, count)
    # Elements still to place: the left run below `j`, the scratch room below `i`; they go below `to`.
    i = count
    j = b
    to = c
    try:
        while i > 0 and j > a:
            to = to - 1
            if tk.get(i - 1) < k.get(j - 1):
                j = j - 1
                k.init(to, k.take(j))
                if v is not None:
                    v.init(to, v.take(j))
            else:
                i = i - 1
                k.init(to, tk.take(i))
                if v is not None:
                    v.init(to, tv.take(i))
    finally:
        _carry(k, j, tk, 0, i)
        if v is not None:
            _carry(v, j, tv, 0, i)
