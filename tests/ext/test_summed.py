"""Sums are those of the interpreter, to the last bit."""

import random
import unittest
from fractions import Fraction
from unittest import mock

from both import Case

INFINITY = float("inf")


class Sums(Case):
    module = "summed"

    FLOATS = [
        [], [0.1] * 10, [1e16, 1.0, -1e16], [1e308, 1e308, -1e308], [INFINITY, 1.0], [INFINITY, -INFINITY], [float("nan"), 1.0], [-0.0], [-0.0, -0.0],
        [1.0, 1e100, 1.0, -1e100], [0.5], [1e-320, 1e-320], [3.0, 1e16, -3.0, -1e16], [0.1, 0.2, 0.3, -0.6],
    ]

    def test_natively(self):
        for values in self.FLOATS:
            self.runs_natively("of_floats", values)
            self.runs_natively("from_start", values, 0.1)
            self.runs_natively("from_start", values, -0.0)
            self.runs_natively("from_int", values, 3)
            if values:
                self.runs_natively("mean", values)
            self.runs_natively("own", values)
        for values in ([], [1, 2, 3], [1 << 60] * 9, [-(1 << 62), 1 << 62, 5], [1 << 100, 1]):
            self.runs_natively("of_ints", values)
        self.runs_natively("of_bools", [True, False, True])
        self.runs_natively("of_squares", 1000)
        self.runs_natively("counted", ["a", "b", "a"], "a")
        self.runs_natively("of_tuple", (0.1, 0.2, 0.3))
        for values in ([1, 0.5, 2], [0.1, 1, 0.2, 1 << 50, 0.3], [1, 2], [0.1, 0.2], [True, 0.1, True]):
            self.same("of_numbers", values)

    def test_random(self):
        """Of all sizes and in any order, where a compensation shows."""
        chooser = random.Random(4)
        for _ in range(300):
            values = [chooser.uniform(-1.0, 1.0) * 10.0 ** chooser.randint(-20, 20) for _ in range(chooser.randint(1, 60))]
            self.same("of_floats", values)
            self.same("from_start", values, values[0])
            mixed = [chooser.choice([value, chooser.randint(-100, 100), chooser.getrandbits(62), chooser.random() < 0.5]) for value in values]
            self.same("of_numbers", mixed)
            self.same("of_anything", mixed)
            self.same("of_anything", tuple(mixed))

    def test_limits(self):
        """Where ints leave a word what comes after is added in another way."""
        for values in ([1 << 62, 1 << 62, 0.1, 0.2, 0.3], [1 << 63, -(1 << 63), 0.1, 0.2, 0.3], [0.1, 1 << 62, 0.2, 0.3], [0.1, 1 << 63, 0.2, 0.3], [0.1, 0.2, 0.3, 1 << 64, 0.1],
                       [(1 << 63) - 1, 0.1, 0.2, 0.3], [-(1 << 63), 0.1, 0.2, 0.3], [(1 << 62) - 1, 1, 0.1, 0.2, 0.3], [1 << 1100, 0.5], [0.5, 1 << 1100]):
            for name in ("of_numbers", "of_anything"):
                self.same(name, values)

    def test_others(self):
        for values in ([Fraction(1, 3)] * 3, [1j, 2.0], ["a"], [[1]], [None], "ab", 5, None, {1: 2}, {0.5}, range(5)):
            self.same("of_anything", values)
        self.same("of_lists", [[1], [2, 3]])
        self.same("of_lists", [])
        for start in ("", b"", True, 1 << 70, 0.1, 1j, None):
            self.same("from_start", [0.1, 0.2, 0.3], start)
            self.same("from_int", [0.1, 0.2, 0.3], start)

    def test_replaced(self):
        with mock.patch("builtins.sum", lambda values: 5):
            self.falls_back("of_floats", [0.1])
            self.falls_back("mean", [0.1])
        self.runs_natively("of_floats", [0.1])
        for module in (self.native, self.plain):
            module.sum = lambda values: 6
        self.falls_back("of_floats", [0.1])
        for module in (self.native, self.plain):
            del module.sum
        self.runs_natively("of_floats", [0.1])


if __name__ == "__main__":
    unittest.main()
