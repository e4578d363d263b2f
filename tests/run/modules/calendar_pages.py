"""`calendar`."""
import calendar
import time

print(calendar.month(2024, 2), calendar.month(2023, 10, 4, 2), sep="\n")
print(calendar.calendar(2024))
print(calendar.calendar(2023, w=3, l=1, c=2, m=4))
print(calendar.monthrange(2024, 2), calendar.monthrange(1900, 2), calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1990, 2025), calendar.weekday(2024, 2, 29))
print(list(calendar.month_name), list(calendar.day_abbr), calendar.month_abbr[3], calendar.day_name[calendar.SUNDAY], [m[:3] for m in calendar.month_name[1:]] == list(calendar.month_abbr)[1:])
print(calendar.monthcalendar(2024, 9), calendar.weekheader(3), calendar.weekheader(10))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 9)[0], calendar.month(2024, 9))
c = calendar.Calendar(6)
print(list(c.itermonthdays(2024, 2)), list(c.itermonthdays2(2024, 2))[:4], [str(d) for d in c.itermonthdates(2024, 2)][:5], list(c.itermonthdays3(2024, 2))[:2], list(c.itermonthdays4(2024, 2))[-1], list(c.iterweekdays()))
print(len(c.yeardayscalendar(2024)), len(c.monthdatescalendar(2024, 6)), c.monthdays2calendar(2024, 6)[0], c.firstweekday)
t = calendar.TextCalendar(0)
t.prmonth(2021, 2)
print(t.formatweek([(1, 0), (2, 1)], 3), repr(t.formatmonthname(2024, 5, 30)))
print(calendar.timegm((2024, 2, 29, 12, 30, 15)), calendar.timegm(time.gmtime(86400 * 365)))
for wrong in [lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2024, 2, 30)]:
    try:
        wrong()
    except ValueError as e:
        print(type(e).__name__, e)
fridays = [f"{y}-{m:02}" for y in (2023, 2024) for m in range(1, 13) if calendar.weekday(y, m, 13) == calendar.FRIDAY]
print(fridays, sum(len([week for week in calendar.monthcalendar(2024, m) if week[0]]) for m in range(1, 13)))
