"""Functions on containers and iterators that the compiler calls itself, by their role."""

from _core import (
    cons, done, generator_returned, generator_send, generator_throw, has_attr, has_special, head, homogeneous, i64, invoke,
    is_done, is_static_tuple, new_object, runtime, static_len, step, tail, type_name,
)
from .call_errors import callable_text, raise_keyword_twice
from .equality import _same
from .generator import generator
from .iterators import iterator
from .tuple import _copy_room, _fill_static, _part


@runtime("traceback_pop")
def _traceback_pop(handle: i64) -> None: ...


# --- displays -------------------------------------------------------------------------------------


@lang("list_reserve")
@inline
def list_reserve(xs, n: i64):
    """Room for n elements."""
    xs._reserve(n)


@lang("list_push")
@inline
def list_push(xs, x):
    """Appends where there is room."""
    xs._data.init(xs._len, x)
    xs._len = xs._len + 1


@lang("list_append")
@inline
def list_append(xs, x):
    """What a list comprehension adds."""
    xs.append(x)


@lang("set_add")
@inline
def set_add(s, x):
    s.add(x)


@lang("set_of_constants")
def set_of_constants(items):
    """A set display of three or more constants: CPython makes a frozenset of them, and of that one another, before the set,
    which shows in the order."""
    return set(frozenset(list(frozenset(items))))


@lang("dict_set")
@inline
def dict_set(d, key, value):
    d._put(key, hash(key), value)


@lang("slice_new")
@inline
def slice_new(start, stop, step):
    return slice(start, stop, step)


@lang("tuple_from_list")
def tuple_from_list(xs):
    out = new_object(tuple)
    out._len = 0
    _copy_room(out, xs._data, 0, xs._len)
    return out


@lang("tuple_fill")
def tuple_fill(out, items):
    """Fills a new tuple of any length with the elements of a static one."""
    _fill_static(out, items)


@lang("homogeneous_of")
def homogeneous_of(t):
    """A static tuple as a tuple of any length."""
    return homogeneous(t)


# --- in, iteration --------------------------------------------------------------------------------


@lang("contains")
@inline
def contains(container, item) -> bool:
    """`item in container`."""
    if has_special(container, "__contains__"):
        if invoke(container, "__contains__", item):
            return True
        return False
    elif has_special(container, "__iter__") or has_special(container, "__getitem__"):
        for x in container:
            if _same(x, item):
                return True
        return False
    else:
        raise TypeError("argument of type '" + type_name(container) + "' is not iterable")


@lang("get_iter")
@inline
def get_iter(x):
    """`iter(x)`."""
    if has_special(x, "__iter__"):
        it = invoke(x, "__iter__")
        if has_special(it, "__step__") or has_special(it, "__next__"):
            return it
        else:
            raise TypeError("iter() returned non-iterator of type '" + type_name(it) + "'")
    elif has_special(x, "__getitem__"):
        return iterator(x)
    else:
        raise TypeError("'" + type_name(x) + "' object is not iterable")


@lang("next_value")
@inline
def next_value(it):
    """The next element of an iterator that has only `__next__`, or done()."""
    try:
        return invoke(it, "__next__")
    except StopIteration:
        return done()


# --- unpacking ------------------------------------------------------------------------------------


@lang("unpack")
@inline
def unpack(value, proto):
    """Exactly as many elements as the static tuple `proto` has."""
    if is_static_tuple(value):
        if static_len(value) == static_len(proto):
            return value
        elif static_len(value) > static_len(proto):
            _raise_too_many(static_len(proto))
        else:
            _raise_too_few(static_len(proto), static_len(value))
    elif has_attr(value, "__as_tuple__"):
        return unpack(value.__as_tuple__(), proto)
    elif isinstance(value, (list, tuple)):
        if value._len != static_len(proto):
            if value._len > static_len(proto):
                _raise_too_many(static_len(proto))
            _raise_too_few(static_len(proto), value._len)
        return _elements(value, 0, proto)
    else:
        it = _iterate_to_unpack(value)
        return _take_exactly(it, proto, static_len(proto))


@inline
def _iterate_to_unpack(value):
    if has_special(value, "__iter__") or has_special(value, "__getitem__"):
        return get_iter(value)
    else:
        raise TypeError("cannot unpack non-iterable " + type_name(value) + " object")


@inline
def _elements(source, i: i64, proto):
    """Elements of a list or tuple from i on, one for each of `proto`."""
    if static_len(proto) == 0:
        return ()
    else:
        return cons(source._data.get(i), _elements(source, i + 1, tail(proto)))


def _take_exactly(it, proto, expected: i64):
    if static_len(proto) == 0:
        if not is_done(step(it)):
            _raise_too_many(expected)
        return ()
    else:
        x = step(it)
        if is_done(x):
            _raise_too_few(expected, expected - static_len(proto))
        else:
            return cons(x, _take_exactly(it, tail(proto), expected))


