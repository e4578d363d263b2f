"""Loops over arrays that compile to something quite unlike what is written."""

import sys
import unittest

try:
    import numpy as np
except ImportError:
    print("skipped: this Python has no NumPy")
    sys.exit(0)

from both_arrays import ArrayCase

SIZES = [0, 1, 2, 3, 4, 5, 7, 9]


def numbers(*shape):
    count = int(np.prod(shape))
    return (np.arange(count, dtype=float) * 0.37 - 1.5).reshape(shape)


class Sums(ArrayCase):
    module = "sums"

    def test_products(self):
        for n in SIZES:
            for m in SIZES:
                self.natively("product", numbers(n, m), numbers(m, n + 2))
                self.natively("product_by_rows", numbers(n, m), numbers(m, 5))
                self.natively("product_into", numbers(n, m), numbers(m, 5), numbers(n, 5))
        self.natively("product", numbers(6, 8)[:, ::2], numbers(8, 10).T[::-2, :4].T[:4])

    def test_outside(self):
        for short in range(4):
            self.either("product", numbers(5, 4), numbers(short, 6))
            self.either("product_by_rows", numbers(5, 4), numbers(short, 6))
            self.either("product_into", numbers(5, 4), numbers(4, 6), numbers(5, short))
            self.either("dot", numbers(4), numbers(short))
            self.either("marked", numbers(4), numbers(short))
        for start, end in [(1, 4), (0, 4), (-2, 3), (3, 1), (1, 9), (-9, -3), (2**62, 2**62 + 3), (-2**63, -2**63 + 2), (2**63 - 3, 2**63 - 1)]:
            self.either("shifted", numbers(5), numbers(7), start, end)
            self.either("shifted", numbers(7), numbers(5), start, end)

    def test_overlapping(self):
        def same():
            a = numbers(6, 6)
            return a, a, a
        def shifted():
            a = numbers(60)
            return a[:36].reshape(6, 6), a[3:39].reshape(6, 6), a[7:43].reshape(6, 6)
        def turned():
            a = numbers(6, 6)
            return a, a.T, a[::-1, ::-1]
        for make in (same, shifted, turned):
            self.check("product_into", make, True)

    def test_new_arrays(self):
        for n in SIZES:
            self.natively("running", numbers(n))
            self.natively("smooth", numbers(n), 3)
            for m in SIZES[1:]:
                self.natively("down", numbers(n, m))

    def test_roots(self):
        for n in SIZES:
            self.natively("lengths", numbers(n, 3))
            self.natively("roots_less", numbers(n, 3), 0.0)
            self.natively("roots_less", numbers(n, 3), -2.0)
        self.natively("lengths", np.array([[-0.0, 0.0], [np.inf, 1.0], [np.nan, 2.0]]))
        self.natively("roots", numbers(4, 3), numbers(4, 3))
        self.interpreted("roots", numbers(4, 3), -numbers(4, 3))
        self.interpreted("roots_less", numbers(4, 3), 1e9)
        self.either("roots", np.array([[0.0], [np.nan]]), np.array([[-1.0], [1.0]]))

    def test_warnings(self):
        big, wrong = numbers(6, 5), numbers(6, 5)
        big[5, 4] = 1.7e308
        wrong[3, 1], wrong[3, 2] = np.inf, -np.inf
        for a in (big, wrong, -big, big[::-1], wrong[:, ::-1]):
            self.interpreted("chosen", a, 0.0)
            self.interpreted("chosen", a, np.inf)
            self.either("lengths", a)
            self.either("product", a, numbers(5, 3))
            self.either("product", a, a.T.copy())
            self.either("dot", a.ravel(), a.ravel())
        self.interpreted("lengths", big)
        self.interpreted("product", wrong, np.ones((5, 3)))
        for place in range(5):
            a = numbers(5)
            a[place] = 1e200
            self.interpreted("last", a)
            self.interpreted("overwritten", a)
            self.interpreted("dot", a, a)


if __name__ == "__main__":
    unittest.main()
