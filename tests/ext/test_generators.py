"""A native generator is a generator to everything that looks at it."""

import builtins
import collections.abc
import contextlib
import copy
import functools
import gc
import inspect
import itertools
import math
import pickle
import sys
import threading
import traceback
import types
import unittest
import weakref

from both import Case, interpreted_calls, is_native, kind


class Both(Case):
    maxDiff = None
    module = "generators"

    def both(self, name, args, use, **keywords):
        """What somebody sees who uses the generator, from both."""
        native, plain = (use(getattr(module, name)(*args, **keywords)) for module in (self.native, self.plain))
        self.assertEqual(native, plain, f"{name}{args}")
        return native

    def steps_natively(self, name, *args, **keywords):
        self.both(name, args, drained, **keywords)
        self.assertEqual(interpreted_calls(lambda: drained(getattr(self.native, name)(*args, **keywords)), (), {}, getattr(self.native, name)), 0, name)


def drained(generator, most=60):
    """All that it gives, what it returns or raises, and whether it is at its end."""
    out = []
    try:
        while len(out) < most:
            out.append(kind(next(generator)))
    except StopIteration as stop:
        out.append(("returned", kind(stop.value), kind(stop.args)))
        out.append(next(generator, "ended"))
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)[1:]
        out.append((type(error).__name__, error.args, [(frame.name, frame.lineno, frame.line) for frame in frames]))
        out.append(next(generator, "ended"))
    return out


class Values(Both):
    def test_natively(self):
        for n in (0, 1, 5):
            self.steps_natively("squares", n)
            self.steps_natively("rows", n)
            self.steps_natively("steps", n)
            self.steps_natively("outer", n)
            self.steps_natively("inner", n)
            self.steps_natively("roots", n)
            self.steps_natively("tree", n)
        self.steps_natively("squares", True + 2)
        self.steps_natively("stepped", 110)
        self.steps_natively("collatz", 27)
        self.steps_natively("collatz", 27, 5)
        self.steps_natively("collatz", 27, 5, doubled=True)
        self.steps_natively("collatz", most=3, n=7)
        self.steps_natively("powers", 2**40)
        self.steps_natively("letters", "aé\U0001f600")
        self.steps_natively("words", "some words  and\nmore")
        self.steps_natively("same", 1.5, "a", 2**70)
        self.steps_natively("same", -0.0, "", 7)
        self.steps_natively("nothing")
        self.steps_natively("answers", 97)

    def test_other_arguments(self):
        self.both("squares", (True,), drained)
        for args in ((2.5,), ("x",), (None,)):
            self.both("squares", args, drained)
        self.both("letters", (["a", "b"],), drained)
        self.both("closed_loop", ([1, 2],), drained)
        self.both("pair", ((1, "x"),), drained)
        for module in (self.native, self.plain):
            with self.assertRaisesRegex(TypeError, r"squares\(\) missing 1 required positional argument: 'n'"):
                module.squares()
            with self.assertRaisesRegex(TypeError, r"got an unexpected keyword argument 'm'"):
                module.squares(m=2)

    def test_exceptions(self):
        self.native.log.clear(), self.plain.log.clear()
        self.both("inverses", (3,), drained)
        self.both("guarded", (-1,), drained)
        self.both("guarded", (1,), drained)
        self.both("keys", ("abcab",), drained)
        self.both("keys", ("abcabcd",), drained)
        self.assertEqual(self.native.log, self.plain.log)

    def test_order_of_sets(self):
        text = "the quick brown fox jumps over the lazy dog and then some more"
        self.both("different", (text,), drained)
        for k in range(12):
            def use(generator):
                first = list(itertools.islice(generator, k))
                generator.gi_frame
                return first + list(generator)
            self.both("different", (text,), use)

    def test_containers(self):
        def use(generator):
            got = list(generator)
            return got, [a is b for a, b in zip(got, got[1:])]
        self.both("growing", (4,), use)
        self.both("rows", (4,), use)
        generator = self.native.growing(3)
        first = next(generator)
        first.append("mine")
        self.assertEqual(list(generator), [[0, "mine", 1, 2]] * 2)
        self.both("lazy", (4,), lambda generator: [list(inner) for inner in generator])

    def test_arguments_come_back(self):
        x, text, n = 1.25, "".join(["so", "me"]), 2**80
        for a, b in zip(self.native.same(x, text, n), [x, text, n] * 3):
            self.assertIs(a, b)


