# Numbers that a module takes by __index__ or not at all; readers as iterators.
import bisect, csv, re, time
class Two:
    def __index__(self):
        return 2
for call in (lambda: bisect.bisect([1, 5, 9], 7, 0, Two()), lambda: bisect.bisect_left([1], 1, 1.5), lambda: bisect.bisect([1], 1, 0, 1.5),
             lambda: bisect.bisect([1], 1, -1), lambda: re.sub("a", "b", "aaa", 1.5), lambda: re.sub("a", "b", "aaa", Two()), lambda: re.split("a", "babab", True),
             lambda: re.split("a", "bab", "x"), lambda: time.sleep("x"), lambda: time.sleep(Two() and 0), lambda: time.sleep(-0.5), lambda: time.sleep(None)):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
r = csv.reader(["a,b", "c,d"])
print(hasattr(r, "__next__"), iter(r) is r, next(r), r.__next__(), next(r, None))
d = csv.DictReader(["a,b", "1,2"])
print(hasattr(d, "__next__"), iter(d) is d, next(d), next(d, None))
