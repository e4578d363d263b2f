"""Arguments that belong together."""

from argparse._actions import (Action, ArgumentError, SUPPRESS, _AppendAction, _AppendConstAction, _CountAction, _ExtendAction,
                               _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _VersionAction)
from argparse._actions import OPTIONAL, ZERO_OR_MORE


class _Unset:
    """Stands for an argument that was not given."""


_UNSET = _Unset()


def _made(action, names, dest, nargs, const, default, type, choices, required, help, metavar, version):
    """The action of a name or class."""
    if action is None or action == "store":
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store true "
                             "or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be '?' to supply const")
        return _StoreAction(names, dest, nargs, const, default, type, choices, required, help, metavar)
    if action == "store_const":
        return _StoreConstAction(names, dest, 0, const, default, None, None, required, help, metavar)
    if action == "store_true":
        return _StoreTrueAction(names, dest, 0, True, False if default is None else default, None, None, required, help)
    if action == "store_false":
        return _StoreFalseAction(names, dest, 0, False, True if default is None else default, None, None, required, help)
    if action == "append":
        return _AppendAction(names, dest, nargs, const, default, type, choices, required, help, metavar)
    if action == "append_const":
        return _AppendConstAction(names, dest, 0, const, default, None, None, required, help, metavar)
    if action == "extend":
        return _ExtendAction(names, dest, nargs, const, default, type, choices, required, help, metavar)
    if action == "count":
        return _CountAction(names, dest, 0, None, default, None, None, required, help)
    if action == "help":
        return _HelpAction(names, SUPPRESS, 0, None, SUPPRESS, None, None, False, help)
    if action == "version":
        text = "show program's version number and exit" if help is None else help
        made = _VersionAction(names, SUPPRESS, 0, None, SUPPRESS, None, None, False, text)
        made.version = version
        return made
    if isinstance(action, str):
        raise ValueError(f'unknown action "{action}"')
    return action(names, dest, nargs=nargs, const=const, default=default, type=type, choices=choices, required=required,
                  help=help, metavar=metavar)


class _Container:
    """What arguments can be added to."""

    def __init__(self, parser, title, description):
        self._parser = self if parser is None else parser
        self.title = title
        self.description = description
        self._group_actions = []

    def add_argument(self, *names, action=None, nargs=None, const=None, default=_UNSET, type=None, choices=None, required=None,
                     help=None, metavar=None, dest=None, version=None):
        parser = self._parser
        prefixes = parser.prefix_chars
        if not names or len(names) == 1 and names[0][0] not in prefixes:
            if names and dest is not None:
                raise ValueError("dest supplied twice for positional argument")
            if required is not None:
                raise TypeError("'required' is an invalid argument for positionals")
            target = names[0] if names else dest
            options = []
            needed = nargs != OPTIONAL and (nargs != ZERO_OR_MORE or default is _UNSET)
        else:
            options = [name for name in names]
            target = _destination(options, prefixes) if dest is None else dest
            needed = bool(required)
        if default is _UNSET:
            default = parser._defaults.get(target, parser.argument_default)
        made = _made(action, options, target, nargs, const, default, type, choices, needed, help, metavar, version)
        if type is not None and not callable(type):
            raise ValueError(f"{type!r} is not callable")
        return self._add_action(made)

    def _add_action(self, action):
        self._parser._register(action)
        self._group_actions.append(action)
        action.container = self
        return action

    def set_defaults(self, **kwargs):
        parser = self._parser
        for name in kwargs:
            parser._defaults[name] = kwargs[name]
        for action in parser._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._parser._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._parser._defaults.get(dest, None)

    def add_argument_group(self, title=None, description=None):
        group = _ArgumentGroup(self._parser, title, description)
        self._parser._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _MutuallyExclusiveGroup(self, required)
        self._parser._exclusive_groups.append(group)
        return group


def _destination(options, prefixes):
    for option in options:
        if option[0] not in prefixes:
            raise ValueError(f"invalid option string {option!r}: must start with a character {prefixes!r}")
    chosen = options[0]
    for option in options:
        if len(option) > 1 and option[1] in prefixes:
            chosen = option
            break
    dest = chosen.lstrip(prefixes)
    if not dest:
        raise ValueError(f"dest= is required for options like {chosen!r}")
    return dest.replace("-", "_")


class _ArgumentGroup(_Container):
    """Arguments under a heading of their own."""


class _MutuallyExclusiveGroup(_Container):
    """Arguments of which one may be given."""

    def __init__(self, container, required):
        super().__init__(container._parser, None, None)
        self._container = container
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._add_action(action)
        self._group_actions.append(action)
        return action
