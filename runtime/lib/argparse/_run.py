"""One pass over the arguments of a command line."""

from argparse._actions import (ArgumentError, ArgumentTypeError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS,
                               ZERO_OR_MORE, _argument_name)
from argparse._matching import _match_one, _match_partial


class _Option:
    """What an argument that looks like an option stands for."""

    def __init__(self, action, name, value):
        self.action = action
        self.name = name
        self.value = value


class _Run:
    """Takes arguments from left to right."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.rest = []
        self.seen = []
        self.chosen = []
        self.positionals = parser._positional_actions()
        self.options = {}
        self.pattern = self._classify()

    def _classify(self):
        kinds = []
        for i in range(len(self.args)):
            arg = self.args[i]
            if "-" in kinds:
                kinds.append("A")
            elif arg == "--":
                kinds.append("-")
            else:
                option = self._option(arg)
                if option is not None:
                    self.options[i] = option
                kinds.append("A" if option is None else "O")
        return "".join(kinds)

    def run(self):
        i = 0
        last = max(self.options, default=-1)
        while i <= last:
            next_option = i
            while next_option not in self.options:
                next_option += 1
            if i != next_option:
                end = self._take_positionals(i)
                if end > i:
                    i = end
                    continue
                self.rest.extend(self.args[i:next_option])
                i = next_option
            i = self._take_option(i)
        end = self._take_positionals(i)
        self.rest.extend(self.args[end:])
        self._check_missing()
        return self.rest

    # --- options ---------------------------------------------------------------------------------------

    def _option(self, arg):
        """What the argument is as an option, None if it is none."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in parser._options:
            return _Option(parser._options[arg], arg, None)
        if len(arg) == 1:
            return None
        if "=" in arg:
            name, value = arg.split("=", 1)
            if name in parser._options:
                return _Option(parser._options[name], name, value)
        found = self._abbreviated(arg)
        if len(found) > 1:
            names = ", ".join([option.name for option in found])
            parser.error(f"ambiguous option: {arg} could match {names}")
        if len(found) == 1:
            return found[0]
        if _is_negative_number(arg) and not self._has_numeric_options():
            return None
        return None if " " in arg else _Option(None, arg, None)

    def _has_numeric_options(self):
        return any([_is_negative_number(name) for name in self.parser._options])

    def _abbreviated(self, arg):
        parser = self.parser
        found = []
        if arg[1] in parser.prefix_chars:
            if parser.allow_abbrev:
                name, value = arg, None
                if "=" in arg:
                    name, value = arg.split("=", 1)
                for option in parser._options:
                    if option.startswith(name):
                        found.append(_Option(parser._options[option], option, value))
        else:
            for option in parser._options:
                if option == arg[:2]:
                    found.append(_Option(parser._options[option], option, arg[2:]))
                elif option.startswith(arg):
                    found.append(_Option(parser._options[option], option, None))
        return found

    def _take_option(self, start):
        option = self.options[start]
        action, name, value = option.action, option.name, option.value
        steps = []
        while True:
            if action is None:
                self.rest.append(self.args[start])
                return start + 1
            if value is None:
                count = self._count(action, self.pattern[start + 1:])
                end = start + 1 + count
                steps.append((action, self.args[start + 1:end], name))
                break
            count = _match_one(action, "A")
            if count == 1:
                end = start + 1
                steps.append((action, [value], name))
                break
            if count != 0 or name[1] in self.parser.prefix_chars or value == "":
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            # `-xyz` is `-x -yz`.
            steps.append((action, [], name))
            name = name[0] + value[0]
            if name not in self.parser._options:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            action = self.parser._options[name]
            value = value[1:] or None
        for action, args, name in steps:
            self._take(action, args, name)
        return end

    def _count(self, action, pattern):
        count = _match_one(action, pattern)
        if count >= 0:
            return count
        nargs = action.nargs
        if nargs is None:
            raise ArgumentError(action, "expected one argument")
        if nargs == OPTIONAL:
            raise ArgumentError(action, "expected at most one argument")
        if nargs == ONE_OR_MORE:
            raise ArgumentError(action, "expected at least one argument")
        raise ArgumentError(action, f"expected {nargs} argument{'' if nargs == 1 else 's'}")

    # --- positional arguments --------------------------------------------------------------------------

    def _take_positionals(self, start):
        counts = _match_partial(self.positionals, self.pattern[start:])
        taken = self.positionals[:len(counts)]
        self.positionals = self.positionals[len(counts):]
        for i in range(len(counts)):
            self._take(taken[i], self.args[start:start + counts[i]], None)
            start += counts[i]
        return start

    # --- actions ---------------------------------------------------------------------------------------

    def _take(self, action, args, name):
        self.seen.append(action)
        values = self._values(action, args)
        if values is not action.default:
            self.chosen.append(action)
            for group in self.parser._exclusive_groups:
                if any([member is action for member in group._group_actions]):
                    for other in group._group_actions:
                        if other is not action and self._is_chosen(other):
                            raise ArgumentError(action, f"not allowed with argument {_argument_name(other)}")
        if not (isinstance(values, str) and values == SUPPRESS):
            action(self.parser, self.namespace, values, name)

    def _is_chosen(self, action):
        return any([other is action for other in self.chosen])

    def _values(self, action, args):
        nargs = action.nargs
        if nargs != PARSER and nargs != REMAINDER and "--" in args:
            args = [arg for arg in args]
            args.remove("--")
        if nargs == OPTIONAL and not args:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._converted(action, value)
                self._check(action, value)
            return value
        if nargs == ZERO_OR_MORE and not args and not action.option_strings and action.default is not None:
            self._check(action, action.default)
            return action.default
        if len(args) == 1 and (nargs is None or nargs == OPTIONAL):
            value = self._converted(action, args[0])
            self._check(action, value)
            return value
        values = [self._converted(action, arg) for arg in args]
        if nargs == PARSER:
            self._check(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check(action, value)
        return values

    def _converted(self, action, text):
        if action.type is None:
            return text
        try:
            return action.type(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}")

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join([repr(choice) for choice in action.choices])
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    def _check_missing(self):
        missing = []
        for action in self.parser._actions:
            if any([seen is action for seen in self.seen]):
                continue
            if action.required:
                missing.append(_argument_name(action))
            elif isinstance(action.default, str) and hasattr(self.namespace, action.dest):
                if action.default is getattr(self.namespace, action.dest):
                    setattr(self.namespace, action.dest, self._converted(action, action.default))
        if missing:
            self.parser.error(f"the following arguments are required: {', '.join(missing)}")
        for group in self.parser._exclusive_groups:
            if group.required and not any([self._is_chosen(action) for action in group._group_actions]):
                names = [_argument_name(a) for a in group._group_actions if not (a.help is not None and a.help == SUPPRESS)]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")


def _is_negative_number(text):
    """`-1`, `-.5`, `-1.5`."""
    if not text.startswith("-"):
        return False
    whole, dot, part = text[1:].partition(".")
    if dot:
        return (whole == "" or whole.isdecimal()) and part.isdecimal()
    return whole.isdecimal()
