import pkg
import pkg.shapes.circle
from pkg import util
from pkg.shapes import Square, circle as c
from pkg.shapes.square import Square as S2
print(pkg.VERSION, pkg.exported(3), pkg.__name__, pkg.shapes.__name__, pkg.shapes.circle.__name__)
print(pkg.shapes.circle.area(1), c.area(2) == pkg.shapes.circle.area(2), Square(3).area(), S2 is Square)
print(util.clamp(15), util.clamp(-5), pkg.util is util)
print(Square(2).describe())
import pkg.util as u
print(u.LIMIT, u is util)
from pkg.shapes import *
print(sorted(n for n in globals() if n in ("Square", "circle", "square", "helper_name")))
try:
    import pkg.missing
except ModuleNotFoundError as e:
    print(e)
try:
    from pkg import nothing_here
except ImportError as e:
    print(type(e).__name__)
