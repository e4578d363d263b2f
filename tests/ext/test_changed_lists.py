"""Lists that native code changes in place: the same as interpreted, also where a call has to start again."""

import gc
import random
import sys
import unittest
import weakref

from both import Changes

NAN = float("nan")


class Thing:
    """Its end is noticed."""
    log = []

    def __init__(self, about=None):
        self.about = about

    def __del__(self):
        Thing.log.append(len(self.about) if self.about is not None else None)


class ChangedLists(Changes):
    module = "changed_lists"

    def test_append(self):
        for a in ([], [1], [1, 2, 3, 4], list(range(100)), ["x"], [None]):
            if a[:1] in ([], [1], [0]):
                self.natively("push", lambda: (a[:], 5), lambda: (a[:], 2**62))
            else:
                self.interpreted("push", lambda: (a[:], 5))
        self.natively("push_text", lambda: (["a"], "b"), lambda: ([], "é" * 3), lambda: (["x"], "\U0001f600"))
        self.interpreted("push_text", lambda: (["a"], 5))
        self.natively("push_any", *(lambda x=x: ([1], x) for x in (5, 1.5, "x", None)))
        self.interpreted("push_any", lambda: ([1], NAN), lambda: ([1], True), lambda: ([1], [1]))
        self.natively("push_pair", lambda: ([1], 3))
        for n in (0, 1, 17, 1000):
            self.natively("push_many", lambda: ([], n), lambda: ([7] * 5, n))

    def test_pop(self):
        self.natively("pop_last", lambda: ([1, 2],), lambda: ([1],), lambda: ([2**63 - 1] * 100,))
        self.interpreted("pop_last", lambda: ([],), lambda: ([1, "x"],), lambda: ([1, None],))
        self.natively("pop_last", lambda: ([1, 2**70],), lambda: ([1, -2**63],))
        self.natively("pop_at", *(lambda i=i: ([1.0, 2.0, 3.0], i) for i in (0, 1, 2, -1, -3)))
        self.interpreted("pop_at", *(lambda i=i: ([1.0, 2.0, 3.0], i) for i in (3, -4, 10**30)))
        self.natively("pop_or", lambda: ([], 3), lambda: ([1], 3))
        self.natively("drain", lambda: (list(range(1000)),), lambda: ([],))
        self.interpreted("drain", lambda: ([1, 2, 3, "x", 5, 6],), lambda: ([1] * 1000 + [None] + [1] * 1000,))

    def test_items(self):
        self.natively("put", lambda: ([1, 2], 0, 5), lambda: ([1, 2], -1, 2**63 - 1))
        self.natively("put", lambda: ([1, "x"], 1, 5))
        self.interpreted("put", lambda: ([1], 1, 5), lambda: ([1], -2, 5))
        self.natively("put", lambda: ([1], 0, 2**63), lambda: ([2**90], 0, 2**64))
        self.natively("put_float", lambda: ([1.0], 0, -0.0), lambda: ([1.0], 0, 7))
        self.interpreted("put_float", lambda: ([1.0], 0, NAN), lambda: ([], 0, 1.0))
        for a in ([2.0, 1.0], [1.0], [3.0, -0.0, 0.0, float("inf")]):
            self.natively("swap", lambda: (a[:], 0, -1))
            self.natively("bubble", lambda: (a[:],))
        self.interpreted("bubble", lambda: ([3.0, 2.0, 1],))
        self.natively("bubble", lambda: ([2.0, NAN, 1.0],))
        random.seed(1)
        values = [random.random() for _ in range(60)]
        self.natively("bubble", lambda: (values[:],))
        self.natively("prefix", lambda: (values[:],), lambda: ([1.0],))
        self.natively("smooth", lambda: (values[:], 10), lambda: (values * 20, 30), lambda: ([], 3))

    def test_floats_of_others(self):
        """Objects that others have as well stay what they are."""
        mine = [float(n) for n in range(50)]
        objects = mine[:]
        self.native.smooth(mine, 20)
        self.assertEqual(objects, [float(n) for n in range(50)])
        one = [1.5] * 40
        value = one[0]
        self.native.smooth(one + [2.5] * 40, 3)
        self.native.put_float(one, 3, 9.0)
        self.assertEqual((value, one[0], one[3], one[4]), (1.5, 1.5, 9.0, 1.5))

    def test_insert_delete(self):
        for i in (0, 1, 2, 3, -1, -3, -9, 9):
            self.natively("put_in", lambda: ([1, 2, 3], i, 7), lambda: ([], i, 7))
        self.natively("delete", *(lambda i=i: ([1, 2, 3], i) for i in (0, 2, -1, -3)))
        self.interpreted("delete", lambda: ([], 0), lambda: ([1], 1))
        for i in (-4, -1, 0, 1, 3, 5):
            for j in (-3, 0, 2, 6):
                self.natively("put_slice", lambda: (list(range(5)), i, j, [7, 8]), lambda: (list(range(5)), i, j, []))
                for k in (1, 2, 3, -1, -2):
                    self.natively("delete_slice", lambda: (list(range(5)), i, j, k))
        self.interpreted("delete_slice", lambda: ([1], 0, 1, 0))
        self.natively("put_every", lambda: ([1, 2, 3], [7, 8]), lambda: ([], []))
        self.interpreted("put_every", lambda: ([1, 2, 3], [7]), lambda: ([1], [7, 8]))
        self.natively("put_fresh", *(lambda n=n: ([1, 2, 3], n) for n in (0, 1, 5)))

    def test_many(self):
        self.natively("extend", lambda: ([1], [2, 3]), lambda: ([], []), lambda: ([1], ["x"] * 0))
        self.natively("extend_fresh", lambda: ([1], 3), lambda: ([], 0))
        self.natively("remove", lambda: ([1, 2, 1], 1), lambda: ([1, 2], 2))
        self.interpreted("remove", lambda: ([1], 2), lambda: ([1, "x", 3], 3), lambda: ([], 1))
        self.natively("remove_float", lambda: ([1.0, 2.0], 2.0), lambda: ([1.0, 2.0], 1))
        self.natively("clear", lambda: ([1, 2],), lambda: ([],))
        self.natively("reverse", lambda: (["a", "b", "c"],), lambda: (["a", "b"],), lambda: (["a"],), lambda: ([],))
        self.interpreted("times", lambda: ([1, 2],))

    def test_nan(self):
        self.interpreted("has", lambda: ([1.0, NAN], NAN))
        self.natively("has", lambda: ([1.0, NAN], 2.0))
        a = [1.0, NAN, 2.0]
        self.assertTrue(self.native.has(a, a[1]))
        self.native.remove_float(a, a[1])
        self.assertEqual(a, [1.0, 2.0])

    def test_shorter_after_order(self):
        """What was put in another order and then made shorter is as it was if the call starts again."""
        for name in ("reversed_and_emptied", "sorted_and_emptied"):
            for size in (3, 8, 9, 40, 300):
                make = lambda: ([f"text {i * 7 % size}" for i in range(size)], 2)
                self.interpreted(name, make)
                self.natively(name, lambda: (make()[0], 0))
        items = [f"text {i}" for i in range(50)]

        def again():
            items[:] = [f"text {i}" for i in range(50)]
            self.failing(self.native.reversed_and_emptied, items, 2)
        self.leaks_nothing(again)

    def test_sort(self):
        random.seed(2)
        numbers = [random.randrange(-99, 99) for _ in range(300)]
        self.natively("sort", lambda: (numbers[:],), lambda: ([2, 1],), lambda: ([1],), lambda: ([],))
        self.interpreted("sort", lambda: ([2, "x", 1],))
        self.natively("sort", lambda: ([2**80, 1],), lambda: ([2, -2**80, 1],))
        floats = [random.choice([0.0, -0.0, 1.5, -2.5, 1e300]) for _ in range(100)]
        self.natively("sort_floats", lambda: (floats[:], False), lambda: (floats[:], True))
        self.interpreted("sort_floats", lambda: ([2.0, NAN, 1.0], False))
        self.natively("sort_texts", lambda: (["bb", "a", "ccc", "aa", "é"],))
        self.natively("sort_by", lambda: (numbers[:], 7))
        self.interpreted("sort_by", lambda: (numbers[:], 0))
        self.natively("sort_looking", lambda: (numbers[:],))
        self.interpreted("sort_changing", lambda: ([3, 1],), lambda: ([],) and ([2],))
        self.natively("sort_rows", lambda: ([[2, 1], [1, 5], [2, 0], [0]],))
        self.interpreted("sort_rows", lambda: ([[2], [], [1]],))

    def test_sort_keeps_objects(self):
        a = [float(n % 7) for n in range(50)]
        expected = sorted(a)
        objects = sorted(map(id, a))
        self.native.sort_floats(a, False)
        self.assertEqual((a, sorted(map(id, a))), (expected, objects))

    def test_aliases(self):
        def twice():
            a = [1, 2]
            return a, a
        self.natively("both", twice, lambda: ([1], [2]))
        self.natively("extend", twice)
        self.natively("put_slice", lambda: (lambda a: (a, 1, 2, a))([1, 2, 3]))
        self.natively("put_every", lambda: (lambda a: (a, a))([1]), lambda: (lambda a: (a, a))([]))
        self.interpreted("put_every", lambda: (lambda a: (a, a))([1, 2, 3]))

        def one_row():
            row = [1, 2]
            return [row, row, [3, 4]], 0, 1, 9
        self.natively("grid_put", one_row)

        def pushed():
            row = [1, 2]
            return [row, row, [3, 4]], row
        self.natively("grid_push", pushed, lambda: ([[1]], [2]))
        a = [1]
        self.assertIs(self.native.through(a, 2), a)
        self.assertEqual(a, [1, 2, 3])
        self.assertIs(self.native.either(a, 2), a)
        self.natively("either", lambda: (None, 1), lambda: ([], 1))

    def test_rows(self):
        grid = lambda: ([[1.0, 2.0], [], [3.0]],)
        self.natively("grid_fill", lambda: (*grid(), 0.5), lambda: ([[0.0] * 50] * 50, 1.5))
        self.natively("grid_swap", lambda: ([[1], [2], [3]], 0, 2), lambda: ([[1]], 0, 0))
        self.interpreted("grid_put", lambda: ([[1], ["x"]], 1, 1, 2), lambda: ([[1], (2,)], 1, 0, 2))
        self.natively("grid_new", lambda: ([[1]], 2), lambda: ([], 2))
        self.natively("grid_make", lambda: ([], 1), lambda: ([[1.5]], 5))
        self.interpreted("grid_shared", lambda: ([[1]], 2))
        self.natively("grid_pop", lambda: ([[1], [2]], 0))
        self.natively("grid_pop_row", lambda: ([[1], [2]],))
        a = [[1], [2]]
        row = a[1]
        self.assertIs(self.native.grid_pop_row(a), row)

    def test_taken_back(self):
        for a in ([], [1], list(range(300))):
            self.interpreted("fails", lambda: (a[:], 1))
        self.interpreted("fails_late", lambda: (list(range(10)),), lambda: (list(range(1000)),), lambda: ([1, 2, "x"],))
        for n in (1, 5, 50, 500):
            self.interpreted("fails_many", lambda: ([float(i) for i in range(20)], n), lambda: ([1.0, 2.0, None], n))
        self.natively("handles", lambda: ([1, 2], 1), lambda: ([1, 2], 3))

    def test_objects_are_taken_back(self):
        """The very objects, and nothing keeps them."""
        a = [float(i) for i in range(20)]
        objects = a[:]
        counts = [sys.getrefcount(x) for x in objects]
        with self.assertRaises(IndexError):
            self.native.fails_many([*a, "x"], 3)
        self.assertTrue(all(x is y for x, y in zip(a, objects)))
        self.assertEqual([sys.getrefcount(x) for x in objects], counts)

    def test_iteration(self):
        self.natively("while_iterated", lambda: ([1, 2, -3],), lambda: ([],))
        self.natively("while_reversed", lambda: (list(range(9)),), lambda: (list(range(8)),))

    def test_finalizers(self):
        """What ends in the middle of an interpreted call does so natively."""
        for module in (self.native, self.plain):
            Thing.log.clear()
            a = [1, 2]
            a.append(Thing(a))
            module.put(a, 2, 5)
            self.assertEqual((Thing.log, a), ([3], [1, 2, 5]))
            Thing.log.clear()
            rows = [[Thing()], [1]]
            module.drop_first(rows)
            self.assertEqual((Thing.log, rows), ([None], [[1], [1]]))
            kept = Thing()
            Thing.log.clear()
            a = [1, kept]
            module.put(a, 1, 5)
            self.assertEqual(Thing.log, [])
            self.assertEqual(sys.getrefcount(kept), 2)
            del kept

    def test_heap(self):
        random.seed(3)
        for make in (lambda: random.random(), lambda: random.randrange(50), lambda: str(random.random())):
            values = [make() for _ in range(200)]
            native, plain = [], []
            for value in values:
                self.native.heap_push(native, value)
                self.plain.heap_push(plain, value)
                self.assertEqual(native, plain)
            while plain:
                self.assertEqual(self.native.heap_pop(native), self.plain.heap_pop(plain))
                self.assertEqual(native, plain)

    def test_leaks(self):
        calls = [
            lambda: self.native.push_many([], 50), lambda: self.native.drain(list(range(1000, 1100))), lambda: self.native.bubble([3.5, 2.5, 1.5] * 9),
            lambda: self.native.sort_texts(["b" * 20, "a" * 30]), lambda: self.native.put_slice([1000, 2000], 0, 1, [3000]),
            lambda: self.native.grid_pop([[1000], [2000]], 0), lambda: self.native.push_pair([1], 1000), lambda: self.native.reverse(["x1", "y1"]),
            lambda: self.native.smooth([1.5] * 30, 9), lambda: self.failing(self.native.fails, [5, 6], 1),
            lambda: self.failing(self.native.fails_many, [1.0, 2.0], 99), lambda: self.failing(self.native.sort_by, [1, 2, 3], 0),
            lambda: self.failing(self.native.put_every, [1, 2, 3], [1000]), lambda: self.native.drop_first([[[1]], [1]]),
        ]
        self.leaks_nothing(*calls)
        self.assertTrue(gc.isenabled())

    def test_random(self):
        """Many operations on several lists, some of which share objects."""
        random.seed(4)
        for _ in range(200):
            seed = random.random()
            states = []
            for module in (self.native, self.plain):
                chance = random.Random(seed)
                lists = [[chance.randrange(1000) for _ in range(chance.randrange(6))] for _ in range(3)]
                log = []
                for _ in range(30):
                    a, b, i = chance.choice(lists), chance.choice(lists), chance.randrange(-4, 5)
                    name, args = chance.choice([
                        ("push", (a, i)), ("pop_or", (a, i)), ("put", (a, i, 5)), ("put_in", (a, i, 7)), ("delete", (a, i)), ("both", (a, b)),
                        ("put_slice", (a, i, i + 2, b)), ("sort", (a,)), ("remove", (a, i)), ("fails", (a, i)), ("fails_late", (a,)),
                        ("delete_slice", (a, i, i + 3, chance.choice([1, 2, -1]))), ("sort_by", (a, i)), ("push_any", (a, chance.choice([1, "x", 2.5]))),
                    ])
                    try:
                        log.append((name, getattr(module, name)(*args)))
                    except Exception as error:
                        log.append((name, repr(error)))
                    if sum(map(len, lists)) > 200:
                        break
                states.append((log, lists))
            self.assertEqual(*states)


if __name__ == "__main__":
    unittest.main()
