"""The proleptic Gregorian calendar: days as numbers, from the first of January of the year 1."""

_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year: int, month: int) -> int:
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month]


def _day_of_year(year: int, month: int, day: int) -> int:
    return _BEFORE[month] + (1 if month > 2 and _is_leap(year) else 0) + day


def _ordinal(year: int, month: int, day: int) -> int:
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + _day_of_year(year, month, day)


def _from_ordinal(ordinal: int):
    """Year, month and day of a number."""
    n = ordinal - 1
    # Years of the same length in cycles of 400, 100, 4 and 1.
    year = n // 146097 * 400 + 1
    n %= 146097
    centuries = n // 36524
    n %= 36524
    fours = n // 1461
    n %= 1461
    years = n // 365
    year += centuries * 100 + fours * 4 + years
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    n = n % 365 + 1
    month = 12
    while _day_of_year(year, month, 1) > n:
        month -= 1
    return year, month, n - _day_of_year(year, month, 1) + 1


def _first_monday(year: int) -> int:
    """The Monday that begins the first ISO week of a year, which has the year's first Thursday."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday if weekday <= 3 else first - weekday + 7


def _iso_parts(ordinal: int, year: int):
    """ISO year, week and day of the week."""
    if ordinal < _first_monday(year):
        year -= 1
    elif ordinal >= _first_monday(year + 1):
        year += 1
    days = ordinal - _first_monday(year)
    return year, days // 7 + 1, days % 7 + 1


def _from_iso(year: int, week: int, day: int) -> int:
    """The number of a day of an ISO week."""
    if year < 1 or year > 9999:
        raise ValueError(f"Year is out of range: {year}")
    weeks = (_first_monday(year + 1) - _first_monday(year)) // 7
    if week < 1 or week > weeks:
        raise ValueError(f"Invalid week: {week}")
    if day < 1 or day > 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _first_monday(year) + (week - 1) * 7 + day - 1
