"""Objects of which nothing was known: what is done with them is the same as interpreted, and they are the same objects."""

import copy
import gc
import pickle
import sys
import unittest
import weakref
from unittest import mock

from both import Case, is_native

NAN = float("nan")


class Odd:
    """Every operation is noticed."""
    log = []

    def __eq__(self, other):
        Odd.log.append("eq")
        return True

    def __bool__(self):
        Odd.log.append("bool")
        return False

    def __len__(self):
        Odd.log.append("len")
        return 3

    def __lt__(self, other):
        Odd.log.append("lt")
        return True

    def __getattr__(self, name):
        Odd.log.append(name)
        raise AttributeError(name)

    __hash__ = None


class Text(str):
    def upper(self):
        return "own"


class Number(int):
    def __add__(self, other):
        return "added"


class Liar:
    @property
    def __class__(self):
        return str


class Rows(list):
    def __len__(self):
        return 77


class Handed(Case):
    module = "vague"

    def natively(self, name, *args):
        """The same object, without the interpreter."""
        self.runs_natively(name, *args)
        return getattr(self.native, name)(*args)

    def test_that_they_are_native(self):
        for name in "identity same differs pair or_marker is_unset is_marker first put both_or_none".split():
            self.assertTrue(is_native(getattr(self.native, name)), name)
        for name in "get put has is_empty kind can_be_called size item plus before is_less equals is_true upper keys pairs look set remove contains counted careful".split():
            self.assertTrue(is_native(getattr(self.native.Box, name)), name)
        for name in "push pop top swap __len__ largest place turn sort".split():
            self.assertTrue(is_native(getattr(self.native.Stack, name)), name)

    def setUp(self):
        Odd.log.clear()

    def test_identity(self):
        things = [Odd(), object(), [], {}, (), set(), "text", 1.5, 10**30, Text("x"), Number(3), len, int, Odd, sys, b"x", None, True, range(3), 2j]
        for x in things:
            self.assertIs(self.natively("identity", x), x)
            found, [second, first] = self.natively("pair", x, x)
            self.assertIs(found, x)
            self.assertIs(first, x)
            self.assertIs(second, x)
            for y in things:
                self.assertIs(self.native.same(x, y), x is y)
                self.assertIs(self.native.differs(x, y), x is not y)
                self.assertIs(self.native.both_or_none(x, y), self.plain.both_or_none(x, y))
        for x in (..., NotImplemented):
            self.assertIs(self.native.identity(x), x)
            self.same("same", x, x)
            self.same("not_implemented", x)
        self.same("chain", things[0], things[0], things[0])
        self.assertEqual(Odd.log, [])

    def test_markers(self):
        for module in (self.native, self.plain):
            self.assertEqual(module.or_marker(5), 5)
            self.assertEqual(module.or_marker(None, 7), 7)
            self.assertIs(module.or_marker(None, None), None)
            self.assertTrue(module.is_unset())
            self.assertFalse(module.is_unset(3))
            self.assertTrue(module.is_unset(module.UNSET))
            self.assertTrue(module.is_marker(module._marker))
            self.assertTrue(module.marker())
            with self.assertRaisesRegex(LookupError, "nothing"):
                module.or_marker(None, module._marker)
            with self.assertRaisesRegex(ValueError, "empty"):
                module.first([])
        for args in ((5,), (None, 7), (None, None), (None, ...), ("x",)):
            self.same("or_marker", *args)
        self.runs_natively("first", [1, 2])
        self.runs_natively("first", [], 5)
        self.runs_natively("first", [], Odd)
        self.same("first", [Odd, 2])
        for c in (int, float, str, bool, Number, 5, "int"):
            self.same("is_number_class", c)

    def test_markers_that_are_bound_again(self):
        for module in (self.native, self.plain):
            old, new = module._marker, Odd()
            with mock.patch.object(module, "_marker", new):
                self.assertFalse(module.is_marker(old))
                self.assertTrue(module.is_marker(new))
                self.assertFalse(module.marker())
                self.assertIs(module.or_marker(None), old)
                with self.assertRaises(LookupError):
                    module.or_marker(None, new)
            self.assertTrue(module.is_marker(old))
            with mock.patch.object(module, "_marker", 5):
                self.assertTrue(module.is_marker(5))
                self.assertFalse(module.is_marker("x"))
            with mock.patch.object(module, "_marker", None):
                self.assertTrue(module.is_marker(None))
                self.assertFalse(module.is_marker(0))
            with mock.patch.object(module, "_marker", NotImplemented):
                self.assertTrue(module.is_marker(NotImplemented))
            del module._marker
            with self.assertRaises(NameError):
                module.is_marker(old)
            module._marker = old
        self.assertEqual(Odd.log, [])

    def test_references(self):
        box, stack = self.native.Box(), self.native.Stack()
        x = [Odd()]
        count = sys.getrefcount(x)
        for _ in range(50):
            self.native.identity(x), self.native.pair(x, x), self.native.same(x, 3), self.native.or_marker(None, x), self.native.put([], x)
            box.put(x), box.get(), box.has(x), box.size(), box.item(0), box.kind(), box.keys(), box.put(None)
            stack.push(x).push(2).swap(), stack.top(), stack.pop(), stack.pop()
            with self.assertRaises(AttributeError):
                stack.push_then_fail(x)
            stack.pop()
        gc.collect()
        self.assertEqual(sys.getrefcount(x), count)
        gone = weakref.ref(x[0])
        box.put(x)
        del x
        self.assertIsNotNone(gone())
        box.put(None)
        self.assertIsNone(gone())

    def test_that_failing_changes_nothing(self):
        for module in (self.native, self.plain):
            stack = module.Stack().push(1)
            with self.assertRaises(AttributeError):
                stack.push_then_fail(Odd)
            self.assertEqual(stack._items, [1, Odd])


