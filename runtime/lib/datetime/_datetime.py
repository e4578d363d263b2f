"""Days with a time: `datetime`."""

from datetime._calendar import _day_of_year, _from_ordinal, _ordinal
from datetime._date import _MISSING, _Missing, _check_date, _in_range, date
from datetime._delta import _delta, timedelta
from datetime._text import _DAYS, _IsoReader, _MONTHS, _formatted, _offset_text, _time_text
from datetime._time import _arguments, _check_time, _zone_of, time
from datetime._zone import timezone, tzinfo
from operator import index
import time as _clock

_EPOCH = 719163
_DAY = 86400000000


@in_c("datetime.datetime")
class datetime(date):
    """A day and a time, in a time zone or none."""

    _micros: int

    def __init__(self, year, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(month, _Missing):
            raise TypeError("function missing required argument 'month' (pos 2)")
        if isinstance(day, _Missing):
            raise TypeError("function missing required argument 'day' (pos 3)")
        y = index(year)
        mo = index(month)
        d = index(day)
        h = index(hour)
        mi = index(minute)
        s = index(second)
        us = index(microsecond)
        _check_date(y, mo, d)
        _check_time(h, mi, s, us, fold)
        self._year = y
        self._month = mo
        self._day = d
        self._micros = ((h * 60 + mi) * 60 + s) * 1000000 + us
        self.tzinfo = tzinfo
        self.fold = index(fold)

    # --- other ways to make one ------------------------------------------------------------------------

    @classmethod
    def now(cls, tz=None):
        return cls._of_micros(_clock.time_ns() // 1000, tz)

    @classmethod
    def today(cls):
        return cls._of_micros(_clock.time_ns() // 1000, None)

    @classmethod
    def utcnow(cls):
        return cls._from_micros(_EPOCH * _DAY + _clock.time_ns() // 1000, None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls._of_micros(_rounded_micros(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._from_micros(_EPOCH * _DAY + _rounded_micros(timestamp), None)

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        y, m, d = _from_ordinal(ordinal)
        return cls(y, m, d)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        reader = _IsoReader(date_string)
        day = reader.date()
        if day is not None and reader.rest() == 0:
            return cls(day[0], day[1], day[2])
        reader.at += 1
        parts = None if day is None else reader.clock()
        offset = None if parts is None else reader.offset()
        if day is None or parts is None or offset is False:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(day[0], day[1], day[2], parts[0], parts[1], parts[2], parts[3], _zone_of(offset))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone,
                   fold=time.fold)

    @classmethod
    def strptime(cls, date_string, format, /):
        if not isinstance(date_string, str):
            raise TypeError(f"strptime() argument 1 must be str, not {type(date_string).__name__}")
        r = _clock._read(date_string, format)
        month, day = r.month, r.day
        if r.yearday > 0:
            _, month, day = _from_ordinal(_ordinal(r.year, 1, 1) + r.yearday - 1)
        zone = None if r.offset is None else _zone_of(r.offset * 1000000)
        return cls(r.year, month, day, r.hour, r.minute, r.second, r.micro, zone)

    @classmethod
    def _from_micros(cls, micros: int, zone, fold=0):
        """The datetime so many microseconds after the day 0."""
        y, mo, d = _from_ordinal(_in_range(micros // _DAY))
        rest = micros % _DAY
        seconds = rest // 1000000
        return cls(y, mo, d, seconds // 3600, seconds // 60 % 60, seconds % 60, rest % 1000000, zone, fold=fold)

    @classmethod
    def _of_micros(cls, micros: int, tz):
        """The datetime so many microseconds after 1970, in a zone or local time."""
        if tz is not None:
            if not isinstance(tz, tzinfo):
                raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
            return tz.fromutc(cls._from_micros(_EPOCH * _DAY + micros, tz))
        seconds = micros // 1000000
        local = _local_seconds(seconds)
        # The second of two equal local times: an hour, or a day at most, earlier the clock was ahead by as much.
        back = local - seconds - (_local_seconds(seconds - 86400) - (seconds - 86400))
        fold = 1 if back < 0 and _local_seconds(seconds + back) == local else 0
        return cls._from_micros((_EPOCH * 86400 + local) * 1000000 + micros % 1000000, None, fold)

    # --- parts -----------------------------------------------------------------------------------------

    @property
    def hour(self) -> int:
        return self._micros // 3600000000

    @property
    def minute(self) -> int:
        return self._micros // 60000000 % 60

    @property
    def second(self) -> int:
        return self._micros // 1000000 % 60

    @property
    def microsecond(self) -> int:
        return self._micros % 1000000

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def _fields(self):
        dst = self.dst()
        yearday = _day_of_year(self._year, self._month, self._day)
        return (self._year, self._month, self._day, self.hour, self.minute, self.second, self.weekday(), yearday,
                -1 if dst is None else int(bool(dst)))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self if offset is None else self - offset
        return _clock.struct_time(moment._fields()[:8] + (0,))

    def timestamp(self):
        offset = self.utcoffset()
        if offset is None:
            seconds = _utc_seconds(self._total() // 1000000 - _EPOCH * 86400, self.fold)
            return seconds + self.microsecond / 1e6
        return (self._total() - offset._micros - _EPOCH * _DAY) / 1000000

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self.hour if hour is None else hour,
                          self.minute if minute is None else minute, self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond,
                          self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def astimezone(self, tz=None):
        offset = self.utcoffset()
        if offset is None:
            seconds = _utc_seconds(self._total() // 1000000 - _EPOCH * 86400, self.fold)
            micros = (_EPOCH * 86400 + seconds) * 1000000 + self.microsecond
        else:
            micros = self._total() - offset._micros
        if tz is None:
            tz = _local_zone(micros // 1000000 - _EPOCH * 86400)
        return tz.fromutc(type(self)._from_micros(micros, tz))

    # --- text ------------------------------------------------------------------------------------------

    def isoformat(self, sep="T", timespec="auto"):
        clock = _time_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return f"{self._year:04}-{self._month:02}-{self._day:02}{sep}{clock}{_offset_text(self.utcoffset(), ':')}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        rest = _arguments(self.second, self.microsecond, self.fold, self.tzinfo)
        return (f"datetime.{type(self).__qualname__}({self._year}, {self._month}, {self._day}, {self.hour}, "
                f"{self.minute}{rest})")

    def ctime(self):
        return (f"{_DAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2} "
                f"{self.hour:02}:{self.minute:02}:{self.second:02} {self._year:04}")

    def strftime(self, format):
        return _formatted(format, self._fields(), self.microsecond, self.utcoffset(), self.tzname())

    # --- arithmetic ------------------------------------------------------------------------------------

    def _total(self) -> int:
        """Microseconds after the day 0."""
        return self.toordinal() * _DAY + self._micros

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_micros(self._total() + other._micros, self.tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_micros(self._total() - other._micros, self.tzinfo)
        if isinstance(other, datetime):
            mine, others = self.utcoffset(), other.utcoffset()
            if mine is None and others is None:
                return _delta(self._total() - other._total())
            if mine is None or others is None:
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return _delta(self._total() - mine._micros - other._total() + others._micros)
        return NotImplemented

    def _order(self, other) -> int:
        mine, others = self.utcoffset(), other.utcoffset()
        if mine is None and others is None:
            return self._total() - other._total()
        if mine is None or others is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._total() - mine._micros - other._total() + others._micros

    def __eq__(self, other):
        if isinstance(other, datetime):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                return False
            return self._order(other) == 0
        if isinstance(other, date):
            return False
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, datetime):
            return self._order(other) < 0
        return _refuse(self, other)

    def __le__(self, other):
        if isinstance(other, datetime):
            return self._order(other) <= 0
        return _refuse(self, other)

    def __gt__(self, other):
        if isinstance(other, datetime):
            return self._order(other) > 0
        return _refuse(self, other)

    def __ge__(self, other):
        if isinstance(other, datetime):
            return self._order(other) >= 0
        return _refuse(self, other)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._total() if offset is None else self._total() - offset._micros)


def _refuse(self, other):
    if isinstance(other, date):
        raise TypeError("can't compare datetime.datetime to datetime.date")
    return NotImplemented


def _rounded_micros(timestamp) -> int:
    if not isinstance(timestamp, float):
        return index(timestamp) * 1000000
    whole = int(timestamp)
    return whole * 1000000 + round((timestamp - whole) * 1e6)


# --- local time ------------------------------------------------------------------------------------------

def _local_seconds(seconds: int) -> int:
    """What clocks show at a time, as seconds after they showed 1970."""
    t = _clock.localtime(seconds)
    return (_ordinal(t[0], t[1], t[2]) - _EPOCH) * 86400 + t[3] * 3600 + t[4] * 60 + t[5]


def _utc_seconds(shown: int, fold: int) -> int:
    """When clocks showed that: the first or second of two such times; between two times if none did."""
    ahead = _local_seconds(shown) - shown
    first = shown - ahead
    at_first = _local_seconds(first)
    if at_first == shown:
        other = first + (86400 if fold else -86400)
        change = _local_seconds(other) - other
        if change == ahead:
            return first
    else:
        change = at_first - first
    second = shown - change
    if _local_seconds(second) == shown:
        return second
    if at_first == shown:
        return first
    return min(first, second) if fold else max(first, second)


def _local_zone(seconds: int):
    t = _clock.localtime(seconds)
    return timezone(timedelta(seconds=_local_seconds(seconds) - seconds), t.tm_zone)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
