"""Loops that run natively in functions that do not: the same as interpreted, also in what can be seen of locals, lines and exceptions."""

import asyncio
import contextlib
import inspect
import sys
import unittest

from both import Changes, compiled, outcome

WORDS = ["a", "bc", "a", "", "é", "bc", "a"]


def lines_in(function, *args):
    """The lines of a function that the interpreter enters, counted from its `def`."""
    code = inspect.unwrap(function).__code__
    seen = set()

    def trace(frame, event, arg):
        if frame.f_code is not code:
            return None
        seen.add(frame.f_lineno - code.co_firstlineno)
        return trace

    sys.settrace(trace)
    try:
        function(*args)
    except Exception:
        pass
    finally:
        sys.settrace(None)
    return seen


class Outlined(Changes):
    module = "outlined"

    def loop_is(self, is_native, name, make, lines):
        """Whether some lines are executed natively."""
        self.changed(name, make)
        seen = lines_in(getattr(self.native, name), *make())
        self.assertEqual(seen.isdisjoint(lines), is_native, (name, seen))
        self.assertFalse(lines_in(getattr(self.plain, name), *make()).isdisjoint(lines), name)

    def natively(self, name, make, *lines):
        self.loop_is(True, name, make, lines)

    def interpreted(self, name, make, *lines):
        self.loop_is(False, name, make, lines)

    def test_results(self):
        self.natively("summed", lambda: ([0.5, 1.5],), 4)
        self.interpreted("summed", lambda: ([0.5, 1],), 4)
        self.natively("primes", lambda: (100,), 4, 5, 6)
        self.natively("counted", lambda: (WORDS,), 5, 6, 7)
        self.natively("grown", lambda: (200,), 4)
        self.natively("widened", lambda: (20,), 4)
        self.natively("called", lambda: (20,), 4)
        self.natively("searched", lambda: ([1, 2, 3], 2), 4, 6)
        self.natively("searched", lambda: ([1, 2, 3], 7), 4, 6)
        self.natively("unpacked", lambda: ([(1, 2), (3, 4)],), 4)
        self.natively("comprehended", lambda: (5,), 4)
        self.natively("annotated", lambda: (5,), 5, 6)
        self.natively("with_default", lambda: (), 3)
        self.natively("with_default", lambda: (9, 1, 2), 3)
        self.same("with_default", 9, 8, step=3, more=1)
        self.same("recursive", 6)

    def test_names_without_values(self):
        self.natively("last", lambda: ([4, 5],), 3)
        self.changed("last", lambda: ([],))
        self.natively("last_or", lambda: ([4, 5], 6), 3)
        self.changed("last_or", lambda: ([], 6))
        for n in (0, 1, 5):
            self.changed("conditional", lambda: (n, True))
            self.changed("conditional", lambda: (n, False))
            self.changed("deleted", lambda: (n,))
            self.changed("deleted_elsewhere", lambda: (n, True))
            self.changed("deleted_elsewhere", lambda: (n, False))
            for end in (0, 2, 9):
                self.changed("deleted_inside", lambda: (n, end))
            self.changed("looked_at", lambda: (n,))

    def test_exceptions(self):
        """The interpreter does the loop then, from its beginning."""
        self.natively("put", lambda: ([1, 2, 3], 3), 3)
        self.interpreted("put", lambda: ([1, 2, 3], 5), 3)
        self.natively("put_caught", lambda: ([1, 2, 3], 3), 5, 6)
        self.interpreted("put_caught", lambda: ([1, 2, 3], 5), 5, 6)
        self.changed("swallowed", lambda: ([1, 2, 3], 5, contextlib.suppress))
        self.changed("swallowed", lambda: ([1, 2, 3], 2, contextlib.suppress))
        self.natively("divided", lambda: ([7, -7], 2), 4)
        self.interpreted("divided", lambda: ([7, -7], 0), 4)
        self.interpreted("divided", lambda: ([7, "a"], 2), 4)
        self.interpreted("summed", lambda: (None,), 3)

    def test_shared_names(self):
        for n in (0, 3, 8):
            self.changed("shared", lambda: (n,))
            self.changed("changed_inside", lambda: (n,))
        self.natively("shared", lambda: (3,), 8)

    def test_identity(self):
        self.changed("same_object", lambda: ([1, 2],))
        self.changed("escape", lambda: ([[1], [2, 3]],))
        rows = [[1], [2]]
        self.assertIs(self.native.escape(rows)[1][0], rows[0])

    def test_parts(self):
        self.natively("nested", lambda: ([[1, -2, 3], [], [4]],), 5, 6)
        self.interpreted("crossed", lambda: ([[1, 2], [3, -1, 4], [5]],), 4, 6)
        self.natively("deep", lambda: (2,), 9, 12)
        self.changed("shadowing", lambda: (range, 4))
        self.changed("shadowing", lambda: (reversed, 4))
        self.natively("mixed", lambda: (20, False), 5)
        self.interpreted("mixed", lambda: (20, True), 5)
        self.changed("matched", lambda: (1, 5))
        self.changed("matched", lambda: (2, 5))
        self.same("count_up", 4)
        self.assertEqual(self.native.counter, 4)

        class Point:
            x = 0
        self.changed("attribute_target", lambda: (Point(), 3))

    def test_methods(self):
        for name, args in (("step", (0.5,)), ("of_class", (4,)), ("of_none", (4,))):
            results = [(outcome(getattr(module.Body(5), name), args, {})) for module in (self.native, self.plain)]
            self.assertEqual(*results)
        self.assertEqual(self.native.Hidden(3).times(4), 12)
        body = self.native.Body(5)
        self.assertTrue(lines_in(type(body).step, body, 1.5).isdisjoint((3, 4)))

        class Other(self.native.Body):
            pass
        body = Other(5)
        self.assertEqual(body.step(1.0)[0], self.plain.Body(5).step(1.0)[0])

    def test_generators_and_coroutines(self):
        for module in (self.native, self.plain):
            self.assertEqual(list(module.generated([1, 2, 3])), [6, 12])
            changing = [1, 2]
            steps = module.generated(changing)
            self.assertEqual(next(steps), 3)
            changing.append(5)
            self.assertEqual([*steps], [11])

            async def other(x):
                await asyncio.sleep(0)
                return x
            self.assertEqual(asyncio.run(module.awaited([1, 2, 3], other)), 13)

    def test_frames(self):
        """What the frame has while native code is not in it."""
        code = self.native.summed.__code__
        self.assertEqual(code.co_varnames[:1], ("values",))
        self.assertEqual(str(inspect.signature(self.native.summed)), str(inspect.signature(self.plain.summed)))
        self.assertEqual(hash(code), hash(code))
        self.assertEqual({code: 1}[code], 1)
        self.assertEqual(code, code.replace())
        self.assertEqual(inspect.getsource(self.native.summed), inspect.getsource(self.plain.summed))

    def test_many_calls(self):
        """Loops are timed, too, and may be given up."""
        for i in range(3000):
            self.assertEqual(self.native.nested([[1, 2, -3], [i]]), 3 + i)
            self.assertEqual(self.native.put([i], 1), [2 * i])
            if i % 3 == 0:
                with self.assertRaises(IndexError):
                    self.native.put([], 1)
        for i in range(500):
            self.failing(self.native.divided, [1], 0)
        self.assertEqual(self.native.divided([7], 2), 3)

    def test_leaks(self):
        n = compiled("outlined")
        body = n.Body(5)
        self.leaks_nothing(
            lambda: n.summed([0.5, 1.5]), lambda: n.primes(50), lambda: n.counted(WORDS), lambda: n.grown(100), lambda: n.escape([[1], [2]]),
            lambda: n.same_object([1, 2]), lambda: n.put([1, 2, 3], 3), lambda: self.failing(n.put, [1], 2), lambda: body.step(0.5), lambda: n.shared(5),
        )


if __name__ == "__main__":
    unittest.main()
