"""The module `functools`."""

from _core import has_attr, i64, is_done, is_static_tuple, static_len, step, type_name
from builtins.types import builtin_function_or_method, function, method
from collections._dicts import OrderedDict

# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "cmp_to_key partial reduce "
)

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


# --- wrappers ------------------------------------------------------------------------------------------

class _wrapped_function[W, F]:
    """A function that shows the name and documentation of another one; attributes can be set on it as on functions."""

    _wrapper: W
    __wrapped__: F

    def __init__(self, wrapper, wrapped):
        self._wrapper = wrapper
        self.__wrapped__ = wrapped

    @property
    def __name__(self):
        return self.__wrapped__.__name__

    @property
    def __qualname__(self):
        return self.__wrapped__.__qualname__

    @property
    def __module__(self):
        return self.__wrapped__.__module__

    @property
    def __doc__(self):
        return self.__wrapped__.__doc__

    @inline
    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self._wrapper(*args)

    def _call_with_keywords(self, *args, **keywords):
        return self._wrapper(*args, **keywords)

    @inline
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _bound_wrapper(self, instance)

    def __repr__(self):
        return repr(self.__wrapped__)


class _bound_wrapper[W, S]:
    """A wrapped method with its object."""

    __func__: W
    __self__: S

    @inline
    def __init__(self, function, instance):
        self.__func__ = function
        self.__self__ = instance

    @property
    def __name__(self):
        return self.__func__.__name__

    @property
    def __qualname__(self):
        return self.__func__.__qualname__

    @property
    def __doc__(self):
        return self.__func__.__doc__

    @property
    def __wrapped__(self):
        return self.__func__.__wrapped__

    @inline
    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self.__func__._wrapper(self.__self__, *args)

    def _call_with_keywords(self, *args, **keywords):
        return self.__func__._wrapper(self.__self__, *args, **keywords)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Functions are wrapped; on other objects the attributes are set."""
    if isinstance(wrapper, (function, method, builtin_function_or_method)):
        return _wrapped_function(wrapper, wrapped)
    if has_attr(wrapped, "__name__"):
        wrapper.__name__ = wrapped.__name__
        wrapper.__qualname__ = wrapped.__qualname__
        wrapper.__module__ = wrapped.__module__
    wrapper.__doc__ = wrapped.__doc__
    wrapper.__wrapped__ = wrapped
    return wrapper


class _wraps[F]:
    """The decorator that `wraps` gives."""

    _wrapped: F

    def __init__(self, wrapped):
        self._wrapped = wrapped

    def __call__(self, wrapper):
        return update_wrapper(wrapper, self._wrapped)


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return _wraps(wrapped)


# --- caches ---------------------------------------------------------------------------------------------

class _CacheInfo:
    """What `cache_info()` returns; it unpacks and compares as a tuple."""

    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __iter__(self):
        return iter((self.hits, self.misses, self.maxsize, self.currsize))

    def __getitem__(self, i):
        return (self.hits, self.misses, self.maxsize, self.currsize)[i]

    def __eq__(self, other):
        if isinstance(other, _CacheInfo):
            return ((self.hits, self.misses, self.maxsize, self.currsize)
                    == (other.hits, other.misses, other.maxsize, other.currsize))
        return (self.hits, self.misses, self.maxsize, self.currsize) == other

    def __repr__(self):
        return (f"CacheInfo(hits={self.hits!r}, misses={self.misses!r}, "
                f"maxsize={self.maxsize!r}, currsize={self.currsize!r})")


@inline
def _key(args, typed):
    """One argument that only equals its like is its own key; others are the tuple of all. `typed` is None unless given."""
    if typed is not None:
        return (args, tuple([type_name(x) for x in args]) if typed else ())
    elif is_static_tuple(args) and static_len(args) == 1 and isinstance(args[0], (int, str)) and not isinstance(args[0], bool):
        return args[0]
    else:
        return args


def _key_with_keywords(args, keywords):
    return (args, tuple(keywords.items()))


@in_c("functools._lru_cache_wrapper")
class _unbounded_cache[F, K, V, M]:
    """A function with all its results so far."""

    __wrapped__: F
    _results: dict[K, V]
    _hits: i64
    _misses: i64
    _typed: M

    def __init__(self, function, typed):
        self.__wrapped__ = function
        self._results = {}
        self._hits = 0
        self._misses = 0
        self._typed = typed

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self._lookup(_key(args, self._typed), args)

    @inline
    def _lookup(self, key, args):
        results = self._results
        h: i64 = hash(key)
        index = results._find(key, h)
        if index >= 0:
            self._hits = self._hits + 1
            return results._values.get(index)
        self._misses = self._misses + 1
        value = self.__wrapped__(*args)
        results._put(key, h, value)
        return value

    def _call_with_keywords(self, *args, **keywords):
        key = _key_with_keywords(args, keywords)
        if key in self._results:
            self._hits = self._hits + 1
            return self._results[key]
        self._misses = self._misses + 1
        value = self.__wrapped__(*args, **keywords)
        self._results[key] = value
        return value

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _bound_cache(self, instance)

    def cache_info(self):
        hits: int = self._hits
        misses: int = self._misses
        return _CacheInfo(hits, misses, None, len(self._results))

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": None, "typed": bool(self._typed)}


@in_c("functools._lru_cache_wrapper")
class _bounded_cache[F, K, V, M]:
    """A function with the results that were used last; the dict is in the order of use."""

    __wrapped__: F
    _results: OrderedDict[K, V]
    _limit: int
    _hits: i64
    _misses: i64
    _typed: M

    def __init__(self, function, limit, typed):
        self.__wrapped__ = function
        self._results = OrderedDict()
        self._limit = limit if limit > 0 else 0
        self._hits = 0
        self._misses = 0
        self._typed = typed

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self._lookup(_key(args, self._typed), args)

    def _lookup(self, key, args):
        results = self._results
        h: i64 = hash(key)
        index = results._find(key, h)
        if index >= 0:
            self._hits = self._hits + 1
            return self._touch(key, h, index)
        self._misses = self._misses + 1
        value = self.__wrapped__(*args)
        self._keep(key, value)
        return value

    def _touch(self, key, h: i64, index: i64):
        """The value of an entry, which becomes the one used last."""
        results = self._results
        if index == results._fill - 1:
            return results._values.get(index)
        value = results._take(index)
        results._insert(key, h, value)
        return value

    def _keep(self, key, value):
        if self._limit == 0 or key in self._results:
            return
        if len(self._results) >= self._limit:
            self._results.popitem(False)
        self._results[key] = value

    def _call_with_keywords(self, *args, **keywords):
        key = _key_with_keywords(args, keywords)
        if key in self._results:
            self._hits = self._hits + 1
            self._results.move_to_end(key)
            return self._results[key]
        self._misses = self._misses + 1
        value = self.__wrapped__(*args, **keywords)
        self._keep(key, value)
        return value

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _bound_cache(self, instance)

    def cache_info(self):
        hits: int = self._hits
        misses: int = self._misses
        return _CacheInfo(hits, misses, self._limit, len(self._results))

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._limit, "typed": bool(self._typed)}


class _bound_cache[C, S]:
    """A cached method with its object."""

    _cache: C
    __self__: S

    def __init__(self, cache, instance):
        self._cache = cache
        self.__self__ = instance

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self._cache(self.__self__, *args)

    def _call_with_keywords(self, *args, **keywords):
        return self._cache(self.__self__, *args, **keywords)

    def cache_info(self):
        return self._cache.cache_info()

    def cache_clear(self):
        self._cache.cache_clear()


class _lru_decorator[M, T]:
    """The decorator that `lru_cache(maxsize)` gives."""

    _maxsize: M
    _typed: T

    def __init__(self, maxsize, typed):
        self._maxsize = maxsize
        self._typed = typed

    def __call__(self, function):
        if self._maxsize is None:
            return _unbounded_cache(function, self._typed)
        return _bounded_cache(function, self._maxsize, self._typed)


def lru_cache(maxsize=128, typed=None):
    if maxsize is None or isinstance(maxsize, int):
        return _lru_decorator(maxsize, typed)
    if callable(maxsize):
        return _bounded_cache(maxsize, 128, typed)
    raise TypeError("Expected first argument to be an integer, a callable, or None")


def cache(user_function, /):
    return _unbounded_cache(user_function, None)


# The front end turns the method into a property that keeps its value in a field of the object.
@lang("cached_property")
def cached_property(func): ...


# --- calls ------------------------------------------------------------------------------------------------

def reduce(function, sequence, *initial):
    if static_len(initial) > 1:
        raise TypeError(f"reduce expected at most 3 arguments, got {static_len(initial) + 2}")
    rest = iter(sequence)
    if static_len(initial) == 0:
        first = step(rest)
        if is_done(first):
            raise TypeError("reduce() of empty iterable with no initial value")
        value = first
    else:
        value = initial[0]
    for x in rest:
        value = function(value, x)
    return value


@on_keywords("_partial_with_keywords")
def partial(func, /, *args):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    return _partial(func, args)


def _partial_with_keywords(func, /, *args, **keywords):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    return _keyword_partial(func, args, keywords)


@in_c("functools.partial")
class _partial[F, A]:
    """A function with some of its first arguments."""

    func: F
    args: A

    def __init__(self, func, args):
        self.func = func
        self.args = args

    @property
    def keywords(self):
        return {}

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self.func(*self.args, *args)

    def _call_with_keywords(self, *args, **keywords):
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        parts = [repr(self.func)]
        for x in self.args:
            parts.append(repr(x))
        return f"functools.partial({', '.join(parts)})"


@in_c("functools.partial")
class _keyword_partial[F, A, D]:
    """A function with some of its first arguments and some by name."""

    func: F
    args: A
    keywords: D

    def __init__(self, func, args, keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    @on_keywords("_call_with_keywords")
    def __call__(self, *args):
        return self.func(*self.args, *args, **self.keywords)

    def _call_with_keywords(self, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        for x in self.args:
            parts.append(repr(x))
        for name, value in self.keywords.items():
            parts.append(f"{name}={value!r}")
        return f"functools.partial({', '.join(parts)})"


class partialmethod[F, A, D]:
    """A method with some of its arguments."""

    func: F
    args: A
    keywords: D

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        if len(self.keywords) == 0:
            return partial(self.func, instance, *self.args)
        return partial(self.func, instance, *self.args, **self.keywords)


# --- comparison --------------------------------------------------------------------------------------------

def cmp_to_key(mycmp):
    return _comparison(mycmp)


class _comparison[F]:
    """What `cmp_to_key` gives: wraps an object so that the function compares it."""

    _function: F

    def __init__(self, function):
        self._function = function

    def __call__(self, obj):
        return _compared(self._function, obj)


class _compared[F, T]:
    """An object that a function compares."""

    _function: F
    obj: T

    __hash__ = None

    def __init__(self, function, obj):
        self._function = function
        self.obj = obj

    def __lt__(self, other):
        return self._function(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._function(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._function(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._function(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._function(self.obj, other.obj) >= 0


# The front end adds the missing comparisons to the class that this decorates.
@lang("total_ordering")
def total_ordering(cls): ...


# --- dispatch -------------------------------------------------------------------------------------------------

@lang("singledispatch")
class singledispatch[F, C, G]:
    """A function that chooses by the class of its first argument."""

    _default: F
    _classes: list[C]
    _functions: list[G]

    def __init__(self, func):
        self._default = func
        self._classes = []
        self._functions = []

    def register(self, cls, func=None):
        if func is None:
            return _registration(self, cls)
        if isinstance(cls, tuple):
            for one in cls:
                self._classes.append(one)
                self._functions.append(func)
        else:
            self._classes.append(cls)
            self._functions.append(func)
        return func

    def dispatch(self, cls):
        """The function for the class, or for the nearest of its bases."""
        for base in cls.__mro__:
            i = len(self._classes) - 1
            while i >= 0:
                if self._classes[i] is base:
                    return self._functions[i]
                i -= 1
        return self._default

    def __call__(self, *args, **keywords):
        if len(args) == 0:
            raise TypeError(f"{self._default.__name__} requires at least 1 positional argument")
        return self.dispatch(type(args[0]))(*args, **keywords)


@lang("singledispatchmethod")
class singledispatchmethod[D, F]:
    """A method that chooses by the class of its first argument after `self`."""

    dispatcher: D
    func: F

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, instance, owner=None):
        return _dispatching_method(self.dispatcher, instance, owner)


class _dispatching_method[D, I, O]:
    """What an object has of a `singledispatchmethod`."""

    _dispatcher: D
    _instance: I
    _owner: O

    def __init__(self, dispatcher, instance, owner):
        self._dispatcher = dispatcher
        self._instance = instance
        self._owner = owner

    def __call__(self, *args, **keywords):
        method = self._dispatcher.dispatch(type(args[0]))
        return method.__get__(self._instance, self._owner)(*args, **keywords)


class _registration[D, C]:
    """The decorator that `register(cls)` gives."""

    _dispatcher: D
    _cls: C

    def __init__(self, dispatcher, cls):
        self._dispatcher = dispatcher
        self._cls = cls

    def __call__(self, func):
        return self._dispatcher.register(self._cls, func)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    partial.args partial.func partial.keywords
"""
