"""Objects that do not let their attributes be set."""

import dataclasses
import unittest
from unittest import mock

from both import Case, interpreted_calls


class Frozen(Case):
    module = "frozen"

    def outcomes(self, use):
        seen = []
        for module in (self.native, self.plain):
            try:
                seen.append(repr(use(module)))
            except Exception as error:
                seen.append((type(error).__name__, str(error)))
        self.assertEqual(*seen)

    def natively(self, make, name, *args):
        self.outcomes(lambda module: getattr(make(module), name)(*args))
        bound = getattr(make(self.native), name)
        self.assertEqual(interpreted_calls(bound, args, {}, bound.__func__), 0, name)

    def test_methods(self):
        point = self.native.Point(2.0, 3.0)
        self.natively(lambda module: module.Point(1.5), "dot", point)
        self.natively(lambda module: module.Point3(1.5, z=2.0), "dot", point)
        self.natively(lambda module: module.Point3(1.5, z=2.0), "all")
        self.natively(lambda module: module.Range(2), "length")
        self.natively(lambda module: module.Range(2, 500), "total")
        self.outcomes(lambda module: module.Point(1.5).size)
        self.outcomes(lambda module: module.total([module.Point(1.5), module.Point(2.5)]))
        self.assertEqual(interpreted_calls(self.native.total, ([point, point],), {}), 0)

    def test_sets(self):
        def change(module):
            with self.assertRaises(dataclasses.FrozenInstanceError):
                module.Tried(3).change(4)
            return module.Tried(3).get()
        self.outcomes(change)

        def around(module):
            point = module.Point(1.5)
            object.__setattr__(point, "x", 4.0)
            first = point.dot(point)
            del point.__dict__["y"]
            return first, point.dot(point), point.size
        self.outcomes(around)

    def test_values(self):
        self.outcomes(lambda module: (module.Point(1.5) == module.Point(1.5), hash(module.Point(1.5)), module.Point(1)))
        for value in (1, "x", None, True):
            self.outcomes(lambda module: module.Point(value).size)
            self.outcomes(lambda module: module.Range(value).length())


class Hooks(Case):
    """Last, for CPython finds attributes in another way after there was a hook once."""
    module = "frozen"

    def test_hooks(self):
        for module in (self.native, self.plain):
            point = module.Point(1.5)
            with mock.patch.object(module.Point, "__getattribute__", lambda self, name: 7.0, create=True):
                self.assertEqual(module.Point.dot(point, point), 98.0)
            self.assertEqual(point.dot(point), 3.25)
            with mock.patch.object(module.Point, "__getattr__", lambda self, name: 7.0, create=True):
                self.assertEqual(point.dot(point), 3.25)


if __name__ == "__main__":
    unittest.main()
