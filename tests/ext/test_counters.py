"""Counters: the interpreter's where they are given, and as it has them."""

import collections
import random
import unittest
from collections import Counter, OrderedDict, defaultdict
from unittest import mock

from both import Case, outcome

WORDS = ["a", "b", "a", "c", "b", "a", "é", ""]


class Counters(Case):
    module = "counters"

    def test_counts(self):
        chooser = random.Random(1)
        for words in ([], ["a"], WORDS, [chooser.choice("abcdefgh") * chooser.randint(0, 2) for _ in range(500)]):
            for name in ("counted", "elements", "shown"):
                self.runs_natively(name, words)
            for n in (-1, 0, 1, 3, 100):
                self.runs_natively("top", words, n)
            for word in ("a", "x", ""):
                self.runs_natively("missing", words, word)
                self.runs_natively("removed", words, word)
            self.runs_natively("joined", words, WORDS)
            self.runs_natively("letters", "".join(words))
        for a, b in (("", ""), ("abc", "cab"), ("abc", "abd"), ("aab", "abb"), ("é", "e")):
            self.runs_natively("is_anagram", a, b)

    def test_given(self):
        for words in ([], WORDS):
            native, plain = self.native.given(words), self.plain.given(words)
            self.assertIs(type(native), Counter)
            self.assertEqual((native, list(native), native.__dict__), (plain, list(plain), plain.__dict__))
            native["new"] += 2
            native.extra = 5
            self.assertEqual((native["new"], native["nothing"], native.extra), (2, 0, 5))
            self.runs_natively("given", words)
        self.runs_natively("given_pairs", list(range(20)))
        self.assertEqual(self.native.given_pairs(list(range(20))), self.plain.given_pairs(list(range(20))))

    def test_mappings(self):
        """What counts already is not counted."""
        for known in ({}, {"a": 3, "x": -1}, {"b": 0}):
            self.runs_natively("of_mapping", known, WORDS)
            self.same("against", WORDS, known)
            for kind in (dict, Counter, OrderedDict, lambda known: defaultdict(int, known)):
                self.same("of_mapping", kind(known), WORDS)
                self.same("of_anything", kind(known))
                self.same("against", ["a"] * 3, kind({"a": 3}))
        for things in ([1, 2, 1], (1, 1), "abc", {1, 2}, [[1]], 5, None, iter([1, 2])):
            self.assertEqual(outcome(self.native.of_anything, (things,), {})[0], outcome(self.plain.of_anything, (things if not hasattr(things, "__next__") else iter([1, 2]),), {})[0])

    def test_kinds(self):
        for x in (Counter(), {}, OrderedDict(), defaultdict(int), 5, None, "a", type("Own", (Counter,), {})()):
            self.assertIs(self.native.is_counter(x), self.plain.is_counter(x))

    def test_put(self):
        outs = [{"z": 1}, {"z": 1}]
        self.native.put(outs[0], WORDS)
        self.plain.put(outs[1], WORDS)
        self.assertEqual(list(outs[0].items()), list(outs[1].items()))

    def test_numbers(self):
        """NaNs are counted by what they are, and numbers by what they equal."""
        nan = float("nan")
        for things in ([1, 1.0, True], [nan, nan], [nan, float("nan")], [0.0, -0.0]):
            self.same("of_anything", things)
            self.assertEqual(repr(self.native.given(things)), repr(self.plain.given(things)))

    def test_classes(self):
        alive = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
        games = [module.Game(set(alive)) for module in (self.native, self.plain)]
        for _ in range(8):
            for game in games:
                game.alive = game.step()
            self.assertEqual(games[0].alive, games[1].alive)
        indices = [module.Index() for module in (self.native, self.plain)]
        for index in indices:
            index.add(WORDS)
            index.add(["a", "q"])
        self.assertEqual(list(indices[0].counts.items()), list(indices[1].counts.items()))
        self.assertIs(type(indices[0].counts), Counter)

    def test_replaced(self):
        with mock.patch.object(Counter, "most_common", lambda self, n=None: ["mine"]):
            self.falls_back("counted", WORDS)
        self.runs_natively("counted", WORDS)
        with mock.patch.object(Counter, "update", Counter.subtract):
            self.falls_back("counted", WORDS)
        self.runs_natively("counted", WORDS)
        with mock.patch.object(collections, "Counter", dict):
            self.falls_back("given_pairs", [1, 2])
        for module in (self.native, self.plain):
            with mock.patch.object(module, "Counter", list):
                self.assertEqual(module.given(["a", "a"]), ["a", "a"])
        original = Counter.total.__code__
        try:
            Counter.total.__code__ = (lambda self: 77).__code__
            self.falls_back("counted", WORDS)
        finally:
            Counter.total.__code__ = original
        self.runs_natively("counted", WORDS)

    def test_z_leaks(self):
        self.leaks_nothing(
            lambda: self.native.counted(WORDS), lambda: self.native.given(WORDS), lambda: self.native.joined(WORDS, WORDS),
            lambda: self.failing(self.native.given, [[]]),
        )


if __name__ == "__main__":
    unittest.main()
