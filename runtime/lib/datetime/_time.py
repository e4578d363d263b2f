"""Times of the day: `time`."""

from datetime._delta import timedelta
from datetime._text import _IsoReader, _formatted, _offset_text, _time_text
from datetime._zone import timezone
from operator import index


def _check_time(hour: int, minute: int, second: int, micro: int, fold: int):
    if hour < 0 or hour > 23:
        raise ValueError("hour must be in 0..23")
    if minute < 0 or minute > 59:
        raise ValueError("minute must be in 0..59")
    if second < 0 or second > 59:
        raise ValueError("second must be in 0..59")
    if micro < 0 or micro > 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")


def _zone_of(offset):
    """The zone with an offset of so many microseconds."""
    if offset is None:
        return None
    return timezone(timedelta(microseconds=offset)) if offset else timezone.utc


def _arguments(second, micro, fold, zone):
    """The arguments of a `repr` behind the minute."""
    text = ""
    if second or micro:
        text += f", {second}"
    if micro:
        text += f", {micro}"
    if fold:
        text += ", fold=1"
    if zone is not None:
        text += f", tzinfo={zone!r}"
    return text


@in_c("datetime.time")
class time:
    """A time of the day, in a time zone or none."""

    _micros: int

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        h = index(hour)
        m = index(minute)
        s = index(second)
        us = index(microsecond)
        _check_time(h, m, s, us, fold)
        self._micros = ((h * 60 + m) * 60 + s) * 1000000 + us
        self.tzinfo = tzinfo
        self.fold = index(fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        reader = _IsoReader(time_string)
        reader.skip("T")
        parts = reader.clock()
        offset = None if parts is None else reader.offset()
        if parts is None or offset is False:
            raise ValueError(f"Invalid isoformat string: {time_string!r}")
        return cls(parts[0], parts[1], parts[2], parts[3], _zone_of(offset))

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

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self.hour if hour is None else hour, self.minute if minute is None else minute,
                          self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond,
                          self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def isoformat(self, timespec="auto"):
        text = _time_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return text + _offset_text(self.utcoffset(), ":")

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        rest = _arguments(self.second, self.microsecond, self.fold, self.tzinfo)
        return f"datetime.{type(self).__qualname__}({self.hour}, {self.minute}{rest})"

    def strftime(self, format):
        fields = (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1)
        return _formatted(format, fields, self.microsecond, self.utcoffset(), self.tzname())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def _key(self):
        offset = self.utcoffset()
        return self._micros if offset is None else self._micros - offset._micros

    def _order(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key() - other._key()

    def __eq__(self, other):
        if isinstance(other, time):
            return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, time):
            return self._order(other) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, time):
            return self._order(other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, time):
            return self._order(other) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, time):
            return self._order(other) >= 0
        return NotImplemented

    def __hash__(self):
        return hash(self._key())


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
