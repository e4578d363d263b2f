"""The module `time`."""

from _core import Ptr, alloc, i64
from operator import index as _index

_in_c = True


@runtime("time_time")
def time() -> float: ...
@runtime("time_perf_counter")
def perf_counter() -> float: ...
@runtime("time_process_time")
def process_time() -> float: ...
@runtime("time_time_ns")
def _time_ns() -> i64: ...
@runtime("time_perf_counter_ns")
def _perf_counter_ns() -> i64: ...
@runtime("time_process_time_ns")
def _process_time_ns() -> i64: ...
@runtime("time_sleep")
def _sleep(seconds: float) -> None: ...
@runtime("time_localtime")
def _localtime(seconds: i64, out: Ptr[i64]) -> None: ...
@runtime("time_gmtime")
def _gmtime(seconds: i64, out: Ptr[i64]) -> None: ...
@runtime("time_mktime")
def _mktime(fields: Ptr[i64]) -> i64: ...
@runtime("time_strftime")
def _strftime(format: str, fields: Ptr[i64]) -> str: ...
@runtime("time_zone_name")
def _zone_name(daylight: i64) -> str: ...
@runtime("time_zone_offset")
def _zone_offset(daylight: i64) -> i64: ...


def time_ns() -> int:
    return _time_ns()


def perf_counter_ns() -> int:
    return _perf_counter_ns()


def process_time_ns() -> int:
    return _process_time_ns()


def monotonic():
    return perf_counter()


def monotonic_ns() -> int:
    return _perf_counter_ns()


def thread_time():
    return process_time()


def thread_time_ns() -> int:
    return _process_time_ns()


def sleep(secs, /):
    seconds = secs if isinstance(secs, float) else float(_index(secs))
    if seconds < 0.0:
        raise ValueError("sleep length must be non-negative")
    _sleep(seconds)


timezone: int = _zone_offset(0)
altzone: int = _zone_offset(1)
tzname = (_zone_name(0), _zone_name(1))
daylight = 1 if altzone != timezone else 0


# --- calendar times --------------------------------------------------------------------------------

class struct_time:
    """A calendar time; it unpacks, compares and is indexed as a tuple of nine."""

    def __init__(self, fields):
        items = tuple(fields)
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        self._items = items[:9]
        self.tm_zone = None
        self.tm_gmtoff = None

    @property
    def tm_year(self):
        return self._items[0]

    @property
    def tm_mon(self):
        return self._items[1]

    @property
    def tm_mday(self):
        return self._items[2]

    @property
    def tm_hour(self):
        return self._items[3]

    @property
    def tm_min(self):
        return self._items[4]

    @property
    def tm_sec(self):
        return self._items[5]

    @property
    def tm_wday(self):
        return self._items[6]

    @property
    def tm_yday(self):
        return self._items[7]

    @property
    def tm_isdst(self):
        return self._items[8]

    def __len__(self):
        return 9

    def __getitem__(self, i):
        return self._items[i]

    def __iter__(self):
        return iter(self._items)

    def __eq__(self, other):
        if isinstance(other, struct_time):
            return self._items == other._items
        return self._items == other

    def __lt__(self, other):
        if isinstance(other, struct_time):
            return self._items < other._items
        return self._items < other

    def __hash__(self):
        return hash(self._items)

    def __repr__(self):
        t = self._items
        return (f"time.struct_time(tm_year={t[0]}, tm_mon={t[1]}, tm_mday={t[2]}, tm_hour={t[3]}, tm_min={t[4]}, "
                f"tm_sec={t[5]}, tm_wday={t[6]}, tm_yday={t[7]}, tm_isdst={t[8]})")


class _Fields:
    """Room for the fields of a calendar time, as the runtime has them."""

    _data: Ptr[i64]

    def __init__(self):
        self._data = alloc(11)
        self._data.zero(0, 11)

    def __drop__(self):
        self._data.free()

    def _set(self, i: i64, value: i64):
        self._data.set(i, value)

    def _get(self, i: i64) -> int:
        return self._data.get(i)

    # Methods, because a raw pointer alone does not keep the room alive.
    def _seconds(self) -> int:
        return _mktime(self._data)

    def _text(self, format):
        return _strftime(format, self._data)