class Protocol(Both):
    def test_looks(self):
        native, plain = self.native.squares(3), self.plain.squares(3)
        self.assertTrue(is_native(self.native.squares))
        self.assertEqual(type(native).__name__, type(plain).__name__)
        for generator in (native, plain):
            self.assertIsInstance(generator, types.GeneratorType)
            self.assertIsInstance(generator, collections.abc.Generator)
            self.assertIsInstance(generator, collections.abc.Iterator)
            self.assertTrue(inspect.isgenerator(generator))
            self.assertIs(iter(generator), generator)
            self.assertRegex(repr(generator), r"^<generator object squares at 0x[0-9a-f]+>$")
            self.assertEqual((generator.__name__, generator.__qualname__), ("squares", "squares"))
            self.assertTrue(callable(generator.send) and callable(generator.__next__))
            self.assertFalse(hasattr(generator, "__len__"))
            self.assertRaises(TypeError, len, generator)
            self.assertTrue(generator)
            self.assertEqual(generator, generator)
            self.assertIn(generator, {generator})
        self.assertTrue(inspect.isgeneratorfunction(self.native.squares))
        self.assertEqual(self.native.Holder.evens(3).__qualname__, "Holder.evens")
        self.assertEqual(list(self.native.Holder().evens(5)), [0, 2, 4])
        self.assertEqual(list(self.native.Holder().doubles(3)), [0, 1, 4])
        with self.assertRaisesRegex(TypeError, "cannot create 'generator' instances"):
            type(native)()

    def test_states(self):
        def use(generator):
            seen = []
            for i in range(5):
                seen.append((inspect.getgeneratorstate(generator), generator.gi_running, getattr(generator, "gi_suspended", None)))
                seen.append(next(generator, "end"))
            return seen
        self.both("squares", (3,), use)

    def test_without_frames(self):
        def use(generator):
            seen = [getattr(generator, "gi_suspended", None), generator.gi_running]
            for i in range(4):
                seen += [next(generator, "end"), getattr(generator, "gi_suspended", None), generator.gi_running]
            return seen
        self.both("squares", (3,), use)

    def test_frames(self):
        def use(generator):
            seen = []
            for i in range(6):
                frame = generator.gi_frame
                seen.append(frame and (frame.f_lineno, dict(frame.f_locals), frame.f_code.co_name))
                seen.append((dict(inspect.getgeneratorlocals(generator)), generator.gi_code.co_name, type(generator.gi_yieldfrom).__name__))
                seen.append(next(generator, "end"))
            return seen
        self.both("outer", (3,), use)
        self.both("words", ("a b",), use)

        def late(generator):
            return [next(generator), next(generator), dict(generator.gi_frame.f_locals), list(generator), generator.gi_frame]
        self.both("squares", (4,), late)

    def test_send(self):
        def use(generator):
            seen = []
            with self.assertRaisesRegex(TypeError, "can't send non-None value to a just-started generator"):
                generator.send(1)
            seen += [generator.send(None), next(generator), generator.send(None), generator.send(20), next(generator), generator.send(5)]
            try:
                generator.send(1000)
            except StopIteration as stop:
                seen.append(stop.value)
            with self.assertRaises(StopIteration) as caught:
                generator.send(None)
            return seen, caught.exception.value
        self.both("answers", (3,), use)

        def ended(generator):
            list(generator)
            seen = []
            for value in (None, 3):
                with self.assertRaises(StopIteration) as caught:
                    generator.send(value)
                seen.append(caught.exception.args)
            return seen
        self.both("answers", (99,), ended)
        self.both("squares", (2,), ended)

    def test_throw(self):
        def use(generator, before):
            seen = [next(generator) for _ in range(before)]
            error = KeyError("x")
            with self.assertRaises(KeyError) as caught:
                generator.throw(error)
            self.assertIs(caught.exception, error)
            frames = [(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)[1:]]
            return seen, frames, list(generator), generator.gi_frame
        for before in range(3):
            self.both("squares", (3,), lambda generator: use(generator, before))

        def ended(generator):
            list(generator)
            return use(generator, 0)
        self.both("squares", (3,), ended)

        def closed(generator):
            next(generator)
            generator.close()
            return use(generator, 0)
        self.both("squares", (3,), closed)
        self.assertRaises(TypeError, self.native.squares(3).throw)
        self.assertRaises(TypeError, self.native.squares(3).throw, 3)

    def test_close(self):
        def use(generator):
            seen = [generator.close(), list(generator), generator.close()]
            return seen, inspect.getgeneratorstate(generator)
        self.both("squares", (3,), use)

        def later(generator):
            return [next(generator), next(generator), generator.close(), next(generator, "end"), generator.gi_frame]
        self.both("squares", (3,), later)
        self.both("careful", (3,), later)
        self.assertEqual(self.native.log[-1], "closed")

    def test_delegation(self):
        for module in (self.native, self.plain):
            def wrapping():
                got = yield from module.words("a b c")
                yield got
                got = yield from module.answers(90)
                yield got
            self.assertEqual(list(wrapping()), ["a", "b", "c", 5] + list(range(90, 100)) + ["done"])
            generator = wrapping()
            [next(generator) for _ in range(5)]
            self.assertEqual(generator.send(4), 94)
            self.assertEqual(type(generator.gi_yieldfrom).__name__, "generator")
            with self.assertRaises(OSError):
                generator.throw(OSError)

    def test_value_that_is_a_tuple(self):
        def use(generator):
            return drained(generator)
        self.both("collatz", (1,), use)

    def test_names(self):
        def use(generator):
            next(generator)
            generator.__name__, generator.__qualname__ = "other", "a.b"
            with self.assertRaises(AttributeError):
                generator.x = 1
            with self.assertRaises(TypeError):
                generator.__name__ = 3
            return generator.__name__, repr(generator).split(" at ")[0], list(generator)
        self.both("squares", (3,), use)
        native = self.native.squares
        generator = native(3)
        native.__name__ = "renamed"
        self.assertEqual(generator.__name__, "squares")
        generator.gi_frame
        self.assertEqual(generator.__name__, "squares")
        self.assertEqual(native(3).__name__, "renamed")
        native.__name__ = "squares"

    def test_copies(self):
        for module in (self.native, self.plain):
            for make in (copy.copy, copy.deepcopy, pickle.dumps):
                with self.assertRaisesRegex(TypeError, "cannot pickle 'generator' object"):
                    make(module.squares(3))

    def test_uses(self):
        for module in (self.native, self.plain):
            self.assertEqual(sum(module.squares(5)), 30)
            self.assertEqual(sorted(module.squares(5), reverse=True), [16, 9, 4, 1, 0])
            self.assertEqual(list(itertools.islice(module.powers(3), 4)), [1, 3, 9, 27])
            self.assertEqual("".join(module.words("a b")), "ab")
            self.assertEqual([*zip(module.squares(3), module.powers(2))], [(0, 1), (1, 2), (4, 4)])
            first, *rest = module.squares(4)
            self.assertEqual((first, rest), (0, [1, 4, 9]))
            self.assertIn(9, module.squares(4))
            a, b = itertools.tee(module.squares(3))
            self.assertEqual((list(a), list(b)), ([0, 1, 4], [0, 1, 4]))
            with contextlib.contextmanager(module.guarded)(7) as value:
                self.assertEqual(value, 7)
            with self.assertRaises(OSError), contextlib.contextmanager(module.guarded)(7):
                raise OSError
            with contextlib.closing(module.squares(3)) as generator:
                next(generator)

            @functools.singledispatch
            def of(x):
                return "object"
            of.register(types.GeneratorType, lambda x: "generator")
            self.assertEqual(of(module.squares(1)), "generator")


