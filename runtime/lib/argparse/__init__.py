"""The module `argparse`."""

from argparse._actions import (Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace, ONE_OR_MORE,
                               OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE)
from argparse._formatter import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
                                 RawDescriptionHelpFormatter, RawTextHelpFormatter)
from argparse._parser import ArgumentParser

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    ArgumentParser.parse_intermixed_args ArgumentParser.parse_known_intermixed_args ArgumentParser.register
"""
