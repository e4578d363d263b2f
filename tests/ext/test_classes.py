"""Classes that are more than methods, and variables of the module: the same as interpreted, whatever becomes of them."""

import copy
import unittest
from unittest import mock

from both import interpreted, interpreted_calls, is_native, kind, outcome, shape, Changes


class Classes(Changes):
    module = "classes"

    def both(self, make, call):
        seen = []
        for module in (self.native, self.plain):
            objects = make(module)
            seen.append((outcome(lambda: call(*objects), (), {})[:2], shape(objects, {})))
        self.assertEqual(*seen)

    def calls(self, make, call):
        objects = make(self.native)
        return interpreted_calls(mock.Mock(side_effect=lambda: call(*objects), __code__=self.native.areas.__code__), (), {})

    def natively(self, make, *calls):
        for call in calls:
            self.both(make, call)
            self.assertEqual(self.calls(make, call), 0)

    def interpreted(self, make, *calls):
        for call in calls:
            self.both(make, call)
            self.assertGreater(self.calls(make, call), 0)

    def functions(self, name, *arguments):
        for one in arguments:
            self.runs_natively(name, *one)

    def shape(module):
        return module.Shape(1.5),

    def square(module):
        return module.Square4(1.5),

    def test_looks(self):
        area = vars(self.native.Shape)["area"]
        self.assertIs(type(area), property)
        self.assertTrue(is_native(area.fget))
        self.assertEqual((area.__doc__, area.fget.__qualname__), ("The area.", "Shape.area"))
        self.assertTrue(is_native(vars(self.native.Shape)["twice"].__func__))
        self.assertEqual([one.__name__ for one in self.native.Unit.__mro__], ["Unit", "Square4", "Shape", "object"])
        self.assertEqual(self.native.Shape.make(2.0).size, 2.0)

    def test_properties(self):
        self.natively(Classes.shape, lambda s: s.area, lambda s: s.width, lambda s: s.grow(0.5), lambda s: setattr(s, "width", 7.0))
        self.natively(Classes.square, lambda s: s.area, lambda s: s.grow(0.5))
        self.both(Classes.shape, lambda s: setattr(s, "area", 1.0))
        self.both(Classes.shape, lambda s: setattr(s, "width", "x"))
        self.natively(lambda module: ([module.Shape(1.0), module.Shape(2.5)],), lambda xs: len(xs))
        for module in (self.native, self.plain):
            self.assertEqual(module.areas([module.Shape(1.0), module.Square4(2.0)]), 5.0)
            one = module.Shape(2.0)
            old = module.Shape.area.fget.__code__
            module.Shape.area.fget.__code__ = (lambda self: -1.0).__code__
            self.assertEqual((one.grow(1.0), one.area, module.areas([one])), (-1.0, -1.0, -1.0))
            module.Shape.area.fget.__code__ = old
            self.assertEqual((one.grow(1.0), one.area), (16.0, 16.0))
            with mock.patch.object(module.Shape, "area", 8.5):
                self.assertEqual(one.grow(0.0), 8.5)
            self.assertEqual(one.grow(0.0), 16.0)

    def test_functions_of_classes(self):
        self.natively(Classes.shape, lambda s: s.twice(4), lambda s: type(s).twice(4), lambda s: s.doubled(3))
        self.natively(Classes.square, lambda s: s.doubled(3), lambda s: s.corners())
        for module in (self.native, self.plain):
            one = module.Shape(2.0)
            with mock.patch.object(module.Shape, "twice", staticmethod(lambda x: x * 100)):
                self.assertEqual(one.doubled(1), 200)
            self.assertEqual(one.doubled(1), 4)
            vars(module.Shape)["twice"].__func__.__defaults__ = (9,)
            self.assertEqual(one.twice(), 18)
            vars(module.Shape)["twice"].__func__.__defaults__ = None

    def test_class_variables(self):
        self.natively(Classes.shape, lambda s: s.perimeter(), lambda s: s.describe(), lambda s: len(s), lambda s: s.total())
        self.natively(Classes.shape, lambda s: (s.count_up(), s.count_up(), s.count))
        self.natively(Classes.square, lambda s: s.describe(), lambda s: s.count_up())
        self.interpreted(Classes.shape, lambda s: s.tagged(), lambda s: s.set_all(0))

        def own(module):
            s = module.Shape(2.0)
            s.count = 41
            return s,
        self.natively(own, lambda s: s.count_up())

        def hidden(module):
            s = module.Shape(2.0)
            s.name = "mine"
            return s,
        self.interpreted(hidden, lambda s: s.describe(), lambda s: s.count_up())
        for module in (self.native, self.plain):
            s, q = module.Shape(2.0), module.Square4(2.0)
            module.Shape.sides = 7
            self.assertEqual((s.perimeter(), s.describe(), q.describe(), s.total()), (14.0, "shape7", "square4", 42.0))
            self.assertEqual((s.set_all(0), module.Shape.sides, s.describe()), (0, 0, "shape0"))
            module.Shape.count = 10
            self.assertEqual((s.count_up(), q.count_up(), module.Shape.count), (11, 11, 10))
            module.Shape.count = 0
            del s.count
            self.assertEqual(s.count_up(), 1)
            module.Shape.tags.append(3)
            self.assertEqual(s.tagged(), 1)
            module.Shape.tags.clear()

    def test_derived(self):
        self.natively(Classes.square, lambda s: s.perimeter(), lambda s: s.corners(), lambda s: s.area)
        self.natively(Classes.square, lambda s: s.through_super())
        self.interpreted(lambda module: (module.Number(3),), lambda n: n.safe_super())
        unit = lambda module: (module.Unit(3.0),)
        self.natively(unit, lambda u: u.describe(), lambda u: u.perimeter(), lambda u: u.area, lambda u: u.corners(), lambda u: u.grow(1.0))
        for module in (self.native, self.plain):
            class Local(module.Square4):
                sides = 100

                def perimeter(self):
                    return "local"
            one = Local(2.0)
            self.assertEqual((one.perimeter(), one.describe(), one.corners(), one.area), ("local", "square100", 102, 4.0))
            u = module.Unit(1.0)
            with mock.patch.object(module.Square4, "perimeter", lambda self: 5):
                self.assertEqual(u.perimeter(), 5)
            with mock.patch.object(module.Shape, "twice", staticmethod(lambda x: 50)):
                self.assertEqual(u.corners(), 54)
            with mock.patch.object(module.Unit, "twice", staticmethod(lambda x: 60), create=True):
                self.assertEqual((u.corners(), module.Square4(1.0).corners()), (64, 6))
            module.Shape.late = property(lambda self: 3)
            self.assertEqual((u.late, u.corners()), (3, 6))
            del module.Shape.late
            with mock.patch.object(module, "Shape", None):
                self.assertEqual(u.corners(), 6)
            module.Unit.__bases__ = (module.Shape,)
            self.assertRaises(AttributeError, lambda: u.corners())
            self.assertEqual(u.perimeter(), 0.0)
            module.Unit.__bases__ = (module.Square4,)
            self.assertEqual((u.corners(), u.perimeter()), (6, 4.5))

    def test_open_classes(self):
        number = lambda module: (module.Number(4),)
        self.natively(number, lambda n: n.value(), lambda n: n.plus(3), lambda n: n.value_plus(3))
        self.interpreted(number, lambda n: n.is_empty(), lambda n: n.is_kind(n))
        self.both(lambda module: (), lambda: self.native.Openly())
        for module in (self.native, self.plain):
            self.assertRaises(TypeError, module.Openly)
            one = module.Number(1)
            module.Openly.__bool__ = lambda self: False
            self.assertTrue(one.is_empty())
            del module.Openly.__bool__
            self.assertFalse(one.is_empty())
            module.Openly.__getattribute__ = lambda self, name: 50 if name == "base" else object.__getattribute__(self, name)
            self.assertEqual((one.plus(1), one.value()), (51, 500))
            del module.Openly.__getattribute__
            self.assertEqual((one.plus(1), one.value()), (2, 10))
        box = lambda module: (module.Box(4),)
        self.natively(box, lambda b: b.get(), lambda b: b.put(2**70))
        numbers = lambda module: (module.Numbers([3, 4, 5]),)
        self.natively(numbers, lambda n: n[1], lambda n: len(n), lambda n: n.sum(), lambda n: n.__setitem__(0, 9), lambda n: n.insert(1, 7))
        self.interpreted(numbers, lambda n: n.has(4), lambda n: n.add(6))
        self.natively(numbers, lambda n: n.pop(), lambda n: list(reversed(n)), lambda n: n.index(5))

    def test_foreign_bases_change(self):
        for module in (self.native, self.plain):
            one = module.Numbers([3, 4])
            try:
                module.MutableSequence.items = property(lambda self: [50, 60], lambda self, value: None)
                self.assertEqual((one.sum(), len(one)), (110, 2))
            finally:
                del module.MutableSequence.items
            self.assertEqual(one.sum(), 7)

    def test_decorated(self):
        point = lambda module: (module.Point(3, -4), module.Point(3, -4, "x"))
        self.natively(point, lambda a, b: a.norm(), lambda a, b: a.move(1, 2) is a, lambda a, b: (a.mark(5), a.mark(6)), lambda a, b: b.has_label())
        self.natively(point, lambda a, b: a.has_label())
        self.interpreted(point, lambda a, b: a.is_like(b), lambda a, b: a.is_like(a))
        self.natively(lambda module: (module.Frozen(4),), lambda f: f.double())
        for module in (self.native, self.plain):
            self.assertEqual(repr(module.Point(1)), "Point(x=1, y=0, label=None, marks=[])")
            self.assertEqual((module.Replaced(3).get(), module.Replaced(3).n), (-1, 3))
            one = copy.copy(module.Point(1, 2))
            with mock.patch.object(module.Point, "norm", lambda self: 0):
                self.assertEqual(one.norm(), 0)
            self.assertEqual(one.norm(), 3)
            del one.label
            self.assertFalse(one.has_label())
            one.__class__ = module.Frozen
            self.assertEqual(one.double(), 2)

    def test_other_classes(self):
        self.both(lambda module: (module.Slotted(4),), lambda s: s.get())
        self.natively(lambda module: (module.WithMeta(4),), lambda s: s.sum())
        self.both(lambda module: (), lambda: [c.double() for c in self.native.Color])
        self.interpreted(lambda module: (module.Texts(a=1),), lambda t: t.size())
        self.interpreted(lambda module: (module.Doubtful(4),), lambda d: d.run(), lambda d: (d.replace(), d.run())[1])
        self.interpreted(lambda module: (module.Conditional(),), lambda c: c.use(5))
        self.natively(lambda module: (module.Conditional(),), lambda c: c.kinds())

    def test_variables(self):
        self.functions("bit", (0,), (5,), (63,), (-1,))
        self.functions("high", (2**63,), (1,), (2**64 - 1,), (-1,), (2**90,))
        self.functions("huge", (1,), (-2**300,))
        self.functions("name_of", (1,), (-1,))
        self.functions("column", ("a",), ("b",))
        self.functions("row_sum", ([1, 2, 2**64],), ([],))
        self.functions("below", (1,), (5,))
        self.functions("second", (1,))
        self.functions("is_nothing", (1,))
        self.falls_back("bit", 64)
        self.falls_back("column", "c")
        self.functions("anything", (3,), ("x",), (1.5,))
        self.functions("with_callback", (3,), (3, None))
        self.falls_back("with_callback", 3, abs)
        self.functions("either", (3,))

    def test_defaults(self):
        """Default values that are no literals."""
        self.functions("default_of_other", (2,), (2, 3))
        self.runs_natively("default_of_other", 2, more=5)
        self.falls_back("calls_default", 3)
        made = lambda module: (module.Defaults(5),)
        self.natively(made, lambda d: d.plus(), lambda d: d.plus(3), lambda d: d.apart(), lambda d: d.apart(j=1), lambda d: d(), lambda d: d(2))
        self.interpreted(made, lambda d: d.calls_plus())
        for module in (self.native, self.plain):
            one = module.Defaults(5)
            module.LIMITS[1] = 99
            self.assertEqual((one.plus(), one.calls_plus(), one()), (25, 26, -15))
            module.Defaults.plus.__defaults__ = (1,)
            self.assertEqual((one.plus(), one.calls_plus()), (6, 7))
            module.Defaults.plus.__defaults__ = (20,)
            module.LIMITS[1] = 20

    def test_variables_change(self):
        for module in (self.native, self.plain):
            module.limit = 100
            self.assertEqual((module.below(50), module.below(100)), (True, False))
            module.limit = 3.5
            self.assertEqual((module.below(3), module.below(4)), (True, False))
            module.limit = 3
            with mock.patch.object(module, "TABLE", [7] * 9):
                self.assertEqual(module.bit(2), 7)
            with mock.patch.object(module, "TABLE", {2: 8}):
                self.assertEqual(module.bit(2), 9)
            module.TABLE[3] = 16
            self.assertEqual(module.bit(3), 17)
            module.TABLE[3] = 8
            self.assertEqual((module.append_name("x"), module.NAMES), (4, ["none", "one", "two", "x"]))
            self.assertRaises(ZeroDivisionError, module.append_and_fail, "y")
            self.assertEqual(module.NAMES, ["none", "one", "two", "x", "y"])
            del module.NAMES[3:]
            saved = module.NAMES
            del module.NAMES
            self.assertRaises(NameError, module.name_of, 1)
            module.NAMES = saved
            self.assertEqual(module.name_of(2), "two")
            module.ready = 0
            self.assertEqual(kind(module.below(1)), ("int", "0"))
            module.ready = True

    def test_two_modules(self):
        """A module that was imported once more has variables of its own."""
        import importlib
        import sys
        old = self.native
        del sys.modules["classes"]
        new = importlib.import_module("classes")
        try:
            self.assertIsNot(new, old)
            new.limit, old.limit = 10, 1
            self.assertEqual((new.below(5), old.below(5), new.below(0), old.below(0)), (True, False, True, True))
        finally:
            sys.modules["classes"], old.limit = old, 3
        importlib.reload(old)
        type(self).native = old
        self.assertEqual((old.below(2), old.below(5)), (True, False))

    def test_without_leaks(self):
        native = self.native
        s, u, p = native.Shape(1.0), native.Unit(2.0), native.Point(1, 2)
        numbers = native.Numbers([1, 2, 3])
        self.leaks_nothing(
            lambda: s.grow(0.001), lambda: u.perimeter(), lambda: s.count_up(), lambda: p.move(1000, 2**70), lambda: numbers.sum(),
            lambda: native.bit(60), lambda: native.huge(2**100), lambda: native.high(2**80), lambda: native.name_of(1),
            lambda: self.failing(native.append_and_fail, "z") or native.NAMES.pop(), lambda: self.failing(native.bit, 64),
            lambda: native.Number(5).value_plus(2**64), lambda: s.set_all(0), lambda: native.row_sum([2**70, -2**90]),
        )


if __name__ == "__main__":
    unittest.main()
