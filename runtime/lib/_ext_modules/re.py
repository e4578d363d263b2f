"""What native code of an extension module knows of `re`. Patterns and matches are its own; they can't be given. Flags are ints to it, so functions don't have
them, only the statements that compile patterns for variables of the module. What CPython warns of is the interpreter's.
"""

from _ext_misfit import raise_misfit
from re._compiler import ASCII, DOTALL, IGNORECASE, MULTILINE, VERBOSE
from re._functions import _patterns, escape
from re._functions import compile as _compile
from re._pattern import Pattern

_lasting: "compile"
_lasting_of: "A ASCII I IGNORECASE M MULTILINE S DOTALL X VERBOSE"
# Characters by their names only the interpreter knows, and it warns of sets in sets.
_lasting_without: r"\N [[ [^[ -- && ~~ ||"
_stateless: "compile escape findall finditer fullmatch match search split sub subn"

I = IGNORECASE
M = MULTILINE
S = DOTALL
X = VERBOSE
A = ASCII

# What may be meant as an operation on sets, inside of one.
_DOUBTFUL = ("[[", "[^[", "--", "&&", "~~", "||")
_DOUBTFUL_BYTES = (b"[[", b"[^[", b"--", b"&&", b"~~", b"||")


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        return _compile(pattern, flags)
    elif isinstance(pattern, str):
        made = _patterns.get((pattern, flags))
        if made is not None:
            return made
        if "[" in pattern and any(text in pattern for text in _DOUBTFUL):
            raise_misfit()
        return _compile(pattern, flags)
    elif isinstance(pattern, bytes):
        if b"[" in pattern and any(text in pattern for text in _DOUBTFUL_BYTES):
            raise_misfit()
        return _compile(pattern, flags)
    else:
        raise_misfit()


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


# Since Python 3.13 there is a warning about what is given by position here.

def split(pattern, string, *args, maxsplit=0, flags=0):
    if args:
        raise_misfit()
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, *args, count=0, flags=0):
    if args:
        raise_misfit()
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=0, flags=0):
    if args:
        raise_misfit()
    return compile(pattern, flags).subn(repl, string, count)