class Meanwhile(Both):
    """What a generator uses changes between its steps."""

    def changed(self, name, args, count, change):
        """Steps, then a change, then more steps."""
        outcomes = []
        for module in (self.native, self.plain):
            generator = getattr(module, name)(*args)
            seen = [kind(next(generator)) for _ in range(count)]
            with contextlib.ExitStack() as after:
                change(module, after)
                seen.append(drained(generator))
                after.close()
            outcomes.append(seen)
        self.assertEqual(*outcomes, name)
        self.steps_natively(name, *args)

    @staticmethod
    def setting(name, value, where=None):
        def change(module, after):
            target = where or module
            after.callback(setattr, target, name, getattr(target, name))
            setattr(target, name, value)
        return change

    def test_constants(self):
        for count in range(4):
            self.changed("stepped", (105,), count, self.setting("STEP", 2))
            self.changed("stepped", (105,), count, self.setting("START", 0))
            self.changed("steps", (5,), count, self.setting("STEP", "x"))
            self.changed("outer", (3,), count, self.setting("STEP", 10))

    def test_functions(self):
        for count in range(4):
            self.changed("outer", (3,), count, self.setting("twice", lambda n: -n))
            self.changed("outer", (3,), count, self.setting("inner", lambda n: iter("ab")))
            self.changed("inner", (4,), count, self.setting("twice", lambda n: -n))
            self.changed("roots", (4,), count, self.setting("math", types.SimpleNamespace(sqrt=lambda n: -n)))

    def test_modules_and_builtins(self):
        for count in range(3):
            self.changed("roots", (4,), count, self.setting("sqrt", lambda n: -n, math))
            self.changed("roots", (4,), count, self.setting("abs", lambda n: n * 100, builtins))

            def hide(module, after):
                module.abs = lambda n: n * 100
                after.callback(delattr, module, "abs")
            self.changed("roots", (4,), count, hide)

    def test_code(self):
        for count in range(3):
            def change(module, after):
                code = module.twice.__code__
                after.callback(setattr, module.twice, "__code__", code)
                module.twice.__code__ = (lambda n: n + 1000).__code__
            self.changed("inner", (4,), count, change)

            def change_itself(module, after):
                code = module.inner.__code__
                after.callback(setattr, module.inner, "__code__", code)
                module.inner.__code__ = module.squares.__code__
            self.changed("inner", (4,), count, change_itself)

    def test_deleted(self):
        for count in range(3):
            def change(module, after):
                after.callback(setattr, module, "STEP", module.STEP)
                del module.STEP
            self.changed("stepped", (105,), count, change)


