"""Dataclasses and classes with slots whose objects native code makes: the same as interpreted, also what can be seen of the objects."""

import copy
import dataclasses
import gc
import pickle
import sys
import unittest
import weakref
from unittest import mock

from both import Results, interpreted_calls, is_native


def parts(value, seen):
    """A value as text: also the attributes of objects, in order and in slots, and which objects are one and the same."""
    if type(value) in (int, float, str, bytes, bool, type(None)):
        return type(value).__name__, repr(value)
    if id(value) in seen:
        return "the same", seen[id(value)]
    seen[id(value)] = len(seen)
    if type(value) in (tuple, list):
        return type(value).__name__, [parts(item, seen) for item in value]
    if type(value) is set:
        return "set", sorted(map(repr, value))
    if type(value) is dict:
        return "dict", [(parts(key, seen), parts(item, seen)) for key, item in value.items()]
    slots = [name for cls in type(value).__mro__ for name in getattr(cls, "__slots__", ()) if name != "__weakref__"]
    own = [(name, parts(item, seen)) for name, item in getattr(value, "__dict__", {}).items()]
    return type(value).__qualname__, own, [(name, parts(getattr(value, name, "unset"), seen)) for name in slots]


class Records(Results):
    module = "records"
    function = "move"
    text = staticmethod(parts)

    def with_arguments(self, make, call):
        """A call without the interpreter, whose arguments are made by it."""
        self.both(lambda m: call(m, *make(m)))
        args = make(self.native)
        self.assertEqual(interpreted_calls(lambda: call(self.native, *args), (), {}, of=self.native.move), 0)

    def test_making(self):
        self.natively(
            lambda m: m.move(1, 2), lambda m: m.promoted(1, 2, 5), lambda m: m.moves(4), lambda m: m.fixed(3), lambda m: m.shared(2), lambda m: m.all_of(3),
            lambda m: m.basket(3), lambda m: m.baskets(3), lambda m: m.checked(1, 4), lambda m: m.own(3), lambda m: m.matched(5), lambda m: m.bare(3),
            lambda m: m.Point.diagonal(2.5), lambda m: m.Move.null(),
        )
        self.interpreted(lambda m: m.checked(4, 1), lambda m: m.wrong(3), lambda m: m.from_factory(3))
        self.natively(lambda m: m.named(3))
        self.both(lambda m: m.caught(3), lambda m: m.default_of(3), lambda m: m.default_of_plain(3), lambda m: m.shown(3), lambda m: m.in_set(5), lambda m: m.unhashable(2))

    def test_methods(self):
        self.with_arguments(lambda m: [m.Point(1.0)], lambda m, p: p.moved(2.5))
        self.with_arguments(lambda m: [m.Plain(1.0)], lambda m, p: p.doubled())
        self.with_arguments(lambda m: [m.Plain(1.0)], lambda m, p: p.moved(1.0))
        self.with_arguments(lambda m: [m.Move(1, 2, 3)], lambda m, p: p.back())
        self.with_arguments(lambda m: [m.Fixed(1)], lambda m, p: p.next())
        self.with_arguments(lambda m: [m.Fixed2(1)], lambda m, p: p.more())
        self.with_arguments(lambda m: [m.Slotted(1)], lambda m, p: p.swapped())
        self.with_arguments(lambda m: [m.Slotted3(1)], lambda m, p: p.turned())
        self.with_arguments(lambda m: [m.Version(1)], lambda m, p: p.bumped())
        self.with_arguments(lambda m: [m.Basket("a", [1, 2])], lambda m, p: p.copy())
        self.both(lambda m: m.Fixed(3).change(4), lambda m: m.Slotted(3).stray(4), lambda m: m.Point3(1.0).moved(1.0))

    def test_comparisons(self):
        self.natively(lambda m: m.differ(1, 2), lambda m: m.differ(2, 2), lambda m: m.mixed(3), lambda m: m.lines(1.5), lambda m: m.found(3), lambda m: m.unequal(3), lambda m: m.kinds(1))
        self.natively(lambda m: m.sorted_versions(6), lambda m: m.best(11))
        self.with_arguments(lambda m: [m.Move(1, 2)], lambda m, a: [m.compare(a, 1, 2), m.compare(a, 1, 3)])
        self.with_arguments(lambda m: [m.Point(1.0), m.Point(1.0, 1.5), m.Point(2.0)], lambda m, a, b, c: [a.same(b), a.same(c), a.same(a), a.is_origin()])
        versions = lambda m: [m.Version(1), m.Version(1, 2), m.Version(1, 0, "x"), m.Version(0, 9)]
        for i in range(4):
            self.with_arguments(versions, lambda m, *all: [all[i].is_before(one) for one in all])
            self.with_arguments(versions, lambda m, *all: [all[i].compared(one) for one in all])
        self.with_arguments(lambda m: [m.Line(m.Point(1.0), m.Point(2.0)), m.Line(m.Point(1.0), m.Point(2.0))], lambda m, a, b: a.is_short(b))
        nan = float("nan")
        for m in self.native, self.plain:
            rows = []
            made = m.spans(rows, nan)
            self.assertTrue(all(span.ends[0] is nan and span.size is nan for span in rows + made[:1]))
            self.assertEqual(rows[0] == made[0], sys.version_info < (3, 13))
            self.assertIs(rows[1], made[0])
            self.assertIs(made[1].ends[1], nan)
        self.with_arguments(lambda m: [[]], lambda m, rows: [m.spans(rows, 2.5), rows])
        self.both(lambda m: m.nans(nan), lambda m: m.same_nan(m.Point(nan)), lambda m: m.Point(1.0).same(m.Point3(1.0)), lambda m: m.Point(1.0).same(3), lambda m: m.nans(1.0))

    def test_slots(self):
        self.natively(lambda m: m.chain(4), lambda m: m.cells(3))
        self.interpreted(lambda m: m.unset(3), lambda m: m.stray(3))
        for m in self.native, self.plain:
            cell, weak, late, tail, wider = m.cells(3)
            self.assertFalse(hasattr(cell, "__dict__"))
            self.assertEqual(vars(tail), {"note": "note"})
            self.assertIs(weakref.ref(weak)(), weak)
            with self.assertRaises(TypeError):
                weakref.ref(cell)
            self.assertTrue(gc.is_tracked(cell))
            self.assertEqual(copy.copy(wider).width, 3)
            self.assertEqual(pickle.loads(pickle.dumps(cell)).value if m is self.native else 3, 3)

    def test_handlers(self):
        """Exceptions that are caught are the interpreter's."""
        for name in "caught_stray", "caught_unset", "caught_slot", "caught_frozen", "caught_value", "caught", "deleted", "documented", "listed", "half_slots":
            self.both(lambda m: getattr(m, name)(5))
        self.both(lambda m: [vars(m.half_deleted(n)) for n in (1, 5)])
        self.both(lambda m: m.caught_slot_of_class(m.Slotted, 3))

    def test_objects(self):
        for m in self.native, self.plain:
            made = m.move(1, 2)
            self.assertIs(type(made), m.Move)
            self.assertEqual((repr(made), hash(made)), ("Move(start=1, end=2, promotion=None)", hash(m.Move(1, 2))))
            self.assertEqual(made, m.Move(1, 2))
            self.assertEqual(vars(copy.copy(made)), vars(made))
            self.assertEqual(copy.deepcopy(made), made)
            self.assertEqual(dataclasses.replace(made, end=5), m.Move(1, 5))
            self.assertEqual(dataclasses.asdict(m.basket(2)), {"name": "b", "items": [0, 1], "counts": {0: 0, 1: 1}, "seen": set(), "size": 0})
            self.assertTrue(gc.is_tracked(made))
            self.assertIs(weakref.ref(made)(), made)
            made.more = 3
            self.assertEqual(list(vars(made)), ["start", "end", "promotion", "more"])
            with self.assertRaises(dataclasses.FrozenInstanceError):
                m.fixed(3).n = 5
            one, again, other = m.shared(2)
            self.assertIs(one, again)
            self.assertIsNot(one, other)
            self.assertIsNot(m.baskets(1)[0].counts, m.baskets(1)[0].counts)
            items = [1, 2]
            self.assertIs(m.with_list(items).items, items)
        for made in self.native.move(1, 2), self.native.fixed(3), self.native.Version(1).bumped(), self.native.Slotted(1).swapped(), self.native.basket(2):
            self.assertEqual(pickle.loads(pickle.dumps(made)), made)

    def test_putting(self):
        self.with_arguments(lambda m: [[m.Move(1, 2)]], lambda m, rows: [m.put(rows, 3), rows])
        self.with_arguments(lambda m: [{}], lambda m, table: [m.put_in(table, 3), table])
        self.with_arguments(lambda m: [{1: m.Move(5, 5)}], lambda m, table: [m.put_default(table, 3), m.put_default(table, 1), table])
        self.both(lambda m: [m.replace(rows := [m.Move(1, 2), m.Move(3, 4)], 1), rows])
        self.with_arguments(lambda m: [[m.Move(1, 2), (held := m.Move(3, 4))], held], lambda m, rows, held: [m.replace(rows, 1), rows])
        self.with_arguments(lambda m: [m.Board()], lambda m, board: [board.push(1, 2), board.push(3, 4), board])
        for m in self.native, self.plain:
            rows = [m.Move(1, 2)]
            first = rows[0]
            with self.assertRaises(ZeroDivisionError):
                m.put_late(rows, 3)
            self.assertEqual(rows, [m.Move(7, 7), m.Move(3, 3)])
            self.assertIs(type(rows[1]), m.Move)

    def test_locals(self):
        """Locals that hold a new object, which is put into something."""
        self.with_arguments(lambda m: [m.Stack()], lambda m, stack: [stack.push(1), stack.push(4), stack.depth, stack])
        self.with_arguments(lambda m: [m.Stack()], lambda m, stack: [stack.set_top(1), stack])
        self.with_arguments(lambda m: [m.Stack()], lambda m, stack: [stack.nested(4), stack])
        self.with_arguments(lambda m: [m.Stack()], lambda m, stack: [stack.replaced(4), stack.replaced(2), stack])
        for name in "twice", "later", "alias", "through", "captured":
            self.both(lambda m: [getattr(stack := m.Stack(), name)(3), stack])
        for name in "put_chained", "put_itself", "put_temporary", "put_changed", "put_shown", "put_kept":
            self.both(lambda m: [getattr(m, name)(rows := [], 3), rows])
        for m in self.native, self.plain:
            stack = m.Stack()
            stack.set_top(1)
            ended = []
            reference = weakref.ref(stack.top, ended.append)
            stack.replaced(1)
            self.assertEqual(ended, [reference])

    def test_adopted(self):
        """Objects that do not change are put into what Python has, and stay what they are."""
        self.with_arguments(lambda m: [[]], lambda m, rows: [m.adopt(rows, 3), rows])
        self.with_arguments(lambda m: [[]], lambda m, rows: [m.adopt_given(rows, 3), rows])
        self.with_arguments(lambda m: [[m.Version(1)]], lambda m, rows: [m.adopt_tagged(rows, 3), rows])
        self.with_arguments(lambda m: [{}], lambda m, table: [m.adopt_in_dict(table, 3), table])
        self.with_arguments(lambda m: [[]], lambda m, rows: [m.adopt_nested(rows, 3), rows])
        self.with_arguments(lambda m: [[], []], lambda m, rows, moves: [m.adopt_first(rows, moves, 3), rows, moves])
        self.both(lambda m: [m.adopt_back(rows := [], 3), rows], lambda m: [m.put_stored(rows := [], 3), rows])
        for m in self.native, self.plain:
            rows = []
            with self.assertRaises(ZeroDivisionError):
                m.adopt_and_fail(rows, 3)
            self.assertEqual(rows, [m.Move(3, 3)])

    def test_own_class(self):
        """`type(self)(…)`"""
        for name in "Vector", "Vector3":
            make = lambda m: [getattr(m, name)(1.5)]
            self.with_arguments(make, lambda m, v: [v.scaled(2.0), v.turned(), v.other(m.Vector(1.0), 3), v.other(m.Vector(1.0), 1)])
        for name in "Root", "Leaf":
            self.with_arguments(lambda m: [getattr(m, name)(3)], lambda m, root: [root.after(2), root.all_after(3)])
        self.both(lambda m: [m.Vector(1.0).other(m.Vector3(1.0), n) for n in (1, 3)])
        self.both(lambda m: m.Odd("a", "b").after(2), lambda m: m.Open(1.0).scaled(2.0), lambda m: m.lying(3), lambda m: m.asking(3), lambda m: m.like_int(4))
        self.both(lambda m: m.Lying(3).after(2), lambda m: m.Asking(3).after(2), lambda m: m.Lying(3).all_after(2), lambda m: m.Asking(3).all_after(2))
        self.both(lambda m: m.Vector(1.0).shadowed(lambda v: lambda n: n, 2.5), lambda m: m.Vector(1.0).strange(2.0), lambda m: m.Vector3(1.0).both(2.0), lambda m: m.Vector(1.0).shadowed(type, 2.0))
        for m in self.native, self.plain:
            class Mine(m.Vector):
                pass
            self.assertIs(type(Mine(1.0).scaled(2.0)), Mine)
            class Other(m.Root):
                pass
            self.assertIs(type(Other(1).after(2)), Other)
            with mock.patch.object(m, "type", lambda x: m.Leaf, create=True):
                self.assertIs(type(m.Root(1).after(2)), m.Leaf)
            changed = m.Root(1)
            changed.__class__ = m.Leaf
            self.assertIs(type(changed.after(2)), m.Leaf)

    def test_patched(self):
        """What somebody changes in a class is what is made then."""
        def patched(module, cls, name, value, call):
            with mock.patch.object(getattr(module, cls), name, value):
                return call(module)
        def init(self, *args):
            self.start = args
        move = lambda m: m.move(1, 2)
        self.both(
            lambda m: patched(m, "Move", "__init__", init, move),
            lambda m: patched(m, "Move", "__eq__", lambda self, other: 5, lambda m: m.differ(1, 1)),
            lambda m: patched(m, "Move", "__hash__", lambda self: 1, lambda m: m.in_set(3)),
            lambda m: patched(m, "Move", "promotion", 7, move),
            lambda m: patched(m, "Version", "__lt__", lambda self, other: True, lambda m: m.sorted_versions(3)),
            lambda m: patched(m, "Point", "__init__", lambda self, x, y=0: None, lambda m: m.all_of(2)[2:]),
            lambda m: patched(m, "Checked", "__post_init__", lambda self: None, lambda m: m.checked(4, 1)),
        )
        for m in self.native, self.plain:
            defaults = m.Move.__init__.__defaults__
            m.Move.__init__.__defaults__ = (9,)
            self.assertEqual(m.move(1, 2).promotion, 9)
            m.Move.__init__.__defaults__ = defaults
            self.assertIsNone(m.move(1, 2).promotion)
            with mock.patch.object(m, "Move", m.Point):
                self.assertIs(type(m.move(1, 2)), m.Point)
            with mock.patch.object(m.Cell, "__init__", lambda self, value: None):
                self.assertFalse(hasattr(m.chain(1), "value"))
            m.Move.__setattr__ = lambda self, name, value: None
            self.assertEqual(vars(m.move(1, 2)), {})
            del m.Move.__setattr__
        self.natively(move, lambda m: m.differ(1, 1), lambda m: m.sorted_versions(3), lambda m: m.chain(3))

    def test_derived(self):
        """The class decides what is made."""
        for m in self.native, self.plain:
            @dataclasses.dataclass
            class More(m.Point):
                w: int = 3
            made = More.diagonal(2.5)
            self.assertIs(type(made), More)
            self.assertEqual(list(vars(made)), ["x", "y", "w"])
            self.assertIs(type(made.moved(1.0)), m.Point)
            self.assertFalse(m.Point(2.5, 2.5).same(made))
            class Loud(m.Move):
                def __eq__(self, other):
                    return True
            self.assertTrue(m.compare(Loud(1, 2), 5, 6))
            self.assertTrue(m.Move(1, 2) == Loud(3, 4))

    def test_collector(self):
        before = len([one for one in gc.get_objects() if type(one) is self.native.Move])
        for _ in range(20):
            self.native.moves(3)
        gc.collect()
        self.assertEqual(len([one for one in gc.get_objects() if type(one) is self.native.Move]), before)

    def test_that_nothing_leaks(self):
        n = self.native
        rows, table, board = [n.Move(1, 2)], {}, n.Board()
        a, b = n.Version(1), n.Version(1, 2)
        def put():
            n.put(rows, 2)
            n.put_in(table, 3)
            board.push(1, 2)
            n.replace(rows, 0)
            rows.clear(), table.clear(), board.pieces.clear()
            rows.append(n.move(1, 2))
        self.leaks_nothing(
            lambda: n.move(1, 2), lambda: n.moves(4), lambda: n.all_of(3), lambda: n.basket(3), lambda: n.baskets(3), lambda: n.fixed(3), lambda: n.cells(3), lambda: n.chain(3),
            lambda: n.checked(1, 2), lambda: self.failing(n.checked, 2, 1), lambda: self.failing(n.wrong, 3), lambda: n.mixed(3), lambda: a.compared(b), lambda: n.sorted_versions(4),
            lambda: n.adopt([], 3), lambda: n.adopt_given([], 3), lambda: n.adopt_nested([], 3), lambda: n.adopt_first([], [], 3), lambda: n.adopt_back([], 3), lambda: self.failing(n.adopt_and_fail, [], 3),
            lambda: n.Stack().push(3), lambda: n.Stack().replaced(3), lambda: n.Stack().set_top(3), lambda: n.Stack().later(3), lambda: n.Stack().twice(3), lambda: n.shown(3), lambda: n.in_set(3), lambda: self.failing(n.put_late, [n.move(1, 2)], 3), put,
        )
        counts = [sys.getrefcount(n.Move), sys.getrefcount(n.Cell), sys.getrefcount(None)]
        for _ in range(100):
            n.moves(3), n.chain(3)
        gc.collect()
        after = [sys.getrefcount(n.Move), sys.getrefcount(n.Cell), sys.getrefcount(None)]
        self.assertEqual(after[:2], counts[:2])
        self.assertLess(abs(after[2] - counts[2]), 50)

    def test_that_they_are_native(self):
        for name in "move moves differ mixed basket chain put put_in sorted_versions".split():
            self.assertTrue(is_native(getattr(self.native, name)), name)


if __name__ == "__main__":
    unittest.main()
