"""The package without the compiler: `python3 -m unittest discover python/tests`."""

import copy
import math
import os
import pickle
import struct
import sys
import typing
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

import pyc2n
from pyc2n import C, Contiguous, F, Ndim, f32, i8, i16, i32, i64, u8, u16, u32, u64

SIGNED, UNSIGNED = (i8, i16, i32, i64), (u8, u16, u32, u64)
BITS = {kind: int(kind.__name__[1:]) for kind in SIGNED + UNSIGNED}


class Integers(unittest.TestCase):
    def test_bounds(self):
        self.assertEqual((i8.min, i8.max, u8.min, u8.max), (-128, 127, 0, 255))
        self.assertEqual((i64.min, i64.max, u64.max), (-2**63, 2**63 - 1, 2**64 - 1))

    def test_wraps_as_c_does(self):
        for kind, bits in BITS.items():
            for n in (0, 1, -1, 127, 128, -128, -129, 2**31, 2**32 + 5, -2**63, 2**64, 10**40, -10**40):
                low = n & (1 << bits) - 1
                expected = low - (1 << bits) if kind in SIGNED and low >> bits - 1 else low
                self.assertEqual(kind(n), expected, (kind, n))
                self.assertIs(type(kind(n)), int)

    def test_converts_as_int_does(self):
        self.assertEqual([i8(), i8(True), i8(3.9), i8(-3.9), i8("12"), u8("ff", 16), u8(b" 7 "), i8("z", base=36)], [0, 1, 3, -3, 12, 255, 7, 35])
        for wrong, error in ((None, TypeError), ("x", ValueError), (math.inf, OverflowError), (math.nan, ValueError), (1j, TypeError)):
            with self.assertRaises(error):
                i32(wrong)

        class Index:
            def __index__(self):
                return 300
        self.assertEqual(u8(Index()), 44)

    def test_instances(self):
        self.assertIsInstance(127, i8)
        self.assertIsInstance(True, i8)
        for x in (128, -129, 1.0, "1", None):
            self.assertNotIsInstance(x, i8)
        self.assertFalse(issubclass(int, i8))
        self.assertTrue(issubclass(i8, i8))

    def test_arithmetic_is_exact(self):
        self.assertEqual(i8(100) + i8(100), 200)
        self.assertEqual(i8(i8(100) + i8(100)), -56)

    def test_are_types(self):
        self.assertEqual([repr(i8), repr(u64), i8.__module__], ["pyc2n.i8", "pyc2n.u64", "pyc2n"])
        self.assertEqual(typing.get_args(i8 | None), (i8, type(None)))
        self.assertEqual(list[i8].__args__, (i8,))

        def f(a: i8, b: "f32 | None" = None) -> list[u16]: ...
        self.assertEqual(typing.get_type_hints(f)["a"], i8)
        for kind in (*BITS, f32):
            self.assertIs(pickle.loads(pickle.dumps(kind)), kind)
            self.assertIs(copy.deepcopy(kind), kind)


class Singles(unittest.TestCase):
    def test_rounds(self):
        for x in (0.0, -0.0, 0.1, 1 / 3, 16777217.0, 1e-45, 1e-46, 3.4028235e38, -1e30):
            self.assertEqual(struct.pack("d", f32(x)), struct.pack("d", struct.unpack("f", struct.pack("f", x))[0]))
        self.assertEqual([f32(1e300), f32(-1e300), f32(math.inf)], [math.inf, -math.inf, math.inf])
        self.assertTrue(math.isnan(f32(math.nan)))
        self.assertEqual([f32(), f32(3), f32("0.5"), f32(2**24 + 1)], [0.0, 3.0, 0.5, 16777216.0])
        self.assertIs(type(f32(3)), float)
        with self.assertRaises(TypeError):
            f32(None)

    def test_instances(self):
        for x, fits in ((0.5, True), (0.1, False), (math.nan, True), (math.inf, True), (1, False), (1e300, False)):
            self.assertIs(isinstance(x, f32), fits, x)


class Arrays(unittest.TestCase):
    def test_annotations(self):
        matrix = typing.Annotated[memoryview, Ndim(2), C]
        self.assertEqual(matrix.__metadata__, (Ndim(2), Contiguous("C")))
        self.assertNotEqual(C, F)
        self.assertEqual({Ndim(2), Ndim(2), C}, {C, Ndim(2)})
        self.assertEqual(pickle.loads(pickle.dumps([Ndim(1), F])), [Ndim(1), F])

    def test_wrong_ones(self):
        for wrong in (-1, 1.5, "2", True):
            with self.assertRaises(ValueError):
                Ndim(wrong)
        with self.assertRaises(ValueError):
            Contiguous("A")

    def test_names(self):
        self.assertEqual(sorted(pyc2n.__all__), sorted(name for name in vars(pyc2n) if not name.startswith("_") and name not in ("arrays", "numbers")))


if __name__ == "__main__":
    unittest.main()