class Life(Both):
    def test_weak_references(self):
        generator = self.native.squares(3)
        reference = weakref.ref(generator)
        self.assertIs(reference(), generator)
        del generator
        self.assertIsNone(reference())

    def test_cycles(self):
        class Text(str):
            pass
        before = len(gc.get_objects())
        for _ in range(100):
            holder = []
            generator = self.native.squares(3)
            next(generator)
            generator.gi_frame
            holder += [generator, holder]
        del holder, generator
        gc.collect()
        self.assertLess(len(gc.get_objects()) - before, 50)

    def test_itself(self):
        """A generator that somebody runs while it runs."""
        for module in (self.native, self.plain):
            generator = None

            def again():
                return next(generator)
            generator = (again() for _ in range(1))
            with self.assertRaisesRegex(ValueError, "already executing"):
                next(generator)

    def test_threads(self):
        generator = self.native.powers(3)
        results = [[] for _ in range(8)]

        def work(out):
            for _ in range(50):
                out.append(next(generator))
        threads = [threading.Thread(target=work, args=(out,)) for out in results]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        self.assertEqual(sorted(sum(results, [])), [3**i for i in range(400)])

    def test_deep(self):
        self.both("tree", (12,), list)

        def chain(module, depth):
            if depth:
                yield from chain(module, depth - 1)
            yield from module.squares(2)
        self.assertEqual(list(chain(self.native, 50)), list(chain(self.plain, 50)))

    def test_nothing_leaks(self):
        native = self.native
        text = "some words"

        def partly(name, *args):
            generator = getattr(native, name)(*args)
            next(generator)

        def looked_at():
            generator = native.outer(4)
            next(generator), next(generator)
            generator.gi_frame
            next(generator)

        def thrown():
            generator = native.outer(4)
            next(generator)
            self.failing(generator.throw, OSError())

        def changed():
            generator = native.outer(4)
            next(generator)
            native.STEP = 2
            next(generator)
            native.STEP = 1
        self.leaks_nothing(
            lambda: list(native.squares(300)), lambda: partly("squares", 300), lambda: native.squares(3), lambda: partly("growing", 3),
            lambda: list(native.growing(3)), lambda: partly("words", text), lambda: list(native.letters(text)), lambda: drained(native.collatz(27)),
            lambda: self.failing(list, native.inverses(3)), looked_at, thrown, changed, lambda: native.squares(3).close(),
            lambda: native.outer(3).__name__, lambda: partly("tree", 5), lambda: drained(native.same(1e10, text, 2**90)), lambda: partly("lazy", 3))

    def test_counts(self):
        text, function = "".join(["so", "me"]), self.native.letters
        before = sys.getrefcount(text), sys.getrefcount(function)
        for _ in range(100):
            list(function(text))
            generator = function(text)
            next(generator)
            generator.gi_frame
            next(function(text))
        del generator
        self.assertEqual((sys.getrefcount(text), sys.getrefcount(function)), before)


if __name__ == "__main__":
    unittest.main()
