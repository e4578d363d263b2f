"""The module `collections`: what is not a dict lives in files of its own, the dicts are here."""

from .deque import deque
from .counter import Counter
from .dicts import OrderedDict, defaultdict
from .chainmap import ChainMap
from .named import namedtuple
from .user import UserDict, UserList, UserString
from . import abc

