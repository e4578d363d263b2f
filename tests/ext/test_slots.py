"""Objects whose attributes are in slots are used in place, too."""

import copy
import gc
import pickle
import sys
import unittest
import weakref

from both import Case, interpreted_calls, is_native


def state(thing, depth=0):
    """An object's attributes, as text."""
    out = []
    for base in type(thing).__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name.startswith("__"):
                continue
            value = getattr(thing, name, "unset")
            out.append((name, state(value, depth + 1) if hasattr(type(value), "__slots__") and depth < 9 else repr(value)))
    return out + sorted(getattr(thing, "__dict__", {}).items())


class Slots(Case):
    module = "slots"

    def both(self, make, use):
        outcomes = []
        for module in (self.native, self.plain):
            thing = make(module)
            try:
                result = repr(use(thing))
            except Exception as error:
                result = type(error).__name__, str(error)
            outcomes.append((result, state(thing)))
        self.assertEqual(*outcomes)
        return outcomes[0]

    def test_replaced(self):
        for module in (self.native, self.plain):
            counters = [module.Counter(1), module.Counter(2)]
            self.assertEqual([counter.n for counter in module.replaced(counters, module.Counter(3))], [3, 2])
            self.assertEqual([counter.n for counter in module.replaced(counters, counters[1])], [2, 2])
        self.assertEqual(interpreted_calls(self.native.replaced, ([self.native.Counter(1)], self.native.Counter(2)), {}), 0)

    def runs(self, make, method, *args):
        """The same, and natively."""
        self.both(make, lambda thing: getattr(thing, method)(*args))
        bound = getattr(make(self.native), method)
        self.assertTrue(is_native(bound.__func__))
        self.assertEqual(interpreted_calls(bound, args, {}, bound.__func__), 0, method)

    def test_methods(self):
        make = lambda module: module.Counter(5, 2, "a")
        self.runs(make, "get")
        self.runs(make, "run", 0)
        self.runs(make, "run", 1000)
        self.runs(make, "rename", "b")
        self.runs(lambda module: module.Counter(2**62, 2**61), "run", 5)
        self.runs(lambda module: module.One(1.5), "scaled", 2.0)
        self.runs(lambda module: module.Empty(), "answer", 2)
        for n in (1.5, "x", None, True, 2**70):
            self.both(lambda module: module.Counter(n), lambda thing: thing.get())
            self.both(lambda module: module.Counter(1, n), lambda thing: thing.run(3))
        for n in (1.5, "x", None, True):
            self.both(make, lambda thing: thing.run(n))

    def test_taken_back(self):
        self.both(lambda module: module.Counter(5), lambda thing: thing.fails(3))
        self.both(lambda module: module.Counter(5), lambda thing: thing.reset(3))
        self.both(lambda module: module.Late(), lambda thing: thing.both(1.5))
        def kept(module):
            thing = module.Late()
            thing.kept = 7.5
            return thing
        self.both(kept, lambda thing: thing.both(1.5))

    def test_unset(self):
        late = lambda module: module.Late()
        self.both(late, lambda thing: thing.get())
        self.runs(late, "keep", 2.5)
        def deleted(module):
            thing = module.Late()
            thing.keep(1.5)
            del thing.kept
            return thing
        self.both(deleted, lambda thing: thing.get())
        self.runs(deleted, "keep", 2.5)
        def set_later(module):
            thing = module.Late()
            thing.kept, thing.other = 1.0, 2.0
            return thing
        self.runs(set_later, "both", 3.5)

    def test_properties(self):
        make = lambda module: module.Counter(5)
        def use(thing):
            thing.double = 9
            return thing.double, thing.n
        self.both(make, use)

    def test_lists_of_nodes(self):
        def chain(module):
            first = None
            for n in range(6):
                first = module.Node(n, first)
            return first
        self.runs(chain, "total")
        def use(thing):
            return thing.append(type(thing)(77)), thing.total()
        self.both(chain, use)
        for module in (self.native, self.plain):
            self.assertEqual(module.length(chain(module)), 6)
            odd = module.Node(1, module.Node(2, module.Counter()))
            self.assertRaises(AttributeError, module.length, odd)
            node = module.Node(1)
            del node.next
            self.assertRaises(AttributeError, node.total)
        self.assertEqual(interpreted_calls(self.native.length, (chain(self.native),), {}), 0)

    def test_derived(self):
        self.runs(lambda module: module.Base(3), "sum")
        self.runs(lambda module: module.Base(3), "add", 4)
        self.runs(lambda module: module.More(3, 4), "sum")
        self.runs(lambda module: module.More(3, 4), "add", 4)
        self.runs(lambda module: module.WithDict(3, 4), "sum")
        self.runs(lambda module: module.WithDict(3, 4), "add", 7)
        self.runs(lambda module: module.WithDict(3, 4), "move", 7)
        self.runs(lambda module: module.SlotsOfPlain(3, 4), "sum")
        self.runs(lambda module: module.Both(3, 4), "sum")
        self.runs(lambda module: module.Both(3, 4), "swap")
        for module in (self.native, self.plain):
            class Other(module.Counter):
                __slots__ = ("n",)
            thing = Other(3)
            self.assertEqual((thing.run(3), thing.get(), module.Counter.n.__get__(thing, None) if module is None else thing.n), (6, 7, 6))

            class Wide(module.Counter):
                pass
            thing = Wide(3)
            thing.extra = 5
            self.assertEqual((thing.run(3), thing.extra), (6, 5))

    def test_dict_under_a_slot(self):
        """What an object's dict has by a slot's name is not the attribute."""
        for module in (self.native, self.plain):
            for thing in (module.WithDict(3, 4), module.Both(3, 4)):
                name = "x" if hasattr(thing, "x") else "a"
                thing.__dict__[name] = 1000
                self.assertEqual(thing.sum(), 7)
                self.assertEqual(getattr(thing, name), 3)

    def test_descriptor_of_another_class(self):
        make = lambda module: module.Borrowed(3)
        self.both(make, lambda thing: thing.get())
        self.both(make, lambda thing: thing.other())

    def test_containers(self):
        make = lambda module: module.Rows()
        def use(thing):
            return thing.add("a", 5), thing.add("b", 6), thing.add("a", 7), thing.clear(), thing.rows, thing.names
        self.both(make, use)
        self.runs(make, "add", "a", 3)

    def test_made_by_decorators(self):
        make = lambda module: module.Vector(1.5)
        self.runs(make, "dot", 2.0)
        self.runs(make, "move", 2.0)
        self.both(make, lambda thing: (thing.size, thing.tags, thing))
        self.runs(lambda module: module.Vector3(1.5, 2.5, z=4.0), "all")
        self.runs(lambda module: module.Vector3(1.5, 2.5, z=4.0), "dot", 2.0)
        self.both(lambda module: module.WithSuper(1.5, w=4.0), lambda thing: thing.dot(2.0))
        self.both(lambda module: module.WithSuper(1.5, w=4.0), lambda thing: thing.move(2.0))
        self.both(lambda module: module.Lower(1.5), lambda thing: thing.dot(2.0))
        self.both(lambda module: module.Frozen(1), lambda thing: thing.sum())
        self.both(lambda module: module.Frozen(1), lambda thing: thing.change())
        self.both(lambda module: module.Replaced(1), lambda thing: (thing.get(), thing.other()))
        for module in (self.native, self.plain):
            # What has no value in a slot has none in the class either.
            for thing in (module.Vector(1.5), module.Vector3(1.5)):
                del thing.y
                self.assertRaises(AttributeError, thing.dot, 2.0)
                self.assertRaises(AttributeError, thing.move, 2.0)
                self.assertRaises(AttributeError, getattr, thing, "size")
                thing.y = 3.0
                self.assertEqual(thing.dot(2.0), 10.0)

    def test_hooks(self):
        self.both(lambda module: module.Hooked(4), lambda thing: thing.get())

    def test_class_changes(self):
        for module in (self.native, self.plain):
            kind = module.One
            slot, thing = kind.value, kind(2.0)
            self.assertEqual(thing.scaled(2.0), 4.0)
            kind.value = property(lambda self: 10.0, lambda self, value: None)
            self.assertEqual(thing.scaled(2.0), 10.0)
            kind.value = slot
            self.assertEqual(thing.scaled(2.0), 8.0)
            del kind.value
            self.assertRaises(AttributeError, thing.scaled, 2.0)
            kind.value = slot
            self.assertEqual(thing.scaled(2.0), 16.0)
            kind.value = module.Late.kept
            self.assertRaises(TypeError, thing.scaled, 2.0)
            kind.value = slot
            self.assertEqual(thing.scaled(0.5), 8.0)

    def test_copies(self):
        for module in (self.native, self.plain):
            thing = copy.copy(module.Counter(5, 2, "x"))
            self.assertEqual(thing.run(2), 9)
            thing = copy.deepcopy(module.Node(5, module.Node(6)))
            self.assertEqual(thing.total(), 11)
        thing = pickle.loads(pickle.dumps(self.native.Counter(5, 2, "x"))) if sys.modules.get("slots") is self.native else None
        if thing is not None:
            self.assertEqual(thing.run(2), 9)
        self.assertIsNotNone(weakref.ref(self.native.Both(1, 2)))