class Asked(Case):
    module = "vague"

    def box(self, name, content, *args):
        """What a method says of a box, compiled and interpreted."""
        outcomes = []
        for module in (self.native, self.plain):
            box = module.Box(content() if isinstance(content, type(lambda: 0)) and content.__name__ == "<lambda>" else content)
            Odd.log.clear()
            try:
                result = getattr(box, name)(*args)
                result = "itself" if result is box else result
            except Exception as error:
                result = type(error), str(error)
            content_after = box.content if isinstance(box.content, (list, dict, set)) else None
            outcomes.append((type(result), repr(result), repr(content_after), list(Odd.log)))
        self.assertEqual(*outcomes, f"{name} of {content} with {args}")
        Odd.log.clear()

    CONTENTS = [
        Odd(), Text("abc"), "abc", "", 5, 0, 2.5, NAN, -0.0, 10**30, True, None, b"abc", Number(3), Liar(), len, int, Odd, 2j, range(3), ..., NotImplemented,
        lambda: [1, 2, 3], lambda: [], lambda: ["a", "b"], lambda: [1, "b", None], lambda: (1, 2), lambda: {"a": 1, "b": [2]}, lambda: {1: "x", 2.5: "y"}, lambda: {1, 2, 3}, lambda: frozenset("x"),
        lambda: Rows([1, 2]), lambda: [NAN, NAN], lambda: {(1, 2): 3, None: 4}, lambda: {Text("a"): 1}, lambda: [[1], [2]], lambda: [1.5, 2, True],
    ]

    def test_everything(self):
        for content in self.CONTENTS:
            for name in "get is_empty kind can_be_called size is_true upper keys pairs counted careful careful_sum careful_text careful_with".split():
                self.box(name, content)
            for arg in (0, 1, -1, 7, "a", "b", 2.5, None, True, (1, 2), NAN, 10**30, Odd, Text("a"), [1]):
                for name in "item plus before is_less equals look contains remove careful_key".split():
                    self.box(name, content, arg)
                self.box("set", content, arg, 5)

    def test_before_anything_fails(self):
        box = self.native.Box
        def calls(content, name, *args):
            from both import interpreted_calls
            self.assertEqual(interpreted_calls(getattr(box, name), (box(content), *args), {}), 0, f"{name} of {content}")
        for content in (Odd(), "x", 5, [1], len, None):
            calls(content, "get")
            calls(content, "put", 5)
            calls(content, "has", 5)
        calls("abc", "upper"), calls("abc", "size"), calls([1, 2], "size"), calls({"a": 1}, "size"), calls((1, 2), "item", 1), calls([1, 2], "item", 0)
        calls({"a": 1}, "item", "a"), calls({"a": 1}, "look", "b"), calls({"a": 1}, "pairs"), calls({"a": 1}, "set", "b", Odd), calls([1, 2], "remove", 0)
        calls(5, "plus", 6), calls("a", "plus", "b"), calls(5, "before", 2.5), calls(5, "is_less", 7), calls([1, 2], "contains", 2), calls({"a"}, "contains", "a")
        calls(len, "can_be_called"), calls(5, "kind"), calls(Odd(), "can_be_called")

    def test_stacks(self):
        for items in ([3, 1, 2], ["b", "a"], [2.5, 1], [Odd(), Odd()], [1, "x"], [[2], [1]], [NAN, 1.0], [True, 0], [Number(3), Number(1)], [2**70, 1], [None, None], []):
            for name in "top pop swap largest sort turn".split():
                outcomes = []
                for module in (self.native, self.plain):
                    stack = module.Stack()
                    stack._items.extend(items)
                    Odd.log.clear()
                    try:
                        result = repr(getattr(stack, name)())
                    except Exception as error:
                        result = type(error), str(error)
                    outcomes.append((result, [id(x) for x in stack._items], list(Odd.log)))
                self.assertEqual(*outcomes, f"{name} of {items}")
            self.same("largest", items)

    def test_attributes_of_elements(self):
        class Plain:
            mark = 1

            def __repr__(self):
                return f"Plain({self.__dict__})"

        one = Plain()
        one.mark = 7
        for elements in (lambda: [], lambda: [Plain(), Plain()], lambda: [5], lambda: ["x"], lambda: [None], lambda: [Plain(), None], lambda: [copy.copy(one)], lambda: [copy.copy(one), 5]):
            for name, args in (("mark", (3,)), ("count", ()), ("unmark", ())):
                self.box(name, elements, *args)
        self.assertEqual(self.native.Box([]).mark(1), 0)

    def test_tuples_of_any_length(self):
        made = [module.Flags() for module in (self.native, self.plain)]
        for n in range(60):
            key = tuple(f"{n}{k}" for k in range(n % 4))
            for flags in made:
                flags.add(key, n % 3), flags.add(key, 1), flags.note(key, n)
        self.assertEqual(made[0].pending, made[1].pending)
        self.assertEqual(made[0].log, made[1].log)
        for n in range(60):
            key = tuple(f"{n}{k}" for k in range(n % 4))
            self.assertEqual(*(flags.has(key, n % 2) for flags in made))

    def test_leaks(self):
        box, stack, flags, texts = self.native.Box, self.native.Stack(), self.native.Flags(), {"a": ["x", 1.5, 10**30]}
        self.leaks_nothing(
            lambda: (stack.push(object()).push(2.5).push("x").swap(), [stack.pop() for _ in range(3)]), lambda: self.native.pair(texts, 10**40),
            lambda: [getattr(box(texts), name)() for name in ("get", "keys", "pairs", "size", "is_true", "kind", "counted")], lambda: box(["a", 1.5, "a"]).counted(),
            lambda: flags.add(("a", "b"), 3), lambda: flags.has(("a", "c"), 3), lambda: box(5).careful_with(), lambda: box([10**30, 2.5]).contains(7),
            lambda: box(10**30).plus(10**30), lambda: box("abc").plus("def"), lambda: box("abc").upper(), lambda: self.native.or_marker(None, texts),
        )

    def test_pickling(self):
        box = self.native.Box([1, Odd])
        with mock.patch.dict(sys.modules, {"vague": self.native}):
            again = pickle.loads(pickle.dumps(box))
            self.assertEqual(again.get(), [1, Odd])
            self.assertIs(pickle.loads(pickle.dumps(self.native.identity)), self.native.identity)


if __name__ == "__main__":
    unittest.main()
