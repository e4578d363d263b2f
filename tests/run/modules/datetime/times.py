"""`datetime`, `time` and zones."""
from datetime import datetime, date, time, timedelta, timezone, tzinfo, UTC
import datetime as dt


def attempt(f):
    try:
        print(repr(f()))
    except (ValueError, TypeError, OverflowError, NotImplementedError) as e:
        print(type(e).__name__, e)


x = datetime(2024, 2, 29, 13, 5, 9, 70)
print(x, repr(x), x.year, x.month, x.day, x.hour, x.minute, x.second, x.microsecond, x.tzinfo, x.fold)
print(repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 5, 6, 7)), repr(datetime(2024, 1, 1, fold=1)), repr(datetime(1, 1, 1, 0, 0, 0, 1, timezone.utc)))
print(x.date(), x.time(), x.timetz(), x.weekday(), x.isocalendar()[:2], x.ctime(), x.toordinal(), x.timetuple()[:9], x.utctimetuple().tm_hour)
print(x + timedelta(hours=11), x - timedelta(days=60, microseconds=71), timedelta(1) + x, x - datetime(2023, 1, 1), x.replace(hour=0, microsecond=0), x.replace(year=2020, fold=1).fold)
for spec in ["hours", "minutes", "seconds", "milliseconds", "microseconds", "auto"]:
    print(x.isoformat(timespec=spec), x.isoformat(" ", spec), x.time().isoformat(spec))
print(x.strftime("%Y-%m-%dT%H:%M:%S.%f %I %p %z|%Z| %%f %x %X"), f"{x:%H:%M}", format(x), x.strftime("é %d"))
print(datetime.combine(date(2020, 1, 2), time(3, 4, 5)), datetime.combine(x, time.min), datetime.min, datetime.max, datetime.resolution)
print(x == datetime(2024, 2, 29, 13, 5, 9, 70), x == date(2024, 2, 29), date(2024, 2, 29) == x, x < datetime.max, x != 3, len({x, datetime(2024, 2, 29, 13, 5, 9, 70)}))
for text, form in [("2024-01-05 10:11:12", "%Y-%m-%d %H:%M:%S"), ("5 Jan 24, 3PM", "%d %b %y, %I%p"), ("12/25/1999", "%m/%d/%Y"), ("10:11:12.345", "%H:%M:%S.%f"),
                   ("2024 060", "%Y %j"), ("2024-01-05 +0130", "%Y-%m-%d %z"), ("2024-13-05", "%Y-%m-%d"), ("2024-01-05x", "%Y-%m-%d"), ("Friday 05 January 2024", "%A %d %B %Y")]:
    attempt(lambda: datetime.strptime(text, form))
for text in ["2020-01-02", "2020-01-02T03", "2020-01-02 03:04", "2020-01-02T03:04:05", "2020-01-02T03:04:05.678", "20200102T030405", "2020-01-02T03:04:05.678901Z", "2020-01-02T03:04:05+01:30",
             "2020-01-02T03:04:05-00:00:01", "2020-W01-4T10:00", "2020-01-02T", "2020-01-02T25:00", "2020-01-02T03:0", "2020-01-02X03:04:05,5", "nonsense", "2020-01-02T03:04:05.", "2020-01-02T03:0405"]:
    attempt(lambda: datetime.fromisoformat(text))
for text in ["03:04", "T030405", "03:04:05.123456+05:00", "23", "24:00", "", "3:4"]:
    attempt(lambda: time.fromisoformat(text))
cet, est = timezone(timedelta(hours=1), "CET"), timezone(timedelta(hours=-5))
u = datetime(2020, 1, 1, tzinfo=timezone.utc)
print(u, repr(u), u.timestamp(), u.astimezone(cet), repr(u.astimezone(est)), u.utcoffset(), u.tzname(), est.tzname(None), cet, est, timezone.utc, UTC is timezone.utc)
print(u == u.astimezone(est), u - datetime(2020, 1, 1, tzinfo=cet), u < datetime(2020, 1, 1, tzinfo=est), hash(u) == hash(u.astimezone(cet)), u == datetime(2020, 1, 1), u.strftime("%z %Z"))
print(repr(timezone(timedelta(minutes=-90))), timezone(timedelta(seconds=3661)), cet == timezone(timedelta(hours=1)), cet.utcoffset(None), timezone.utc.dst(None))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5e9 + 0.123456, cet), datetime.utcfromtimestamp(1234567890.9999995), datetime.fromtimestamp(-1.5, UTC))
local = datetime(2021, 7, 1, 12)
print(datetime.fromtimestamp(local.timestamp()) == local, local.astimezone().replace(tzinfo=None) == local, local.astimezone(UTC).timestamp() == local.timestamp())
print(abs(datetime.now() - datetime.today()) < timedelta(minutes=1), datetime.now(UTC).tzinfo, datetime.utcnow().tzinfo, datetime.now(cet).utcoffset())
t = time(13, 5, 9, 70, tzinfo=cet)
print(t, repr(t), t.replace(hour=1, tzinfo=None), t.utcoffset(), t.tzname(), time(), repr(time(1, 2, 3)), repr(time(1, 2, 0, 4)), f"{t:%H-%M}", bool(time(0)))
print(time(1) < time(2), time(1) == time(1, 0), time(10, tzinfo=cet) == time(9, tzinfo=UTC), time.min, time.max, sorted([time(3), time(1, 30), time(2)])[0], hash(time(5)) == hash(time(5)))
attempt(lambda: x < date(2024, 1, 1))
attempt(lambda: date(2024, 1, 1) < x)
attempt(lambda: x - u)
attempt(lambda: x < u)
attempt(lambda: time(1) < t)
attempt(lambda: datetime(2024, 1, 1, 24))
attempt(lambda: datetime(2024, 1, 1, 0, 60))
attempt(lambda: datetime(2024, 1, 1, 0, 0, 60))
attempt(lambda: datetime(2024, 1, 1, microsecond=1000000))
attempt(lambda: time(25))
attempt(lambda: timezone(timedelta(days=1)))
attempt(lambda: datetime.max + timedelta(1))
attempt(lambda: x + 3)
attempt(lambda: datetime(2024))
attempt(lambda: x.isoformat(timespec="weeks"))
attempt(lambda: tzinfo().utcoffset(None))


class Summer(tzinfo):
    """One hour ahead from April to September."""

    def utcoffset(self, when):
        return timedelta(hours=1) + self.dst(when)

    def dst(self, when):
        return timedelta(hours=1) if when is not None and 4 <= when.month <= 9 else timedelta(0)

    def tzname(self, when):
        return "CEST" if self.dst(when) else "CET"


zone = Summer()
for month in (1, 6):
    when = datetime(2024, month, 1, 12, tzinfo=zone)
    print(when, when.tzname(), when.dst(), when.astimezone(UTC), when.astimezone(UTC).astimezone(zone), when.timetuple().tm_isdst)
print(dt.datetime(2000, 1, 1) - dt.timedelta(1), (datetime(2024, 3, 10, 12) - datetime(2024, 3, 1)).total_seconds() / 3600)
log = ["2024-01-01 10:00:00 start", "2024-01-01 10:00:05 work", "2024-01-01 10:01:35 end"]
stamps = [datetime.strptime(line[:19], "%Y-%m-%d %H:%M:%S") for line in log]
print([str(b - a) for a, b in zip(stamps, stamps[1:])], stamps[-1] - stamps[0])
