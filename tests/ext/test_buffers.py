"""Memory of `array.array`, `bytearray` and `memoryview` in native code."""

import sys
import unittest
from array import array

from both import Case, interpreted_calls, outcome


class Buffers(Case):
    module = "buffers"

    def changes(self, name, make, native=True):
        """A call with fresh arguments: the same result, and the same arguments after it."""
        mine, other = make(), make()
        interpreted = interpreted_calls(getattr(self.native, name), make(), {})
        self.assertEqual(interpreted == 0, native, f"{name}{make()}: {interpreted} interpreted calls")
        got, expected = (outcome(getattr(module, name), args, {}) for module, args in ((self.native, mine), (self.plain, other)))
        self.assertEqual(got, expected)
        self.assertEqual(list(map(repr_of, mine)), list(map(repr_of, other)))

    def test_elements(self):
        for code in "dlifBbhHI":
            self.same("at", array(code, [1, 2, 3]), 1)
            self.same("total", array(code, [1, 2, 3]))
        for code in "dliB":
            self.runs_natively("at", array(code, [1, 2, 3]), -1)
            self.runs_natively("total", array(code, [1, 2, 3]))
            self.runs_natively("total", array(code))
        self.runs_natively("total", array("l", [2**62, 2**62, 2**62]))
        self.runs_natively("at", array("l", [-2**63]), 0)
        self.runs_natively("at", array("d", [float("nan"), -0.0]), 1)
        self.falls_back("at", array("d", [1.0]), 1)
        self.falls_back("at", array("d", [1.0]), 2**70)
        self.same("at", array("u", "ab"), 1)

    def test_other_arguments(self):
        class Array(array):
            def __getitem__(self, i):
                return "mine"
        for value in (Array("d", [1.0]), [1.0], b"ab", (1.0,), "ab", {0: 1}):
            self.falls_back("at", value, 0)

    def test_stores(self):
        for x in (2.5, -0.0, float("inf")):
            self.changes("put", lambda: (array("d", [1.0, 2.0]), 1, x))
        self.changes("put", lambda: (array("d", [1.0, 2.0]), 1, 3))
        self.changes("put", lambda: (array("d", [1.0, 2.0]), 5, 3.0), native=False)
        self.changes("put", lambda: (array("l", [1, 2]), 1, 3.0), native=False)
        for code, low, high in (("B", 0, 255), ("i", -2**31, 2**31 - 1), ("l", -2**63, 2**63 - 1)):
            for x in (low, high):
                self.changes("put_int", lambda: (array(code, [1, 2]), -1, x))
            for x in (low - 1, high + 1):
                self.changes("put_int", lambda: (array(code, [1, 2]), -1, x), native=False)

    def test_restart(self):
        for n in (3, 1000, 100000):
            numbers = array("d", range(n))
            self.changes("scale", lambda: (numbers[:], 2.0))
            self.changes("scale_until", lambda: (numbers[:], 2.0, n))
            self.changes("scale_until", lambda: (numbers[:], 2.0, n + 1), native=False)
            self.changes("shift", lambda: (numbers[:], numbers[:], n - 1))
            self.changes("shift", lambda: (numbers[:], numbers[:], n), native=False)

    def test_one_object_twice(self):
        def twice(n, more):
            numbers = array("d", range(n))
            return numbers, numbers, n - 1 + more
        for n in (3, 1000, 20000):
            self.changes("shift", lambda: twice(n, 0))
            self.changes("shift", lambda: twice(n, 1), native=False)

    def test_two_objects(self):
        make = lambda i: lambda: (array("d", [5.0, 6.0]), bytearray(b"abc"), i)
        self.changes("both", make(2))
        self.changes("both", make(3), native=False)

    def test_calls(self):
        self.changes("passed", lambda: (array("d", [1.0, 2.0]), 2))
        self.changes("passed", lambda: (array("d", [1.0, 2.0]), 3), native=False)

    def test_identity(self):
        numbers = array("d", [1.0])
        self.assertIs(self.native.same(numbers), numbers)
        data = bytearray(b"ab")
        self.assertIs(self.native.upper(data), data)

    def test_bytearray(self):
        self.changes("upper", lambda: (bytearray(b"hello, World!"),))
        self.changes("upper", lambda: (bytearray(),))
        self.changes("poke", lambda: (bytearray(b"abc"), 2, 255))
        self.changes("poke", lambda: (bytearray(b"abc"), 2, 256), native=False)
        self.changes("poke", lambda: (bytearray(b"abc"), 3, 1), native=False)
        self.changes("grow", lambda: (bytearray(b"abc"),), native=False)
        self.runs_natively("is_of", bytearray(b"a"))
        self.same("whole", bytearray(b"ab"))
        for i in (1, 2, 300):
            self.changes("ends", lambda: (bytearray(b"ab"), i), native=False)
        self.same("guarded", bytearray(b"ab"), 1)
        self.same("guarded", bytearray(b"ab"), 2)

    def test_memory_is_not_held(self):
        data = bytearray(b"abc")
        self.native.upper(data)
        data += b"d" * 1000
        view = memoryview(data)
        self.native.checksum(view)
        view.release()
        data.clear()
        self.falls_back("checksum", view)

    def test_memoryview(self):
        self.runs_natively("checksum", memoryview(b"hello"))
        self.runs_natively("checksum", memoryview(bytearray(b"hello"))[::2])
        self.runs_natively("checksum", memoryview(b"hello")[::-1])
        self.runs_natively("checksum", memoryview(b""))
        self.runs_natively("middle", memoryview(b"hello world"))
        self.falls_back("middle", memoryview(b"hell"))
        self.falls_back("checksum", memoryview(b"ab").cast("c"))
        self.falls_back("checksum", memoryview(bytearray(4)).cast("B", [2, 2]))
        self.same("is_view", memoryview(b"ab"))

    def test_views_that_step(self):
        def make(part):
            data = bytearray(range(200))
            return memoryview(data)[part], 5
        for part in (slice(None), slice(None, None, 2), slice(None, None, -3), slice(10, 20)):
            self.changes("fill", lambda: make(part))
        self.changes("fill", lambda: (memoryview(bytearray(3)), 256), native=False)
        self.falls_back("fill", memoryview(b"abc"), 1)

    def test_memory_of_two_types(self):
        def make():
            numbers = array("d", [1.0, 2.0])
            return memoryview(numbers).cast("B"), numbers
        self.changes("mixed", make, native=False)
        self.changes("mixed", lambda: (memoryview(bytearray(8)), array("d", [1.0])))

    def test_leaks(self):
        numbers, data = array("d", range(100)), bytearray(100)
        before = sys.getrefcount(numbers), sys.getrefcount(data), sys.getrefcount(None)
        for i in range(3000):
            self.native.scale(numbers, 1.0)
            self.native.upper(data)
            self.native.same(numbers)
            if i % 2:
                # Not so often in a row that nobody tries any more.
                self.native.scale_until(numbers, 1.0, 100)
                self.native.poke(data, 1, 1)
            for call in (lambda: self.native.scale_until(numbers, 1.0, 101), lambda: self.native.poke(data, 1, 300)):
                try:
                    call()
                except (IndexError, ValueError):
                    pass
        after = sys.getrefcount(numbers), sys.getrefcount(data), sys.getrefcount(None)
        self.assertEqual(before[:2], after[:2])
        self.assertLess(abs(before[2] - after[2]), 100)


def repr_of(value):
    return value.tolist() if isinstance(value, memoryview) else repr(value)


if __name__ == "__main__":
    unittest.main()