class Unleaked(Case):
    """Last, for functions that failed often are not tried at each call."""
    module = "slots"

    def test_nothing_leaks(self):
        native = self.native
        counter, late = native.Counter(10**6, 10**7, "x"), native.Late()
        node, rows = native.Node(10**6, native.Node(10**7)), native.Rows()

        def growing():
            native.Node(10**6).append(native.Node(10**7))

        def unset():
            late = native.Late()
            late.keep(1.5)
            self.failing(late.both, 2.5)
        self.leaks_nothing(
            lambda: counter.run(3), lambda: counter.get(), lambda: self.failing(counter.fails, 3), lambda: native.Counter(1, 2, "x").rename("y" * 30),
            lambda: late.keep(1.25), lambda: node.total(), growing, unset, lambda: native.Rows().add("a" * 30, 10**6),
            lambda: self.failing(counter.reset, 3), lambda: native.Both(10**6, 10**7).swap(), lambda: native.WithDict(10**6, 10**7).move(10**8))
        value = object()
        before = sys.getrefcount(value)
        counter.name = value
        for _ in range(100):
            counter.run(2)
            self.failing(counter.rename, "x")
        counter.name = ""
        self.assertEqual(sys.getrefcount(value), before)


if __name__ == "__main__":
    unittest.main()
