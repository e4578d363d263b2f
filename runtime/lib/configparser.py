"""The module `configparser`."""

from collections.abc import MutableMapping
import io

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_BOOLEANS = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}


class Error(Exception):
    """The base of this module's errors."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    def __str__(self):
        return self.message


class NoSectionError(Error):
    """There is no such section."""

    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section


class DuplicateSectionError(Error):
    """A section is there twice."""

    def __init__(self, section, source=None, lineno=None):
        where = ""
        if source is not None:
            at = "" if lineno is None else f" [line {lineno:2}]"
            where = f"While reading from {source!r}{at}: section "
        else:
            where = "Section "
        super().__init__(f"{where}{section!r} already exists")
        self.section = section
        self.source = source
        self.lineno = lineno


class DuplicateOptionError(Error):
    """An option is there twice."""

    def __init__(self, section, option, source=None, lineno=None):
        at = "" if lineno is None else f" [line {lineno:2}]"
        super().__init__(f"While reading from {source!r}{at}: option {option!r} in section {section!r} already exists")
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno


class NoOptionError(Error):
    """There is no such option."""

    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option = option
        self.section = section


class InterpolationError(Error):
    """A value refers to what it can't."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f"Bad value substitution: option {option!r} in section {section!r} contains an "
                         f"interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    """A value has a reference that is none."""


class InterpolationDepthError(InterpolationError):
    """References go too deep."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section, f"Recursion limit exceeded in value substitution: option {option!r} in section "
                         f"{section!r} contains an interpolation key which cannot be substituted in "
                         f"{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")


class ParsingError(Error):
    """Lines are neither sections nor options."""

    def __init__(self, source):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2}]: {line}"
        self.args = (self.source,)


class MissingSectionHeaderError(ParsingError):
    """Options come before any section."""

    def __init__(self, filename, lineno, line):
        super().__init__(filename)
        self.message = f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}"
        self.lineno = lineno
        self.line = line


