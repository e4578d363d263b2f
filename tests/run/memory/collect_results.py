"""What `gc.collect` gives, and the other functions of the module."""
import gc


class A:
    def __init__(self):
        self.me = None


def one_instance():
    a = A()
    a.me = a


def two_instances():
    a, b = A(), A()
    a.me, b.me = b, a


def one_list():
    xs = []
    xs.append(xs)


def list_and_dict():
    xs = []
    d = {"xs": xs}
    xs.append(d)


def ring(n):
    first = last = A()
    for i in range(n - 1):
        a = A()
        last.me = a
        last = a
    last.me = first


gc.collect()
for make in (one_instance, two_instances, one_list, list_and_dict):
    make()
    print(make.__name__, gc.collect())
ring(1000)
print(gc.collect(2), gc.collect(0), gc.collect(generation=1))
for bad in (3, -1):
    try:
        gc.collect(bad)
    except ValueError as e:
        print("ValueError", e)
try:
    gc.collect("2")
except TypeError as e:
    print("TypeError", e)

print(gc.isenabled(), gc.get_threshold())
gc.disable()
print(gc.isenabled())
ring(10)
print(gc.collect())
gc.enable()
print(gc.isenabled())
gc.set_threshold(1000, 20)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold(), gc.isenabled())
gc.set_threshold(700, 10, 10)
print(len(gc.get_count()), gc.get_freeze_count())
gc.freeze()
gc.unfreeze()
keep = A()
keep.me = keep
print(gc.collect(), keep.me is keep)
keep = None
print(gc.collect())
