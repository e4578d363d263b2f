"""`timedelta`."""
from datetime import timedelta, date
from fractions import Fraction


def attempt(f):
    try:
        print(repr(f()))
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


samples = [timedelta(), timedelta(1), timedelta(-1), timedelta(microseconds=-1), timedelta(hours=1.5), timedelta(seconds=0.1), timedelta(weeks=2, days=-3, minutes=7.25),
           timedelta(days=0.1, seconds=0.7), timedelta(milliseconds=1.0005), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(microseconds=2.5, milliseconds=0.0005),
           timedelta(hours=-0.3), timedelta(days=400, seconds=86399, microseconds=999999), timedelta(1, 2, 3, 4, 5, 6, 7), timedelta(True)]
for t in samples:
    print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t))
a, b = timedelta(hours=5, seconds=7), timedelta(minutes=7, microseconds=3)
print(a + b, a - b, b - a, -a, +a, abs(-a), a * 3, 3 * a, a * 0.1, 0.333 * a, a / 7, a / 0.7, a / b, a // b, a // 7, a % b, divmod(a, b), divmod(-a, b))
print(-a // 7, -a % b, -a / 2, timedelta(microseconds=5) / 2, timedelta(microseconds=7) / 2, timedelta(microseconds=-5) / 2, timedelta(microseconds=5) * 0.5, timedelta(microseconds=3) * -0.5)
print(a > b, a >= a, a < b, a <= b, a == timedelta(0, 18007), a != b, a == 5, hash(a) == hash(timedelta(seconds=18007)), sorted(samples)[:3], max(samples))
print(sum([a, b, a], timedelta()), timedelta.min, timedelta.max, timedelta.resolution, timedelta.max.total_seconds())
print({a: 1}[timedelta(hours=5, seconds=7)], a in [b, a], str(a).split(":"), f"{a}", f"{b!s:>20}|")
attempt(lambda: a + 1)
attempt(lambda: 1 - a)
attempt(lambda: a * "x")
attempt(lambda: a / 0)
attempt(lambda: a // timedelta())
attempt(lambda: a < 1)
attempt(lambda: timedelta(days=10 ** 9))
attempt(lambda: timedelta.max + timedelta(microseconds=1))
attempt(lambda: timedelta(days="1"))
attempt(lambda: timedelta(days=999999999) * 5)
attempt(lambda: a * a)


def clock(t):
    minutes, seconds = divmod(int(t.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:d}:{minutes:02d}:{seconds:02d}"


total = timedelta()
for n in range(1000):
    total += timedelta(seconds=n, milliseconds=n * n)
print(total, clock(total), total / 1000)
