"""Native functions that do not pay become the Python functions that they were compiled from, unnoticed; what relies on them notices changes as before."""

import gc
import importlib
import os
import pickle
import sys
import threading
import types
import unittest
import weakref

os.environ["PYC2N_MEASURE"] = "1"
from both import compiled, interpreted, is_native

ENOUGH = 3000


class Measured(unittest.TestCase):
    def setUp(self):
        self.native = importlib.reload(compiled("measured"))
        self.plain = interpreted("measured")

    def give_up(self, function, *args):
        """Calls a function natively in vain until it is interpreted."""
        for _ in range(ENOUGH):
            function(*args)
            if type(function) is types.FunctionType:
                return
        self.fail(f"{function} is still native")

    def test_unfit_arguments(self):
        double = self.native.double
        self.assertTrue(is_native(double))
        double.mark, double.itself = "x", double
        died = []
        reference, key = weakref.ref(double, died.append), {double: 1}
        before = repr(double), hash(double), double.__code__, dict(double.__annotations__), double.__globals__, id(double.__dict__)
        self.give_up(double, "ab")
        self.assertEqual(before, (repr(double), hash(double), double.__code__, double.__annotations__, double.__globals__, id(double.__dict__)))
        self.assertIs(self.native.double, double)
        self.assertIs(reference(), double)
        self.assertEqual(key[double], 1)
        self.assertEqual((double.mark, double.__name__, double.__qualname__, double.__doc__, double.__module__), ("x", "double", "double", "Twice that.", "measured"))
        self.assertIs(pickle.loads(pickle.dumps(double)), double)
        self.assertEqual((double(4), double("x"), double([1])), (8, "xx", [1, 1]))
        self.assertRaisesRegex(TypeError, "missing 1 required positional argument: 'a'", double)
        double.__name__ = "other"
        self.assertEqual(double.__name__, "other")
        self.assertEqual(died, [])
        del double, self.native.double, key
        gc.collect()
        self.assertIsNone(reference())
        self.assertEqual(len(died), 1)

    def test_default_values(self):
        function = self.native.keywords
        self.give_up(function, "ab")
        self.assertEqual((function("a"), function(2, times=5), function(2, more=7)), ("aaa", 10, 42))
        self.assertEqual(function.__kwdefaults__, {"times": 3, "more": 1})
        function.__kwdefaults__["times"] = 1
        self.assertEqual(function("a"), "a")

    def test_what_calls_it(self):
        caller = self.native.calls_double
        for _ in range(10):
            caller(1)
        self.give_up(self.native.double, "ab")
        self.assertEqual(caller(1), self.plain.calls_double(1))
        self.assertTrue(is_native(caller))
        self.native.double.__code__ = (lambda a: a * 3).__code__
        self.assertEqual(caller(1), sum(3 * (1 + i) for i in range(20)))
        self.native.double = lambda a: 0
        self.assertEqual(caller(1), 0)

    def test_methods(self):
        one, other = self.native.Derived(4), self.plain.Derived(4)
        bound, function = one.more, self.native.Derived.__dict__["more"]
        one.number = other.number = 0.5
        for _ in range(ENOUGH):
            self.assertEqual(one.more(2), 102.5)
        self.assertIs(type(function), types.FunctionType)
        self.assertEqual(bound, one.more)
        self.assertEqual((bound(3), bound.__func__), (103.5, function))
        self.assertIs(type(self.native.Base.more), types.FunctionType)
        self.assertEqual(super(self.native.Derived, one).more(1), 1.5)

    def test_changed_methods(self):
        for change in ("__code__", "__defaults__"):
            self.setUp()
            one = self.native.Derived(4)
            plain = self.native.Derived.__dict__["plain"]
            self.assertEqual(one.twice(3), 430)
            one.number = "x"
            self.give_up(plain, one, 3)
            one.number = 4
            self.assertEqual(one.twice(3), 430)
            if change == "__code__":
                plain.__code__ = (lambda self, by: 0).__code__
                self.assertEqual(one.twice(3), 190)
            else:
                plain.__defaults__ = (7,)
                self.assertEqual((one.twice(3), one.plain()), (430, 28))

    def test_functions_that_are_never_native(self):
        one = self.native.Derived(4)
        self.assertEqual((one.twice(3), one.never_native(2)), (430, "//"))
        self.native.Derived.never_native.__code__ = (lambda self, a: a).__code__
        self.assertEqual((one.twice(3), one.never_native(2)), (430, 2))
        self.native.Derived.plain.__defaults__ = (2,)
        self.assertEqual((one.twice(3), one.plain()), (430, 8))
        del self.native.Derived.plain.__defaults__
        self.assertRaises(TypeError, one.plain)
        self.native.keywords.__kwdefaults__ = {"times": 4, "more": 2}
        self.assertEqual(self.native.keywords(1), 8)

        def function(a, b=2, *, c=3):
            return a, b, c
        function.__defaults__, function.__kwdefaults__ = (5,), {"c": 6}
        self.assertEqual(function(1), (1, 5, 6))
        function.__code__ = (lambda a, b, *, c: c).__code__
        self.assertEqual(function(1), 6)
        with self.assertRaises(TypeError):
            function.__code__ = 3
        with self.assertRaises(TypeError):
            function.__defaults__ = 3
        with self.assertRaises(TypeError):
            function.__kwdefaults__ = 3

    @unittest.skipIf(os.environ.get("PYTHONMALLOC") == "malloc", "the interpreter is not as quick as it is")
    def test_speed(self):
        masks, a, b = self.native.masks, 1 << 70, (1 << 71) + 5
        before = sys.getrefcount(a)
        for _ in range(20 * ENOUGH):
            self.assertEqual(masks(a, b), self.plain.masks(a, b))
        self.assertIs(type(masks), types.FunctionType)
        self.assertEqual(sys.getrefcount(a), before)
        one = self.native.Base(1)
        for i in range(20 * ENOUGH):
            one.set_mask(100 + i % 5)
        self.assertIs(type(self.native.Base.set_mask), types.FunctionType)
        for _ in range(2000):
            self.assertEqual(self.native.loop(100), self.plain.loop(100))
        self.assertTrue(is_native(self.native.loop))

    def test_recursion(self):
        depth = self.native.depth
        for n in range(200):
            self.assertEqual(depth(n % 20, 3), 6)
            self.assertEqual(depth(n % 20, "x"), "xx")
        self.setUp()
        depth = self.native.depth
        self.give_up(depth, 3, "x")
        self.assertEqual(depth(50, 3), 6)
        self.assertRaises(RecursionError, depth, 10 ** 5, "x")

    def test_given_up_in_the_middle(self):
        waits, double, function = self.native.waits, self.native.double, self.native.keywords

        def other(a):
            self.give_up(double, "x")
            return a + 1
        for n in range(300):
            self.assertEqual(waits(n, other if n == 150 else lambda a: a), n + (n == 150))

        def recursive(a):
            if type(function) is types.FunctionType or len(a) > 30:
                return a
            return function(Again(a + "x"))

        class Again(str):
            def __mul__(self, times):
                return recursive(str(self))
        for _ in range(100):
            function(Again("x"))
        self.give_up(function, Again("x"))
        self.assertEqual(function(2), 6)

    def test_exceptions(self):
        fails = self.native.fails
        for n in range(ENOUGH):
            if n % 3:
                self.assertEqual(fails(5), 5)
            else:
                self.assertRaisesRegex(ValueError, "too much", fails, 6)
        for _ in range(ENOUGH):
            self.assertRaisesRegex(TypeError, "not supported", fails, "x")

    def test_other_kinds(self):
        one, other = self.native.Derived(9), self.plain.Derived(9)
        for n in range(ENOUGH):
            self.assertEqual((one.half, one.offset(), type(one).offset(), list(self.native.numbers(3))), (other.half, 100, 100, [0, 2, 4]))
        self.assertEqual(list(map(self.native.double, [1] * ENOUGH)), [2] * ENOUGH)
        self.assertEqual(sorted(range(ENOUGH), key=self.native.double), list(range(ENOUGH)))

    def test_threads(self):
        double, found = self.native.double, []

        def work():
            found.append(all(double("x") == "xx" and double(3) == 6 for _ in range(ENOUGH)))
        threads = [threading.Thread(target=work) for _ in range(4)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        self.assertEqual(found, [True] * 4)

    def test_nothing_is_left(self):
        def once():
            self.setUp()
            self.give_up(self.native.double, "x")
            self.native.Derived(3).more(3)
            references.append(weakref.ref(self.native.double))
        references = []
        for _ in range(5):
            once()
        self.native = None
        sys.modules.pop("measured").__dict__.clear()
        gc.collect()
        self.assertEqual([reference() for reference in references], [None] * 5)


if __name__ == "__main__":
    unittest.main()
