"""`date`: construction, calendar, text, arithmetic, errors."""
from datetime import date, timedelta, MINYEAR, MAXYEAR, datetime
import datetime as module


def attempt(f):
    try:
        print(repr(f()))
    except (ValueError, TypeError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)


days = [date(1, 1, 1), date(1900, 2, 28), date(1970, 1, 1), date(1999, 12, 31), date(2000, 2, 29), date(2020, 12, 31), date(2021, 1, 3), date(9999, 12, 31)]
for d in days:
    print(d, d.toordinal(), d.weekday(), d.isoweekday(), d.isocalendar(), d.ctime(), d.timetuple().tm_yday)
    assert date.fromordinal(d.toordinal()) == d
    iso = d.isocalendar()
    assert date.fromisocalendar(iso.year, iso.week, iso.weekday) == d
    assert date.fromisoformat(d.isoformat()) == d
wrong = 0
for n in range(730000, 733000):
    d = date.fromordinal(n)
    y, w, wd = d.isocalendar()
    if d.toordinal() != n or date.fromisocalendar(y, w, wd) != d or (n + 6) % 7 != d.weekday():
        wrong += 1
print(wrong)
d = date(2024, 2, 29)
print(d.strftime("%a %A %b %B %d %j %U %w %y %Y %%"), f"{d:%d.%m.%Y}", f"{d}", "{:>12}".format(str(d)), format(d, ""))
print(d + timedelta(1), d - timedelta(weeks=1), timedelta(days=2) + d, d - date(2023, 2, 28), (date(2023, 2, 28) - d).days)
print(d + timedelta(hours=47), d + timedelta(days=-60), d.replace(year=2020), d.replace(month=1, day=31), d.replace())
print(d == date(2024, 2, 29), d != date(2024, 3, 1), d < date(2024, 3, 1), d >= date(2024, 2, 29), d == 5, d is not None)
print(sorted(days, reverse=True)[:2], max(days), min(days), len({date(2020, 1, 1), date(2020, 1, 1), d}), {d: "leap"}[date(2024, 2, 29)])
print(date.min, date.max, date.resolution, MINYEAR, MAXYEAR, module.date is date)
for text in ["2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024-2-9", "2024-02-30", "x", "", "2024-02", "2024-02-29T", "2024-W60-1"]:
    attempt(lambda: date.fromisoformat(text))
attempt(lambda: date(2023, 2, 29))
attempt(lambda: date(2023, 13, 1))
attempt(lambda: date(0, 1, 1))
attempt(lambda: date(2023, 4, 31))
attempt(lambda: date.fromordinal(0))
attempt(lambda: date.max + timedelta(1))
attempt(lambda: date.min - timedelta(1))
attempt(lambda: d.replace(year=2023))
attempt(lambda: date(year=2020, month=5, day=6))
attempt(lambda: d + 1)
attempt(lambda: d - "x")
attempt(lambda: d < 5)
attempt(lambda: date.fromisocalendar(2021, 53, 1))
attempt(lambda: date.fromisocalendar(2020, 53, 8))
attempt(lambda: d + d)


class Day(date):
    """A subclass keeps its type in arithmetic."""

    @property
    def is_weekend(self):
        return self.weekday() >= 5


day = Day(2024, 3, 1)
print(day, day.is_weekend, (day + timedelta(1)).is_weekend, isinstance(day, date), type(day.replace(day=2)).__name__, Day.fromordinal(5).year)
print(isinstance(date.today(), date), date.today() <= datetime.now().date(), isinstance(datetime.now(), date))


def months(start, count):
    for _ in range(count):
        yield start
        start = (start.replace(day=1) + timedelta(days=32)).replace(day=1)


print([m.strftime("%b%y") for m in months(date(2023, 11, 15), 5)])
holidays = {date(2024, 1, 1): "New Year", date(2024, 12, 25): "Christmas"}
for day, name in sorted(holidays.items()):
    print(f"{name:<12}{day:%d %b}  {(day - date(2024, 6, 1)).days:+}")
print(date.fromtimestamp(86400 * 365.5))
