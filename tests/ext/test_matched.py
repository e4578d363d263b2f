"""`match` over containers of the interpreter's: these are sequences and mappings, natively, too."""

import unittest
from array import array
from collections import OrderedDict, UserList, defaultdict, deque

from both import Case


class Matched(Case):
    module = "matched"

    def test_natively(self):
        for values in ([], [5], [1, 2], [1, 2, 3], [2, 3, 4, 5]):
            self.runs_natively("sequence", values)
            self.runs_natively("rest", values)
            self.runs_natively("kind", values)
        for values in ({}, {"a": 1}, {"a": 1, "b": 2}, {"a": 1, "b": 3}, {"c": 3, "d": 4}, {"c": 3}):
            self.runs_natively("mapping", values)
            self.runs_natively("left", values)
            self.runs_natively("kind", values)
        for value in (5, 3, "a"):
            self.runs_natively("kind", value)
        for values in ([], [{}], [{"x": [3, 1]}], [{"x": [3, 1]}, {}], [{"y": []}, {}], [{"y": []}, {"z": [1]}], [{"x": [1]}]):
            self.runs_natively("nested", values)
        for values in (set(), {1}, {1, 2}):
            self.runs_natively("of_set", values)
        for values in ((), (1,), (1, 2), (1, 2, 3)):
            self.runs_natively("of_tuple", values)

    def test_memory(self):
        for values in ([], [1.0], [1.0, 2.0], [1.0, 2.0, 3.0]):
            self.same("of_array", array("d", values))
            self.same("of_memory", memoryview(array("d", values)))
        for values in (b"", b"a", b"ab"):
            self.same("of_bytes", values)
            self.same("of_bytearray", bytearray(values))
            self.same("of_memory", memoryview(values))

    def test_others(self):
        for value in ([1, 2], (1, 2), {1, 2}, range(2), "ab", b"ab", bytearray(b"ab"), array("i", [1, 2]), deque([1, 2]), UserList([1, 2]), {"a": 5}, OrderedDict(a=5), defaultdict(int, a=5),
                      defaultdict(int), {"b": 5}, None, 5, 1.5, iter([1, 2]), {"a": 1}.keys(), {"a": 1}.items(), memoryview(b"ab"), [1.5, "a"], [[1], [2]], ["a", None], object):
            self.same("of_anything", value)

    def test_objects(self):
        def points(module):
            point = module.Point
            given = [[], [point(1.5, 0.0)], [point(1.5, 2.0)], [point(1.5, 2.0), point(0.5, 1.0)], [point(1.5, 2.0)] * 3]
            return [module.of_points(points) for points in given]
        self.assertEqual(points(self.native), points(self.plain))


if __name__ == "__main__":
    unittest.main()
