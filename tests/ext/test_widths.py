"""Fixed-width numbers as annotations: they promise nothing, and calls of them wrap as in plain Python."""

import unittest

from both import Case, is_native


class Widths(Case):
    module = "widths"

    def test_annotations(self):
        self.assertTrue(is_native(self.native.add) and is_native(self.native.scale))
        self.runs_natively("add", 2**31 - 1, 1)
        self.runs_natively("add", -5)
        self.runs_natively("add", 2**63, 1)
        self.same("add", 2**100, 2**100)
        self.same("add", 1.5, "x")
        self.runs_natively("scale", 0.1)
        self.runs_natively("scale", 0.1, 3.0)
        self.same("scale", 1, None)
        self.same("mixed", 3, [4, 2**70])

    def test_what_arrays_are_like(self):
        self.runs_natively("total", bytearray(b"abc"))
        self.same("total", b"abc")
        self.same("total", "abc")

    def test_calls_wrap(self):
        for n in (0, 3, 2**32, 2**64, -1):
            self.same("wrapped", n)


if __name__ == "__main__":
    unittest.main()
