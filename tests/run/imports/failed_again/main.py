import sys
attempts = 0
def try_import():
    global attempts
    attempts += 1
    try:
        from pkg import flaky
        return flaky.value
    except RuntimeError as e:
        return f"failed: {e}"
print(try_import(), try_import(), "pkg.flaky" in sys.modules)
import pkg.state
pkg.state.ready = True
print(try_import(), try_import(), "pkg.flaky" in sys.modules, "pkg" in sys.modules)
from pkg import helper as h, VERSION
from pkg.sub import deep
from pkg.sub.deep import func, Klass as K
print(h.double(4), VERSION, deep.func(1), func(2), K().name, K.__module__, deep.__name__, pkg.sub.deep is deep)
try:
    from pkg import nothing_here
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
try:
    import pkg.missing
except ModuleNotFoundError as e:
    print(e, e.name)
def outer():
    import pkg.bad_body
for _ in range(2):
    try:
        outer()
    except ZeroDivisionError as e:
        print("bad", e)
outer()
