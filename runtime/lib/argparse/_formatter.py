"""Help and usage texts."""

from argparse._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _choices_text
import shutil
import textwrap


class _Section:
    """A part of a help text: lines, and parts of it, under a heading."""

    def __init__(self, parent, heading):
        self.parent = parent
        self.heading = heading
        self.items = []


class HelpFormatter:
    """Puts a help text together."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._width = width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent = 0
        self._action_max_length = 0
        self._texts = [""]
        self._section_starts = []
        self._deferred = []

    # The text of actions depends on the longest of all, so it is made in the end.

    def start_section(self, heading):
        self._deferred.append(lambda: self._open(heading))
        self._current_indent += self._indent_increment

    def end_section(self):
        self._current_indent -= self._indent_increment
        self._deferred.append(self._close)

    def add_text(self, text):
        if text is not None and text != SUPPRESS:
            self._deferred.append(lambda: self._add(self._format_text(text)))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is None or usage != SUPPRESS:
            self._deferred.append(lambda: self._add(self._format_usage(usage, actions, groups, prefix)))

    def add_argument(self, action):
        if action.help is not None and action.help == SUPPRESS:
            return
        length = len(self._format_action_invocation(action))
        for shown in action._choices_actions():
            length = max(length, len(self._format_action_invocation(shown)))
        self._action_max_length = max(self._action_max_length, length + self._current_indent)
        self._deferred.append(lambda: self._add(self._format_action(action)))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        for step in self._deferred:
            step()
        help = self._texts[0]
        while "\n\n\n" in help:
            help = help.replace("\n\n\n", "\n\n")
        return help.strip("\n") + "\n" if help else ""

    def _add(self, text):
        self._texts[-1] += text

    def _open(self, heading):
        self._current_indent += self._indent_increment
        self._section_starts.append(heading)
        self._texts.append("")

    def _close(self):
        self._current_indent -= self._indent_increment
        heading = self._section_starts.pop()
        text = self._texts.pop()
        if text:
            shown = "" if heading is None or heading == SUPPRESS else " " * self._current_indent + f"{heading}:\n"
            self._add(f"\n{shown}{text}\n")

    # --- texts -----------------------------------------------------------------------------------------

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width - self._current_indent, 11), " " * self._current_indent) + "\n\n"

    def _fill_text(self, text, width, indent):
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        return textwrap.wrap(" ".join(text.split()), width)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    # --- usage -----------------------------------------------------------------------------------------

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            text = usage % {"prog": self._prog}
        else:
            options = [a for a in actions if a.option_strings]
            others = [a for a in actions if not a.option_strings]
            text = " ".join([self._prog] + self._usage_parts(options + others, groups))
            if len(prefix) + len(text) > self._width - self._current_indent:
                text = self._wrapped_usage(_words(self._usage_parts(options, groups)), _words(self._usage_parts(others, groups)),
                                           prefix)
        return f"{prefix}{text}\n\n"

    def _usage_parts(self, actions, groups):
        """The actions in order, those of a group that exclude each other as one part."""
        parts = []
        i = 0
        while i < len(actions):
            group = _group_at(actions, i, groups)
            if group is None:
                parts.append(self._usage_of(actions[i], True))
                i += 1
            else:
                shown = [a for a in group._group_actions if not _is_hidden(a)]
                bodies = [_without_brackets(self._usage_of(a, False)) for a in shown]
                text = " | ".join(bodies)
                if group.required:
                    parts.append(f"({text})" if len(bodies) > 1 else text)
                else:
                    parts.append(f"[{text}]" if bodies else "")
                i += len(group._group_actions)
        return [part for part in parts if part]

    def _usage_of(self, action, alone):
        if _is_hidden(action):
            return ""
        if not action.option_strings:
            return self._format_args(action, self._get_default_metavar_for_positional(action))
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f"{action.option_strings[0]} {self._format_args(action, self._get_default_metavar_for_optional(action))}"
        return f"[{text}]" if alone and not action.required else text

    def _wrapped_usage(self, options, others, prefix):
        prog = self._prog
        width = self._width - self._current_indent
        if len(prefix) + len(prog) > 0.75 * width:
            indent = " " * len(prefix)
            lines = _lines(options + others, indent, len(indent) - 1, width)
            if len(lines) > 1:
                lines = _lines(options, indent, len(indent) - 1, width) + _lines(others, indent, len(indent) - 1, width)
            return "\n".join([prog] + lines)
        indent = " " * (len(prefix) + len(prog) + 1)
        if options:
            lines = _lines([prog] + options, indent, len(prefix) - 1, width) + _lines(others, indent, len(indent) - 1, width)
        else:
            lines = _lines([prog] + others, indent, len(prefix) - 1, width)
        lines[0] = lines[0][len(indent):]
        return "\n".join(lines)

    # --- arguments -------------------------------------------------------------------------------------

    def _metavars(self, action, default, count):
        """The names of so many values."""
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = _choices_text(action.choices)
        else:
            name = default
        return [str(part) for part in name] if isinstance(name, tuple) else [name] * count

    def _format_args(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return self._metavars(action, default, 1)[0]
        if nargs == OPTIONAL:
            return f"[{self._metavars(action, default, 1)[0]}]"
        if nargs == ZERO_OR_MORE:
            names = self._metavars(action, default, 1)
            return f"[{names[0]} [{names[1]} ...]]" if len(names) == 2 else f"[{names[0]} ...]"
        if nargs == ONE_OR_MORE:
            names = self._metavars(action, default, 2)
            return f"{names[0]} [{names[1]} ...]"
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return f"{self._metavars(action, default, 1)[0]} ..."
        return " ".join(self._metavars(action, default, nargs)[:nargs])

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return self._metavars(action, self._get_default_metavar_for_positional(action), 1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join([f"{name} {args}" for name in action.option_strings])

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, 11)
        indent = " " * self._current_indent
        room = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        text = self._expand_help(action) if action.help and action.help.strip() else ""
        if not text:
            parts = [f"{indent}{header}\n"]
        else:
            lines = self._split_lines(text, width)
            if len(header) <= room:
                parts = [f"{indent}{header:{room}}  {lines[0]}\n"]
            else:
                parts = [f"{indent}{header}\n", " " * position + f"{lines[0]}\n"]
            parts += [" " * position + f"{line}\n" for line in lines[1:]]
        self._current_indent += self._indent_increment
        parts += [self._format_action(shown) for shown in action._choices_actions()]
        self._current_indent -= self._indent_increment
        return "".join(parts)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if "%" not in text:
            return text
        values = {"prog": self._prog, "default": str(action.default), "dest": str(action.dest), "const": str(action.const),
                  "nargs": str(action.nargs), "metavar": str(action.metavar), "required": str(action.required),
                  "type": _name_of(action.type)}
        if action.choices is not None:
            values["choices"] = ", ".join([str(choice) for choice in action.choices])
        return text % values


def _name_of(type):
    if type is None:
        return "None"
    return getattr(type, "__name__", str(type))


def _is_hidden(action):
    return action.help is not None and action.help == SUPPRESS


def _without_brackets(text):
    return text[1:-1] if text.startswith("[") and text.endswith("]") else text


def _group_at(actions, i, groups):
    """The group whose actions stand here, one behind the other."""
    for group in groups:
        members = group._group_actions
        if members and actions[i] is members[0] and i + len(members) <= len(actions):
            if all([actions[i + n] is members[n] for n in range(len(members))]):
                return group
    return None


def _words(parts):
    """Words of usage: what is in brackets is one."""
    words = []
    for part in parts:
        word = ""
        depth = 0
        for c in part:
            depth += (c in "([") - (c in ")]")
            if c == " " and depth <= 0:
                words.append(word)
                word = ""
            else:
                word += c
        words.append(word)
    return words


def _lines(words, indent, used, width):
    """Lines of a width, `used` of the first taken."""
    lines = []
    line = []
    for word in words:
        if used + 1 + len(word) > width and line:
            lines.append(indent + " ".join(line))
            line = []
            used = len(indent) - 1
        line.append(word)
        used += len(word) + 1
    if line:
        lines.append(indent + " ".join(line))
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds default values to the texts of arguments."""

    def _get_help_string(self, action):
        text = action.help
        if "%(default)" in text or isinstance(action.default, str) and action.default == SUPPRESS:
            return text
        if action.option_strings or action.nargs == OPTIONAL or action.nargs == ZERO_OR_MORE:
            return text + " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Calls values by their types."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
