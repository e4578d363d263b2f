"""Arguments that may be of one of several types."""

import sys
import unittest

from both import Case, Changes, Results, interpreted_calls, is_native

NAN = float("nan")


class Derived(Results):
    module = "kinds"
    function = "area"

    def test_arguments(self):
        for make in (lambda m: m.Shape("s", 2.0), lambda m: m.Square("q", 2.0), lambda m: m.Cube("c", 2.0, 5)):
            self.both(lambda m: m.area(make(m)), lambda m: m.describe(make(m)), lambda m: m.depth(make(m)))
            for name in ("area", "describe", "depth"):
                self.assertEqual(interpreted_calls(getattr(self.native, name), (make(self.native),), {}), 0)

    def test_others(self):
        def other(m):
            class Other(m.Square):
                def area(self):
                    return "other"
            return m.area(Other("o", 1.0))
        self.both(other, lambda m: m.area(5), lambda m: m.area(None))
        self.both(lambda m: m.area(m.Square("q", "side")), lambda m: m.area(m.Square("q", 3)))

    def test_lists(self):
        make = lambda m: [m.Square("q", 2.0), m.Shape("s", 2.0), m.Cube("c", 1.5, 2), m.Square("q", 3.0)]
        # The classes' `__init__` is the interpreter's.
        for name in ("total", "rename"):
            args = () if name == "total" else ("n", 9)
            objects = make(self.native)
            self.assertEqual(interpreted_calls(getattr(self.native, name), (objects, *args), {}), 0)
        self.both(lambda m: m.total(make(m)), lambda m: m.total([]), lambda m: m.total([*make(m), 5]), lambda m: m.largest(make(m)))
        for module in (self.native, self.plain):
            objects = make(module)
            self.assertIs(module.largest(objects), objects[2])

    def test_taken_back(self):
        def change(m, limit):
            objects = [m.Square("q", 2.0), m.Cube("c", 1.5, 2), m.Shape("s", 1.0)]
            objects.append(objects[0])
            try:
                return m.rename(objects, "new", limit), [o.name for o in objects]
            except ValueError as error:
                return str(error), [o.name for o in objects]
        self.both(lambda m: change(m, 2), lambda m: change(m, 4), lambda m: change(m, 9))

    def test_open(self):
        self.both(lambda m: m.run(m.Plus(3), 4), lambda m: m.run(m.Times(3), 4), lambda m: m.run(m.Times(2**70), 4), lambda m: m.run(m.Plus("x"), 4))
        for name in ("Plus", "Times"):
            self.assertEqual(interpreted_calls(self.native.run, (getattr(self.native, name)(3), 4), {}), 0)

    def test_attributes(self):
        def tree(m):
            return m.Node(m.Node(m.Leaf(None, m.Shape("s", 1.0)), m.Cube("c", 1.0, 1)), m.Square("q", 4.0))
        self.both(lambda m: tree(m).sum(), lambda m: m.Leaf(None, m.Square("q", 1.0)).sum())
        self.assertEqual(interpreted_calls(lambda t=tree(self.native): t.sum(), (), {}, of=self.native.area), 0)

    def test_replaced_method(self):
        def replaced(m):
            old = m.Square.area
            m.Square.area = lambda self: 1000.0
            try:
                return m.area(m.Square("q", 2.0)), m.total([m.Square("q", 2.0), m.Cube("c", 1.0, 1)])
            finally:
                m.Square.area = old
        self.both(replaced, lambda m: m.area(m.Square("q", 2.0)))


class Unions(Changes):
    module = "kinds"

    def test_elements(self):
        self.runs_natively("lengths", ["ab", 3, None, "c"])
        self.runs_natively("lengths", [])
        self.runs_natively("lengths", [None])
        for items in ([1.5], ["a", [1]], (1, 2), [True], None):
            self.same("lengths", items)
        self.runs_natively("first", [[1.5], 2.0])
        self.runs_natively("first", [2.5, [1.0]])
        self.same("first", [[]])
        self.same("first", [["x"]])

    def test_nan(self):
        self.same("find", [NAN, None], NAN)
        self.same("find", [None, float("nan")], NAN)
        self.runs_natively("find", [None, 1.5], 1.5)
        self.runs_natively("find", [None, 1.5], 2.5)

    def test_changes(self):
        self.natively("double", lambda: ([1, "a", 2**40, "bc"],), lambda: ([],))
        self.changed("double", lambda: ([1, "a", None, 2],))
        self.changed("double", lambda: ([1, "a", [3], 2],))
        self.natively("bump", lambda: ({"a": None, "b": 3}, "a"), lambda: ({"a": None, "b": 3}, "b"))
        self.changed("bump", lambda: ({"a": None}, "b"))
        self.natively("values", lambda: ({"a": 1, "b": "x"},), lambda: ({},))
        self.changed("values", lambda: ({"a": 1, 2: "x"},))

    def test_memory(self):
        words = ["ab", 300, None, "c" * 50]
        self.leaks_nothing(lambda: self.native.lengths(words), lambda: self.native.double([1, "a" * 30, 2**70]))


