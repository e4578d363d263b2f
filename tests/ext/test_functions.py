"""A native function is a function to everything that looks at it."""

import copy
import functools
import gc
import importlib
import inspect
import pickle
import sys
import threading
import traceback
import types
import typing
import unittest
import weakref

from both import Case, is_native


class Attributes(Case):
    module = "functions"

    def test_same_as_interpreted(self):
        for name in ("add", "twice", "fails"):
            native, plain = getattr(self.native, name), getattr(self.plain, name)
            self.assertTrue(is_native(native))
            for attribute in ("__name__", "__qualname__", "__doc__", "__module__", "__defaults__", "__kwdefaults__", "__annotations__",
                              "__dict__", "__closure__"):
                self.assertEqual(getattr(native, attribute), getattr(plain, attribute), attribute)
            self.assertEqual(inspect.signature(native), inspect.signature(plain))
            self.assertEqual(typing.get_type_hints(native), typing.get_type_hints(plain))
            self.assertEqual(inspect.getsource(native), inspect.getsource(plain))
            self.assertEqual(native.__code__.co_firstlineno, plain.__code__.co_firstlineno)
            self.assertEqual(native.__code__.co_varnames, plain.__code__.co_varnames)
            self.assertRegex(repr(native), rf"<function {name} at 0x[0-9a-f]+>")
        self.assertIs(self.native.add.__globals__, vars(self.native))

    def test_is_a_function(self):
        self.assertTrue(inspect.isfunction(self.native.add))
        self.assertTrue(inspect.isroutine(self.native.add))
        self.assertIsInstance(self.native.add, types.FunctionType)
        self.assertTrue(callable(self.native.add))
        self.assertFalse(hasattr(self.native.add, "__wrapped__"))

    def test_module(self):
        self.assertEqual(self.native.__doc__, "Doc of the module.")
        self.assertEqual(self.native.__name__, "functions")
        extra = set(vars(self.native)) ^ set(vars(self.plain))
        self.assertEqual(extra - {"__cached__"}, set())

    def test_own_attributes(self):
        self.native.add.tag = [1]
        self.assertEqual(self.native.add.tag, [1])
        self.assertEqual(self.native.add.__dict__, {"tag": [1]})
        del self.native.add.tag
        with self.assertRaises(AttributeError):
            self.native.add.tag

    def test_wraps(self):
        self.assertIs(self.native.wrapper.__wrapped__, self.native.twice)
        self.assertEqual(self.native.wrapper(4), 8)

        @functools.wraps(self.native.add)
        def other():
            pass
        self.assertEqual(other.__doc__, "Adds.")

    def test_caches_and_partials(self):
        cached = functools.lru_cache(self.native.twice)
        self.assertEqual([cached(3), cached(3), cached.cache_info().hits], [6, 6, 1])
        self.assertEqual(functools.partial(self.native.twice, 5)(), 10)
        self.assertEqual(list(map(self.native.twice, [1, 2])), [2, 4])


class Identity(Case):
    module = "functions"

    def test_pickle_and_copy(self):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            self.assertIs(pickle.loads(pickle.dumps(self.native.add, protocol)), self.native.add)
        self.assertIs(pickle._loads(pickle._dumps(self.native.add)), self.native.add)
        self.assertIs(copy.copy(self.native.add), self.native.add)
        self.assertIs(copy.deepcopy(self.native.add), self.native.add)

    def test_hash_and_weak_references(self):
        self.assertEqual({self.native.add: 1}[self.native.add], 1)
        self.assertIs(weakref.ref(self.native.add)(), self.native.add)

    def test_binding(self):
        holder = self.native.Holder()
        with self.assertRaises(TypeError):
            holder.double()
        self.assertEqual(self.native.Holder.double(3), 6)
        self.assertEqual(holder.static(3), 6)
        bound = self.native.twice.__get__(7)
        self.assertEqual(bound(), 14)
        self.assertIs(bound.__func__, self.native.twice)
        self.assertIs(self.native.twice.__get__(None, int), self.native.twice)


class Tracebacks(Case):
    module = "functions"

    def test_lines(self):
        self.same("fails", 3)
        self.same("outer_fails", 3)

    def test_text(self):
        def text(module):
            try:
                module.outer_fails(3)
            except ZeroDivisionError:
                lines = traceback.format_exc().splitlines()[3:]
                return [line.replace(module.outer_fails.__code__.co_filename, "FILE") for line in lines]
        self.assertEqual(text(self.native), text(self.plain))


class Life(Case):
    module = "functions"

    def test_reload(self):
        old = self.native.twice
        self.native.twice = None
        self.assertIs(importlib.reload(self.native), self.native)
        self.assertTrue(is_native(self.native.twice))
        self.assertIsNot(self.native.twice, old)
        self.assertEqual(self.native.twice(4), 8)
        self.assertEqual(old(4), 8)

    def test_subinterpreters(self):
        try:
            import _xxsubinterpreters as interpreters
        except ImportError:
            try:
                import _interpreters as interpreters
            except ImportError:
                self.skipTest("no subinterpreters")
        folder = self.native.__spec__.origin.rpartition("/")[0]
        code = (f"import sys; sys.path.insert(0, {folder!r})\n"
                "try:\n    import functions\nexcept ImportError:\n    pass\nelse:\n    raise SystemError('imported')")
        made = interpreters.create()
        failed = interpreters.run_string(made, code)
        self.assertIsNone(failed)
        interpreters.destroy(made)

    def test_threads(self):
        results = []

        def work():
            results.append([self.native.twice(n) for n in range(2000)])
        threads = [threading.Thread(target=work) for _ in range(8)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        self.assertEqual(results, [[2 * n for n in range(2000)]] * 8)

    def test_nothing_leaks(self):
        def work(count):
            for n in range(count):
                self.native.twice(n)
                self.native.twice(2**62 + n)
                self.native.add(n, c=n)
                try:
                    self.native.fails(n)
                except ZeroDivisionError:
                    pass
                try:
                    self.native.twice("x" * 3)
                    self.native.twice()
                except TypeError:
                    pass
        work(100)
        gc.collect()
        blocks, held = sys.getallocatedblocks(), resident()
        work(20000)
        gc.collect()
        self.assertLess(sys.getallocatedblocks() - blocks, 200)
        self.assertLess(resident() - held, 4 << 20)

    def test_counts(self):
        value, before = object(), sys.getrefcount(None)
        references = sys.getrefcount(self.native.twice), sys.getrefcount(value)
        for _ in range(1000):
            self.native.twice.__get__(value)
            try:
                self.native.twice(value)
            except TypeError:
                pass
        self.assertEqual((sys.getrefcount(self.native.twice), sys.getrefcount(value)), references)
        self.assertLess(abs(sys.getrefcount(None) - before), 100)


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


if __name__ == "__main__":
    unittest.main()
