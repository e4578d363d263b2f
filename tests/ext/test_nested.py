"""Tuples of containers in containers."""

import unittest

from both import Changes, is_native

NAN = float("nan")


def rows():
    """Lists of which some are what is promised."""
    a = [1.5]
    return [
        [([1.0], 1)], [([1.0], 1), ([2.5, 0.5], 2), ([0.0], 3)], [(a, 1), (a, 2)], [(a, 1), (a, 1), (a, 3)], [([2.0], 2), ([1.0], 1)], [], [([], 1), ([], 1)], [([1], 1)],
        [([1.0], True)], [((1.0,), 1)], [([NAN], 1), ([NAN], 1)], [([1.0], 1.5)], [[[1.0], 1]], [([1.0, "x"], 1), ([3.0], 2)], [([1.0], 2**70)],
    ]


class Nested(Changes):
    module = "nested"

    def all(self, name, *others):
        for i in range(len(rows())):
            self.changed(name, lambda: (rows()[i], *others))

    def test_rows(self):
        for name in ("swap", "same_list", "index", "sort", "sort_key", "pops", "total", "change", "mins", "raises", "dup", "clear"):
            self.all(name)

    def test_others(self):
        for x in (1.0, 2, NAN):
            for name in ("append_own", "append_kept", "contains"):
                self.all(name, x)
        for i in range(len(rows())):
            for j in range(len(rows())):
                self.changed("eq", lambda: (rows()[i], rows()[j]))

    def test_in_dicts_and_tuples(self):
        for row in (([1.0], 2), ([1], 2), ([], 3), "x"):
            self.changed("by_key", lambda: ({"a": row and (list(row[0]), *row[1:])}, "a"))
        self.changed("by_key", lambda: ({}, "a"))
        for make in (lambda: ([(([1], 2), ([3], 4)), (([1], 2), ([3], 4))],), lambda: ([],), lambda: ([(([1.5], 2), ([3], 4))],)):
            self.changed("nested", make)
        for make in (lambda: (([1.0], ([1], "x")),), lambda: (([1], ([1], "x")),), lambda: (([], ([], "x")),)):
            self.changed("deep", make)

    def test_that_they_are_native(self):
        self.natively("total", lambda: (rows()[1],), lambda: (rows()[5],))
        self.natively("change", lambda: (rows()[1],))
        self.natively("nested", lambda: ([(([1], 2), ([3], 4))],))
        for name in ("swap", "sort_key", "contains", "deep"):
            self.assertTrue(is_native(getattr(self.native, name)), name)


if __name__ == "__main__":
    unittest.main()
