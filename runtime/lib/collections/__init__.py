"""The module `collections`: what is not a dict lives in files of its own, the dicts are here."""

from ._deque import deque
from ._counter import Counter
from ._dicts import OrderedDict, defaultdict
from ._chainmap import ChainMap
from ._named import namedtuple
from ._user import UserDict, UserList
from ._user_string import UserString
from . import abc

# What depends on nothing but its arguments; see docs/library-dialect.md.
_stateless: (
    "Counter OrderedDict defaultdict deque "
)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    ChainMap.fromkeys defaultdict.default_factory
"""
