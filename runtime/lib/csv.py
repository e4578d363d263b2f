"""The module `csv`."""

from _core import done, is_done, step
from builtins.iterators import _Iterator

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


@in_c("_csv.Error")
class Error(Exception):
    """Something is wrong with a text or a dialect."""


class Dialect:
    """How fields are separated and quoted."""

    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    """What Excel writes."""


class excel_tab(excel):
    """What Excel writes with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """All fields in quotes, lines that end as those of Unix."""

    quoting = QUOTE_ALL
    lineterminator = "\n"


class _Format:
    """A dialect with what a call changes."""

    def __init__(self, dialect, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict):
        base = get_dialect(dialect) if isinstance(dialect, str) else dialect
        self.delimiter: str = base.delimiter if delimiter is None else delimiter
        self.quotechar = base.quotechar if quotechar is True else quotechar
        self.escapechar = base.escapechar if escapechar is None else escapechar
        self.doublequote = base.doublequote if doublequote is None else doublequote
        self.skipinitialspace = base.skipinitialspace if skipinitialspace is None else skipinitialspace
        self.lineterminator = base.lineterminator if lineterminator is None else lineterminator
        self.quoting = base.quoting if quoting is None else quoting
        self.strict = base.strict if strict is None else strict
        self._check()
        # The empty string stands for a character that there is not.
        self.quote = "" if self.quotechar is None or self.quoting == QUOTE_NONE else self.quotechar
        self.escape = "" if self.escapechar is None else self.escapechar

    def _check(self):
        if not isinstance(self.delimiter, str) or len(self.delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        if self.quotechar is not None and len(self.quotechar) != 1:
            raise TypeError('"quotechar" must be a 1-character string')
        if self.escapechar is not None and len(self.escapechar) != 1:
            raise TypeError('"escapechar" must be a 1-character string')
        if self.quoting < 0 or self.quoting > 3:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")


_dialects = {"excel": Dialect()}


def register_dialect(name, dialect=None, *, delimiter=None, quotechar=True, escapechar=None, doublequote=None,
                     skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
    base = Dialect() if dialect is None else dialect
    wanted = _Format(base, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict)
    made = Dialect()
    made.delimiter = wanted.delimiter
    made.quotechar = wanted.quotechar
    made.escapechar = wanted.escapechar
    made.doublequote = wanted.doublequote
    made.skipinitialspace = wanted.skipinitialspace
    made.lineterminator = wanted.lineterminator
    made.quoting = wanted.quoting
    made.strict = wanted.strict
    _dialects[name] = made


register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


_limit = 131072


def field_size_limit(new_limit=None, /):
    global _limit
    old = _limit
    if new_limit is not None:
        _limit = new_limit
    return old


# --- reading ---------------------------------------------------------------------------------------------

@in_c("_csv.reader")
class _Reader(_Iterator):
    """The rows of lines."""

    def __init__(self, lines, format):
        self.line_num = 0
        self.dialect = format
        self._lines = iter(lines)
        # What is known of a field that goes on in the next line.
        self._parts = []
        self._quoted = False
        self._was_quoted = False

    def __step__(self):
        row = []
        while True:
            line = step(self._lines)
            if is_done(line):
                if self._quoted:
                    self._at_end(row)
                    return row
                return done()
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            self._line(line, row)
            if not self._quoted:
                return row

    def _at_end(self, row):
        """A field in quotes that nothing ends."""
        if self.dialect.strict:
            raise Error("unexpected end of data")
        self._finish(row)
        self._quoted = False

    def _line(self, line, row):
        end = len(line)
        i = 0
        if not self._quoted:
            if line == "\n" or line == "\r\n" or line == "\r" or not line:
                return
            i = self._field_start(line, 0)
        while True:
            i = self._in_quotes(line, i) if self._quoted else self._bare(line, i)
            if self._quoted:
                return
            self._finish(row)
            if i >= end or line[i] != self.dialect.delimiter:
                self._check_end(line, i)
                return
            i = self._field_start(line, i + 1)

    def _check_end(self, line, i):
        while i < len(line):
            if line[i] != "\n" and line[i] != "\r":
                raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
            i += 1

    def _field_start(self, line, i):
        format = self.dialect
        if format.skipinitialspace:
            while i < len(line) and line[i] == " ":
                i += 1
        if format.quote and i < len(line) and line[i] == format.quote:
            self._quoted = True
            self._was_quoted = True
            return i + 1
        return i

    def _bare(self, line, i):
        """Outside of quotes, to the end of the field."""
        format = self.dialect
        start = i
        while i < len(line):
            c = line[i]
            if c == format.delimiter or c == "\n" or c == "\r":
                break
            if format.escape and c == format.escape:
                self._parts.append(line[start:i])
                i += 1
                start = i
                if i == len(line):
                    self._parts.append("\n")
                    return i
            i += 1
        self._parts.append(line[start:i])
        return i

    def _in_quotes(self, line, i):
        """To the end of the field, or of the line if the field goes on."""
        format = self.dialect
        start = i
        while i < len(line):
            c = line[i]
            if format.escape and c == format.escape:
                self._parts.append(line[start:i])
                i += 1
                start = i
            elif c == format.quote:
                self._parts.append(line[start:i])
                i += 1
                start = i
                if not (format.doublequote and i < len(line) and line[i] == c):
                    self._quoted = False
                    return self._behind_quote(line, i)
            i += 1
        self._parts.append(line[start:i])
        return i

    def _behind_quote(self, line, i):
        format = self.dialect
        if i < len(line) and line[i] != format.delimiter and line[i] != "\n" and line[i] != "\r":
            if format.strict:
                raise Error(f"'{format.delimiter}' expected after '{format.quote}'")
            return self._bare(line, i)
        return i

    def _finish(self, row):
        text = self._parts[0] if len(self._parts) == 1 else "".join(self._parts)
        if len(text) > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._parts = []
        row.append(self._value(text))
        self._was_quoted = False

    def _value(self, text):
        return text


@in_c("_csv.reader")
class _NumberReader(_Reader):
    """The same where fields without quotes may be numbers."""

    def _value(self, text):
        if self.dialect.quoting == QUOTE_NONNUMERIC and not self._was_quoted:
            return float(text)
        return text


def reader(csvfile, dialect="excel", *, delimiter=None, quotechar=True, escapechar=None, doublequote=None,
           skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
    format = _Format(dialect, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict)
    if quoting is None:
        return _Reader(csvfile, format)
    return _NumberReader(csvfile, format)


class DictReader(_Iterator):
    """Rows as dicts."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *, delimiter=None, quotechar=True,
                 escapechar=None, doublequote=None, skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
        self._fieldnames = None if fieldnames is None else [name for name in fieldnames]
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, delimiter=delimiter, quotechar=quotechar, escapechar=escapechar,
                             doublequote=doublequote, skipinitialspace=skipinitialspace, lineterminator=lineterminator,
                             quoting=quoting, strict=strict)
        self.dialect = dialect
        self.line_num = 0

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            row = step(self.reader)
            if not is_done(row):
                self._fieldnames = row
            self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __step__(self):
        names = self.fieldnames
        while True:
            row = step(self.reader)
            self.line_num = self.reader.line_num
            if is_done(row) or names is None:
                return done()
            if row:
                break
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names):]
        for i in range(len(row), len(names)):
            result[names[i]] = self.restval
        return result