class Interpolation:
    """Leaves values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class _Replacing(Interpolation):
    """Replaces references, which start with a sign and have a name in between two marks."""

    _sign: str
    _open: str
    _close: str

    def before_get(self, parser, section, option, value, defaults):
        return self._replaced(parser, section, option, value, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._without_references(value.replace(self._sign * 2, ""))
        if self._sign in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(self._sign)}")
        return value

    def _without_references(self, text):
        out = []
        while True:
            start = text.find(self._sign + self._open)
            if start < 0:
                return "".join(out) + text
            end = text.find(self._close[0], start + 2)
            is_reference = end > start + 2 and text.startswith(self._close, end)
            out.append(text[:start] if is_reference else text[:start + 2])
            text = text[end + len(self._close):] if is_reference else text[start + 2:]

    def _replaced(self, parser, section, option, rest, raw, defaults, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign = self._sign
        out = []
        while rest:
            start = rest.find(sign)
            if start < 0:
                out.append(rest)
                break
            out.append(rest[:start])
            rest = rest[start:]
            following = rest[1:2]
            if following == sign:
                out.append(sign)
                rest = rest[2:]
            elif following == self._open:
                end = rest.find(self._close)
                if end < 0:
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                name = rest[2:end]
                rest = rest[end + len(self._close):]
                out.append(self._value(parser, section, option, name, rest, raw, defaults, depth))
            else:
                raise InterpolationSyntaxError(option, section, f"'{sign}' must be followed by '{sign}' or '{self._open}', found: {rest!r}")
        return "".join(out)


class BasicInterpolation(_Replacing):
    """Replaces `%(name)s` by other options of the section."""

    def __init__(self):
        self._sign, self._open, self._close = "%", "(", ")s"

    def _value(self, parser, section, option, name, rest, raw, defaults, depth):
        name = parser.optionxform(name)
        if name not in defaults:
            raise InterpolationMissingOptionError(option, section, raw, name)
        value = defaults[name]
        return "" if value is None else self._replaced(parser, section, option, value, raw, defaults, depth + 1)


class ExtendedInterpolation(_Replacing):
    """Replaces `${name}` and `${section:name}`."""

    def __init__(self):
        self._sign, self._open, self._close = "$", "{", "}"

    def _value(self, parser, section, option, reference, rest, raw, defaults, depth):
        path = reference.split(":")
        place = section if len(path) == 1 else path[0]
        name = parser.optionxform(path[-1])
        values = defaults if len(path) == 1 else (parser._values(place, None) if parser.has_section(place) else {})
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        if name not in values:
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path))
        value = values[name]
        return "" if value is None else self._replaced(parser, place, option, value, raw, values, depth + 1)


class _Unset:
    """Stands for an argument that was not given."""


_UNSET = _Unset()


class RawConfigParser(MutableMapping):
    """Sections with options, read from texts."""

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_UNSET):
        self._sections: dict[str, dict[str, str]] = {}
        self._defaults = {}
        self.default_section = default_section
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        if interpolation is None:
            self._interpolation = Interpolation()
        elif isinstance(interpolation, _Unset):
            self._interpolation = self._default_interpolation()
        else:
            self._interpolation = interpolation
        if defaults is not None:
            for key, value in defaults.items():
                self._defaults[self.optionxform(key)] = value

    def _default_interpolation(self):
        return Interpolation()

    def optionxform(self, optionstr):
        return optionstr.lower()

    # --- sections --------------------------------------------------------------------------------------

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def has_section(self, section):
        return section in self._sections

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
        return existed

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def has_option(self, section, option):
        name = self.optionxform(option)
        if not section or section == self.default_section:
            return name in self._defaults
        return section in self._sections and (name in self._sections[section] or name in self._defaults)

    def remove_option(self, section, option):
        options = self._options(section)
        name = self.optionxform(option)
        existed = name in options
        if existed:
            del options[name]
        return existed

    def _options(self, section):
        """The options of a section itself."""
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def _values(self, section, vars):
        values = dict(self._defaults)
        if section != self.default_section:
            if section not in self._sections:
                raise NoSectionError(section)
            values.update(self._sections[section])
        if vars is not None:
            for key, value in vars.items():
                values[self.optionxform(key)] = None if value is None else str(value)
        return values

    # --- values ----------------------------------------------------------------------------------------

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if isinstance(fallback, _Unset):
                raise
            return fallback
        name = self.optionxform(option)
        if name not in values:
            if isinstance(fallback, _Unset):
                raise NoOptionError(name, section)
            return fallback
        value = values[name]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, name, value, values)

    def _converted(self, section, option, convert, raw, vars, fallback):
        if not isinstance(fallback, _Unset):
            if not self.has_option(section, option):
                return fallback
        return convert(self.get(section, option, raw=raw, vars=vars))

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, int, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, float, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, _boolean, raw, vars, fallback)

    def items(self, section=_UNSET, raw=False, vars=None):
        if isinstance(section, _Unset):
            return [(name, self[name]) for name in self]
        else:
            values = self._values(section, vars)
            if raw:
                return list(values.items())
            # Unlike `get`, this gives what interpolation makes of no value.
            return [(name, self._interpolation.before_get(self, section, name, values[name], values)) for name in values]

    def set(self, section, option, value=None):
        if value is not None:
            value = self._interpolation.before_set(self, section, option, self._checked(value))
        self._options(section)[self.optionxform(option)] = value

    def _checked(self, value):
        return value

    # --- reading and writing ---------------------------------------------------------------------------

    def read(self, filenames, encoding=None):
        if isinstance(filenames, str) or hasattr(filenames, "__fspath__"):
            return self._read_all([filenames], encoding)
        return self._read_all(filenames, encoding)

    def _read_all(self, filenames, encoding):
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, str(filename))
            except OSError:
                continue
            done.append(filename)
        return done

    def read_file(self, f, source=None):
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        self._read(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        for section, options in dictionary.items():
            if section != self.default_section and section not in self._sections:
                self._sections[section] = {}
            for key, value in options.items():
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        reader = _Reader(self, source)
        number = 0
        for line in lines:
            number += 1
            reader.line(number, line)
        reader.finish()

    def write(self, fp, space_around_delimiters=True):
        between = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write(fp, self.default_section, self._defaults, between)
        for section, options in self._sections.items():
            self._write(fp, section, options, between)

    def _write(self, fp, section, options, between):
        fp.write(f"[{section}]\n")
        for key, value in options.items():
            text = "" if value is None else between + value.replace("\n", "\n\t")
            fp.write(f"{key}{text}\n")
        fp.write("\n")

    # --- as a mapping of sections ----------------------------------------------------------------------

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section] + list(self._sections))


class ConfigParser(RawConfigParser):
    """The same with references between values."""

    def _default_interpolation(self):
        return BasicInterpolation()

    def _checked(self, value):
        if not isinstance(value, str):
            raise TypeError("option values must be strings")
        return value


def _boolean(text):
    if text.lower() not in _BOOLEANS:
        raise ValueError(f"Not a boolean: {text}")
    return _BOOLEANS[text.lower()]


class _Reader:
    """Reads lines into a parser."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.section = ""
        self.options = None
        self.option = None
        self.indent = 0
        self.seen = set()
        self.sections = set()
        self.lines = {}
        self.error = None

    def line(self, number, line):
        parser = self.parser
        text = self._without_comment(line).strip()
        if not text:
            is_empty = not line.strip()
            if parser._empty_lines:
                if is_empty and self._goes_on():
                    self._pending().append("")
            else:
                self.option = None
                self.indent = 0
            return
        indent = len(line) - len(line.lstrip())
        if self._goes_on() and indent > self.indent:
            self._pending().append(text)
            return
        self.indent = indent
        if text.startswith("[") and "]" in text[2:]:
            self._header(number, text[1:text.rindex("]")])
        elif self.options is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self._option(number, text, line)

    def _goes_on(self):
        return self.options is not None and self.option is not None and self._pending() is not None

    def _pending(self):
        return self.lines[(self.section, self.option)]

    def _without_comment(self, line):
        stripped = line.strip()
        for prefix in self.parser._comments:
            if stripped.startswith(prefix):
                return ""
        end = len(line)
        for prefix in self.parser._inline:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    end = min(end, at)
                    break
                at = line.find(prefix, at + 1)
        return line[:end]

    def _header(self, number, name):
        parser = self.parser
        if name in self.sections and parser._strict:
            raise DuplicateSectionError(name, self.source, number)
        self.sections.add(name)
        self.section = name
        self.option = None
        if name == parser.default_section:
            self.options = parser._defaults
        else:
            if name not in parser._sections:
                parser._sections[name] = {}
            self.options = parser._sections[name]

    def _option(self, number, text, line):
        parser = self.parser
        at, size = len(text), 0
        for delimiter in parser._delimiters:
            found = text.find(delimiter)
            if 0 <= found < at:
                at, size = found, len(delimiter)
        if size == 0 and not parser._allow_no_value or at == 0:
            if self.error is None:
                self.error = ParsingError(self.source)
            self.error.append(number, repr(line))
            return
        name = parser.optionxform(text[:at].rstrip())
        if (self.section, name) in self.seen and parser._strict:
            raise DuplicateOptionError(self.section, name, self.source, number)
        self.seen.add((self.section, name))
        self.option = name
        self.lines[(self.section, name)] = [text[at + size:].strip()] if size else None

    def finish(self):
        if self.error is not None:
            raise self.error
        for (section, option), lines in self.lines.items():
            value = None if lines is None else "\n".join(lines).rstrip()
            self.parser._options(section)[option] = value


class SectionProxy(MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def parser(self):
        return self._parser

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._checked(value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _names(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getint(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getfloat(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getboolean(self._name, option, raw=raw, vars=vars, fallback=fallback)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    SafeConfigParser LegacyInterpolation ConverterMapping ConfigParser.BOOLEAN_STATES ConfigParser.NONSPACECRE ConfigParser.OPTCRE
    ConfigParser.OPTCRE_NV ConfigParser.SECTCRE ConfigParser.converters ConfigParser.readfp RawConfigParser.BOOLEAN_STATES
    RawConfigParser.NONSPACECRE RawConfigParser.OPTCRE RawConfigParser.OPTCRE_NV RawConfigParser.SECTCRE RawConfigParser.converters
    RawConfigParser.readfp Interpolation.before_read Interpolation.before_write BasicInterpolation.before_read
    BasicInterpolation.before_write ExtendedInterpolation.before_read ExtendedInterpolation.before_write
"""
