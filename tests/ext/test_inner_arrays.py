"""Arrays that native code finds in attributes and lists, and ranges: the same as interpreted, also where a call has to start again."""

import copy
import unittest
from array import array

from both import Case, compiled, interpreted_calls, outcome

NAN = float("nan")
FIELDS = ["data", "single", "ints", "longs", "bytes"]


def seen(grid):
    return {name: (getattr(grid, name).typecode, repr(list(getattr(grid, name)))) for name in FIELDS}


class InnerArrays(Case):
    module = "inner_arrays"

    def both(self, name, *args, size=(8, 6), change=None):
        """A method, and what is in the arrays afterwards: how many functions were interpreted."""
        outcomes = []
        for module in (self.native, self.plain):
            grid = module.Grid(*size)
            grid.data[:] = array("d", [i / 4 for i in range(len(grid.data))])
            if change:
                change(grid)
            method = getattr(grid, name)
            outcomes.append((outcome(method, args, {}), seen(grid)))
        self.assertEqual(*outcomes, (name, args))
        grid = self.native.Grid(*size)
        if change:
            change(grid)
        return interpreted_calls(getattr(grid, name), args, {}, of=getattr(self.native.Grid, name))

    def natively(self, name, *args, **keywords):
        self.assertEqual(self.both(name, *args, **keywords), 0, (name, args))

    def interpreted(self, name, *args, **keywords):
        self.assertGreater(self.both(name, *args, **keywords), 0, (name, args))

    def test_elements(self):
        self.natively("smooth", 3)
        self.natively("smooth", 2, size=(60, 60))
        self.natively("count", [1, 2, 3, 1, -1])
        self.natively("fill", 8)
        for i in (0, 7, -1, -8):
            self.natively("put", i, 2.5)
            self.natively("put_single", i, 0.1)
            self.natively("put_int", i, -2**31)
            self.natively("put_long", i, 2**63 - 1)
            self.natively("put_byte", i, 255)
        self.natively("put", 1, NAN)
        self.both("put", 1, 7)

    def test_what_does_not_fit(self):
        for name, values in {
            "put": ["x", None, 2**2000, 1j], "put_single": ["x", 1e300], "put_int": [2**31, -2**31 - 1, 1.0, "x"], "put_long": [2**63, 0.5], "put_byte": [-1, 256, b"a"],
        }.items():
            for value in values:
                self.both(name, 1, value)
        self.interpreted("put", 48, 1.0)
        self.interpreted("put", -49, 1.0)
        self.interpreted("put_int", 8, 1)
        self.both("put", True, 1.0)
        self.both("put", 1.0, 1.0)
        self.both("put", slice(0, 1), 1.0)

    def test_taken_back(self):
        """What has been written is as before when the interpreter starts again."""
        self.interpreted("fill", 9)
        self.interpreted("fill", 5000, size=(4000, 1))
        self.interpreted("count", [1, 2, 8])
        self.interpreted("count", [1] * 300)

        def wider(grid):
            grid.w = 12
        self.interpreted("smooth", 3, change=wider)

    def test_other_arrays(self):
        """What an attribute holds may be of another format, a class of its own, no array, or nothing."""
        class Own(array):
            pass

        def put(name, value):
            return lambda grid: setattr(grid, name, value)
        self.interpreted("put", 1, 2.5, change=put("data", array("f", [0.0] * 9)))
        self.interpreted("put", 1, 2.5, change=put("data", Own("d", [0.0] * 9)))
        self.interpreted("put_int", 1, 2, change=put("ints", array("l", [0] * 9)))
        self.interpreted("put_int", 1, 2, change=put("ints", array("I", [0] * 9)))
        for module in (self.native, self.plain):
            for value in ([0.0] * 9, {1: 2}, bytearray(9)):
                grid = module.Grid(3, 3)
                grid.ints = value
                grid.put_int(1, 2)
                self.assertEqual(value[1], 2)
            grid = module.Grid(3, 3)
            del grid.ints
            with self.assertRaises(AttributeError):
                grid.put_int(1, 2)

    def test_longer_and_shorter(self):
        for module in (self.native, self.plain):
            grid = module.Grid(3, 3)
            grid.put(8, 1.5)
            grid.data.extend([0.0] * 1000)
            grid.put(1008, 2.5)
            self.assertEqual((grid.data[8], grid.data[1008]), (1.5, 2.5))
            del grid.data[5:]
            with self.assertRaises(IndexError):
                grid.put(8, 1.5)
            grid.put(4, 3.5)
            self.assertEqual(list(grid.data), [0.0] * 4 + [3.5])

    def test_lists_of_arrays(self):
        def rows():
            return [array("d", [float(i * j % 7) for i in range(30)]) for j in range(30)]
        results = []
        for module in (self.native, self.plain):
            given = rows()
            same = list(given)
            module.lu(given, 30)
            self.assertTrue(all(a is b for a, b in zip(given, same)))
            results.append([list(row) for row in given])
        self.assertEqual(*results)
        self.assertEqual(interpreted_calls(self.native.lu, (rows(), 30), {}), 0)
        for wrong in (array("i", range(30)), [1.0] * 30, None):
            results = []
            for module in (self.native, self.plain):
                given = [*rows(), copy.copy(wrong)]
                results.append((outcome(module.lu, (given, 30), {}), [repr(row) for row in given]))
            self.assertEqual(*results)

    def test_functions(self):
        for module in (self.native, self.plain):
            one, other = module.Grid(3, 3), module.Grid(4, 4)
            data = one.data
            self.assertEqual(module.swapped(one, other), 3)
            self.assertIs(other.data, data)
            self.assertEqual((one.data[0], other.data[0]), (1.5, 0.0))
            self.assertEqual(module.caught(one, 15), 0.0)
            self.assertEqual(module.caught(one, 16), "array index out of range")
            self.assertEqual(module.unknown_method(one), "appended")
            self.assertEqual(len(one.data), 17)
            self.assertEqual(module.area(one, module), 9)
            self.assertEqual(module.area(one, one), 9)
            one.data[1:4] = array("d", [3.0, 5.0, 7.0])
            self.assertEqual((one.twice(1), one.scaled(2), one.scaled(3, kind=1)), (3.5 + 7.0, 4.5, 4.5))
        self.assertEqual(interpreted_calls(self.native.Grid(3, 3).twice, (1,), {}, of=self.native.area), 0)
        self.assertEqual(interpreted_calls(self.native.area, (self.native.Grid(3, 3), None), {}), 0)

    def test_lists_of_objects(self):
        """Nothing says what is in them but what is asked of it."""
        def bodies(m, n=6):
            return [m.Body(i * 0.5, i + 1.0) for i in range(n)]

        calls = [
            lambda m: m.center(bodies(m)), lambda m: m.ranked(bodies(m)), lambda m: m.strongest(bodies(m), 1),
            lambda m: m.heavier(bodies(m), 2.5), lambda m: m.exchanged(bodies(m), 0, -1),
        ]
        for call in calls:
            self.assertEqual(call(self.native), call(self.plain))
            self.assertEqual(interpreted_calls(lambda: call(self.native), (), {}, of=self.native.center), 6)
        for name in ("center", "ranked", "heavier"):
            for others in ([], [1, 2], [None], (1, 2), "ab", None, 5):
                args = (others, 1.0) if name == "heavier" else (others,)
                self.same(name, *args)
        for module in (self.native, self.plain):
            mixed = [*bodies(module, 3), module.Body("a", 2), object()]
            with self.assertRaises(AttributeError):
                module.ranked(mixed)
            self.assertEqual([body.rank for body in mixed[:4]], [0, 1, 2, 3])
            self.assertEqual(module.center(tuple(bodies(module))), module.center(bodies(module)))

    def test_one_memory(self):
        """An array that is an argument, and shown by another object, beside the attribute."""
        results = []
        for module in (self.native, self.plain):
            for make in (lambda data: data, memoryview, lambda data: memoryview(data).cast("B").cast("l"), lambda data: array("d", data)):
                grid = module.Grid(4, 4)
                grid.data[:] = array("d", range(16))
                results.append((outcome(module.with_argument, (grid, make(grid.data), 9), {}), seen(grid)))
        half = len(results) // 2
        self.assertEqual(results[:half], results[half:])

    def test_ranges(self):
        self.natively("in_steps", 3)
        self.natively("in_steps", 8)
        self.runs_natively("limits", 5)
        self.runs_natively("limits", 6)
        for r in (range(0), range(5), range(10, 0, -3), range(-2**40, -2**40 + 3)):
            self.runs_natively("through", r, 3)
        for r in ([1, 2], (1, 2), range(2**62, 2**62 + 3), range(2**70, 2**70 + 3), "ab", {1: 2}):
            self.same("through", r, 3)
        for module in (self.native, self.plain):
            module.LIMITS = [1, 2]
            self.assertEqual(module.limits(2), (3, True, 2, 2))
            module.LIMITS = range(2, 20, 3)

    def test_leaks(self):
        n = compiled("inner_arrays")
        grid = n.Grid(9, 9)
        rows = [array("d", [float(i * j % 7) for i in range(30)]) for j in range(30)]
        self.leaks_nothing(
            lambda: grid.smooth(2), lambda: grid.fill(5), lambda: self.failing(grid.fill, 10), lambda: n.lu(rows, 30), lambda: n.through(range(3), 2),
            lambda: n.with_argument(grid, grid.data, 9), lambda: grid.in_steps(4), lambda: self.failing(grid.put, 1, "x"),
        )


if __name__ == "__main__":
    unittest.main()