# --- writing ---------------------------------------------------------------------------------------------

@in_c("_csv.writer")
class _Writer:
    """Writes rows."""

    def __init__(self, file, format):
        self._file = file
        self.dialect = format

    def writerow(self, row, /):
        fields = []
        try:
            items = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}")
        for field in items:
            fields.append(self._field(field))
        if len(fields) == 1 and not fields[0]:
            if self.dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            fields[0] = f"{self.dialect.quotechar}{self.dialect.quotechar}"
        return self._file.write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, field):
        quoting = self.dialect.quoting
        text = "" if field is None else str(field)
        if quoting == QUOTE_NONNUMERIC:
            return self._text(text, not isinstance(field, (int, float, complex)))
        return self._text(text, quoting == QUOTE_ALL)

    def _is_plain(self, text):
        format = self.dialect
        if format.delimiter in text or format.quotechar is not None and format.quotechar in text:
            return False
        if format.escapechar is not None and format.escapechar in text:
            return False
        for c in format.lineterminator:
            if c in text:
                return False
        return True

    def _text(self, text, quoted):
        format = self.dialect
        if self._is_plain(text):
            return f"{format.quotechar}{text}{format.quotechar}" if quoted else text
        out = []
        for c in text:
            special = c == format.delimiter or c == format.escapechar or c == format.quotechar or c in format.lineterminator
            if special:
                if format.quoting == QUOTE_NONE or c == format.escapechar or c == format.quotechar and not format.doublequote:
                    if format.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(format.escapechar)
                else:
                    quoted = True
                    if c == format.quotechar:
                        out.append(c)
            out.append(c)
        result = "".join(out)
        return f"{format.quotechar}{result}{format.quotechar}" if quoted else result


def writer(csvfile, dialect="excel", *, delimiter=None, quotechar=True, escapechar=None, doublequote=None,
           skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
    format = _Format(dialect, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict)
    return _Writer(csvfile, format)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *, delimiter=None, quotechar=True,
                 escapechar=None, doublequote=None, skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
        action = extrasaction.lower()
        if action != "raise" and action != "ignore":
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames = [name for name in fieldnames]
        self.restval = restval
        self.extrasaction = action
        self.writer = writer(f, dialect, delimiter=delimiter, quotechar=quotechar, escapechar=escapechar,
                             doublequote=doublequote, skipinitialspace=skipinitialspace, lineterminator=lineterminator,
                             quoting=quoting, strict=strict)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [repr(name) for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError(f"dict contains fields not in fieldnames: {', '.join(wrong)}")
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writerow(rowdict)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    Sniffer __version__
"""