class Sets(Case):
    module = "kinds"

    def test_frozensets(self):
        self.runs_natively("has", frozenset("abc"), "a")
        self.runs_natively("has", frozenset("abc"), "x")
        self.same("has", {"a"}, "a")
        self.same("has", frozenset({1, "a"}), "a")
        self.same("has", type("Other", (frozenset,), {"__contains__": lambda self, x: 5})("a"), "x")
        for items in (range(0), range(9), range(0, 9000, 977), [2**70, 3]):
            self.same("ordered", frozenset(items))
        self.runs_natively("ordered", frozenset({5, 3, 99}))
        self.same("hashes", frozenset({1}))
        found = frozenset({1, 2})
        self.assertIs(self.native.same_object(found), found)

    def test_comparisons(self):
        sets = [set(), {1}, {1, 2}, {2, 3}, {1, 2, 3}, {2**40}]
        for a in sets:
            for b in sets:
                self.runs_natively("compare_sets", set(a), set(b))
                self.runs_natively("compare", frozenset(a), frozenset(b))
                self.runs_natively("compare_mixed", set(a), frozenset(b))
                self.same("compare_keys", dict.fromkeys(a, "x"), dict.fromkeys(b, "y"), set(b))
                self.same("compare_items", dict.fromkeys(a, "x"), dict.fromkeys(b, "x"))
                self.runs_natively("is_among", set(a), [set(b), set(a)])
                self.runs_natively("pairs", (1, set(a)), (1, set(b)))
            for n in (0, 1, 2):
                self.runs_natively("compare_own", set(a), n)
            self.same("shown", set(a))
            self.same("compare_none", set(a), None)
            self.same("compare_none", set(a), 1)
            for b in sets:
                self.same("subsets", a, frozenset(b), [1, 2])
                self.same("subsets", a, frozenset(b), [])

    def test_nan(self):
        other = float("nan")
        for a, b in [({NAN}, {NAN}), ({NAN}, {other}), ({1.0}, {1.0}), ({1.0}, {NAN}), ({1.0, NAN}, {NAN, 1.0})]:
            self.same("compare_floats", a, b)
        for items in ([NAN], [1.0], [1.0, NAN], []):
            self.same("own_floats", items, {NAN, 1.0})

    def test_keys_that_compare(self):
        class Odd:
            def __hash__(self):
                return 1

            def __eq__(self, other):
                return True
        self.same("compare_sets", {1}, {Odd()})
        self.same("compare_sets", {Odd()}, {1})
        self.same("is_among", {1}, [{Odd()}])

    def test_iterables(self):
        for chars in (frozenset(" \t"), {" ", "\t"}, [" ", "\t"], (" ", "\t")):
            self.runs_natively("skip", "  \tx", 0, chars)
            self.runs_natively("skip", "  ", 0, chars)
        for chars in (" \t", {" ": 1}, [" ", 5], frozenset({1}), None):
            self.same("skip", "  x", 0, chars)
        self.runs_natively("skip_spaces", " \n\tx", 0)
        self.runs_natively("skip_spaces", "", 0)
        for words in (["a", "bcd"], ("a", "bcd"), {"a", "bcd"}, frozenset({"a", "bcd"})):
            self.runs_natively("longest", words)
        self.same("longest", {"a": 1, "bcd": 2})
        self.same("longest", "abc")

    def test_variables(self):
        old = self.native.SPACES, self.plain.SPACES
        try:
            for value in (frozenset("x"), frozenset(), {"x"}, "x", None, frozenset({1})):
                self.native.SPACES = self.plain.SPACES = value
                self.same("skip_spaces", "xx y", 0)
        finally:
            self.native.SPACES, self.plain.SPACES = old

    def test_memory(self):
        chars, words = frozenset("abc"), [frozenset("ab"), {"x"}]
        self.leaks_nothing(lambda: self.native.has(chars, "a"), lambda: self.native.skip("aab", 0, chars), lambda: self.native.compare_own({1, 2}, 1))


class Classes(Case):
    module = "kinds"

    def test_classes(self):
        self.runs_natively("parsed", "1.5")
        self.runs_natively("parsed", "1.5", float)
        self.runs_natively("parse", "1.5", float)
        for number in (int, str, len, lambda text: 7.5, type("Own", (float,), {}), None):
            self.same("parsed", "15", number)
            self.same("parse", "15", number)
        self.same("parsed", "x")
        self.runs_natively("counted", ["a", "b", "a"])
        self.same("counted", ["a", "b", "a"], type("Own", (dict,), {}))
        self.same("counted", ["a"], list)
        self.runs_natively("gathered", ["a", "b"])
        self.same("gathered", ["a", "b"], tuple)
        self.same("gathered", ["a", "b"], set)

    def test_changed_defaults(self):
        for module in (self.native, self.plain):
            module.gathered.__defaults__ = (tuple,)
        try:
            self.same("gathered", ["a", "b"])
        finally:
            for module in (self.native, self.plain):
                module.gathered.__defaults__ = (list,)

    def test_memory(self):
        self.leaks_nothing(lambda: self.native.counted(["a", "b"]), lambda: self.native.parsed("1.5"), lambda: self.native.gathered(["a"]))


