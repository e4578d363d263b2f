"""The module `enum`. The front end takes the members out of a class body and makes them after it with `_member` below.

It gives each enumeration `_member_list_`, `_member_names_` and `_member_map_`. What CPython's metaclass does for the class
itself are the methods named `__class_…__`, with which the compiler calls, iterates and so on a class.
"""

from _core import has_attr, has_special, own_set, type_name


@lang("enum_auto")
class auto:
    """A value that the front end counts."""


@lang("enum_nonmember")
class nonmember[T]:
    """Keeps a value from becoming a member."""

    value: T

    def __init__(self, value):
        self.value = value

    def __get__(self, instance, owner=None):
        return self.value


def member(value):
    return value


@lang("enum_member")
def _member(cls, name, value):
    """The member of a name: a new one, or, if the value is there already, the one that has it."""
    if name in cls._member_map_:
        raise TypeError(f"{name!r} already defined as {cls._member_map_[name]._value_!r}")
    if isinstance(value, tuple):
        made = _made_of(cls, name, value, *value)
    else:
        made = _made_of(cls, name, value, value)
    for other in cls._member_list_:
        if other._value_ == made._value_:
            cls._member_map_[name] = other
            return other
    cls._member_list_.append(made)
    cls._member_names_.append(name)
    cls._member_map_[name] = made
    return made


def _made_of(cls, name, value, *args):
    """A new member. A `__new__` or `__init__` of the program, which get the elements of a tuple one by one, may set `_value_`."""
    made = cls.__new__(cls, *args)
    if not has_special(made, "__new__") or not has_attr(made, "_value_"):
        made._value_ = value
    made._name_ = name
    if has_special(made, "__init__"):
        made.__init__(*args)
    return made


