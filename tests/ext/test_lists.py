"""Lists across the border."""

import unittest

from both import Case


class Lists(Case):
    module = "lists"

    def test_elements(self):
        self.runs_natively("sum_squares", [1.0, 2.5])
        self.runs_natively("sum_squares", [])
        self.falls_back("sum_squares", [1, 2.0])
        self.falls_back("sum_squares", [1.0, 2])
        self.falls_back("sum_squares", [1.0, "x"])
        self.falls_back("sum_squares", (1.0,))
        for n in (0, 1, -1, 2**30 - 1, 2**30, -2**30, 2**62, 2**63 - 1, -2**63, 2**63, -2**63 - 1, 2**300, -2**90 + 1):
            self.runs_natively("at", [n], 0)
        for n in (True, 1.5):
            self.falls_back("at", [n], 0)
        self.runs_natively("joined", ["b", "a", "é"])
        self.runs_natively("matrix", [[1.0], [], [2.0, 3.0]])
        self.falls_back("matrix", [[1.0], [2]])
        self.falls_back("matrix", [[1.0], (2.0,)])

    def test_indices(self):
        for i in (0, 1, -1, -2):
            self.runs_natively("at", [1, 2], i)
        for i in (2, -3, 2**40):
            self.falls_back("at", [1, 2], i)
        self.runs_natively("bis", [1, 3, 5], 3)
        self.runs_natively("bis", [1, 3, 5], 3, 0, 2)
        self.same("bis", [1, 3, 5], 3, -1)

    def test_operations(self):
        self.runs_natively("sl", [1, 2, 3, 4])
        self.runs_natively("eq", [1, 2], [1, 2])
        self.runs_natively("eq", [1], [2])
        self.runs_natively("inn", ["a", "b"], "b")
        self.runs_natively("inn", [], "b")
        self.same("dot", [1.0, 2.0], [3.0, 4.0, 5.0])

    def test_identity(self):
        one, nested = [1], [[1], [2]]
        self.assertIs(self.native.ident(one, ""), one)
        self.assertIs(self.native.row(nested, -1), nested[1])
        for value in (10**10, 3.25 * 2, float("nan"), b"ab" * 2, "é" * 3, None, -0.0):
            self.assertIs(self.native.same(value), value)
        self.runs_natively("negated", 0.0)
        self.runs_natively("negated", -0.0)
        text = "".join(["a", "b"])
        self.assertIs(self.native.idents(text), text)

    def test_results(self):
        self.runs_natively("evens", [1, 2, 4, 2**61])
        self.runs_natively("evens", [])
        self.same("aliased", 3)
        self.runs_natively("counts", ["b", "a", "b"])
        self.runs_natively("counts", [])
        self.runs_natively("kinds", [1, 2, 4])
        self.runs_natively("grid", 4)
        self.runs_natively("grid", 0)
        self.runs_natively("pairs", 3)
        self.same("shared", 3)
        one, other = self.native.shared(3)
        self.assertIs(one, other)
        fresh = self.native.evens([2])
        fresh.append(1)
        self.assertEqual(self.native.evens([2]), [2])

    def test_changes(self):
        mine, other = [1, 2], [1, 2]
        for name in ("pushes", "sets"):
            self.assertEqual(getattr(self.native, name)(mine), getattr(self.plain, name)(other))
            self.assertEqual(mine, other)


if __name__ == "__main__":
    unittest.main()
