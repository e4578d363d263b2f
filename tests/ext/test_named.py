"""Named tuples as arguments, elements, results, and in each other: as interpreted, and natively where all fields are what they are declared to be."""

import copy
import pickle
import unittest
from unittest import mock

from both import Case, interpreted_calls, outcome


class Named(Case):
    module = "named"

    def outcome(self, module, name, make):
        given = make(module)
        result = outcome(getattr(module, name), given, {})
        return result[:2], repr(given)

    def both(self, name, *makes):
        for make in makes:
            self.assertEqual(self.outcome(self.native, name, make), self.outcome(self.plain, name, make), name)

    def natively(self, name, *makes):
        self.both(name, *makes)
        for make in makes:
            self.assertEqual(interpreted_calls(getattr(self.native, name), make(self.native), {}), 0, name)

    def test_values(self):
        point = lambda module: (module.Point(1.5, 2.5),)
        points = lambda module: ([module.Point(1.5, 2.5), module.Point(3.0), module.Point(1.5, 2.5)],)
        for name in ("length", "shown", "crossed", "parts"):
            self.both(name, point, lambda module: (module.Point(0.5),))
        self.natively("length", point)
        for name in ("total", "unpacked", "largest", "ordered", "keyed"):
            self.natively(name, points)
            self.both(name, lambda module: ([],))
        self.natively("make", lambda module: (4,))
        self.both("moved", lambda module: (module.Point(1.0, 2.0), 0.5))
        self.both("compared", lambda module: (module.Point(1.0), module.Point(1.0, 2.0)))
        self.natively("row", lambda module: (module.Row(3, "a", [1]), 4), lambda module: (module.Row(3, "a", [], "b"), 4))
        self.natively("rows", lambda module: (4,))
        self.natively("nested", lambda module: (module.Line(module.Point(1.0), module.Point(2.5)),))
        self.natively("kept", lambda module: ([module.Point(0.0)], module.Point(7.0)))
        self.both("nothing", lambda module: (module.Nothing(),))
        self.natively("special", lambda module: (module.Special(4),), lambda module: (module.Special(0),))
        self.both("equal", lambda module: (module.Equal(4), module.Equal(5)))
        self.both("is_tuple", point)
        self.both("fails", point)
        self.both("sets", point)
        self.both("mixed", point)
        self.natively("maybe", lambda module: (None,), lambda module: (module.Point(2.0),))
        self.natively("found", lambda module: ({"a": module.Point(2.0)}, "a"))
        self.both("found", lambda module: ({"a": module.Point(2.0)}, "b"), lambda module: ({"a": (1.0, 2.0)}, "a"))
        for module in (self.native, self.plain):
            holder = module.Holder()
            self.assertEqual((holder.push(3.0), holder.push(4.0), holder.at, type(holder.at)), ((3.0, 0.5), (4.0, 0.5), (4.0, 0.5), module.Point))
            holder.at = (1.0, 2.0)
            self.assertRaises(AttributeError, holder.push, 5.0)
        self.both("caught", point)

    def test_calls(self):
        self.natively("pairs", lambda module: (3,))
        self.natively("triple", lambda module: (3,))
        self.natively("swapped", lambda module: (module.Pair(1, 2),))
        self.natively("summed", lambda module: ([module.Pair(1, 2), module.Pair(3, 4)],))
        self.both("swapped", lambda module: (module.Pair("a", 2.5),), lambda module: (module.Pair(None, [1]),), lambda module: (module.Triple(1),), lambda module: ((1, 2),))
        self.both("summed", lambda module: ([module.Pair(1, 2), module.Pair("a", 4)],), lambda module: ([(1, 2)],), lambda module: ([],))
        self.both("others", lambda module: (3,))
        for module in (self.native, self.plain):
            made = module.pairs(2)[1]
            self.assertIs(type(made), module.Pair)
            self.assertEqual((module.Pair.__name__, module.Pair.__module__, module.Pair.__doc__), ("Pair", module.__name__, "Pair(a, b)"))
            self.assertEqual(pickle.loads(pickle.dumps(tuple(made))), (1, "1"))
            old = module.Pair
            module.Pair = module.Triple
            self.assertEqual(repr(module.pairs(1)), "[Triple(first=0, second='0', third='x')]")
            module.Pair = old
        self.natively("pairs", lambda module: (3,))

    def test_results(self):
        for module in (self.native, self.plain):
            made = module.make(3)
            self.assertIs(type(made[1]), module.Point)
            self.assertEqual(made[1]._asdict(), {"x": 1.0, "y": 0.5})
            self.assertEqual(made[1]._replace(x=2.0), (2.0, 0.5))
            self.assertEqual(pickle.loads(pickle.dumps(tuple(made[1]))), (1.0, 0.5))
            self.assertEqual(copy.copy(made[1]), made[1])
            self.assertEqual(hash(made[1]), hash((1.0, 0.5)))
            self.assertEqual(module.Point.__doc__, "A point.")
            self.assertEqual(module.Point._field_defaults, {"y": 0.5})
            self.assertEqual(module.Point.__annotations__, {"x": float, "y": float})
            self.assertEqual(module.Point(1.0).norm(), 1.25)
            numbers = [1, 2]
            self.assertIs(module.row(module.Row(1, "a", numbers), 3)[2], numbers)

    def test_other_fields(self):
        for value in (1, True, 2**70, "a", None, [1], float("nan"), -0.0):
            self.both("length", lambda module: (module.Point(value, 1.0),), lambda module: (module.Point(1.0, value),))
            self.both("total", lambda module: ([module.Point(1.0), module.Point(value, value)],))
            self.both("nested", lambda module: (module.Line(module.Point(1.0), value),), lambda module: (module.Line(module.Point(value), module.Point(1.0)),))
            self.both("row", lambda module: (module.Row(value, "a", [1]), 2), lambda module: (module.Row(1, value, [1]), 2), lambda module: (module.Row(1, "a", copy.copy(value)), 2))
            self.both("length", lambda module: (value,))
            self.both("largest", lambda module: ([module.Point(1.0), module.Point(value)],))

    def test_other_tuples(self):
        def derived(module):
            class More(module.Point):
                def norm(self):
                    return 100.0
            return More(1.0),
        self.both("length", derived, lambda module: (module.Derived(1.0, 2.0),), lambda module: ((1.0, 2.0),), lambda module: (module.Line(1, 2),))
        self.both("total", lambda module: ([module.Point(1.0), derived(module)[0]],), lambda module: ([module.Point(1.0), (1.0, 2.0)],))
        self.both("unpacked", lambda module: ([module.Point(1.0), (1.0, 2.0)],), lambda module: ([(1.0, 2.0)],))
        self.both("is_tuple", lambda module: (module.Derived(1.0, 2.0),))

    def test_changed_classes(self):
        for module in (self.native, self.plain):
            with mock.patch.object(module.Point, "norm", lambda self: 7.0):
                self.assertEqual(module.length(module.Point(1.0)), 7.5)
            with mock.patch.object(module.Point.__new__, "__defaults__", (9.0,)):
                self.assertEqual(module.make(1), [(0.0, 9.0)])
            with mock.patch.object(module, "Point", module.Derived):
                self.assertEqual(module.make(1)[0].norm(), -1.0)
            self.assertEqual(module.make(1), [(0.0, 0.5)])
            self.assertEqual(module.length(module.Point(1.0)), 1.75)
        self.natively("make", lambda module: (4,))

    def test_generators(self):
        outcomes = [repr(list(module.walk([module.Point(1.0), module.Point(2.0)]))) for module in (self.native, self.plain)]
        self.assertEqual(*outcomes)

    def test_what_is_left(self):
        native = self.native
        points = [native.Point(1.0), native.Point(2.0, 3.0)]
        record = native.Row(1, "a", [])
        self.leaks_nothing(
            lambda: native.length(points[0]), lambda: native.total(points), lambda: native.make(5), lambda: native.rows(3), lambda: native.ordered(points),
            lambda: native.nested(native.Line(points[0], points[1])), lambda: native.keyed(points), lambda: (native.row(record, 3), record.values.clear()),
        )
        self.leaks_nothing(lambda: native.length(native.Point(1, 2)), lambda: self.failing(native.total, [points[0], (1.0, 2.0)]))


if __name__ == "__main__":
    unittest.main()
