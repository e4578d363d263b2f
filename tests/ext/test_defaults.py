"""Default values that are names: those of the time when the function was made."""

import unittest
from unittest import mock

from both import Case, interpreted_calls


class Defaults(Case):
    module = "defaults"

    def test_natively(self):
        for args in (5,), (500,), (500, 300):
            self.runs_natively("clipped", *args)
        self.runs_natively("clipped", limit=4, n=9)
        self.runs_natively("called", 200)
        self.runs_natively("by_name", 3)
        self.runs_natively("by_name", 3, times=5, step=0.25)
        self.runs_natively("named", 1)
        self.runs_natively("maybe", 4)
        self.runs_natively("maybe", 4, 5)
        self.runs_natively("later", 400)

    def test_methods(self):
        for module in self.native, self.plain:
            counter = module.Counter.make(5)
            self.assertEqual((vars(counter), counter.more(), counter.more(1), counter.scaled()), ({"n": 5, "step": 0.5}, 12, 6, 2.5))
            self.assertEqual(module.Counter().n, 7)
        counter = self.native.Counter(4)
        for call in counter.more, counter.scaled:
            self.assertEqual(interpreted_calls(call, (), {}), 0)
        for module in self.native, self.plain:
            self.assertEqual(list(vars(module.Plain.make(4)).items()), [("n", 4), ("limit", 100)])
        self.assertEqual(interpreted_calls(self.native.Plain.make, (4,), {}, of=self.native.clipped), 0)

    def test_changes(self):
        """What the name means later does not matter; what the function has does."""
        for module in self.native, self.plain:
            with mock.patch.object(module, "LIMIT", 1), mock.patch.object(module, "STEP", 9.0):
                self.assertEqual((module.clipped(50), module.called(50), module.by_name(2)), (50, 53, 2.0))
            with mock.patch.object(module.clipped, "__defaults__", (8,)):
                self.assertEqual((module.clipped(50), module.called(50), module.later(50)), (8, 11, 100))
            with mock.patch.dict(module.by_name.__kwdefaults__, step=3.0):
                self.assertEqual(module.by_name(2), 12.0)
            self.assertEqual((module.clipped(50), module.called(50), module.by_name(2)), (50, 53, 2.0))


if __name__ == "__main__":
    unittest.main()
