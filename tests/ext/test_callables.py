"""Functions that are given to others: the same results, whatever becomes of them, and natively where they are the module's."""

import functools
import math
import operator
import unittest
from unittest import mock

from both import Case, compiled, interpreted_calls, outcome


class Callables(Case):
    module = "callables"

    def arguments(self, module, args):
        """Names after a dot are of the module."""
        def value(arg):
            if type(arg) is list:
                return [value(item) for item in arg]
            return getattr(module, arg[1:]) if type(arg) is str and arg.startswith(".") else arg
        return [value(arg) for arg in args]

    def both(self, name, *args):
        outcomes = [outcome(getattr(module, name), self.arguments(module, args), {}) for module in (self.native, self.plain)]
        self.assertEqual(*outcomes, (name, args))

    def natively(self, name, *args):
        self.both(name, *args)
        self.assertEqual(interpreted_calls(getattr(self.native, name), self.arguments(self.native, args), {}), 0, (name, args))

    def interpreted(self, name, *args):
        self.both(name, *args)
        self.assertGreater(interpreted_calls(getattr(self.native, name), self.arguments(self.native, args), {}), 0, (name, args))

    def test_natively(self):
        for function in (".square", ".cube"):
            self.natively("integrate", function, 0.0, 1.0, 100)
            self.natively("twice", function, 3)
        self.natively("annotated", ".cube", 0.0, 1.0, 100)
        self.natively("named", ".square", 3)
        self.natively("careful", ".inverse", 3)
        self.natively("integrate", ".inverse", 1.0, 2.0, 100)
        self.natively("fold", ".add", [1, 2, 3], 0)
        self.natively("fold", ".smaller", [1.5, 0.25, 3.5], 9.0)
        self.natively("through", [".square", ".cube", ".square"], 3)
        self.natively("through", [], 3)
        self.natively("choose", True, ".square", ".cube", 3)
        self.natively("choose", False, ".square", ".cube", 3)
        self.natively("summed", ".counted", 5)
        self.natively("operate", "square", 4)
        self.natively("operate", "cube", 4)
        self.natively("operate_currently", 4)

    def test_others(self):
        for function in (lambda x: x + 1, abs, float, math.sqrt, functools.partial(operator.add, 2), operator.neg, str, None, 5, repr):
            self.both("integrate", function, 0.0, 1.0, 3)
            self.both("annotated", function, 0.0, 1.0, 3)
            self.both("twice", function, 2)
            self.both("careful", function, 2)
            self.both("through", [".square", function, ".cube"], 2)
            self.both("is_square", function, 2)
        self.both("fold", max, [1, 2], 0)
        self.both("fold", operator.add, ["a", "b"], "")
        self.both("integrate", ".shows", 0.0, 1.0, 3)
        self.both("summed", range, 4)
        self.both("summed", ".square", 4)

    def test_other_arguments(self):
        for value in (1, 2.5, 2**70, "a", None, [1]):
            for name in ("twice", "careful", "named", "is_square"):
                self.both(name, ".square", value)
            self.both("integrate", ".square", value, 1.0, 3)
            self.both("operate", "square", value)
        self.both("operate", "nothing", 1)
        self.both("too_many", ".square", 1)
        self.both("twice", ".add", 1)

    def test_exceptions(self):
        self.both("integrate", ".inverse", 0.0, 1.0, 3)
        self.both("careful", ".inverse", 0)
        self.both("careful", ".inverse", 4)
        self.both("fold", ".add", [1, "a"], 0)

    def test_identity(self):
        for function in ("square", "cube", "shows"):
            self.assertIs(self.native.given_back(getattr(self.native, function), 1), getattr(self.native, function))
        self.assertEqual(self.native.is_square(self.native.square, 3), (True, True, 9))
        self.assertEqual(self.native.is_square(self.native.cube, 3), (False, False, 27))

    def test_generators(self):
        for function in (".square", ".inverse", ".shifted"):
            outcomes = [outcome(list, [module.steps(*self.arguments(module, [function, 4]))], {}) for module in (self.native, self.plain)]
            self.assertEqual(outcomes[0][:2], outcomes[1][:2])

    def test_changes(self):
        for module in (self.native, self.plain):
            old = module.square
            with mock.patch.object(module, "square", lambda x: -x):
                self.assertEqual(module.twice(old, 3), 81)
                self.assertEqual(module.twice(module.square, 3), 3)
                self.assertEqual(module.integrate(old, 0.0, 1.0, 2), 0.125)
                self.assertEqual(module.is_square(old, 3), (False, False, 9))
            with mock.patch.object(module, "square", module.cube):
                self.assertEqual(module.twice(module.square, 2), 512)
                self.assertEqual(module.twice(old, 2), 16)
            self.assertEqual(module.twice(module.square, 3), 81)
        self.natively("twice", ".square", 3)

    def test_changed_functions(self):
        for module in (self.native, self.plain):
            old = module.shifted.__defaults__
            self.assertEqual(module.twice(module.shifted, 1), 21)
            module.shifted.__defaults__ = (5,)
            self.assertEqual(module.twice(module.shifted, 1), 11)
            self.assertEqual(module.integrate(module.shifted, 0.0, 1.0, 1), 5.0)
            module.shifted.__defaults__ = old
            self.assertEqual(module.twice(module.shifted, 1), 21)
            code = module.cube.__code__
            module.cube.__code__ = module.square.__code__
            self.assertEqual(module.twice(module.cube, 3), 81)
            self.assertEqual(module.operate("cube", 3), 9)
            module.cube.__code__ = code
            self.assertEqual(module.operate("cube", 3), 27)

    def test_tables(self):
        for module in (self.native, self.plain):
            module.OPERATIONS["square"] = module.cube
            self.assertEqual(module.operate("square", 3), 27)
            module.OPERATIONS["square"] = len
            self.assertRaises(TypeError, module.operate, "square", 3)
            module.OPERATIONS["square"] = module.square
            self.assertEqual(module.operate("square", 3), 9)
            module.current = module.cube
            self.assertEqual(module.operate_currently(3), 27)
            module.current = str
            self.assertEqual(module.operate_currently(3), "3")
            module.current = module.square
            self.assertEqual(module.operate_currently(3), 9)

    def test_attributes(self):
        for function in ("square", "inverse", "shifted"):
            outcomes = []
            for module in (self.native, self.plain):
                machine = module.Machine(getattr(module, function))
                outcomes.append((outcome(machine.run, [4], {}), machine.value))
            self.assertEqual(outcomes[0][0][:2], outcomes[1][0][:2])
            self.assertEqual(outcomes[0][1], outcomes[1][1])

    def test_what_is_left(self):
        native = self.native
        self.leaks_nothing(
            lambda: native.twice(native.square, 3), lambda: native.through([native.square, native.cube], 2), lambda: native.operate("cube", 3),
            lambda: native.fold(native.add, [1, 2**70], 3), lambda: native.careful(native.inverse, 0), lambda: native.given_back(native.cube, 3),
            lambda: native.twice(abs, 3), lambda: list(native.steps(native.square, 3)),
        )


if __name__ == "__main__":
    unittest.main()