def _from_fields(fields):
    items = [fields._get(i) for i in range(9)]
    result = struct_time(items)
    offset = fields._get(9)
    result.tm_gmtoff = offset
    return result


def _to_fields(t):
    fields = _Fields()
    i: i64 = 0
    for value in t:
        if i < 9:
            fields._set(i, value)
        i = i + 1
    if i != 9:
        raise TypeError("time tuple must have exactly 9 elements")
    return fields


def _whole_seconds(secs):
    if secs is None:
        return int(time())
    return int(secs // 1)


def localtime(secs=None, /):
    fields = _Fields()
    seconds: i64 = _whole_seconds(secs)
    _localtime(seconds, fields._data)
    result = _from_fields(fields)
    result.tm_zone = tzname[1 if result.tm_isdst > 0 else 0]
    return result


def gmtime(secs=None, /):
    fields = _Fields()
    seconds: i64 = _whole_seconds(secs)
    _gmtime(seconds, fields._data)
    result = _from_fields(fields)
    result.tm_zone = "UTC"
    return result


def mktime(t, /):
    return float(_to_fields(t)._seconds())


def strftime(format, t=None, /):
    fields = _to_fields(localtime() if t is None else t)
    return fields._text(format)


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December")


def asctime(t=None, /):
    moment = localtime() if t is None else struct_time(t)
    return (f"{_DAYS[moment[6]]} {_MONTHS[moment[1] - 1]} {moment[2]:>2} "
            f"{moment[3]:02}:{moment[4]:02}:{moment[5]:02} {moment[0]}")


def ctime(secs=None, /):
    return asctime(localtime(secs))


# --- reading ------------------------------------------------------------------------------------------

def _days_before(year, month):
    """Days of the year before a month."""
    lengths = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    days = 0
    for m in range(month - 1):
        days += lengths[m]
    if month > 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        days += 1
    return days


def _weekday(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _days_before(year, month) + day
    return (days + 6) % 7


class _Reader:
    """Reads a text by a format of `strptime`."""

    def __init__(self, text, format):
        self.text = text
        self.format = format
        self.at = 0
        self.year = 1900
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.micro = 0
        self.afternoon = -1
        self.weekday = -1
        self.yearday = -1
        self.offset = None

    def fail(self):
        raise ValueError(f"time data {self.text!r} does not match format {self.format!r}")

    def number(self, most, low, high):
        start = self.at
        while self.at < len(self.text) and self.at - start < most and "0" <= self.text[self.at] <= "9":
            self.at += 1
        if self.at == start:
            self.fail()
        value = int(self.text[start:self.at])
        if value > high and self.at - start > 1:
            # As a matcher would: one digit less.
            self.at -= 1
            value = int(self.text[start:self.at])
        if value < low or value > high:
            self.fail()
        return value

    def name(self, names):
        rest = self.text[self.at:].lower()
        for i in range(len(names)):
            if rest.startswith(names[i].lower()):
                self.at += len(names[i])
                return i
        self.fail()
        return 0

    def spaces(self):
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def fraction(self):
        start = self.at
        while self.at < len(self.text) and self.at - start < 6 and "0" <= self.text[self.at] <= "9":
            self.at += 1
        if self.at == start:
            self.fail()
        return int((self.text[start:self.at] + "000000")[:6])

    def zone(self):
        if self.text[self.at:self.at + 1] == "Z":
            self.at += 1
            return 0
        sign = self.text[self.at:self.at + 1]
        if sign != "+" and sign != "-":
            self.fail()
        self.at += 1
        hours = self.number(2, 0, 23)
        if self.text[self.at:self.at + 1] == ":":
            self.at += 1
        seconds = hours * 3600 + self.number(2, 0, 59) * 60
        return -seconds if sign == "-" else seconds

    def directive(self, c):
        if c == "Y":
            start = self.at
            self.year = self.number(4, 0, 9999)
            if self.at - start != 4:
                self.fail()
        elif c == "y":
            two = self.number(2, 0, 99)
            self.year = two + (2000 if two <= 68 else 1900)
        elif c == "m":
            self.month = self.number(2, 1, 12)
        elif c == "d":
            self.spaces()
            self.day = self.number(2, 1, 31)
        elif c == "H":
            self.hour = self.number(2, 0, 23)
        elif c == "I":
            self.hour = self.number(2, 1, 12)
        elif c == "M":
            self.minute = self.number(2, 0, 59)
        elif c == "S":
            self.second = self.number(2, 0, 61)
        else:
            self.rare_directive(c)

    def rare_directive(self, c):
        if c == "f":
            self.micro = self.fraction()
        elif c == "j":
            self.yearday = self.number(3, 1, 366)
        elif c == "p":
            self.afternoon = self.name(("AM", "PM"))
        elif c == "b" or c == "h":
            self.month = self.name(_MONTHS) + 1
        elif c == "B":
            self.month = self.name(_LONG_MONTHS) + 1
        elif c == "a":
            self.weekday = self.name(_DAYS)
        elif c == "A":
            self.weekday = self.name(_LONG_DAYS)
        elif c == "w":
            self.weekday = (self.number(1, 0, 6) + 6) % 7
        elif c == "z":
            self.offset = self.zone()
        elif c == "T":
            self.run("%H:%M:%S")
        elif c == "D":
            self.run("%m/%d/%y")
        elif c == "F":
            self.run("%Y-%m-%d")
        elif c == "%":
            self.literal("%")
        else:
            raise ValueError(f"'{c}' is a bad directive in format {self.format!r}")

    def literal(self, c):
        if self.text[self.at:self.at + 1].lower() != c.lower():
            self.fail()
        self.at += 1

    def run(self, format):
        i = 0
        while i < len(format):
            c = format[i]
            if c == "%":
                i += 1
                if i >= len(format):
                    raise ValueError(f"stray % in format {self.format!r}")
                self.directive(format[i])
            elif c.isspace():
                self.spaces()
            else:
                self.literal(c)
            i += 1

    def finish(self):
        if self.at < len(self.text):
            raise ValueError(f"unconverted data remains: {self.text[self.at:]}")
        if self.afternoon == 1 and self.hour != 12:
            self.hour += 12
        elif self.afternoon == 0 and self.hour == 12:
            self.hour = 0


def _read(text, format):
    for number, given in ((0, text), (1, format)):
        if not isinstance(given, str):
            raise TypeError(f"strptime() argument {number} must be str, not {type(given)}")
    reader = _Reader(text, format)
    reader.run(format)
    reader.finish()
    return reader


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    r = _read(string, format)
    yearday = r.yearday if r.yearday > 0 else _days_before(r.year, r.month) + r.day
    weekday = r.weekday if r.weekday >= 0 else _weekday(r.year, r.month, r.day)
    return struct_time([r.year, r.month, r.day, r.hour, r.minute, r.second, weekday, yearday, -1])


# --- clocks -----------------------------------------------------------------------------------------------

CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3


def clock_gettime(clk_id, /):
    if clk_id == CLOCK_REALTIME:
        return time()
    if clk_id == CLOCK_MONOTONIC:
        return perf_counter()
    return process_time()


def clock_gettime_ns(clk_id, /):
    if clk_id == CLOCK_REALTIME:
        return time_ns()
    if clk_id == CLOCK_MONOTONIC:
        return perf_counter_ns()
    return process_time_ns()

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    CLOCK_BOOTTIME CLOCK_MONOTONIC_RAW CLOCK_TAI clock_getres clock_settime clock_settime_ns get_clock_info pthread_getcpuclockid
    tzset struct_time.count struct_time.index struct_time.n_fields struct_time.n_sequence_fields struct_time.n_unnamed_fields
    struct_time.tm_gmtoff struct_time.tm_zone
"""
