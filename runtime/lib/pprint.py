"""The module `pprint`."""

from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import fields, is_dataclass
from types import SimpleNamespace
import sys


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    printer = PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                            underscore_numbers=underscore_numbers)
    printer.pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    printer = PrettyPrinter(indent, width, depth, None, compact=compact, sort_dicts=sort_dicts,
                            underscore_numbers=underscore_numbers)
    return printer.pformat(object)


def pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False):
    pprint(object, stream, indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)


def saferepr(object):
    return PrettyPrinter()._repr(object, 0)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """A key for sorting what does not compare: by the names of the types then."""

    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            return (str(type(self.object)), id(self.object)) < (str(type(other.object)), id(other.object))


class PrettyPrinter:
    """Breaks what is too long for a line."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._per_level = indent
        self._width = width
        self._depth = 0 if depth is None else depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = compact
        self._sorts = sort_dicts
        self._underscores = underscore_numbers
        self._open = []
        self._recursive = False
        self._readable = True
        self._out = []

    def pprint(self, object):
        self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        self._out = []
        self._format(object, 0, 0, 0)
        return "".join(self._out)

    def isrecursive(self, object):
        self._recursive = False
        self._repr(object, 0)
        return self._recursive

    def isreadable(self, object):
        self._recursive, self._readable = False, True
        self._repr(object, 0)
        return self._readable and not self._recursive

    def format(self, object, context, maxlevels, level):
        return self._repr(object, level), self._readable, self._recursive

    # --- on one line -----------------------------------------------------------------------------------

    def _repr(self, object, level):
        """What `repr` says, with dicts in order and no more levels than asked for."""
        if isinstance(object, int) and not isinstance(object, bool):
            return f"{object:_}" if self._underscores else repr(object)
        if isinstance(object, (dict, list, tuple)) and not hasattr(object, "_fields"):
            if not _shows_itself(object):
                return self._container_repr(object, level)
        text = repr(object)
        if text.startswith("<"):
            self._readable = False
        return text

    def _container_repr(self, object, level):
        place = id(object)
        if place in self._open:
            self._recursive = True
            return f"<Recursion on {type(object).__name__} with id={place}>"
        left, right = ("{", "}") if isinstance(object, dict) else ("[", "]") if isinstance(object, list) else ("(", ")")
        if object and self._depth and level >= self._depth:
            self._readable = False
            return f"{left}...{right}"
        self._open.append(place)
        if isinstance(object, dict):
            parts = [f"{self._repr(key, level + 1)}: {self._repr(value, level + 1)}" for key, value in self._items(object)]
        else:
            parts = [self._repr(item, level + 1) for item in object]
        self._open.pop()
        comma = "," if isinstance(object, tuple) and len(parts) == 1 else ""
        return f"{left}{', '.join(parts)}{comma}{right}"

    def _items(self, object):
        if self._sorts:
            return sorted(object.items(), key=lambda item: _Key(item[0]))
        return list(object.items())

    # --- on lines --------------------------------------------------------------------------------------

    def _write(self, text):
        self._out.append(text)

    def _format(self, object, indent, allowance, level):
        text = self._repr(object, level)
        if len(text) <= self._width - indent - allowance:
            self._write(text)
            return
        place = id(object)
        self._open.append(place)
        if not self._break(object, indent, allowance, level + 1):
            self._write(text)
        self._open.pop()

    def _break(self, object, indent, allowance, level):
        """Writes on several lines; false if there is no way to break."""
        name = type(object).__name__
        inner = indent + len(name) + 1
        if isinstance(object, OrderedDict):
            self._write(name + "(")
            self._format(list(object.items()), inner, allowance + 1, level)
            self._write(")")
        elif isinstance(object, defaultdict):
            self._write(f"{name}({object.default_factory!r},\n{' ' * inner}")
            self._break_dict(self._items(object), inner, allowance + 1, level)
            self._write(")")
        elif isinstance(object, Counter):
            self._write(name + "(")
            self._break_dict(object.most_common(), inner, allowance + 1, level)
            self._write(")")
        elif isinstance(object, deque):
            self._break_deque(object, inner, allowance, level)
        elif isinstance(object, dict):
            self._break_dict(self._items(object), indent, allowance, level)
        elif isinstance(object, (list, tuple)) and not _shows_itself(object):
            self._break_sequence(object, indent, allowance, level)
        elif isinstance(object, (set, frozenset)):
            self._break_set(object, indent, allowance, level)
        elif isinstance(object, str):
            self._break_str(object, indent, allowance, level)
        elif isinstance(object, SimpleNamespace):
            self._break_named("namespace", list(vars(object).items()), indent, allowance, level)
        elif is_dataclass(object):
            self._break_dataclass(object, indent, allowance, level)
        else:
            return False
        return True

    def _break_dict(self, items, indent, allowance, level):
        self._write("{" + " " * (self._per_level - 1))
        indent += self._per_level
        for i in range(len(items)):
            key, value = items[i]
            text = self._repr(key, level)
            self._write(text + ": ")
            is_last = i == len(items) - 1
            self._format(value, indent + len(text) + 2, allowance + 1 if is_last else 1, level)
            if not is_last:
                self._write(",\n" + " " * indent)
        self._write("}")

    def _break_sequence(self, object, indent, allowance, level):
        if isinstance(object, list):
            left, right = "[", "]"
        else:
            left, right = "(", ",)" if len(object) == 1 else ")"
        self._write(left)
        self._break_items(object, indent, allowance + len(right), level)
        self._write(right)

    def _break_set(self, object, indent, allowance, level):
        left, right = "{", "}"
        if isinstance(object, frozenset):
            left, right = "frozenset({", "})"
            indent += 10
        self._write(left)
        self._break_items(sorted(object, key=_Key), indent, allowance + len(right), level)
        self._write(right)

    def _break_deque(self, object, indent, allowance, level):
        self._write(type(object).__name__ + "([")
        if object.maxlen is None:
            self._break_items(object, indent, allowance + 2, level)
            self._write("])")
        else:
            self._break_items(object, indent, 2, level)
            self._write(f"],\n{' ' * indent}maxlen={object.maxlen})")

    def _break_items(self, items, indent, allowance, level):
        """Items below each other, or as many on a line as there is room for."""
        if self._per_level > 1:
            self._write(" " * (self._per_level - 1))
        indent += self._per_level
        between = ",\n" + " " * indent
        room = full = self._width - indent + 1
        left = len(items)
        delimiter = ""
        for item in items:
            left -= 1
            if left == 0:
                full -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, level)
                size = len(text) + 2
                if room < size:
                    room = full
                    if delimiter:
                        delimiter = between
                if room >= size:
                    room -= size
                    self._write(delimiter + text)
                    delimiter = ", "
                    continue
            self._write(delimiter)
            delimiter = between
            self._format(item, indent, allowance if left == 0 else 1, level)

    def _break_str(self, object, indent, allowance, level):
        if level == 1:
            indent += 1
            allowance += 1
        chunks = _chunks(object, self._width - indent, allowance)
        if len(chunks) == 1:
            self._write(chunks[0])
        else:
            text = ("\n" + " " * indent).join(chunks)
            self._write(f"({text})" if level == 1 else text)

    def _break_dataclass(self, object, indent, allowance, level):
        name = type(object).__name__
        shown = [field.name for field in fields(object) if field.repr]
        self._write(name + "(")
        indent += len(name) + 1
        for i in range(len(shown)):
            self._write(shown[i] + "=")
            is_last = i == len(shown) - 1
            value = getattr(object, shown[i])
            self._format(value, indent + len(shown[i]) + 1, allowance + 1 if is_last else 1, level)
            if not is_last:
                self._write(",\n" + " " * indent)
        self._write(")")

    def _break_named(self, name, items, indent, allowance, level):
        self._write(name + "(")
        indent += len(name) + 1
        for i in range(len(items)):
            key, value = items[i]
            self._write(key + "=")
            is_last = i == len(items) - 1
            self._format(value, indent + len(key) + 1, allowance + 1 if is_last else 1, level)
            if not is_last:
                self._write(",\n" + " " * indent)
        self._write(")")


def _shows_itself(object):
    """Whether a list, tuple or dict is of a class with a text of its own."""
    return type(object).__name__ not in ("dict", "list", "tuple")


def _chunks(text, width, allowance):
    """Literals for the parts of a long string: lines, and words of lines that are too long."""
    lines = text.splitlines(True)
    chunks = []
    for i in range(len(lines)):
        is_last_line = i == len(lines) - 1
        room = width - allowance if is_last_line else width
        if len(repr(lines[i])) <= room:
            chunks.append(repr(lines[i]))
            continue
        parts = _parts(lines[i])
        current = ""
        for j in range(len(parts)):
            most = width - allowance if is_last_line and j == len(parts) - 1 else width
            candidate = current + parts[j]
            if len(repr(candidate)) > most:
                if current:
                    chunks.append(repr(current))
                current = parts[j]
            else:
                current = candidate
        if current:
            chunks.append(repr(current))
    return chunks


def _parts(line):
    """Words, each with the white space behind it."""
    parts = []
    start = 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            parts.append(line[start:i])
            start = i
    parts.append(line[start:])
    return parts
