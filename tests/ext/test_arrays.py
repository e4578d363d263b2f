"""Arrays of NumPy's in native code."""

import gc
import sys
import unittest
import warnings

from both import interpreted_calls

try:
    import numpy as np
except ImportError:
    print("skipped: this Python has no NumPy")
    sys.exit(0)

from both_arrays import ArrayCase

FLOATS = [1.5, -2.25, 1e300, 5e-324, 0.0, -0.0, float("inf"), float("-inf"), float("nan"), 3.0]
INTS = [0, 1, -1, 7, -7, 2**31, 2**62, 2**63 - 1, -2**63]


class Arrays(ArrayCase):
    module = "arrays"

    def test_elements(self):
        for a in (np.array([1.5, 2.5]), np.array([1, 2]), np.array([1.5, 9, 2.5, 9])[::2], np.array([1.5, 2.5])[::-1]):
            for i in (0, 1, -1, -2):
                self.natively("at", a, i)
            for i in (2, -3, 2**40, 2**70):
                self.interpreted("at", a, i)
            for i in (True, None, ..., slice(None), [0, 1], 0.0, (0,), (), np.int64(1), np.array([0])):
                self.either("at", a, i)
        a = np.arange(6.0).reshape(2, 3)
        for b in (a, a.T.copy().T, np.asfortranarray(a), a[::-1], a[:, ::2], a.astype(np.int64)):
            self.natively("at2", b, 1, 1)
            self.natively("at2", b, -2, -1)
            self.natively("chained", b, 1, 1)
            self.interpreted("at2", b, 2, 0)
            self.interpreted("at2", b, 0, 3)
            self.interpreted("chained", b, 0, 3)
        self.natively("total", np.array([1.5, 2.5]))
        self.natively("total", np.array([]))
        self.natively("total2", a)
        self.natively("total2", np.zeros((0, 3)))
        self.natively("count_total", np.array([1, 2**62]))
        self.either("count_total", np.array([2**62, 2**62]))

    def test_other_arrays(self):
        others = [
            np.array(1.5), np.zeros((2, 2, 2)), np.array([1.5], dtype=">f8"), np.array([1.5], dtype=np.float32), np.array([1], dtype=np.uint8),
            np.array([1], dtype=">i8"), np.array([True]), np.array(["a"]), np.array([1 + 2j]), np.array([None]), np.array([(1.5, 2)], dtype="f8,i8"),
            np.ma.array([1.5, 2.5], mask=[True, False]), np.zeros(3).view(np.recarray), np.array([1], dtype="datetime64[s]"),
            np.array([1], dtype=np.longlong), np.zeros(2, dtype=np.longdouble), np.frombuffer(bytes(17), np.uint8)[1:].view(np.float64),
            np.array([(0, 1.5)], dtype=[("a", "i4"), ("b", "f8")])["b"], (1.5,), memoryview(np.zeros(2)), {0: 1},
        ]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            others.append(np.matrix([[1.5, 2.5]]))
        for other in others:
            for name in ("at", "total", "same", "facts", "copied"):
                self.either(name, *((other, 0) if name == "at" else (other,)))
            self.assertNotEqual(interpreted_calls(self.native.same, (other,), {}), 0, other)

    def test_shape(self):
        for a in (np.zeros(3), np.zeros((2, 3)), np.zeros((0, 3)), np.zeros(0, np.int64)):
            self.natively("facts", a)

    def test_identity(self):
        a = np.array([1.5, 2.5])
        self.assertIs(self.native.same(a)[1], a)
        self.natively("same", a)
        self.either("part", a, 1)
        b = self.native.copied(a)
        self.assertIs(b[1], a)
        self.assertTrue(b[0].flags.owndata)
        self.natively("copied", a)
        self.natively("copied", a[::-1])
        self.natively("copied", np.array([1, 2]))

    def test_float_arithmetic(self):
        self.natively("arithmetic", np.array([1.5, 2.25]), 3.5)
        self.natively("compared", np.array([1.5, 2.25]), 3.5)
        self.natively("compared", np.array([float("nan"), 2.25]), 3.5)
        self.natively("converted", np.array([1.5]))
        self.natively("is_what", np.array([1.5]))
        self.natively("listed", np.array([2.5, 1.5]))
        self.natively("keyed", np.array([2.5, 1.5]))
        self.either("in_order", np.array([2.5, 1.5]))
        for x in FLOATS:
            for y in FLOATS:
                for k in (2.0, -0.5, 1e308, 0.0):
                    self.either("arithmetic", np.array([x, y]), k)
                self.either("compared", np.array([x, y]), 1.5)
            self.either("converted", np.array([x]))
            self.either("summed", np.array([x, 1.0]))
            self.either("told", np.array([x]))

    def test_int_arithmetic(self):
        self.natively("whole", np.array([100, 7]), 3)
        self.natively("is_what", np.array([1]))
        self.natively("indexed", np.array([1, 2]), np.array([1]))
        self.either("indexed", np.array([1.5, 2.5]), np.array([1]))
        for x in INTS:
            for y in INTS:
                for k in (0, 3, -5, 2**63 - 1, 2**70):
                    self.either("whole", np.array([x, y]), k)
                self.either("mixed", np.array([x]), np.array([float(y)]))
                self.either("mixed", np.array([x]), np.array([y]))
            self.either("compared", np.array([x, 3]), 1.5)
            self.either("converted", np.array([x]))

    def test_warnings(self):
        one, zero, huge = np.array([1.0]), np.array([0.0]), np.array([1e308])
        for name, *args in (("unused", one, zero), ("unused", zero, zero), ("guarded", huge, huge), ("overwritten", huge, np.zeros(1)),
                            ("quotients", one, 0.0), ("quotients", np.array([1e-300, 1.0]), 1e300)):
            self.either(name, *args)
        self.natively("unused", one, one)
        self.natively("overwritten", one, np.zeros(1))
        self.natively("quotients", np.array([1.0, float("nan"), float("inf")]), 2.0)
        self.interpreted("unused", one, zero)
        self.interpreted("guarded", huge, huge)
        self.interpreted("overwritten", huge, np.zeros(1))
        with np.errstate(all="raise"):
            for args in ((one, zero), (zero, zero), (one, one)):
                self.either("unused", *args)
            self.either("quotients", np.array([1e-300]), 1e300)
        with np.errstate(all="ignore"):
            for args in ((one, zero), (zero, zero)):
                self.either("unused", *args)

    def test_stores(self):
        for x in (2.5, 3, True, 10**400, None, "a", "2.5", 1j, np.float64(1.5), np.int64(2), np.float32(1.1), [1]):
            self.either("put", np.zeros(2), 1, x)
            self.either("put", np.zeros(2, np.int64), 1, x)
        for n in (0, -2**63, 2**63 - 1, 2**63, -2**63 - 1, 2.5):
            self.either("put_count", np.zeros(2, np.int64), -1, n)
            self.either("put_count", np.zeros(2), -1, n)
        self.natively("put", np.zeros(2), -1, 2.5)
        self.natively("put_count", np.zeros(2, np.int64), -1, 2**62)
        self.natively("put2", np.zeros((2, 2)), 0, 1, 2.5)
        self.interpreted("put2", np.zeros((2, 2)), 0, 2, 2.5)
        self.either("put", np.zeros((2, 2)), 1, 2.5)
        locked = np.zeros(2)
        locked.flags.writeable = False
        self.check("put", lambda: (locked, 1, 2.5), False)
        self.check("put", lambda: (np.broadcast_to(np.zeros(1), (3,)), 1, 2.5), False)

    def test_restart(self):
        for n in (2, 1000, 50000):
            for make in (lambda: np.arange(float(n)), lambda: np.arange(float(2 * n))[::2], lambda: np.arange(float(n))[::-1]):
                self.check("scale", lambda: (make(), 2.0, n), True)
                self.check("scale", lambda: (make(), 2.0, n + 1), False)
        self.check("scale", lambda: (np.append(np.ones(3000), 1e308), 10.0, 3001), False)

    def test_overlap(self):
        def make(shift):
            a = np.arange(400.0).reshape(20, 20)
            return a[:-1], a[1:] if shift else a[:-1], 3
        self.check("smooth", lambda: make(False), True)
        self.check("smooth", lambda: make(True), True)
        self.check("smooth", lambda: (np.arange(12.0).reshape(3, 4), np.zeros((2, 2)), 2), False)
        self.check("smooth", lambda: (np.arange(400.0).reshape(20, 20), np.zeros((20, 21)), 4), True)
        self.check("smooth", lambda: (np.arange(400.0).reshape(20, 20), np.zeros((20, 19)), 4))

    def test_parts(self):
        self.check("rows", lambda: (np.arange(12.0).reshape(3, 4), 1, 2.5), True)
        self.check("rows", lambda: (np.arange(12.0).reshape(3, 4), 2, 2.5), False)
        self.check("rows", lambda: (np.arange(12.0).reshape(3, 4).T, 1, 2.5), True)

    def test_new_arrays(self):
        self.natively("made", 2, 3)
        self.natively("made", 0, 3)
        self.interpreted("made", -1, 3)
        self.natively("filled", 3)
        self.natively("filled", 0)
        self.natively("chosen", np.zeros(2), 0)
        self.natively("chosen", np.zeros(2), 1)
        a = np.zeros(2)
        self.assertIs(self.native.chosen(a, 0), a)
        self.assertIsNot(self.native.chosen(a, 1), a)
        self.natively("maybe", np.zeros(2), 0)
        self.natively("maybe", np.zeros(2), 1)
        self.either("scalar", 1.5, 2)
        self.natively("counted", np.array([0.5, 1.5, 1.6, 9.0, float("nan")]), 3, 0.0, 3.0)
        self.either("counted", np.array([0.5, 2.9999999999]), 3, 0.0, 3.0)
        self.either("constants")
        self.natively("annotated", np.array([1.5]))

    def test_places(self):
        for n in (0, 1):
            for name in ("of_either_shape", "of_either_type", "list_of_shapes", "list_of_types"):
                self.natively(name, n)
            for a in (np.array([1.5, 2.5, 3.5]), np.array([4, 5])):
                for name in ("captured", "or_list", "or_int", "or_none", "in_tuple"):
                    self.natively(name, a, n)
                for name in ("in_object", "in_dict", "in_list", "generated", "iterated", "contained", "deletes", "sets_part", "equal", "added", "truth",
                             "other_indices", "sets_attribute", "unknown_attribute", "sets_on_scalar", "sets_shape", "transposed"):
                    self.either(name, a)
        for name in ("in_object", "in_dict", "in_list", "generated"):
            self.natively(name, np.array([1.5, 2.5, 3.5]))

    def test_replaced_functions(self):
        kept = np.zeros
        try:
            np.zeros = lambda *args, **keywords: "mine"
            self.interpreted("made", 2, 3)
        finally:
            np.zeros = kept
        self.natively("made", 2, 3)

    def test_leaks(self):
        a, b = np.arange(50.0), np.arange(16.0).reshape(4, 4)
        counts = lambda: [sys.getrefcount(x) for x in (a, b, np.float64, np.int64, np.zeros, a.dtype)]
        gc.collect()
        before, size = counts(), None
        for i in range(2000):
            if i == 200:
                size = resident()
            self.native.same(a)
            self.native.copied(a)
            self.native.filled(30)
            self.native.made(30, 20)
            self.native.chosen(a, 1)
            self.native.maybe(a, 1)
            self.native.rows(b, 1, 2.0)
            self.native.at(a, 3)
            for call in (lambda: self.native.scale(a, 1.0, 51), lambda: self.native.rows(b, 3, 2.0)):
                if i % 50 == 0:
                    with self.assertRaises(IndexError):
                        call()
        gc.collect()
        for new, old in zip(counts(), before):
            self.assertLess(abs(new - old), 20)
        self.assertLess(resident() - size, 4 << 20)
        self.assertTrue(gc.isenabled())

    def test_generators(self):
        for module in (self.native, self.plain):
            with np.errstate(invalid="raise"):
                self.assertRaises(FloatingPointError, list, module.roots(3))
            with np.errstate(invalid="ignore"):
                got = list(module.roots(3))
            self.assertEqual([type(x) for x in got], [np.float64] * 3)
            self.assertEqual(got[1:], [0.0, 1.0])


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096



if __name__ == "__main__":
    unittest.main()
