"""Dicts that make missing values are read and changed in place as plain ones are."""

import copy
import sys
import unittest
from collections import Counter, OrderedDict, defaultdict

from both import Case, interpreted_calls, kind, outcome


def five():
    return 5


class Own(defaultdict):
    def __missing__(self, key):
        return 8


def shape(value):
    """Types, order and contents, of dicts in dicts, too."""
    if isinstance(value, dict):
        return type(value).__name__, getattr(value, "default_factory", None), [(key, shape(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [shape(item) for item in value]
    return kind(value)


def counts(factory, **items):
    return defaultdict(factory, items)


class DefaultDicts(Case):
    module = "default_dicts"

    def both(self, name, *args):
        found = []
        for module in (self.native, self.plain):
            given = copy.deepcopy(args)
            found.append((outcome(getattr(module, name), given, {}), [shape(arg) for arg in given]))
        self.assertEqual(*found, (name, args))

    def natively(self, name, *args):
        self.both(name, *args)
        self.assertEqual(interpreted_calls(getattr(self.native, name), copy.deepcopy(args), {}), 0, (name, args))

    def interpreted(self, name, *args):
        self.both(name, *args)
        self.assertGreater(interpreted_calls(getattr(self.native, name), copy.deepcopy(args), {}), 0, (name, args))

    WORDS = "to be or not to be".split()
    PAIRS = [(1, 2), (2, 3), (1, 3), (1, 1)]

    def test_natively(self):
        self.natively("add", counts(int), self.WORDS)
        self.natively("add", counts(int, to=5), self.WORDS)
        self.natively("add", counts(int, to=5), [])
        self.natively("weigh", defaultdict(float), [(1, 0.5), (2, 1.5), (1, -0.25)])
        self.natively("link", defaultdict(list), self.PAIRS)
        self.natively("link", defaultdict(list, {1: [7]}), self.PAIRS)
        self.natively("group", defaultdict(set), self.WORDS)
        self.natively("nest", defaultdict(dict), self.PAIRS)
        self.natively("look", counts(int, a=1), "a")
        self.natively("look", counts(int, a=1), "b")
        self.natively("look_safely", counts(int), "b")
        for key in "ab":
            self.natively("get", counts(int, a=1), key)
            self.natively("take", counts(int, a=1, c=2), key)
        for items in ({}, {"a": 1}, {"a": 1, "b": 2}, {"c": 3, "d": 4}):
            self.natively("matched", counts(int, **items))
            self.both("formatted", counts(int, **items))
        self.natively("remove", counts(int, a=1), "a")
        self.natively("update", counts(int, a=1), counts(float, b=3))
        self.natively("update", {"a": 1}, counts(int, b=3))
        self.natively("equal", counts(int, a=1), {"a": 1})
        self.natively("equal", counts(int, a=1), counts(list, a=2))
        self.natively("equal", {"a": 1}, counts(int, a=1))
        self.natively("backwards", counts(int, a=1, b=2))
        self.natively("first", [counts(int), {"a": 5}, counts(int, a=1)], "a")
        self.natively("unknown", counts(int, a=1), "a")
        self.both("unknown_size", counts(int, a=1))

    def test_factories(self):
        """Others than those that native code knows, and dicts that are no such dicts."""
        for factory in (int, float, bool, str, list, dict, set, tuple, None, five, Counter, lambda: 3):
            for name, *args in (("add", self.WORDS), ("look", "b"), ("look_safely", "b"), ("get", "b"), ("what",), ("shown",), ("copied",), ("same",), ("factory",), ("unknown", "b"), ("while_reading", "a")):
                self.both(name, defaultdict(factory), *args)
                self.both(name, defaultdict(factory, {"a": 1}), *args)
            self.both("link", defaultdict(factory), self.PAIRS)
            self.both("nest", defaultdict(factory), self.PAIRS)
        for other in ({}, {"a": 1}, OrderedDict(a=1), Counter("abca"), Own(int, {"a": 1})):
            for name, *args in (("add", self.WORDS), ("look", "a"), ("look", "z"), ("look_safely", "z"), ("what",), ("shown",), ("copied",), ("same",), ("factory",), ("unknown", "z")):
                self.both(name, other, *args)

    def test_what_it_is(self):
        """What tells it from a dict the interpreter says."""
        for name, *args in (("what",), ("shown",), ("copied",), ("factory",), ("joined", {"b": 1})):
            self.interpreted(name, counts(int, a=1), *args)
        self.both("joined", {"b": 1}, counts(int, a=1))

    def test_errors(self):
        self.both("remove", counts(int), "a")
        self.both("look", defaultdict(None), "a")
        self.both("look", {}, "a")
        # The key stays, where the value does not fit.
        self.both("add", counts(list), self.WORDS)
        self.both("link", counts(int), self.PAIRS)

    def test_taken_back(self):
        """Where a call starts again what was made for it is gone, and the order of keys is as if it had not been there."""
        for values in ([1, 2, "3"], [1, 0.5], [None]):
            self.interpreted("then_sum", counts(int), self.WORDS, values)
            self.interpreted("then_sum", counts(int, x=1, to=3), self.WORDS, values)
            self.interpreted("then_sum", counts(int, x=1), [str(n % 300) for n in range(1000)], values)

    def test_made(self):
        """Those of native code are given as what they are."""
        for name in ("counted", "grouped", "made_of_many", "made_twice", "made_by_function", "made_by_nothing"):
            found = []
            for module in (self.native, self.plain):
                made = getattr(module, name)(self.WORDS)
                found.append((outcome(lambda: made, (), {})[0], [shape(part) for part in (made if type(made) is tuple else [made])]))
            if name == "made_by_function":
                self.assertEqual([list(counts.items()) for counts in (self.native.made_by_function(["a"]), self.plain.made_by_function(["a"]))], [[("a", 6)]] * 2)
            else:
                self.assertEqual(*found, name)
        for name in ("counted", "grouped", "made_of_many", "made_twice"):
            self.assertEqual(interpreted_calls(getattr(self.native, name), (self.WORDS,), {}), 0, name)
        one, other = self.native.made_twice(self.WORDS)
        self.assertIs(one, other)
        made = self.native.counted(["a"])
        made["b"] += 1
        self.assertEqual((made.default_factory, made), (int, {"a": 1, "b": 1}))

    def test_changed_while_read(self):
        self.both("while_reading", counts(int, a=1, b=2), "a")
        self.both("while_reading", counts(int, a=1, b=2), "c")

    def test_objects(self):
        def run(module):
            index = module.Index()
            found = [index.note(self.WORDS), index.note(["a"])]
            index.counts["a"] = "text"
            found.append(outcome(index.note, (["b", "a"],), {}))
            return found, shape(index.places), shape(index.counts), index.plain
        self.assertEqual(run(self.native), run(self.plain))
        index = self.native.Index()
        index.note(self.WORDS)
        self.assertEqual(interpreted_calls(index.note, (self.WORDS,), {}), 0)

    def test_variables(self):
        for module in (self.native, self.plain):
            module.TOTALS.clear()
        for args in (("a", 1), ("a", 2), ("b", 5)):
            self.same("total", *args)
        self.assertEqual(shape(self.native.TOTALS), shape(self.plain.TOTALS))

    def test_identity(self):
        given = counts(int)
        self.assertIs(self.native.same(given), given)
        self.assertEqual(given, {"new": 1})

    def test_references(self):
        found = []
        for module in (self.native, self.plain):
            made = defaultdict(list)
            for _ in range(3):
                module.link(made, self.PAIRS)
            found.append([sys.getrefcount(value) for value in made.values()])
        self.assertEqual(*found)
        with self.assertRaises(TypeError):
            self.native.then_sum(counts(int), ["a"], ["b"])

    def test_z_leaks(self):
        before = None
        for n in range(6000):
            graph, words = defaultdict(list), counts(int)
            self.native.link(graph, self.PAIRS)
            self.native.add(words, self.WORDS)
            if n == 1000:
                before = sys.getallocatedblocks()
        self.assertLess(sys.getallocatedblocks() - before, 200)


if __name__ == "__main__":
    unittest.main()
