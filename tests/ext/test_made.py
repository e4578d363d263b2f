"""Class methods, static methods, and new objects of the program's classes, natively: the same as interpreted, also in the order of attributes."""

import copy
import gc
import pickle
import sys
import unittest
from unittest import mock

from both import Results, is_native


class Made(Results):
    module = "made"
    function = "points"

    def test_functions(self):
        make = self.native.Point.__dict__["diagonal"]
        self.assertIs(type(make), classmethod)
        self.assertTrue(is_native(make.__func__))
        self.assertTrue(is_native(self.native.Point.add))
        self.assertIs(type(self.native.Point.__dict__["add"]), staticmethod)
        bound = self.native.Point.origin
        self.assertIs(bound.__self__, self.native.Point)
        self.assertEqual((bound.__name__, bound.__qualname__, bound.__doc__), ("origin", "Point.origin", "At zero."))
        self.assertEqual(repr(bound), f"<bound method Point.origin of {self.native.Point!r}>")

    def test_class_methods(self):
        self.natively(
            lambda m: m.Point.origin(), lambda m: m.Point.diagonal(1.5), lambda m: m.Point.diagonal(1.5, 3), lambda m: m.Point.diagonal(times=2, x=0.5),
            lambda m: m.Point.parse("1.5,2"), lambda m: m.Point.count(7), lambda m: m.Point.twice(2.5), lambda m: m.Point.total(1, 2, 3), lambda m: m.Point.total(),
            lambda m: m.Point.__dict__["count"].__func__(m.Point, 3),
        )
        self.interpreted(lambda m: m.Point.title(), lambda m: m.Point.parse("x,y"), lambda m: m.Point.parse("1"), lambda m: m.Point.diagonal("x", 2))
        self.both(lambda m: list(m.Point.many(4)), lambda m: m.Point(1.0, 2.0).diagonal(4.5), lambda m: m.Point.diagonal(), lambda m: m.Point.diagonal(1.0, 2, 3), lambda m: m.Point.diagonal(y=3), lambda m: m.Point.which(3) is m.Point)

    def test_changed_init(self):
        """What stays a function of Python's may be changed: all calls after that know it, not the first one only."""
        def numbers(module):
            init = module.Point.__init__
            old, found = init.__code__, []
            for code in ((lambda self, x, y: setattr(self, "x", x + 100.0)).__code__, old):
                init.__code__ = code
                found += [[vars(point) for point in (module.Point.diagonal(1.5), module.Point.origin())] for _ in range(3)]
            return found
        self.assertEqual(numbers(self.native), numbers(self.plain))

    def test_static_methods(self):
        self.natively(lambda m: m.Point.add(1), lambda m: m.Point.add(1, 5, c=7))
        self.both(lambda m: m.Point(1.0, 2.0).add(4))
        self.natively(lambda m: m.Point3.add(2, b=3))
        a, b = self.native.Point(1.0, 2.0), self.native.Point(3.5, 2.0)
        self.assertEqual(self.native.Point.distance(a, b), 2.5)
        self.interpreted(lambda m: m.Point.add(1, "x"), lambda m: m.Point.add("x"))
        self.both(lambda m: m.Point.add(), lambda m: m.Point.add(1, d=3))

    def test_derived(self):
        """The class decides what is made."""
        for m in self.native, self.plain:
            class Named(m.Point):
                def __init__(self, x, y):
                    super().__init__(x, y)
                    self.name = "mine"
            made = Named.diagonal(2.5)
            self.assertIs(type(made), Named)
            self.assertEqual(list(vars(made).items()), [("x", 2.5), ("y", 2.5), ("name", "mine")])
            self.assertEqual(Named.count(3), 6)
            Named.dimensions = 5
            self.assertEqual(Named.count(3), 15)
            self.assertEqual(m.Point.count(3), 6)
        self.natively(lambda m: m.Point3.count(4), lambda m: m.Point3.total(1), lambda m: m.Point3.diagonal(2.5), lambda m: m.Point3.twice(1.0))
        self.both(lambda m: type(m.Point3.origin()) is m.Point3)
        self.interpreted(lambda m: type("Other", (m.Point,), {}).diagonal(1.0) and 1)

    def test_wrong_receivers(self):
        for receiver in lambda m: 3, lambda m: None, lambda m: m.Node, lambda m: m.Point(1.0, 2.0), lambda m: (lambda x, y: (x, y)):
            self.both(lambda m: m.Point.__dict__["diagonal"].__func__(receiver(m), 1.0))

    def test_order_of_attributes(self):
        for name in "Odd", "Sometimes", "Later", "Default", "Leaking", "Early":
            for n in 1, 4, 9:
                self.both(lambda m: getattr(m, name).make(n), lambda m: list(vars(getattr(m, name).make(n)).items()))
        self.natively(lambda m: m.Sometimes.make(2), lambda m: m.Later.make(2))
        self.interpreted(lambda m: m.Odd.make(1), lambda m: m.Sometimes.make(4), lambda m: m.Later.make(4), lambda m: m.Default.make(4), lambda m: m.Leaking.make(1))

    def test_objects(self):
        self.natively(lambda m: m.points(5), lambda m: m.by_name(4))
        point, other = self.native.Point(1.0, 2.0), self.native.Point(0.5, 0.25)
        self.natively(lambda m: point.moved(3.0), lambda m: point + other, lambda m: self.native.added(point, other, 9), lambda m: self.native.Point.distance(point, other))
        self.both(lambda m: m.Point(1.0, 2.0).moved(3.0), lambda m: m.Point(1.0, 2.0) + m.Point(0.5, 0.25), lambda m: m.added(m.Point(1.0, 2.0), m.Point(0.5, 0.25), 9))
        for m in self.native, self.plain:
            one = m.Point(1.0, 2.0)
            itself, other = one.pair()
            self.assertIs(itself, one)
            self.assertIsNot(other, one)
            self.assertIs(type(other), m.Point)
            self.assertIs(m.added(one, one, 0), one)
            a, b, c = m.Point.twice(1.5)
            self.assertIs(a, b)
            self.assertIsNot(a, c)
            a.x = 9.0
            self.assertEqual(b.x, 9.0)
            a.more = 3
            self.assertEqual(list(vars(b)), ["x", "y", "more"])
            self.assertEqual(vars(copy.copy(c)), {"x": 0.0, "y": 0.0})
            many = [m.Point(1.0, 2.0)]
            self.assertEqual(m.kept(many, 1), 2)
            self.assertEqual(many[1].x, 7.0)
        self.both(lambda m: m.fails(3))
        made = self.native.Point.diagonal(2.5)
        self.assertEqual(vars(pickle.loads(pickle.dumps(made))), {"x": 2.5, "y": 2.5})

    def test_graphs(self):
        self.natively(lambda m: m.Node.tree(0, 2), lambda m: m.Node.tree(2, 2), lambda m: m.Node.tree(3, 3), lambda m: m.Node.tree(1, 0))
        root = self.native.Node.tree(2, 2)
        self.assertIs(root.children[0].parent, root)
        self.assertIs(root.children[1].children[0].parent, root.children[1])
        root.children.append(3)
        self.assertEqual(len(root.children), 3)

    def test_patched(self):
        """What somebody changes in a class is what is made then."""
        def patched(module, name, value, call):
            with mock.patch.object(module.Point, name, value):
                return call(module)
        made = lambda m: m.Point.diagonal(2.5)
        self.both(lambda m: patched(m, "dimensions", 5, lambda m: m.Point.count(3)), lambda m: patched(m, "__init__", lambda self, x, y: setattr(self, "z", x), made))
        self.both(lambda m: patched(m, "origin", classmethod(lambda cls: 7), lambda m: m.Point.twice(1.5)))
        self.both(lambda m: patched(m, "diagonal", classmethod(lambda cls, x: x), lambda m: m.Point.twice(1.5)))
        self.natively(lambda m: m.Point.origin())
        for m in self.native, self.plain:
            with mock.patch.object(m, "Point", m.Point3):
                self.assertIs(type(m.points(1)[0]), m.Point3)
        self.natively(lambda m: m.points(1))

    def test_hooks(self):
        """Hooks that a class gets later."""
        for m in self.native, self.plain:
            seen = []
            m.Later.__setattr__ = lambda self, name, value: seen.append(name)
            self.assertEqual(vars(m.Later.make(2)), {})
            self.assertEqual(seen, ["n"])
            del m.Later.__setattr__
            self.assertEqual(vars(m.Later.make(2)), {"n": 2})
            m.Odd.__new__ = lambda cls, n: 5
            self.assertEqual(m.Odd.make(2), 5)
            m.Sometimes.kind = property(lambda self: 3, lambda self, value: seen.append(value))
            self.assertEqual(vars(m.Sometimes.make(2)), {"n": 2})
            del m.Sometimes.kind
            self.assertEqual(vars(m.Sometimes.make(2)), {"n": 2, "kind": "small"})
            self.assertEqual(seen, ["n", "small"])

    def test_collector(self):
        made = self.native.Node.tree(1, 1)
        self.assertTrue(gc.is_tracked(made))
        gc.collect()
        before = len([one for one in gc.get_objects() if type(one) is self.native.Node])
        for _ in range(20):
            self.native.Node.tree(2, 2)
        gc.collect()
        self.assertEqual(len([one for one in gc.get_objects() if type(one) is self.native.Node]), before)

    def test_that_nothing_leaks(self):
        n = self.native
        self.leaks_nothing(
            lambda: n.Point.diagonal(2.5), lambda: n.Point.twice(2.5), lambda: n.Node.tree(2, 2), lambda: n.points(4), lambda: n.by_name(3),
            lambda: n.Sometimes.make(4), lambda: n.Later.make(4), lambda: self.failing(n.fails, 3), lambda: self.failing(n.Point.parse, "x,y"), lambda: n.Point3.twice(1.5),
        )
        counts = [sys.getrefcount(n.Point), sys.getrefcount(n.Node)]
        for _ in range(100):
            n.Point.twice(1.5)
            n.Node.tree(1, 1)
        gc.collect()
        self.assertEqual([sys.getrefcount(n.Point), sys.getrefcount(n.Node)], counts)


if __name__ == "__main__":
    unittest.main()
