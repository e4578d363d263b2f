"""Results of native functions that hold containers to which several references lead: they are the same objects in Python."""

import gc
import unittest

from both import Case, compiled, interpreted, interpreted_calls, is_native, shape

NUMBERS = 0, 1, 2, 5, 40


class Shared(Case):
    module = "shared"

    def both(self, name, *args):
        """The results of both, with which of their containers are one and the same."""
        results = [shape(getattr(module, name)(*args), {}) for module in (self.native, self.plain)]
        self.assertEqual(*results, f"{name}{args}")

    def natively(self, name, *args):
        self.both(name, *args)
        self.assertEqual(interpreted_calls(getattr(self.native, name), args, {}), 0, f"{name}{args} was interpreted")

    def test_results(self):
        for name in "same_twice", "named", "first", "groups", "cycle", "either", "matrix", "pairs", "by_pair", "by_float", "nested", "nan":
            for n in NUMBERS:
                self.natively(name, n)
        for n in NUMBERS[1:]:
            self.natively("parts", n)
        self.natively("strings", "b a b")

    def test_identity(self):
        a, b, c = self.native.same_twice(3)
        self.assertIs(a, b)
        self.assertIsNot(a, c)
        a.append(7)
        self.assertEqual(b, [3, 7])
        rows, last, named = self.native.parts(4)
        self.assertIs(rows[-1], last)
        self.assertIs(named["rows"], rows)
        first, second, third = self.native.tuples(4)
        self.assertIs(first[1], second[1])
        self.assertIs(third[1], first[1])

    def test_new_each_time(self):
        for name in "same_twice", "cycle", "groups", "nested":
            function = getattr(self.native, name)
            self.assertIsNot(function(3), function(3))
        one, other = self.native.same_twice(3), self.native.same_twice(3)
        self.assertIsNot(one[0], other[0])

    def test_generators(self):
        for name in "separate", "growing", "twice_yielded":
            for n in NUMBERS:
                results = [shape(list(getattr(module, name)(n)), {}) for module in (self.native, self.plain)]
                self.assertEqual(*results, name)
        steps = self.native.growing(3)
        first = next(steps)
        self.assertIs(next(steps), first)
        self.assertEqual(first, [0, 1])
        self.assertEqual(interpreted_calls(lambda: list(self.native.twice_yielded(3)), (), {}, self.native.nested), 0)

    def test_with_arguments(self):
        rows = [[1], [2]]
        for module in self.native, self.plain:
            result = module.held(rows, 3)
            self.assertIs(result[0], rows)
            self.assertIs(result[1], rows[0])
            self.assertIs(result[2], result[3])
        self.natively("held", rows, 3)
        for module in self.native, self.plain:
            self.assertEqual(module.put(rows, 3), len(rows))
        self.assertEqual(rows[2:], [[3, 3], [3, 3]])
        self.assertIsNot(rows[2], rows[3])

    def test_cycles(self):
        for module in self.native, self.plain:
            found = module.ring(3)
            self.assertIs(found[0][1], found)

    def test_failures(self):
        self.same("fails", 3)
        self.natively("same_twice", 1)

    def test_collector(self):
        """What is made is seen by the collector, also in cycles, and ends."""
        gc.collect()
        for _ in range(100):
            self.native.cycle(20)
            self.native.nested(3)
            self.native.ring(2)
        gc.collect()
        self.assertTrue(all(gc.is_tracked(item) for item in self.native.cycle(3)))

    def test_leaks(self):
        native = self.native
        self.leaks_nothing(
            *(lambda name=name: getattr(native, name)(7) for name in ("same_twice", "named", "cycle", "tuples", "parts", "nested", "ring", "by_pair", "by_float")),
            lambda: self.failing(native.fails, 3), lambda: list(native.growing(3)), lambda: list(native.twice_yielded(3)),
            lambda: native.held([[1]], 3), lambda: native.strings("b a"),
        )


if __name__ == "__main__":
    unittest.main()
