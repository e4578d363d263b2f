"""Parameters that take any number of arguments."""

import inspect
import sys
import unittest

from both import Case, Changes, interpreted_calls, is_native


class Rest(Case):
    module = "rest"

    def test_numbers(self):
        for args in ((), (1,), (1, 2), tuple(range(100)), (2**70, -1), tuple(range(-400, 400, 3))):
            self.runs_natively("total", *args)
        for args in ((1.5,), (1, "x"), (True,), (None,), ([],)):
            self.falls_back("total", *args)

    def test_guesses(self):
        for args in ((1,), (1, 2, 3), (2.5, 1.5), ("a", "b", "ab")):
            self.runs_natively("largest", *args)
        self.runs_natively("largest", 3, 2, 9, -1)
        self.same("largest", 3, 2.5)
        self.same("largest", 3, "x")
        self.same("largest")
        self.same("largest", [1], [2])

    def test_names(self):
        self.runs_natively("named", 1, shift=2)
        self.runs_natively("named", 1, 2.5, 3.5, shift=2)
        self.runs_natively("named", 1, 2.5, shift=2, scale=3.0)
        self.runs_natively("named", a=1, shift=2)
        for args, keywords in (((1, 2.5), {}), ((1,), {"shift": 2, "rest": 3}), ((1,), {"shift": 2, "a": 3}), ((), {"shift": 1}), ((1,), {"nothing": 3})):
            self.same("named", *args, **keywords)
        self.runs_natively("joined", "-")
        self.runs_natively("joined", "-", "a", "b")
        self.same("joined", "-", "a", sep="b")
        self.same("joined")

    def test_other_names(self):
        self.runs_natively("only_named", 1)
        self.runs_natively("only_named", 1, 5, c=7)
        self.runs_natively("only_named", b=1, a=3)
        self.falls_back("only_named", 1, d=3)
        self.falls_back("only_named", 1, others=3, args=7)
        self.same("only_named", d=3)
        self.same("only_named", 1, a=3)
        self.same("only_named", 1, 2, 3)
        self.runs_natively("both", 1)
        self.runs_natively("both", 1, "a", "b")
        self.falls_back("both", 1, "a", rest=3)
        self.falls_back("both", 1, "a", x=3)
        for args in ((), (1,), ("a", "b"), (1.5, 2.5)):
            self.same("all_of", *args)
            self.same("all_of", *args, x=1)

    def test_tuples(self):
        for args in ((1,), (1, 2), (2, 2, 3, 5)):
            self.runs_natively("sliced", *args)
            self.runs_natively("first_of", *args)
        self.same("sliced")
        self.same("first_of")
        for n in (0, 1, 5):
            self.runs_natively("calls", n)
        for n in (0, 1, 5000):
            self.runs_natively("doubled", *range(n))
        value = 2**80
        self.assertIs(type(self.native.all_of(value)), tuple)
        given = ("some", "strs")
        self.assertIsNot(self.native.all_of(*given), given)

    def test_tuple_annotations(self):
        self.runs_natively("mean", (1.5, 2.5))
        self.runs_natively("mean", (1.0,))
        for values in ((), (1, 2), [1.5], (1.5, "x"), None):
            self.falls_back("mean", values)
        self.runs_natively("pairs", ((1, "a"), (3, "bc")))
        self.runs_natively("pairs", ())
        self.falls_back("pairs", ((1, "a"), (3, "bc", 4)))
        self.falls_back("pairs", ((1, "a"), [3, "b"]))
        for values in ((), (1,), (1, 2), None):
            self.runs_natively("maybe", values)
        self.runs_natively("maybe")
        self.falls_back("maybe", (1.5,))
        self.falls_back("maybe", (1, None))
        self.runs_natively("optional", 1, None, 3)
        self.runs_natively("optional")
        self.falls_back("optional", 1, "x")
        self.runs_natively("nested", ((1, 2), (), (3,)))
        self.falls_back("nested", ((1, 2), (), (3.5,)))

        class Other(tuple):
            pass
        self.falls_back("mean", Other((1.5, 2.5)))

    def test_methods(self):
        for module in (self.native, self.plain):
            point = module.Point(3)
            self.assertEqual(point.plus(), 3)
            self.assertEqual(point.plus(point, module.Point(5)), 11)
            self.assertEqual(point.moved(1, 2, 3), 9)
            self.assertEqual(module.Point.sum(1, 2, 5), 6)
            self.assertEqual(point.sum(1, 2, 5), 6)
            self.assertRaises(AttributeError, point.plus, 3)
            self.assertRaises(TypeError, point.moved, 1, "x")
            self.assertEqual(point.x, 10)
        point = self.native.Point(3)
        self.assertTrue(is_native(self.native.Point.plus))
        self.assertEqual(interpreted_calls(self.native.Point.plus, (point, point), {}), 0)

    def test_generators(self):
        for module in (self.native, self.plain):
            self.assertEqual(list(module.steps(1, 2, times=3)), [3, 6])
            self.assertEqual(list(module.steps()), [])
            generator = module.steps(1, 2, 3)
            next(generator)
            self.assertEqual(generator.gi_frame.f_locals["counts"], (1, 2, 3))
            self.assertEqual(list(generator), [2, 3])
            generator = module.steps(1, "x", 2, times=2)
            self.assertEqual(list(generator), [2, "xx", 4])

    def test_default_that_is_no_literal(self):
        self.runs_natively("scaled", 1, 2)
        self.runs_natively("scaled", 1, 2, by=7)

    def test_looks(self):
        for name in ("total", "named", "both", "joined"):
            self.assertEqual(inspect.signature(getattr(self.native, name)), inspect.signature(getattr(self.plain, name)))


class Unleaked(Case):
    """Last, for functions that failed often are not tried at each call."""
    module = "rest"

    def test_nothing_leaks(self):
        native = self.native
        text, point = "".join(["so", "me"]), native.Point(3)
        self.leaks_nothing(
            lambda: native.total(10**6, 10**7), lambda: native.total(1.5, 10**7), lambda: native.both(1, text, text), lambda: native.both(1, text, x=text),
            lambda: self.failing(native.first_of), lambda: native.pairs(((10**6, ""), (1, text))), lambda: self.failing(native.pairs, ((1, text, 1),)),
            lambda: point.plus(point, point), lambda: list(native.steps(10**6, 10**7)), lambda: self.failing(native.named, 1, 2.5),
            lambda: native.largest(text, text), lambda: self.failing(lambda: native.named(1, 2.5, shift=1, nothing=2)), lambda: native.nested(((1,), (2,))))
        counts = sys.getrefcount(text), sys.getrefcount(point)
        for _ in range(100):
            native.both(1, text, text), point.plus(point), native.largest(text, text), native.both(1, text, x=1)
        self.assertEqual((sys.getrefcount(text), sys.getrefcount(point)), counts)


class Changed(Changes):
    module = "rest"

    def test_lists(self):
        def twice():
            row = [1, 2]
            return row, row
        self.natively("lists", lambda: ([1], [2, 3]), lambda: (), lambda: ([],))
        self.interpreted("lists", lambda: ([1], [2.5]), lambda: ([1], 3), lambda: ([1], (2,)))
        self.natively("lists", twice)


if __name__ == "__main__":
    unittest.main()
