"""Dates and times as text: ISO 8601 and `strftime`."""

from datetime._calendar import _from_iso, _from_ordinal
from time import strftime as _strftime

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _offset_text(offset, colon):
    """An offset from UTC as `+01:00`; empty for None."""
    if offset is None:
        return ""
    micros = offset._micros
    sign = "+"
    if micros < 0:
        sign, micros = "-", -micros
    seconds = micros // 1000000
    text = f"{sign}{seconds // 3600:02}{colon}{seconds // 60 % 60:02}"
    if seconds % 60 or micros % 1000000:
        text += f"{colon}{seconds % 60:02}"
    if micros % 1000000:
        text += f".{micros % 1000000:06}"
    return text


def _time_text(hour, minute, second, micro, timespec):
    """A time of the day as ISO 8601 writes it."""
    if timespec == "auto":
        timespec = "microseconds" if micro else "seconds"
    if timespec == "hours":
        return f"{hour:02}"
    if timespec == "minutes":
        return f"{hour:02}:{minute:02}"
    if timespec == "seconds":
        return f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "milliseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{micro // 1000:03}"
    if timespec == "microseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{micro:06}"
    raise ValueError("Unknown timespec value")


def _formatted(format, fields, micro, offset, zone):
    """`strftime` with the directives that need more than calendar fields."""
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        if c == "%" and i + 1 < len(format):
            i += 1
            d = format[i]
            if d == "f":
                out.append(f"{micro:06}")
            elif d == "z":
                out.append(_offset_text(offset, ""))
            elif d == "Z":
                out.append("" if zone is None else zone.replace("%", "%%"))
            else:
                out.append("%" + d)
        else:
            out.append(c)
        i += 1
    return _strftime("".join(out), fields)


class _IsoReader:
    """Reads ISO 8601; None or False from a method is a failure."""

    def __init__(self, text):
        self.text = text
        self.at = 0

    def rest(self):
        return len(self.text) - self.at

    def digits(self, count) -> int:
        """A number of so many digits, -1 if there is none."""
        part = self.text[self.at:self.at + count]
        if len(part) < count or not (part.isascii() and part.isdigit()):
            return -1
        self.at += count
        return int(part)

    def skip(self, c):
        if self.text[self.at:self.at + 1] == c:
            self.at += 1
            return True
        return False

    def date(self):
        """Year, month, day."""
        year = self.digits(4)
        dashes = self.skip("-")
        if self.skip("W"):
            return self.week_date(year, dashes)
        month = self.digits(2)
        if year < 0 or month < 0 or self.skip("-") != dashes:
            return None
        day = self.digits(2)
        return None if day < 0 else (year, month, day)

    def week_date(self, year, dashes):
        week = self.digits(2)
        if year < 0 or week < 0:
            return None
        day = 1
        if dashes and self.skip("-") or not dashes and self.text[self.at:self.at + 1].isdigit():
            day = self.digits(1)
        try:
            return _from_ordinal(_from_iso(year, week, day))
        except ValueError:
            return None

    def clock(self):
        """Hour, minute, second and microsecond, as many as there are before an offset or the end."""
        parts = [self.digits(2), 0, 0, 0]
        if parts[0] < 0:
            return None
        colons = self.text[self.at:self.at + 1] == ":"
        for n in (1, 2):
            if self.at_end_of_clock():
                return parts
            if self.skip(":") != colons:
                return None
            parts[n] = self.digits(2)
            if parts[n] < 0:
                return None
        if not self.at_end_of_clock():
            parts[3] = self.fraction()
            if parts[3] < 0:
                return None
        return parts

    def at_end_of_clock(self):
        return self.text[self.at:self.at + 1] in ("", "+", "-", "Z")

    def fraction(self) -> int:
        if not (self.skip(".") or self.skip(",")):
            return -1
        start = self.at
        while self.text[self.at:self.at + 1].isdigit():
            self.at += 1
        digits = self.text[start:self.at]
        return int((digits + "00000")[:6]) if digits and digits.isascii() else -1

    def offset(self):
        """Microseconds from UTC, None without an offset; anything that is left over is a failure, False."""
        if self.rest() == 0:
            return None
        if self.skip("Z"):
            return 0 if self.rest() == 0 else False
        sign = -1 if self.skip("-") else 1
        if sign == 1 and not self.skip("+"):
            return False
        parts = self.clock()
        if parts is None or self.rest():
            return False
        return sign * (((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000000 + parts[3])
