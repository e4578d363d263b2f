"""What objects have of their own by name: `__dict__`, `vars()`, `globals()`. A view, so that a name that the program writes out is
typed like the attribute itself."""

from _core import done, head, is_done, own_delete, own_get, own_names, own_set, static_len


class mappingproxy[O]:
    """A read-only view of the names of a class."""

    _object: O

    def __init__(self, obj):
        self._object = obj

    @literals("key")
    def __getitem__(self, key):
        value = _find(self._object, key)
        if is_done(value):
            raise KeyError(key)
        return value

    @literals("key")
    def get(self, key, default=None):
        value = _find(self._object, key)
        if is_done(value):
            return default
        return value

    @literals("key")
    def __contains__(self, key):
        return not is_done(_find(self._object, key))

    def copy(self):
        out = {}
        for name in list(own_names(self._object)):
            value = own_get(self._object, name)
            if not is_done(value):
                out[name] = value
        return out

    def keys(self):
        return self.copy().keys()

    def values(self):
        return self.copy().values()

    def items(self):
        return self.copy().items()

    def __iter__(self):
        return iter(_set_names(self._object))

    def __reversed__(self):
        return reversed(_set_names(self._object))

    def __len__(self):
        return len(_set_names(self._object))

    def __eq__(self, other):
        if isinstance(other, dict):
            return self.copy() == other
        if isinstance(other, mappingproxy):
            return self.copy() == other.copy()
        return NotImplemented

    __hash__ = None

    def __or__(self, other):
        return self.copy() | dict(other)

    def __ror__(self, other):
        return dict(other) | self.copy()

    def __repr__(self):
        return "mappingproxy(" + repr(self.copy()) + ")"


@counts_as("dict")
class _attributes(mappingproxy):
    """The `__dict__` of an object that it can be changed through."""

    @literals("key")
    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError("attribute names must be strings in a compiled program")
        own_set(self._object, key, value)

    @literals("key")
    def __delitem__(self, key):
        if is_done(_find(self._object, key)):
            raise KeyError(key)
        own_delete(self._object, key)

    @literals("key")
    def setdefault(self, key, default=None):
        value = _find(self._object, key)
        if is_done(value):
            own_set(self._object, key, default)
            return default
        return value

    @literals("key")
    def pop(self, key, *default):
        value = _find(self._object, key)
        if is_done(value):
            if static_len(default) == 0:
                raise KeyError(key)
            return head(default)
        own_delete(self._object, key)
        return value

    def popitem(self):
        names = _set_names(self._object)
        if len(names) == 0:
            raise KeyError("popitem(): dictionary is empty")
        name = names[-1]
        value = own_get(self._object, name)
        own_delete(self._object, name)
        return (name, value)

    def clear(self):
        for name in _set_names(self._object):
            own_delete(self._object, name)

    @on_keywords("_update_by_name")
    def update(self, *other):
        if static_len(other) > 0:
            given = dict(head(other))
            for name in given:
                own_set(self._object, name, given[name])

    def _update_by_name(self, *other, **named):
        self.update(*other)
        for name in named:
            own_set(self._object, name, named[name])

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return repr(self.copy())


def _find(x, key):
    """What the object has under a key of any type, or done()."""
    if isinstance(key, str):
        return own_get(x, key)
    return done()


def _set_names(x):
    names = []
    for name in list(own_names(x)):
        if not is_done(own_get(x, name)):
            names.append(name)
    return names


# --- called by the compiler -----------------------------------------------------------------------


@lang("namespace")
def _namespace(x):
    return _attributes(x)


@lang("class_namespace")
def _class_namespace(cls):
    return mappingproxy(cls)


@lang("note_name")
def _note_name(names, name):
    """A name that was set and was not there before."""
    names.append(name)


@lang("forget_name")
def _forget_name(names, name):
    names.remove(name)


@lang("rest_get")
def _rest_get(rest, name):
    """An attribute that only a computed name has set, or done()."""
    index = rest._find(name, hash(name))
    if index < 0:
        return done()
    return rest[name]


@lang("rest_delete")
def _rest_delete(rest, name):
    """Removes such an attribute; whether it was there."""
    if name in rest:
        del rest[name]
        return True
    return False


@lang("rest_set")
def _rest_set(rest, name, value):
    """Sets such an attribute; whether it is new."""
    new = name not in rest
    rest[name] = value
    return new


@lang("getattr_or")
@literals("name")
def _getattr_or(x, name, default):
    """`getattr` where code decides whether there is such an attribute."""
    try:
        return getattr(x, name)
    except AttributeError:
        return default


@lang("hasattr_asking")
@literals("name")
def _hasattr_asking(x, name):
    try:
        getattr(x, name)
    except AttributeError:
        return False
    return True


@lang("raise_attribute_name")
@noinline
def _raise_attribute_name(type_name):
    raise TypeError("attribute name must be string, not '" + type_name + "'")


@lang("check_compiled_name")
@noinline
def _check_compiled_name(type_name, name, others):
    """An attribute that the program can only find by a name that it nowhere writes."""
    if ("," + name + ",") in others:
        raise NotImplementedError("the computed name '" + name + "' of an attribute of '" + type_name
                                  + "' does not occur in the program as a string; pyc2n compiles only those that do")


@lang("raise_uncompiled_name")
@noinline
def _raise_uncompiled_name(type_name, name):
    raise NotImplementedError("a '" + type_name + "' object cannot get the attribute '" + name
                              + "' by a computed name: the program does not mention it; pyc2n lays out such objects when it compiles")


@lang("refuse_attribute")
@noinline
def _refuse_attribute(type_name, name, listed):
    """The AttributeError of a store to an object that only has the attributes of its class."""
    if ("," + name + ",") in listed:
        raise AttributeError("'" + type_name + "' object attribute '" + name + "' is read-only", name=name)
    raise AttributeError("'" + type_name + "' object has no attribute '" + name + "'", name=name)


@lang("raise_unset_slot")
@noinline
def _raise_unset_slot(name):
    raise AttributeError(name, name=name)


@lang("sorted_names")
def _sorted_names(names):
    return sorted(set(names))


@lang("dir_names")
def _dir_names(own, of_class):
    names = list(own)
    names.extend(of_class)
    names.extend(_OBJECT_NAMES)
    return sorted(set(names))


# What CPython's `object` has, and what every class statement adds.
_OBJECT_NAMES = [
    "__class__", "__delattr__", "__dict__", "__dir__", "__doc__", "__eq__", "__format__", "__ge__", "__getattribute__",
    "__getstate__", "__gt__", "__hash__", "__init__", "__init_subclass__", "__le__", "__lt__", "__module__", "__ne__",
    "__new__", "__reduce__", "__reduce_ex__", "__repr__", "__setattr__", "__sizeof__", "__str__", "__subclasshook__",
    "__weakref__",
]


@lang("local_set")
def _local_set(names, name, value):
    """A variable for `locals()`, if it is assigned."""
    if not is_done(value):
        names[name] = value
