"""Functions that are compiled into several modules of `package` change, come and go. `tests/ext.rs` runs it under valgrind, if that is there."""

import gc
import importlib
import sys
import types

import package.area as area, package.sub.user as user, package.even as even


def work(count):
    for n in range(count):
        area.FACTOR = 3 + n % 2
        user.far(n), user.near(n), user.parity(5), user.by_attribute(n), user.key(n), user.through(1.5), user.by_package(2)
        try:
            user.near("x")
        except TypeError:
            pass


work(5)
old = user.far
area.plus.__kwdefaults__ = {"times": 7}
work(3)
area.plus.__defaults__ = (4,)
work(3)
area.square.__code__ = (lambda n: n + 1).__code__
work(3)
user.mixed = types.FunctionType(area.mixed.__code__, {**vars(area), "FACTOR": 100}, "mixed")
gc.collect()
print(user.far(3))
user.mixed = None
for i in range(50):
    [object() for _ in range(100)]
gc.collect()
try:
    user.far(3)
except TypeError as error:
    print(error)
for name in [name for name in sys.modules if name.startswith("package")]:
    del sys.modules[name]
del area, user, even
gc.collect()
print(old.__name__)
import package.sub.user as user
importlib.reload(user)
print(user.far(3), user.near(4))
