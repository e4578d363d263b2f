"""New sets have the items of the interpreter's, in its order where hashes are not salted."""

import random
import unittest

from both import Changes


class NewSets(Changes):
    module = "new_sets"

    def numbers(self, chooser):
        """A set in whose table things were removed."""
        found = {chooser.randint(-50, 1000) for _ in range(chooser.randint(0, 60))}
        for x in list(found):
            if chooser.random() < 0.3:
                found.discard(x)
        return found

    def test_order(self):
        chooser = random.Random(1)
        for n in range(400):
            s, t = self.numbers(chooser), self.numbers(chooser)
            compare = self.natively if n < 20 else lambda name, make: self.changed(name, make)
            for name in ("again", "copied", "in_place"):
                compare(name, lambda: (s,))
            compare("thawed", lambda: (frozenset(s),))
            for name in ("updated", "joined", "without", "both", "united"):
                compare(name, lambda: (sorted(s), t))
            compare("of_views", lambda: (s, dict.fromkeys(sorted(t), "")))
            compare("of_frozen", lambda: (frozenset(s), t))
            compare("symmetric", lambda: (s, t))
            self.assertEqual(set(self.native.of_texts({str(x) for x in s})), {str(x) for x in s})
        for large in (set(range(200)), set(range(0, 10**6, 997)), {1 << 60, -1, -2, 0, (1 << 61) - 1}):
            self.natively("again", lambda: (large,))
            self.natively("of_frozen", lambda: (frozenset(large), set(list(large)[::2])))
            self.natively("in_place", lambda: (large,))

    def test_kinds(self):
        for s, t in (({1, 2, 3}, {3, 4}), (set(), set()), ({1}, {1})):
            native, plain = self.native.kinds(frozenset(s), t), self.plain.kinds(frozenset(s), t)
            self.assertEqual((native, [type(x) for x in native]), (plain, [type(x) for x in plain]))
        nan = float("nan")
        for s in ({1.0, 2.5}, {nan}, {nan, 1.0, float("nan")}, set()):
            self.changed("of_nan", lambda: (set(s),))
        self.natively("of_floats", lambda: ({0.5, 1.5, 2.5, -0.0, 1e300, float("inf")},))
        self.natively("of_pairs", lambda: ({(1, 2), (3, 4), (5, 6), (-1, 7)},))

    def test_given_sets_stay_theirs(self):
        """`t |= …` changes the set that was given."""
        for module in (self.native, self.plain):
            t = {1, 2}
            self.assertEqual(module.grown(t), 3)
            self.assertEqual(t, {1, 2, 5000})
            module.in_place(t)
            self.assertEqual(t, {1, 2, 5000})

    def test_others(self):
        for name in ("again", "copied", "in_place", "of_floats"):
            self.changed(name, lambda: (["a"],))
            self.changed(name, lambda: ({1, "a"} if name != "again" else [1],))

    def test_z_leaks(self):
        self.leaks_nothing(
            lambda: self.native.of_frozen(frozenset(range(20)), {3, 4}), lambda: self.native.in_place({1, 2, 5}), lambda: self.native.of_texts({"a", "b"}),
            lambda: self.native.of_pairs({(1, 2), (3, 4)}), lambda: self.failing(self.native.again, None),
        )


if __name__ == "__main__":
    unittest.main()
