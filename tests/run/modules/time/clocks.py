import time
a = time.time()
b = time.perf_counter()
c = time.monotonic()
d = time.process_time()
time.sleep(0.02)
print(time.time() - a > 0.015, 0.015 < time.perf_counter() - b < 5, time.monotonic() - c > 0.015, time.process_time() >= d)
print(type(a).__name__, type(time.time_ns()).__name__, type(time.perf_counter_ns()).__name__, a > 1.6e9, time.time_ns() > 10**18)
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, tuple(t))
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.strftime("%j %a %b", time.gmtime(1e9)), time.asctime(time.gmtime(0)))
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
start = time.perf_counter()
total = 0
for i in range(1000):
    total += i
elapsed = time.perf_counter() - start
print(total, elapsed >= 0, elapsed < 10)
