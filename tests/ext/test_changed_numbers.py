"""Numbers that only their container knows may be changed in place: nobody can tell, also when a call has to start again."""

import random
import sys
import unittest

from both import Changes

BIG = 10**6


class Numbers(Changes):
    module = "changed_numbers"

    def numbers(self, n):
        return [int(str(BIG + i)) for i in range(n)]

    def test_lists(self):
        for by in (1, 0, BIG, -BIG, 2**31, -3):
            make = self.natively if by else self.interpreted
            for n in (0, 1, 2, 50):
                make("add_to_all", lambda: (self.numbers(n), 3, by), lambda: (list(range(250, 250 + n)), 3, by))
                make("add_to_all", lambda: (self.numbers(n) * 2, 3, by))
        for by in (1.5, 0.0, -0.0, float("inf")):
            make = self.natively if by else self.interpreted
            for n in (0, 1, 50):
                make("scale", lambda: ([float(i) + 1 for i in range(n)], 3, by), lambda: ([2.5] * n, 2, by))
        self.interpreted("scale", lambda: ([1.0, 2.0, float("inf"), 0.0], 3, 0.0), lambda: ([1.0, 2.0, 3], 1, 2.0))
        self.interpreted("nothing", lambda: ([2.0], float("nan")))

    def test_dicts(self):
        for by in (1, 0, BIG, -BIG, 2**31):
            make = self.natively if by else self.interpreted
            keys = [random.choice("abcdef") for _ in range(300)]
            make("count", lambda: ({}, keys, by), lambda: ({"a": BIG, "c": 5}, keys, by), lambda: (dict.fromkeys(keys, int("1000")), keys, by))

    def test_objects(self):
        for by in (1, 0, 1000, -3):
            for n in (1, 3, 40):
                for module in (self.native, self.plain):
                    cells = [module.Cell(int(str(BIG)) + i, 0.5 * (i + 1)) for i in range(n)]
                    numbers = [cell.value for cell in cells]
                    weights = [cell.weight for cell in cells]
                    if by:
                        self.assertEqual(module.change(cells, 3, by), 100 // by)
                    else:
                        self.failing(module.change, cells, 3, by)
                    # What others hold does not change.
                    self.assertEqual(numbers, [BIG + i for i in range(n)])
                    self.assertEqual(weights, [0.5 * (i + 1) for i in range(n)])
                    self.assertEqual([cell.value for cell in cells], [BIG + i + 3 * by for i in range(n)])
                    self.assertEqual([cell.weight for cell in cells], [weight * by**3 for weight in weights])

    def test_swing(self):
        for last in (1, 0):
            make = self.natively if last else self.interpreted
            for n in (0, 1, 3, 5000):
                make("swing", lambda: ([5], n, last), lambda: ([int("1000")], n, last), lambda: ([2**62], n, last))

    def test_structure(self):
        for last in (1, 0):
            make = self.natively if last else self.interpreted
            make("change_and_pop", lambda: (self.numbers(5), {i: BIG + i for i in range(5)}, last))
            make("move", lambda: (self.numbers(2), self.numbers(2), last))
            one = int("12345")
            make("move", lambda: ([one], [one], last), lambda: ([one, one], [one], last))
            self.assertEqual(one, 12345)

    def test_references(self):
        """Counts are what they were, for numbers that stay and for those that come back."""
        for by in (1, 0):
            a, cell = self.numbers(100), self.native.Cell(int(str(BIG)))
            d = {"a": int("1000")}
            for _ in range(3):
                try:
                    self.native.add_to_all(a, 3, by)
                    self.native.change([cell], 3, by)
                    self.native.count(d, ["a"] * 5, by)
                except ZeroDivisionError:
                    pass
            new = self.numbers(1)
            self.assertEqual({sys.getrefcount(a[i]) for i in range(100)}, {sys.getrefcount(new[0])})
            self.assertEqual(sys.getrefcount(cell.value), sys.getrefcount(new[0]))
            self.assertEqual(d, {"a": 1000 + 15 * by})

    def test_same_list_twice(self):
        for module in (self.native, self.plain):
            a = self.numbers(2)
            self.assertEqual(module.move(a, a, 1), 100)
            before = a[:]
            self.failing(module.move, a, a, 0)
        results = []
        for module in (self.native, self.plain):
            a = self.numbers(2)
            module.move(a, a, 1)
            results.append(a)
        self.assertEqual(*results)

    def test_constants(self):
        """The module's own dict: what a constant is may be changed through it."""
        for module in (self.native, self.plain):
            names = {"LIMIT": int("700")}
            self.assertEqual(module.limited(names), 7)
            self.assertEqual(names, {"LIMIT": 1700})
        for module in (self.native, self.plain):
            kept = dict(vars(module))
            space = vars(module)
            module.LIMIT = int("7")
            self.assertEqual(module.limited(space), 1007)
            space.update(kept)

    def test_without_leaks(self):
        a, d = self.numbers(100), {"a": BIG}
        cell = self.native.Cell(int(str(BIG)))
        self.leaks_nothing(
            lambda: self.native.add_to_all(a, 2, 1), lambda: self.failing(self.native.add_to_all, a, 2, 0),
            lambda: self.native.swing([1], 50, 1), lambda: self.failing(self.native.swing, [1], 50, 0),
            lambda: self.native.count(d, ["a", "b"], 1), lambda: self.failing(self.native.count, {}, ["a", "b"], 0),
            lambda: self.native.change([cell], 2, 1), lambda: self.failing(self.native.change, [cell], 2, 0),
            lambda: self.native.move(self.numbers(3), self.numbers(3), 1),
        )


if __name__ == "__main__":
    unittest.main()
