rows = [("Widget", 4, 3.5), ("Gadget", 10, 12.999), ("Thingamajig", 100, 0.05), ("é漢", 0, 1234567.891)]
w = max(len(r[0]) for r in rows)
print(f"{'name':<{w}} {'qty':>5} {'price':>12} {'total':>14}")
print("-" * (w + 34))
for name, qty, price in rows:
    print(f"{name:<{w}} {qty:>5d} {price:>12,.2f} {qty * price:>14,.2f}")
print(f"{'sum':<{w}} {sum(r[1] for r in rows):>5} {'':>12} {sum(r[1] * r[2] for r in rows):>14,.2f}")
for i in range(1, 4): print("%2d | %s" % (i, " ".join("%3d" % (i * j) for j in range(1, 6))))
for v in (0, 5, 50, 100): print(f"[{'#' * (v // 10):<10}] {v:3d}% {v / 100:.0%} {v / 7:8.3f}")
print("{:=^30}".format(" title "), "{:>+8.2f}|{:<+8.2f}|{:^+8.2f}".format(1.5, -2.25, 0))
for n in (1, 12, 123, 1234, 12345678, -9876): print(f"{n:>12,} {n:>#12x} {n:>12_b} {n:012d} {n:e}" if n < 9999 else f"{n:>12,}")
def human(n):
    for unit in ("B", "KB", "MB", "GB", "TB"):
        if abs(n) < 1024 or unit == "TB": return f"{n:.1f}{unit}" if unit != "B" else f"{n}B"
        n /= 1024
print([human(n) for n in (0, 1023, 1024, 1536, 10**6, 10**9, 5 * 2**40, 2**60)])
def clock(s): return f"{s // 3600:02d}:{s % 3600 // 60:02d}:{s % 60:02d}"
print([clock(s) for s in (0, 59, 3600, 86399)], f"{3:0>2}/{7:0>2}/{2024}")
def pad(v, n, side="left"): return str(v).ljust(n, ".") if side == "left" else str(v).rjust(n, ".")
print(pad("chapter one", 20) + pad(7, 4, "r"), pad(None, 6), pad([1], 6, "r"))
data = {"alpha": 1, "beta": 22, "gamma": None}
for k, v in data.items(): print(f"{k!r:>10}: {v if v is not None else 'n/a':>5}")
print("\n".join(f"{x:6.2f} {x * x:8.3f} {x ** 0.5:7.4f}" for x in (0.5, 1, 2.25, 10)))
print("%-10s|%+5d|%05.1f|%x|%o|%e|%g|%s|%r|%c|%%" % ("left", 5, 2.345, 255, 8, 12345.678, 0.0001, [1], "q", "z"))
print("{name} is {age:d} years and {0:.1f}m {1!r:>8}".format(1.756, "x", name="Ann", age=30), "{:{w}.{p}f}|{:<{w}}".format(3.14159, "ab", w=8, p=2))
m = [[1.0, -2.5], [100.25, 0]]
for r in m: print("[" + ", ".join(f"{v:8.2f}" for v in r) + "]")
print(f"{1/3:.3}", f"{2/3:.10f}", f"{1e10:,.0f}", f"{123456789:.3e}", f"{0.00001234:.2e}", f"{1e-7}", f"{100 * 1.1:.20g}", f"{-0.5:.0f}", f"{1.5:.0f}", f"{2.5:.0f}", f"{0:.2%}", f"{12.345:6.1f}|{12.345:<8.2f}|{12.345:^9.1f}|")