@lang("unpack_star")
def unpack_star(value, before, after):
    """As many elements as `before` has, a list of the rest, as many as `after` has."""
    if is_static_tuple(value):
        if static_len(value) < static_len(before) + static_len(after):
            _raise_too_few_for_star(static_len(before) + static_len(after), static_len(value))
        else:
            return _split_static(value, before, after)
    else:
        it = _iterate_to_unpack(value)
        least: i64 = static_len(before) + static_len(after)
        return _take_and_rest(it, before, after, least)


def _split_static(value, before, after):
    if static_len(before) > 0:
        return cons(head(value), _split_static(tail(value), tail(before), after))
    else:
        middle = []
        return cons(middle, _collect_static(middle, value, after))


def _collect_static(middle, value, after):
    """Moves the elements but the last few to the list; returns the last few."""
    if static_len(value) > static_len(after):
        middle.append(head(value))
        return _collect_static(middle, tail(value), after)
    else:
        return value


def _take_and_rest(it, before, after, least: i64):
    if static_len(before) > 0:
        x = step(it)
        if is_done(x):
            _raise_too_few_for_star(least, least - static_len(after) - static_len(before))
        else:
            return cons(x, _take_and_rest(it, tail(before), after, least))
    else:
        rest = list(it)
        spare = rest._len - static_len(after)
        if spare < 0:
            _raise_too_few_for_star(least, least + spare)
        last = _elements(rest, spare, after)
        rest._cut(spare, static_len(after))
        return cons(rest, last)


@noinline
def _raise_too_many(expected: int):
    raise ValueError("too many values to unpack (expected " + str(expected) + ")")


@noinline
def _raise_too_few(expected: int, got: int):
    raise ValueError("not enough values to unpack (expected " + str(expected) + ", got " + str(got) + ")")


@noinline
def _raise_too_few_for_star(expected: int, got: int):
    raise ValueError("not enough values to unpack (expected at least " + str(expected) + ", got " + str(got) + ")")


# --- arguments ------------------------------------------------------------------------------------


@lang("star_args")
def star_args(iterable):
    """The positional arguments in `f(*iterable)`, as a tuple of any length."""
    if is_static_tuple(iterable):
        return homogeneous(iterable)
    elif isinstance(iterable, tuple):
        return iterable
    else:
        return tuple(iterable)


@lang("raise_not_unpackable")
@noinline
def raise_not_unpackable(callee, type_name):
    """`f(*5)`; without a callee: among other arguments."""
    what = "Value after *" if callee == "" else callable_text(callee) + " argument after *"
    raise TypeError(what + " must be an iterable, not " + type_name)


@lang("list_extend")
def list_extend(xs, iterable):
    """`[*iterable]`."""
    if has_special(iterable, "__iter__") or has_special(iterable, "__getitem__"):
        xs.extend(iterable)
    else:
        raise TypeError("Value after * must be an iterable, not " + type_name(iterable))


@lang("set_extend")
def set_extend(s, iterable):
    """`{*iterable}`."""
    s.update(iterable)


@lang("dict_extend")
def dict_extend(d, mapping):
    """`{**mapping}`."""
    if isinstance(mapping, dict):
        d._add_all(mapping)
    elif has_attr(mapping, "keys"):
        for key in mapping.keys():
            d[key] = mapping[key]
    else:
        raise TypeError("'" + type_name(mapping) + "' object is not a mapping")


@lang("concat_args")
def concat_args(first, second):
    return first + second


@lang("tuple_length")
@inline
def tuple_length(items):
    return items._len


@lang("tuple_head")
@inline
def tuple_head(items):
    """The first element of a `tuple[T, ...]` that is not empty."""
    return items._data.get(0)


@lang("tuple_tail")
def tuple_tail(items):
    return _part(items, 1, 1, items._len - 1)


@lang("tuple_each")
def tuple_each(items, function, *rest):
    """`function(element, *rest)` for each element of a `tuple[T, ...]`."""
    for item in items:
        function(item, *rest)


@lang("star_rest")
def star_rest(args, skip: i64):
    """What is left of the arguments in `f(*args)` after the first few."""
    if skip >= args._len:
        return _part(args, 0, 1, 0)
    return _part(args, skip, 1, args._len - skip)


@lang("star_item")
@inline
def star_item(args, i: i64):
    """The argument at a position, or done()."""
    if i >= args._len:
        return done()
    return args._data.get(i)


@lang("star_fits")
@inline
def star_fits(args, room: i64) -> bool:
    """Whether there are parameters for all of them."""
    return args._len <= room


@lang("star_count")
@inline
def star_count(args, before: i64) -> int:
    return args._len + before


@lang("kwargs_merge")
def kwargs_merge(into, mapping, callee):
    """Adds the keyword arguments of a `**mapping`."""
    if isinstance(mapping, dict) or has_attr(mapping, "keys"):
        for key in mapping.keys():
            if isinstance(key, str):
                if key in into:
                    raise_keyword_twice(callee, key)
                into[key] = mapping[key]
            else:
                raise TypeError("keywords must be strings")
        return into
    else:
        raise TypeError(callable_text(callee) + " argument after ** must be a mapping, not " + type_name(mapping))


