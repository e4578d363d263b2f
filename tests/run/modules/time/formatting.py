import time
for t in (0, 86399, 951782400, 1709164800, 2**31):
    g = time.gmtime(t)
    print(t, g.tm_year, g.tm_yday, g.tm_wday, time.strftime("%Y-%m-%dT%H:%M:%SZ", g), time.strftime("%A %d %B %y %I:%M %p %U", g))
print(time.strptime("2024-02-29 13:05", "%Y-%m-%d %H:%M")[:6], time.strptime("1 Jan 99", "%d %b %y").tm_year)
try:
    time.strptime("nonsense", "%Y")
except ValueError as e:
    print(e)
def stopwatch(f, *a):
    start = time.perf_counter_ns()
    r = f(*a)
    return r, time.perf_counter_ns() - start >= 0
print(stopwatch(sum, range(100)), stopwatch(sorted, "cab"))
deadline = time.monotonic() + 0.01
spins = 0
while time.monotonic() < deadline:
    spins += 1
print(spins > 0, isinstance(time.time(), float), time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0)).tm_hour)
