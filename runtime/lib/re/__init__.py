"""The module `re`: patterns for str and bytes, compiled to code for a backtracking machine."""

from ._compiler import ASCII, DEBUG, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE, error
from ._functions import compile, escape, findall, finditer, fullmatch, match, purge, search, split, sub, subn
from ._match import Match
from ._pattern import Pattern

I = IGNORECASE
L = LOCALE
M = MULTILINE
S = DOTALL
U = UNICODE
X = VERBOSE
A = ASCII
NOFLAG = 0

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    template RegexFlag Pattern.flags Pattern.groupindex Pattern.groups Pattern.pattern Pattern.scanner Match.endpos Match.pos Match.re
    Match.string
"""