@lang("kwargs_add")
def kwargs_add(keywords, name, value, callee):
    """Adds a keyword argument."""
    kwargs_unique(keywords, name, callee)
    keywords[name] = value


@lang("kwargs_unique")
@inline
def kwargs_unique(keywords, name, callee):
    """TypeError if a keyword argument is also in the `**mapping`."""
    if keywords._used > 0:
        if keywords._find(name, hash(name)) >= 0:
            raise_keyword_twice(callee, name)


@lang("kwargs_find")
@inline
def kwargs_find(keywords, name):
    """A keyword argument, or done()."""
    if keywords._used > 0:
        index = keywords._find(name, hash(name))
        if index >= 0:
            return keywords._values.get(index)
    return done()


@lang("kwargs_fit")
def kwargs_fit(keywords, names, given: i64, first: i64, last: i64, open) -> bool:
    """Whether the keyword arguments are for parameters (`names`) that have no argument yet. Of those, the ones at the places first …
    last also take one of the `given` positional arguments. If `open`, there may be others."""
    for key in keywords:
        place = _place_of(key, names, first)
        if place < 0:
            if not open:
                return False
        elif place < given and place < last:
            return False
    return True


def _place_of(key, names, place: i64) -> i64:
    """The place of a name in a static tuple, the first one's being given; or -1."""
    if static_len(names) == 0:
        return -1
    else:
        if head(names) == key:
            return place
        return _place_of(key, tail(names), place + 1)


@lang("kwargs_rest")
def kwargs_rest(into, keywords, names):
    """Adds the keyword arguments but those of some names."""
    for key in keywords:
        if _place_of(key, names, 0) < 0:
            into[key] = keywords[key]


# --- yield from -----------------------------------------------------------------------------------


@lang("delegate_step")
@inline
def delegate_step(iterator, sent):
    """The next element of the iterator of a `yield from`, or done(); `sent` is what the outer generator got."""
    if isinstance(iterator, generator):
        return generator_send(iterator, sent)
    elif sent is not None:
        return _send(iterator, sent)
    elif has_attr(iterator, "__step__"):
        return step(iterator)
    else:
        return _next(iterator)


# What the StopIteration of an iterator that is no generator carried, between the step that met it and the result.
_returned = None


def _end_delegation(stop):
    global _returned
    _returned = stop.value
    return done()


def _take_returned():
    global _returned
    value = _returned
    _returned = None
    return value


def _send(iterator, sent):
    try:
        return iterator.send(sent)
    except StopIteration as stop:
        return _end_delegation(stop)


def _next(iterator):
    try:
        return invoke(iterator, "__next__")
    except StopIteration as stop:
        return _end_delegation(stop)


@lang("delegate_throw")
@noinline
def delegate_throw(iterator, exception):
    """Throws what was thrown at a `yield from` into its iterator. The next element, or done()."""
    # The place of the `yield from` comes into the traceback when the exception leaves it.
    _traceback_pop(exception._traceback)
    if isinstance(exception, GeneratorExit):
        if has_attr(iterator, "close"):
            iterator.close()
        raise exception
    elif isinstance(iterator, generator):
        return generator_throw(iterator, exception)
    elif has_attr(iterator, "throw"):
        try:
            return iterator.throw(exception)
        except StopIteration as stop:
            return _end_delegation(stop)
    else:
        raise exception


@lang("delegate_result")
@inline
def delegate_result(iterator):
    """What an iterator returned that a `yield from` has exhausted."""
    if isinstance(iterator, generator):
        return generator_returned(iterator)
    elif has_attr(iterator, "__step__"):
        return None
    else:
        return _take_returned()


# --- match ----------------------------------------------------------------------------------------


@lang("with_enter")
@inline
def with_enter(manager):
    """What `with manager` begins with."""
    if has_special(manager, "__enter__"):
        if has_special(manager, "__exit__"):
            return invoke(manager, "__enter__")
        else:
            _no_context_manager(type_name(manager), " (missed __exit__ method)")
    else:
        _no_context_manager(type_name(manager), "")


@noinline
def _no_context_manager(name: str, detail: str):
    raise TypeError("'" + name + "' object does not support the context manager protocol" + detail)


@lang("match_sequence")
@inline
def match_sequence(x) -> bool:
    if isinstance(x, (list, tuple, range)):
        return True
    return has_attr(x, "_match_sequence")


@lang("match_mapping")
@inline
def match_mapping(x) -> bool:
    if isinstance(x, dict):
        return True
    return has_attr(x, "_match_mapping")


@lang("match_rest")
def match_rest(d, keys):
    """A dict of what is left besides these keys."""
    out = {}
    for key in d:
        if not _has_key(keys, key):
            out[key] = d[key]
    return out


def _has_key(keys, key):
    if static_len(keys) == 0:
        return False
    else:
        if head(keys) == key:
            return True
        return _has_key(tail(keys), key)
