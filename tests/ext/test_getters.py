"""Getters find what the interpreter's find."""

import operator
import unittest
from unittest import mock

from both import Case, Results


class Getters(Case):
    module = "getters"
    PAIRS = [("b", 2), ("a", 2), ("c", -1), ("d", 5)]

    def test_items(self):
        for pairs in ([], self.PAIRS, self.PAIRS * 20):
            self.runs_natively("by_second", pairs)
            self.runs_natively("by_both", pairs)
            self.runs_natively("totals", dict(pairs))
            self.same("of_anything", pairs)
            self.same("of_anything", [list(pair) for pair in pairs])
            self.same("sort", list(pairs))
        for i in (0, 2, -1):
            self.runs_natively("picked", [5, 6, 7], i)
        for i in (3, -4, 1 << 70, "a", None):
            self.same("picked", [5, 6, 7], i)
        self.runs_natively("firsts", ["abc", "é"])
        self.same("firsts", ["abc", ""])
        self.same("by_second", [("a",)])
        self.same("by_second", [("a", "b"), ("a", 1)])
        lists = [list(self.PAIRS), list(self.PAIRS)]
        self.native.sort(lists[0])
        self.plain.sort(lists[1])
        self.assertEqual(*lists)
        self.assertTrue(all(a is b for a, b in zip(lists[0], lists[1])))

    def test_methods(self):
        self.runs_natively("upper", ["ab", "ß", ""])
        self.same("upper", ["ab", 5])

    def test_replaced(self):
        with mock.patch.object(operator, "itemgetter", lambda *items: lambda x: 0):
            self.falls_back("totals", {"a": 1, "b": 0})
        self.runs_natively("totals", {"a": 1, "b": 0})


class Attributes(Results):
    module = "getters"
    function = "best"

    def test_attributes(self):
        def rows(m):
            return [m.Row(name, amount) for name, amount in (("x", 2.0), ("y", 7.5), ("a", 2.0))]

        self.natively(lambda m: m.best(rows(m)), lambda m: m.names(rows(m)), lambda m: m.called(rows(m)), lambda m: m.called([]), lambda m: m.names([]))
        self.both(lambda m: m.missing(rows(m)), lambda m: m.missing([]), lambda m: m.best([]), lambda m: m.best([*rows(m), 5]))

    def natively(self, *calls):
        """`Row.__init__` is the interpreter's."""
        self.both(*calls)
        for call in calls:
            made = []
            def keeping(m):
                made.append(call)
                return call(m)
            self.assertIn(self.calls(keeping), (0, 3))


if __name__ == "__main__":
    unittest.main()
