"""Variables of the module that native code assigns to: as interpreted, also where a call has to start again."""

import sys
import unittest

from both import Case, compiled, interpreted_calls, outcome

NAMES = ["count", "total", "name", "flag", "stack"]


class Assigned(Case):
    module = "assigned"

    def setUp(self):
        for module in (self.native, self.plain):
            module.count, module.total, module.name, module.flag, module.stack = 0, 0.5, "x", False, []

    def variables(self, module):
        return {name: repr(vars(module).get(name, "nothing")) for name in NAMES}

    def both(self, name, *args):
        outcomes = [(outcome(getattr(module, name), args, {}), self.variables(module)) for module in (self.plain, self.native)]
        self.assertEqual(*outcomes, (name, args))

    def natively(self, name, *args):
        self.both(name, *args)
        self.assertEqual(interpreted_calls(getattr(self.native, name), args, {}), 0, (name, args))
        getattr(self.plain, name)(*args)

    def interpreted(self, name, *args):
        self.both(name, *args)
        self.assertGreater(interpreted_calls(getattr(self.native, name), args, {}), 0, (name, args))
        outcome(getattr(self.plain, name), args, {})

    def test_values(self):
        for n in (0, 1, 3, 300, 70000):
            self.natively("bump", n)
        self.natively("rename", "é")
        self.natively("rename", "")
        self.natively("local", 4)
        self.natively("both", 2)
        self.natively("only_written", 2.5)
        self.natively("caught", 3)
        self.natively("caught", 0)
        self.natively("in_branches", 9)
        self.natively("in_branches", 2000)
        self.assertEqual(self.variables(self.native), self.variables(self.plain))

    def test_taken_back(self):
        self.natively("fails", 2)
        self.interpreted("fails", 9)
        self.interpreted("fails", 3000)
        for module in (self.native, self.plain):
            module.count = 2**62 - 5
        self.interpreted("fails", 9)

    def test_other_types(self):
        for value in ("a", None, 1.5, 2**70, True, [1]):
            for module in (self.native, self.plain):
                module.count = value
            self.both("bump", 3)
            self.both("in_branches", 3)
        for value in (3, "a", 10**30, None):
            self.setUp()
            for module in (self.native, self.plain):
                module.total = value
            self.both("bump", 3)
            self.both("only_written", 0.25)

    def test_without_value(self):
        for module in (self.native, self.plain):
            del module.count, module.total
        self.both("bump", 3)
        self.both("only_written", 0.25)
        self.both("caught", 2)
        self.both("bump", 3)

    def test_others(self):
        """What native code does not assign."""
        for name in ("unpacked", "looped", "ended", "pushed", "outer"):
            for n in (2, 5):
                self.both(name, n)
        for module in (self.native, self.plain):
            steps = module.stepped(3)
            self.assertEqual((next(steps), module.count), (module.count, module.count))
            module.bump(10)
            before = module.count
            self.assertEqual([*steps], [before + 1, before + 2])

    def test_seen_by_others(self):
        """The value is that of the module's dict, at once and for all; numbers that others have stay what they are."""
        n = self.native
        n.bump(1000)
        held = n.count
        self.assertEqual((held, vars(n)["count"], sys.modules["assigned"].count), (1000, 1000, 1000))
        n.bump(1)
        self.assertEqual((held, n.count), (1000, 1001))
        n.count = 5000
        self.assertEqual(n.bump(1), 5001)
        self.assertEqual(n.both(1), 5002 + 5002)

    def test_that_nothing_leaks(self):
        n = compiled("assigned")
        self.leaks_nothing(lambda: n.bump(50), lambda: n.only_written(0.25), lambda: self.failing(n.fails, 9), lambda: n.caught(0))
        n.name = ""
        self.leaks_nothing(lambda: (n.rename("x"), setattr(n, "name", "")))


if __name__ == "__main__":
    unittest.main()
