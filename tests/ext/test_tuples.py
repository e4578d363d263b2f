"""Lists of tuples, and other keys than ints and strs: the same as interpreted."""

import gc
import sys
import unittest

from both import Changes, interpreted_calls

NAN = float("nan")


class Odd:
    """Equal to a tuple, with its hash, by code of its own."""

    def __hash__(self):
        return hash((1, 2))

    def __eq__(self, other):
        return other == (1, 2) or other is self


class Named(tuple):
    pass


class Tuples(Changes):
    module = "tuples"

    def test_lists(self):
        self.natively("total", lambda: ([(1, 2.5), (3, 0.5)],), lambda: ([],))
        self.natively("first", lambda: ([(1, "a"), (2, "b")],))
        self.natively("add", lambda: ([(1, 2)], 3, 4), lambda: ([(2**70, 1)], 3, 4))
        self.natively("ordered", lambda: ([(2, 1), (1, 5), (1, 2), (2, 1)],), lambda: ([],))
        self.natively("where", lambda: ([(1, 2), (3, 3)], 3), lambda: ([(1, 2)], 3), lambda: ([], 1))
        self.natively("deep", lambda: ([[("a", 2)], [], [("b", 1), ("c", 0)]],))
        self.interpreted("total", lambda: ([(1, "x")],), lambda: ([(1, 2.5, 3)],), lambda: ([(1, 2.5), (1,)],), lambda: ([(1, 2.5), [1, 2.5]],), lambda: ([(1, NAN)],))
        self.interpreted("total", lambda: ([(1, 2.5), Named((1, 2.5))],), lambda: ([(1, 2.5), None],), lambda: (((1, 2.5),),))
        self.interpreted("first", lambda: ([],))
        self.natively("add", lambda: ([], 1, 2))

    def test_sorting_keeps_objects(self):
        for module in self.native, self.plain:
            a, b = (2, 1), (1, int("5"))
            points = [a, b, (2, int("1"))]
            last = points[2]
            module.ordered(points)
            self.assertTrue(points[0] is b and points[1] is a and points[2] is last)

    def test_dicts(self):
        self.natively("sparse", lambda: ({}, 1, 2), lambda: ({(1, 2): 5}, 1, 2), lambda: ({(2, 1): 3, (1, 2): 7}, 1, 2), lambda: ({(i, i): i for i in range(50)}, 7, 7))
        self.natively("drop", lambda: ({(1, 1): 2, (1, 0): 3}, 1), lambda: ({(1, 1): 2}, 1))
        self.interpreted("drop", lambda: ({(1, 2): 1}, 1))
        self.natively("names", lambda: ({("a", 1.5): "x", ("b", 2.5): "y"},), lambda: ({},))
        self.natively("edges", lambda: ({"a": [("b", 1), ("c", 2)], "b": []}, "a"))
        self.natively("grouped", lambda: ({}, 7), lambda: ({(1, True): [1]}, 7), lambda: ({(1, False): [1]}, 4))
        self.natively("by_float", lambda: ({}, 1.5), lambda: ({1.5: 2, 2.5: 3}, 2.5), lambda: ({0.0: 1}, -0.0))
        self.natively("by_bool", lambda: ({}, 4), lambda: ({True: 1, False: 2}, 1))
        self.natively("by_bytes", lambda: ({}, b"ab"), lambda: ({b"ab": 7}, b"ab"))
        self.interpreted("by_float", lambda: ({NAN: 1}, NAN))

    def test_other_keys(self):
        """What only the interpreter can compare, and equal keys of other types."""
        self.changed("sparse", lambda: ({(1.0, 2): 5}, 1, 2))
        self.changed("sparse", lambda: ({(True, 2): 5}, 1, 2))
        self.changed("sparse", lambda: ({(3, 4): 1, "a": 2, None: 3, 7: 4}, 1, 2))
        self.changed("by_float", lambda: ({2: 5}, 2.0))
        self.changed("by_bool", lambda: ({1: 5}, 4))
        self.changed("by_bool", lambda: ({1.0: 5}, 4))
        for module in self.native, self.plain:
            odd = Odd()
            grid = {(5, 5): 0, odd: 3}
            self.assertEqual(module.sparse(grid, 1, 2), 4)
            self.assertEqual(list(grid.items()), [((5, 5), 0), (odd, 4), ((2, 1), -1)])
            named = {Named((1, 2)): 3}
            self.assertEqual(module.sparse(named, 1, 2), 4)
            self.assertIs(type(list(named)[0]), Named)

    def test_keys_stay(self):
        """A key that is there is not replaced by its equal."""
        for module in self.native, self.plain:
            key = (int("1000"), int("2000"))
            grid = {key: 1}
            module.sparse(grid, 1000, 2000)
            self.assertTrue(any(known is key for known in grid))

    def test_sets(self):
        self.natively("visit", lambda: (set(), 1, 2), lambda: ({(1, 2)}, 1, 2), lambda: ({(1, 2), (2, 2)}, 1, 2))
        self.natively("floats", lambda: (set(), 1.5), lambda: ({1.5, 2.5}, 2.5))
        self.interpreted("floats", lambda: (set(), NAN))
        for module in self.native, self.plain:
            seen = set()
            for i in range(100):
                module.visit(seen, i % 7, i % 5)
            orders = list(seen)
            if module is self.native:
                expected = orders
        self.assertEqual(orders, expected)

    def test_taken_back(self):
        self.interpreted("fails", lambda: ({}, set(), 3), lambda: ({(0, 0): 7, (1, 1): 8}, {(0, 3)}, 3), lambda: ({(9, 9): 1}, {(1, 1)}, 200))

    def test_objects(self):
        for module in self.native, self.plain:
            grid = module.Grid()
            for i in range(3):
                grid.put(i, i, str(i))
            self.assertEqual((grid.around(1, 1), grid.cells, grid.trail), ("0...1...2", {(0, 0): "0", (1, 1): "1", (2, 2): "2"}, [(0, 0), (1, 1), (2, 2)]))
        grid = self.native.Grid()
        self.assertEqual(interpreted_calls(grid.put, (1, 2, "x"), {}), 0)
        self.assertEqual(interpreted_calls(grid.around, (1, 2), {}), 0)

    def test_leaks(self):
        n = self.native
        grid, seen, points = {(1, 2): 3}, {(1, 2)}, [(1, 2)]
        self.leaks_nothing(
            lambda: n.sparse(grid, 1, 2), lambda: n.visit(seen, 1, 2), lambda: n.total([(1, 2.5)]), lambda: n.ordered(points), lambda: n.where(points, 1),
            lambda: self.failing(n.fails, {}, set(), 3), lambda: n.names({("a", 1.5): "x"}), lambda: n.by_float({1.5: 2}, 1.5), lambda: n.add(points[:], 1, 2),
        )


if __name__ == "__main__":
    unittest.main()
