print("%d %i %u" % (1, 2, 3), "%s" % "a", "%s" % 5, "%r" % "a", "%a" % "é", "%c%c" % ("x", 65), "%%", "%d%%" % 50, "%x %X %o" % (255, 255, 8), "%#x %#X %#o" % (255, 255, 8), "%e %E" % (1.5, 1.5), "%f %F" % (1.5, 2.5), "%g %G" % (1e-5, 1e20))
print("%5d|%-5d|%05d|%+d|% d|%+05d|%-05d|" % (1, 2, 3, 4, 5, 6, 7), "%5s|%-5s|%.2s|%5.1s|" % ("a", "b", "cde", "fgh"), "%.2f|%8.3f|%-8.1f|%+.1f|%08.2f|%.0f|%#.0f" % (1.005, 2.5, 3.5, 4.5, -5.5, 2.5, 3.5), "%.3d|%.5x|%8.3d|%-8.3d|" % (5, 255, 7, 8))
print("%*d|%-*d|%.*f|%*.*f" % (5, 1, 4, 2, 2, 3.14159, 8, 3, 2.71828), "%(a)s %(b)d %(a)r" % {"a": "x", "b": 2}, "%(k)5.1f|%%|%(k)s" % {"k": 2.55}, "%s" % (1,), "%s %s" % (1, [2]), "%s" % [1, 2], "%s" % {"a": 1}, "%s" % None, "%d" % 3.99, "%d" % True, "%s" % ((1, 2),))
print("%d" % 10**30, "%x" % 2**70, "%x" % -255, "%o" % -8, "%5.1e" % 12345.678, "%g" % 0.0001, "%g" % 123456789, "%.3g" % 1234.5, "%s" % 1e16, "%f" % 10**20, "%f" % float("inf"), "%05f" % float("nan"), "%+e" % float("-inf"), "%.1f%%" % 99.5, "%ld %hd" % (1, 2))
for f in (lambda: "%d" % "a", lambda: "%d" % None, lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%z" % 1, lambda: "%" % (), lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "%f" % "a", lambda: "abc" % 1, lambda: "%*d" % ("a", 1), lambda: "%(a" % {"a": 1}, lambda: "%d" % 1j, lambda: "%.f" % 2.5, lambda: "%d" % float("nan"), lambda: "abc" % [], lambda: "abc" % {}, lambda: "%s%" % 1):
    try:
        print(f())
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(type(e).__name__, e)
row = "%-10s|%5d|%8.2f"
for r in (("apple", 3, 1.5), ("kiwi", 12, 0.255)):
    print(row % r)
s = "x"
s %= ()
t = "%s"
t %= 5
print(s, t)
