"""Durations: `timedelta`."""

_DAY = 86400000000


@in_c("datetime.timedelta")
class timedelta:
    """A duration, exact to the microsecond."""

    _micros: int

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        sum = _Sum()
        sum.add(microseconds, 1, "microseconds")
        sum.add(milliseconds, 1000, "milliseconds")
        sum.add(seconds, 1000000, "seconds")
        sum.add(minutes, 60000000, "minutes")
        sum.add(hours, 3600000000, "hours")
        sum.add(days, _DAY, "days")
        sum.add(weeks, 7 * _DAY, "weeks")
        self._micros = _checked(sum.total())

    @property
    def days(self) -> int:
        return self._micros // _DAY

    @property
    def seconds(self) -> int:
        return self._micros % _DAY // 1000000

    @property
    def microseconds(self) -> int:
        return self._micros % 1000000

    def total_seconds(self):
        return self._micros / 1000000

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _delta(self._micros + other._micros)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _delta(self._micros - other._micros)
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._micros * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _delta(_nearest(self._micros * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros / other._micros
        if isinstance(other, int):
            return _delta(_nearest(self._micros, other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _delta(_nearest(self._micros * d, n))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros // other._micros
        if isinstance(other, int):
            return _delta(self._micros // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _delta(self._micros % other._micros)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._micros, other._micros)
            return q, _delta(r)
        return NotImplemented

    def __neg__(self):
        return _delta(-self._micros)

    def __pos__(self):
        return _delta(self._micros)

    def __abs__(self):
        return _delta(abs(self._micros))

    def __bool__(self):
        return self._micros != 0

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._micros == other._micros
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._micros < other._micros
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._micros <= other._micros
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._micros > other._micros
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._micros >= other._micros
        return NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __repr__(self):
        parts = []
        if self.days:
            parts.append(f"days={self.days}")
        if self.seconds:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds:
            parts.append(f"microseconds={self.microseconds}")
        return f"datetime.{type(self).__qualname__}({', '.join(parts) if parts else '0'})"

    def __str__(self):
        seconds = self.seconds
        text = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        days = self.days
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        if self.microseconds:
            text += f".{self.microseconds:06}"
        return text


class _Sum:
    """The microseconds of what `timedelta` is given: whole ones, and what floats leave."""

    def __init__(self):
        self.whole = 0
        self.rest = 0.0

    def add(self, number, factor, name):
        if isinstance(number, int):
            self.whole += number * factor
        elif isinstance(number, float):
            whole = int(number)
            part = (number - whole) * factor
            micros = int(part)
            self.whole += whole * factor + micros
            self.rest += part - micros
        else:
            raise TypeError(f"unsupported type for timedelta {name} component: {type(number).__name__}")

    def total(self) -> int:
        if self.rest == 0.0:
            return self.whole
        # A half goes to the even number of the sum.
        odd = self.whole & 1
        return self.whole + round(self.rest + odd) - odd


def _nearest(a: int, b: int) -> int:
    """The quotient, rounded to the nearest, halves to even."""
    q, r = divmod(a, b)
    double = 2 * r
    beyond = double > b if b > 0 else double < b
    if beyond or (double == b and q % 2 == 1):
        q += 1
    return q


def _checked(micros: int) -> int:
    days = micros // _DAY
    if days < -2147483648 or days > 2147483647:
        raise OverflowError("Python int too large to convert to C int")
    if days < -999999999 or days > 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    return micros


def _delta(micros: int):
    result = timedelta()
    result._micros = _checked(micros)
    return result


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
