"""Days: `date`."""

from datetime._calendar import _day_of_year, _from_iso, _from_ordinal, _iso_parts, _month_length, _ordinal
from datetime._delta import timedelta
from datetime._text import _DAYS, _IsoReader, _MONTHS, _formatted
from operator import index
import time as _time

MINYEAR = 1
MAXYEAR = 9999


@in_c("datetime.IsoCalendarDate")
class IsoCalendarDate(tuple):
    """What `isocalendar` gives."""

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class _Missing:
    """Stands for an argument that was not given."""


_MISSING = _Missing()


def _check_date(year: int, month: int, day: int):
    if year < MINYEAR or year > MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if month < 1 or month > 12:
        raise ValueError("month must be in 1..12")
    if day < 1 or day > _month_length(year, month):
        raise ValueError("day is out of range for month")


def _in_range(ordinal: int) -> int:
    if ordinal < 1 or ordinal > 3652059:
        raise OverflowError("date value out of range")
    return ordinal


@in_c("datetime.date")
class date:
    """A day of the Gregorian calendar."""

    _year: int
    _month: int
    _day: int

    def __init__(self, year, month=_MISSING, day=_MISSING):
        if isinstance(month, _Missing):
            raise TypeError("function missing required argument 'month' (pos 2)")
        if isinstance(day, _Missing):
            raise TypeError("function missing required argument 'day' (pos 3)")
        y = index(year)
        m = index(month)
        d = index(day)
        _check_date(y, m, d)
        self._year = y
        self._month = m
        self._day = d

    # --- other ways to make one ------------------------------------------------------------------------

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        y, m, d = _from_ordinal(ordinal)
        return cls(y, m, d)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        reader = _IsoReader(date_string)
        parts = reader.date()
        if parts is None or reader.rest():
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(parts[0], parts[1], parts[2])

    @classmethod
    def fromisocalendar(cls, year, week, day):
        y, m, d = _from_ordinal(_from_iso(index(year), index(week), index(day)))
        return cls(y, m, d)

    # --- parts -----------------------------------------------------------------------------------------

    @property
    def year(self) -> int:
        return self._year

    @property
    def month(self) -> int:
        return self._month

    @property
    def day(self) -> int:
        return self._day

    def toordinal(self) -> int:
        return _ordinal(self._year, self._month, self._day)

    def weekday(self) -> int:
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self):
        return IsoCalendarDate(_iso_parts(self.toordinal(), self._year))

    def timetuple(self):
        return _time.struct_time(self._fields())

    def _fields(self):
        yearday = _day_of_year(self._year, self._month, self._day)
        return (self._year, self._month, self._day, 0, 0, 0, self.weekday(), yearday, -1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    # --- text ------------------------------------------------------------------------------------------

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"datetime.{type(self).__qualname__}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return f"{_DAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2} 00:00:00 {self._year:04}"

    def strftime(self, format):
        return _formatted(format, self._fields(), 0, None, None)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    # --- arithmetic ------------------------------------------------------------------------------------

    def __add__(self, other):
        if isinstance(other, timedelta):
            y, m, d = _from_ordinal(_in_range(self.toordinal() + other.days))
            return type(self)(y, m, d)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            y, m, d = _from_ordinal(_in_range(self.toordinal() - other.days))
            return type(self)(y, m, d)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return (self._year * 12 + self._month) * 31 + self._day

    def __eq__(self, other):
        if isinstance(other, date):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