class Names(Results):
    module = "kinds"
    function = "scaled"

    @staticmethod
    def text(value, seen):
        return (value.x, value.y) if type(value).__name__ == "Vector" else repr(value)

    def test_operators(self):
        v = lambda m: m.Vector(1.0, 2.0)
        self.both(
            lambda m: v(m) + v(m), lambda m: v(m) + 1, lambda m: 1 + v(m), lambda m: 2.5 + v(m), lambda m: v(m) * 2, lambda m: 2 * v(m), lambda m: v(m) + "x",
            lambda m: "x" + v(m), lambda m: v(m) * v(m), lambda m: None * v(m), lambda m: v(m) == v(m), lambda m: v(m) == 5, lambda m: v(m) != None,
            lambda m: hash(v(m)), lambda m: m.scaled(v(m), 3), lambda m: m.sizes(v(m)), lambda m: v(m).size(), lambda m: v(m) == m.Vector(1, 2),
            lambda m: m.Vector.__add__(v(m), []), lambda m: m.Vector.__eq__(v(m), 1) is NotImplemented, lambda m: m.Vector.__slots__,
        )
        for name in ("__add__", "__eq__", "length"):
            self.assertTrue(is_native(vars(self.native.Vector)[name]), name)
        self.assertIs(vars(self.native.Vector)["__radd__"], vars(self.native.Vector)["__add__"])
        one, other = v(self.native), v(self.native)
        self.assertEqual(interpreted_calls(lambda: one == other, (), {}, of=self.native.scaled), 0)
        self.assertEqual(interpreted_calls(lambda: one == 5, (), {}, of=self.native.scaled), 0)
        self.assertEqual(interpreted_calls(self.native.sizes, (one,), {}), 0)

    def test_replaced(self):
        def replaced(m):
            old = m.Vector.__radd__, m.Vector.size
            m.Vector.__radd__ = lambda self, other: "replaced"
            m.Vector.size = lambda self: 1000.0
            try:
                return 1 + m.Vector(1.0, 2.0), m.sizes(m.Vector(3.0, 4.0))
            finally:
                m.Vector.__radd__, m.Vector.size = old
        self.both(replaced, lambda m: 1 + m.Vector(1.0, 2.0), lambda m: m.sizes(m.Vector(3.0, 4.0)))

    def test_memory(self):
        v = self.native.Vector(1.0, 2.0)
        for call in (lambda: v + v, lambda: v == 5, lambda: v + 1, lambda: self.native.scaled(v, 2)):
            Case.leaks_nothing(self, call)


class LongTexts(Case):
    module = "kinds"

    def test_texts(self):
        for text in ("x" * 600, "é" * 600, "€" * 600, "😀" * 600, "y" * 511, "z" * 512):
            for _ in range(3):
                self.runs_natively("char", text, 5)
                self.same("char", text, len(text))
            self.assertIs(self.native.given(text), text)
            self.same("grown", text)
            self.same("char", text, 7)
        for data in (b"x" * 600, bytes(range(256)) * 3):
            for i in (0, 5, 599, -1):
                self.runs_natively("byte", data, i)

    def test_many(self):
        texts = [chr(97 + i) * 700 for i in range(20)]
        for _ in range(3):
            for text in texts:
                self.assertEqual(self.native.char(text, 3), text[3])
                self.assertIs(self.native.given(text), text)
        # Objects that are gone, and others in their places.
        for i in range(300):
            self.assertEqual(self.native.char(str(i) * 400, 0), str(i)[0])
            self.assertEqual(self.native.byte((b"%d" % i) * 400, 0), (b"%d" % i)[0])

    def test_memory(self):
        text, data = "x" * 5000, b"x" * 5000
        before = sys.getrefcount(text), sys.getrefcount(data)
        for _ in range(100):
            self.native.char(text, 3), self.native.byte(data, 3), self.native.given(text)
        for i in range(4):
            self.native.char(str(i) * 900, 3)
        self.assertEqual((sys.getrefcount(text), sys.getrefcount(data)), before)
        self.leaks_nothing(lambda: self.native.char("ab" * 900, 3), lambda: self.native.given("ab" * len(text)), lambda: self.native.grown(text))


if __name__ == "__main__":
    unittest.main()
