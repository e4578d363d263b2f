"""Native code uses what the library has in C, as long as it is what the interpreter itself has there."""

import collections
import functools
import itertools
import typing
import unittest
from unittest import mock

from both import Changes


class Library(Changes):
    module = "library"

    def test_natively(self):
        self.natively("flat", lambda: ([[1, 2], [], [3]],), lambda: ([[]],))
        self.natively("runs", lambda: ([1, 1, 2, 1],), lambda: ([],))
        self.natively("nth", lambda: ([1, 2, 3], 1), lambda: ([1, 2], 7))
        self.natively("pairs", lambda: ([1, 2], [3]), lambda: ([], [3, 4]))
        self.natively("combined", lambda: (3,), lambda: (0,))
        self.natively("windows", lambda: ([1, 2, 3, 4], 2), lambda: ([], 1), lambda: ([1, 2], 3))
        self.natively("grouped", lambda: (["a", "bc", "d"],), lambda: ([],))
        self.natively("product", lambda: ([3, 4, 5],), lambda: ([2**40, 2**40],))
        self.natively("place", lambda: ([1.0, 2.0, 3.0], 2.0), lambda: ([1.0], 7.5))
        self.natively("insert", lambda: ([1, 5, 9], 6), lambda: ([1], 0))
        self.natively("narrowed", lambda: (4,))

    def test_interpreted(self):
        self.interpreted("nth", lambda: ([1, 2, 3], -1))
        self.interpreted("product", lambda: ([],), lambda: (["x"],))
        self.interpreted("windows", lambda: ([1, 2], -1))
        self.interpreted("narrowed", lambda: ("x",))
        self.same("queue", 3)
        for module in self.native, self.plain:
            self.assertIs(type(module.queue(3)), collections.deque)
            found = module.iterator([1, 2])
            self.assertIs(type(found), itertools.chain)
            self.assertEqual(list(found), [1, 2, 1, 2])
            self.assertEqual(list(module.rows(3)), [3, 5, 7])
            steps = module.rows(2)
            self.assertEqual(next(steps), 2)
            self.assertEqual(list(steps), [4])

    def test_replaced(self):
        for name, value, call in (
            ("chain", mock.Mock(from_iterable=lambda rows: [5]), lambda m: m.flat([[1]])),
            ("reduce", lambda f, values, first: 7, lambda m: m.product([3])),
            ("cast", lambda kind, x: 100, lambda m: m.narrowed(3)),
            ("deque", lambda maxlen: [], lambda m: m.windows([1, 2], 1)),
            ("islice", lambda values, *bounds: iter([9]), lambda m: m.nth([1, 2], 1)),
        ):
            for module in self.native, self.plain:
                before = call(module)
                with mock.patch.object(module, name, value):
                    changed = call(module)
                self.assertEqual(call(module), before, name)
                if module is self.native:
                    expected = changed
            self.assertEqual(changed, expected, name)
        for module, name, value, call in (
            (itertools, "combinations", lambda values, n: [1], lambda m: m.combined(2)),
            (functools, "reduce", lambda f, values: 1000, lambda m: m.product([3])),
            (typing, "cast", lambda kind, x: 50, lambda m: m.narrowed(3)),
        ):
            with mock.patch.object(module, name, value):
                self.assertEqual(*(call(m) for m in (self.native, self.plain)), name)
            self.assertEqual(*(call(m) for m in (self.native, self.plain)), name)

    def test_changed_function(self):
        """What is in Python may be changed without another object."""
        code = typing.cast.__code__
        try:
            typing.cast.__code__ = (lambda typ, val: 1000).__code__
            self.assertEqual(*(m.narrowed(3) for m in (self.native, self.plain)))
        finally:
            typing.cast.__code__ = code
        self.assertEqual(self.native.narrowed(3), 6)

    def test_leaks(self):
        n = self.native
        self.leaks_nothing(lambda: n.flat([[1, 2], [3]]), lambda: n.windows([1, 2, 3], 2), lambda: n.grouped(["a", "bc"]), lambda: n.combined(3), lambda: list(n.rows(3)))


if __name__ == "__main__":
    unittest.main()