@lang("Enum")
class Enum:
    """The base of enumerations."""

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __hash__(self):
        return hash(self._name_)

    def __repr__(self):
        return f"<{type_name(self)}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type_name(self)}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __dir__(self):
        return ["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @classmethod
    def _missing_(cls, value):
        return None

    # --- the class as an object ----------------------------------------------------------------------

    def __class_call__(cls, value):
        for one in cls._member_list_:
            if one._value_ == value:
                return one
        if isinstance(value, cls):
            return value
        found = cls._missing_(value)
        if found is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        else:
            return found

    def __class_getitem__(cls, name):
        return cls._member_map_[name]

    @classmethod
    def __class_getattr__(cls, name):
        raise AttributeError(name)

    @classmethod
    @literals("name")
    def __class_setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError(f"cannot reassign member {name!r}")
        own_set(cls, name, value)

    @classmethod
    def __class_iter__(cls):
        return iter(cls._member_list_)

    @classmethod
    def __class_reversed__(cls):
        return reversed(cls._member_list_)

    @classmethod
    def __class_len__(cls):
        return len(cls._member_list_)

    @classmethod
    def __class_contains__(cls, x):
        if isinstance(x, cls):
            return True
        if isinstance(x, Enum):
            return False
        raise TypeError(f"unsupported operand type(s) for 'in': '{type_name(x)}' and 'EnumType'")

    @classmethod
    def __class_bool__(cls):
        return True

    @classmethod
    def __class_repr__(cls):
        return f"<enum '{cls.__qualname__}'>"


class ReprEnum(Enum):
    """Enumerations whose members look like their values in texts."""

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


def _raw(x):
    """The value of a member, or the object itself."""
    if isinstance(x, Enum):
        return x._value_
    else:
        return x


@lang("IntEnum")
class IntEnum(int, ReprEnum):
    """Enumerations whose members are ints."""

    __repr__ = Enum.__repr__
    __str__ = int.__repr__


@lang("StrEnum")
class StrEnum(str, ReprEnum):
    """Enumerations whose members are strings."""

    __repr__ = Enum.__repr__


# --- flags ------------------------------------------------------------------------------------------

STRICT = "strict"
CONFORM = "conform"
EJECT = "eject"
KEEP = "keep"


@lang("Flag")
class Flag(Enum):
    """Enumerations whose members combine."""

    @classmethod
    def _all_bits(cls):
        bits = 0
        for one in cls._member_list_:
            bits |= one._value_
        return bits

    @classmethod
    def _combined(cls, bits):
        """The member of these bits, or the combination of members, made at its first use."""
        for one in cls._member_list_:
            if one._value_ == bits:
                return one
        names = []
        for one in cls._member_list_:
            if one._value_ != 0 and one._value_ & (one._value_ - 1) == 0 and one._value_ & bits:
                names.append(one._name_)
        made = cls.__new__(cls, bits)
        made._name_ = "|".join(names) if len(names) > 0 else None
        made._value_ = bits
        return made

    def __class_call__(cls, value):
        bits = _raw(value)
        every = cls._all_bits()
        if bits < 0:
            bits = every & bits
        if bits & ~every:
            width = max(bits.bit_length(), every.bit_length())
            raise ValueError(f"<flag '{cls.__qualname__}'> invalid value {bits}\n    given {_binary(bits, width)}\n  "
                             f"allowed {_binary(every, width)}")
        return cls._combined(bits)

    @classmethod
    def __class_iter__(cls):
        return iter([one for one in cls._member_list_ if one._value_ != 0 and one._value_ & (one._value_ - 1) == 0])

    @classmethod
    def __class_len__(cls):
        count = 0
        for one in cls._member_list_:
            if one._value_ != 0 and one._value_ & (one._value_ - 1) == 0:
                count += 1
        return count

    @classmethod
    def __class_repr__(cls):
        return f"<flag '{cls.__qualname__}'>"

    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        if isinstance(other, Flag):
            return type(self) is type(other) and self._value_ == other._value_
        else:
            return NotImplemented

    def __bool__(self):
        return self._value_ != 0

    def __or__(self, other):
        if isinstance(other, Flag):
            return type(self)._combined(self._value_ | other._value_)
        else:
            return NotImplemented

    def __and__(self, other):
        if isinstance(other, Flag):
            return type(self)._combined(self._value_ & other._value_)
        else:
            return NotImplemented

    def __xor__(self, other):
        if isinstance(other, Flag):
            return type(self)._combined(self._value_ ^ other._value_)
        else:
            return NotImplemented

    def __invert__(self):
        cls = type(self)
        return cls._combined(cls._all_bits() & ~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for one in type(self):
            if one._value_ & self._value_:
                yield one

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f"<{type_name(self)}: {self._value_!r}>"
        return f"<{type_name(self)}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type_name(self)}({self._value_!r})"
        return f"{type_name(self)}.{self._name_}"


def _binary(n, width):
    return "0b0 " + bin(n)[2:].rjust(width, "0")


@lang("IntFlag")
class IntFlag(int, Flag):
    """Flags that are ints."""

    __repr__ = Flag.__repr__
    __str__ = int.__repr__
    __invert__ = Flag.__invert__

    def __class_call__(cls, value):
        return cls._combined(_raw(value))

    def __or__(self, other):
        if isinstance(other, int):
            return type(self)._combined(self._value_ | _raw(other))
        else:
            return NotImplemented

    def __and__(self, other):
        if isinstance(other, int):
            return type(self)._combined(self._value_ & _raw(other))
        else:
            return NotImplemented

    def __xor__(self, other):
        if isinstance(other, int):
            return type(self)._combined(self._value_ ^ _raw(other))
        else:
            return NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


# --- checks ---------------------------------------------------------------------------------------------

@lang("enum_unique")
def unique(enumeration):
    """Refuses aliases."""
    duplicates = []
    for name, one in enumeration._member_map_.items():
        if name != one._name_:
            duplicates.append(f"{name} -> {one._name_}")
    if len(duplicates) > 0:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration


UNIQUE = "unique"
CONTINUOUS = "continuous"
NAMED_FLAGS = "named flags"


def verify(*checks):
    return _same


def _same(x):
    return x


def global_enum(cls):
    return cls


class EnumType:
    """The metaclass of enumerations in CPython."""


EnumMeta = EnumType

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    property FlagBoundary global_flag_repr global_enum_repr global_str EnumCheck pickle_by_global_name pickle_by_enum_name
"""
