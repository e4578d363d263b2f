"""`ArgumentParser`."""

from argparse._actions import (Action, ArgumentError, ArgumentTypeError, Namespace, OPTIONAL, PARSER, REMAINDER, SUPPRESS,
                               ZERO_OR_MORE, _UNRECOGNIZED, _argument_name, _choices_text)
from argparse._formatter import HelpFormatter
from argparse._groups import _ArgumentGroup, _Container
from argparse._run import _Run
import os
import sys


class _SubParsersAction(Action):
    """Hands the rest of the arguments to the parser of a command."""

    def __init__(self, prog, required, dest, help, metavar):
        self._prog = prog
        self._parsers = {}
        self._shown = []
        super().__init__([], dest, PARSER, None, None, None, self._parsers, required, help, metavar)

    def add_parser(self, name, *, help=None, aliases=(), prog=None, usage=None, description=None, epilog=None, parents=(),
                   formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None, argument_default=None,
                   conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True):
        if help is not None:
            shown = Action([], name, None, None, None, None, None, False, help)
            if aliases:
                shown.metavar = f"{name} ({', '.join(aliases)})"
            else:
                shown.metavar = name
            self._shown.append(shown)
        parser = ArgumentParser(f"{self._prog} {name}" if prog is None else prog, usage, description, epilog, parents,
                                formatter_class, prefix_chars, fromfile_prefix_chars, argument_default, conflict_handler,
                                add_help, allow_abbrev, exit_on_error)
        self._parsers[name] = parser
        for alias in aliases:
            self._parsers[alias] = parser
        return parser

    def _choices_actions(self):
        return self._shown

    def __call__(self, parser, namespace, values, option_string=None):
        name = values[0]
        if self.dest is not None and self.dest != SUPPRESS:
            setattr(namespace, self.dest, name)
        inner, extras = self._parsers[name].parse_known_args(values[1:], None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if extras:
            setattr(namespace, _UNRECOGNIZED, getattr(namespace, _UNRECOGNIZED, []) + extras)


class ArgumentParser(_Container):
    """Parses command lines."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        super().__init__(None, None, description)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._actions = []
        self._options = {}
        self._defaults = {}
        self._exclusive_groups = []
        self._positionals = _ArgumentGroup(self, "positional arguments", None)
        self._optionals = _ArgumentGroup(self, "options", None)
        self._action_groups = [self._positionals, self._optionals]
        self._subparsers = None
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(mark + "h", mark * 2 + "help", action="help", help="show this help message and exit")
        for parent in parents:
            self._take_over(parent)

    def __repr__(self):
        return (f"ArgumentParser(prog={self.prog!r}, usage={self.usage!r}, description={self.description!r}, "
                f"formatter_class={self.formatter_class!r}, conflict_handler={self.conflict_handler!r}, "
                f"add_help={self.add_help!r})")

    # --- arguments -------------------------------------------------------------------------------------

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        return group._add_action(action)

    def _register(self, action):
        for option in action.option_strings:
            if option in self._options:
                self._conflict(action, option)
        self._actions.append(action)
        for option in action.option_strings:
            self._options[option] = action

    def _conflict(self, action, option):
        if self.conflict_handler != "resolve":
            taken = [name for name in action.option_strings if name in self._options]
            word = "string" if len(taken) == 1 else "strings"
            raise ArgumentError(action, f"conflicting option {word}: {', '.join(taken)}")
        other = self._options.pop(option)
        other.option_strings.remove(option)
        if not other.option_strings:
            other.container._group_actions.remove(other)
            self._actions.remove(other)

    def _take_over(self, parent):
        """The arguments of a parent."""
        for group in parent._action_groups:
            own = None
            for mine in self._action_groups:
                if mine.title == group.title:
                    own = mine
            if own is None:
                own = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                own._add_action(action)
        self._exclusive_groups.extend(parent._exclusive_groups)
        self._defaults.update(parent._defaults)

    def add_subparsers(self, *, title=None, description=None, prog=None, required=False, dest=SUPPRESS, help=None, metavar=None):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        if prog is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._positional_actions(), self._exclusive_groups, "")
            prog = formatter.format_help().strip()
        if title is None and description is None:
            group = self._positionals
        else:
            group = self.add_argument_group("subcommands" if title is None else title, description)
        action = _SubParsersAction(prog, required, dest, help, metavar)
        self._subparsers = action
        group._add_action(action)
        return action

    def _positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # --- parsing ---------------------------------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        result, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return result

    def parse_known_args(self, args=None, namespace=None):
        given = [arg for arg in (sys.argv[1:] if args is None else args)]
        result = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest != SUPPRESS and not hasattr(result, action.dest):
                if not (isinstance(action.default, str) and action.default == SUPPRESS):
                    setattr(result, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(result, dest):
                setattr(result, dest, self._defaults[dest])
        if not self.exit_on_error:
            return self._parse(given, result)
        try:
            return self._parse(given, result)
        except ArgumentError as e:
            self.error(str(e))

    def _parse(self, args, namespace):
        if self.fromfile_prefix_chars is not None:
            args = self._read_args_from_files(args)
        rest = _Run(self, args, namespace).run()
        if hasattr(namespace, _UNRECOGNIZED):
            rest = rest + getattr(namespace, _UNRECOGNIZED)
            delattr(namespace, _UNRECOGNIZED)
        return namespace, rest

    def _read_args_from_files(self, args):
        out = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                out.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    found = []
                    for line in file.read().splitlines():
                        found.extend(self.convert_arg_line_to_args(line))
                    out.extend(self._read_args_from_files(found))
            except OSError as e:
                self.error(str(e))
        return out

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    # --- texts -----------------------------------------------------------------------------------------

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file):
        if message:
            file.write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")
