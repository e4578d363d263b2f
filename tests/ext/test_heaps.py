"""Heaps are those of the interpreter: the same order, the same objects, the same errors; also where a call has to start again."""

import random
import unittest
from unittest import mock

from both import Changes

NAN = float("nan")


class Heaps(Changes):
    module = "heaps"

    def test_numbers(self):
        for heap in ([], [3], [1, 5, 2], [0, 0, 0, 0], list(range(100))):
            self.natively("push", *(lambda x=x: (heap[:], x) for x in (-1, 2, 10**6, 2**62)))
            if heap:
                self.natively("pop", lambda: (heap[:],))
        self.interpreted("pop", lambda: ([],), lambda: ([1, 2, "x"],), lambda: ([1, None, 3],))
        self.interpreted("push", lambda: (["x"], 1), lambda: ([1], "x"), lambda: ([1], 1.5))
        self.natively("pop", lambda: ([2**70, 2**71],))

    def test_made(self):
        chooser = random.Random(3)
        for n in (0, 1, 2, 3, 10, 100, 1000):
            values = [chooser.choice([chooser.random(), 0.5, -0.0, 0.0, float("inf")]) for _ in range(n)]
            self.natively("make", lambda: (values[:],))
            self.natively("sort", lambda: ([int(value * 100) if value < 10 else 7 for value in values],))
        self.interpreted("make", lambda: ([2.0, 1.0, None, 0.5],))
        self.natively("make", lambda: ([2.0, 1.0],))
        self.changed("make", lambda: ([2.0, NAN, 1.0, 0.5],))

    def test_texts(self):
        self.natively("replace", lambda: (["a", "c", "b"], "bb"), lambda: (["a"], "é"), lambda: (["b"], "a"))
        self.interpreted("replace", lambda: ([], "a"), lambda: (["a", 1], "b"))

    def test_pairs(self):
        chooser = random.Random(5)
        for n in (1, 2, 20, 300):
            pairs = [(float(chooser.randint(0, 9)), chooser.choice("abc")) for _ in range(n)]
            costs, names = [cost for cost, _ in pairs], [name for _, name in pairs]
            self.natively("push_pairs", lambda: ([], costs[:], names[:]), lambda: ([(0.5, "x")], costs[:], names[:]))
            self.natively("pop_pairs", lambda: (sorted(pairs), n), lambda: (sorted(pairs), n // 2))
        self.interpreted("pop_pairs", lambda: ([(0.5, "x")], 2))
        self.changed("push_pairs", lambda: ([], [NAN, 1.0, NAN], ["a", "b", "c"]))

    def test_objects_stay(self):
        """What is moved are the objects, not copies of them."""
        pairs = [(float(i % 7), str(i)) for i in range(50)]
        for module in (self.native, self.plain):
            heap = pairs[:]
            heapq_order = heap[:]
            module.push_pairs(heap, [], [])
            self.assertTrue(all(a is b for a, b in zip(heap, heapq_order)))
            module.pop_pairs(heap, 20)
            self.assertTrue(all(any(a is b for b in pairs) for a in heap))

    def test_starts_again(self):
        """After hundreds of changes, small heaps and such of which all has to be noted."""
        for n in (3, 50, 3000):
            self.interpreted("pop_until", lambda: ([*range(n), 10**7, "x"], -1))
            self.natively("pop_until", lambda: (list(range(n)), min(n + 5, 60)))

    def test_selection(self):
        values = [random.Random(1).randint(0, 1000) for _ in range(200)]
        for n in (-1, 0, 1, 5, 200, 300):
            self.natively("extremes", lambda: (values[:], n))
        self.natively("merged", lambda: ([1, 3, 5], [1, 2, 9]), lambda: ([], [1]), lambda: ([], []))

    def test_graph(self):
        chooser = random.Random(2)
        names = [f"n{i}" for i in range(60)]
        graph = {name: {chooser.choice(names): chooser.randint(1, 20) for _ in range(4)} for name in names}
        self.natively("distances", lambda: (graph, "n0"))
        self.interpreted("distances", lambda: ({"a": {"b": 1}}, "a"))

    def test_queue(self):
        outcomes = []
        for module in (self.native, self.plain):
            queue = module.Queue()
            jobs = [module.Job(i * 7 % 5, str(i)) for i in range(20)]
            for job in jobs:
                queue.push(job)
            popped = [queue.pop() for _ in range(12)]
            self.assertTrue(all(any(job is one for one in jobs) for job in popped))
            outcomes.append((repr(popped), repr(queue.heap)))
        self.assertEqual(*outcomes)

    def test_replaced(self):
        with mock.patch("heapq.heapreplace", lambda heap, x: "mine"):
            self.interpreted("replace", lambda: (["a", "c"], "b"))
        self.natively("replace", lambda: (["a", "c"], "b"))
        for module in (self.native, self.plain):
            module.heappush, module.kept = lambda heap, x: heap.append(("mine", x)), module.heappush
        self.interpreted("push", lambda: ([1], 0))
        for module in (self.native, self.plain):
            module.heappush = module.kept
        self.natively("push", lambda: ([1], 0))

    def test_z_leaks(self):
        pairs = [(float(i % 7), str(i)) for i in range(50)]
        self.leaks_nothing(
            lambda: self.native.push([3, 4], 1),
            lambda: self.native.pop_pairs(pairs[:], 50),
            lambda: self.failing(self.native.pop_until, [*range(50), "x"], -1),
            lambda: self.native.replace(["a", "c"], "b"),
        )


if __name__ == "__main__":
    unittest.main()
