"""The builtin names. Every module sees them without an import."""

from .dict import dict
from .iteration import all, any, enumerate, filter, iter, map, max, min, next, reversed, sorted, sum, zip
from .list import list
from .range import range
from .set import frozenset, set
from .slice import slice
from .tuple import tuple
from . import lang
