"""Methods that run natively on objects of Python's: the same as interpreted, and as if the attributes were looked up one by one."""

import copy
import pickle
import sys
import unittest
from unittest import mock

from both import Changes, is_native, outcome, interpreted_calls, shape


class Methods(Changes):
    module = "methods"

    def both(self, make, call):
        """The outcome of a call with objects of each module, which must be the same."""
        seen = []
        for module in (self.native, self.plain):
            objects = make(module)
            seen.append((outcome(lambda: call(*objects), (), {}), shape(objects, {})))
        self.assertEqual(*[(one[0][:2], one[1]) for one in seen])

    def calls(self, make, call):
        """How many Python functions a call enters."""
        objects = make(self.native)
        return interpreted_calls(mock.Mock(side_effect=lambda: call(*objects), __code__=self.native.sum_of.__code__), (), {})

    def natively(self, make, *calls):
        for call in calls:
            self.both(make, call)
            self.assertEqual(self.calls(make, call), 0)

    def interpreted(self, make, *calls):
        for call in calls:
            self.both(make, call)
            self.assertGreater(self.calls(make, call), 0)

    def body(module):
        one = module.Body(1.5, 2.5, 3.0)
        one.vx = 0.5
        return one,

    def test_functions(self):
        step = self.native.Body.__dict__["step"]
        self.assertTrue(is_native(step))
        self.assertEqual((step.__qualname__, step.__name__, step.__doc__), ("Body.step", "step", None))
        self.assertEqual(self.native.Body.push.__doc__, "Pushes.")
        self.assertEqual(repr(self.native.Body(1.0, 2.0).step).partition(" of ")[0], "<bound method Body.step")
        self.assertEqual(self.native.Body.__init__.__qualname__, "Body.__init__")

    def test_attributes(self):
        body = Methods.body
        self.natively(body, lambda b: b.step(0.25), lambda b: b.steps(0.5, 7), lambda b: b.push(1.0), lambda b: b.push(1.0, 2.0, times=3))
        self.natively(body, lambda b: b.energy(), lambda b: b.label_it("x"), lambda b: b.step(2), lambda b: type(b).step(b, 0.5), lambda b: b.steps(1e-3, 1000))
        self.interpreted(body, lambda b: b.step(None), lambda b: b.step("x"), lambda b: b.push(1.0, times="x"), lambda b: b.fail(3))
        self.interpreted(body, lambda b: b.fail_much(3), lambda b: b.fail_much(100), lambda b: b.get_label())
        self.both(body, lambda b: type(b).step(3, 0.5))
        self.both(body, lambda b: b.step())
        self.assertGreater(self.calls(body, lambda b: b.show()), 0)
        self.assertGreater(self.calls(body, lambda b: b.number()), 0)
        b = self.native.Body(1.0, 2.0)
        self.assertEqual((b.number(), b.show()), (hash(b), str(b)))
        self.assertIs(b.same(), b)
        self.assertTrue(b.is_same(b))
        self.assertFalse(b.is_same(self.native.Body(1.0, 2.0)))

    def test_order_of_attributes(self):
        def labelled(b):
            b.label_it("x")
            b.extra = 1
            return list(vars(b)), b.get_label()
        self.both(Methods.body, labelled)

        def failed(b):
            try:
                b.fail(1)
            finally:
                return list(vars(b).items())
        self.both(Methods.body, failed)

    def test_missing(self):
        def without(module):
            b, = Methods.body(module)
            del b.vx
            return b,
        self.interpreted(without, lambda b: b.step(0.5))
        self.interpreted(Methods.body, lambda b: b.handles(), lambda b: b.forget())

        def labelled(module):
            b, = Methods.body(module)
            b.label = "mine"
            return b,
        self.natively(labelled, lambda b: b.handles(), lambda b: b.get_label())
        self.interpreted(labelled, lambda b: b.forget())

        def other_types(module):
            b, = Methods.body(module)
            b.x, b.vx = 3, "x"
            return b,
        self.interpreted(other_types, lambda b: b.step(0.5))

    def test_dicts(self):
        """Objects whose dict was asked for, or replaced."""
        def asked(module):
            b, = Methods.body(module)
            vars(b)["z"] = 3
            return b,
        self.natively(asked, lambda b: b.step(0.25), lambda b: b.label_it("x"), lambda b: b.steps(0.5, 50))
        self.interpreted(asked, lambda b: b.fail_much(100), lambda b: b.fail(1))

        def replaced(module):
            b, = Methods.body(module)
            b.__dict__ = {"x": 1.0, "vx": 2.0, "y": 3.0, "vy": 4.0}
            return b,
        self.natively(replaced, lambda b: b.step(0.25))

        def odd(module):
            b, = Methods.body(module)
            vars(b)[5] = 6
            return b,
        self.interpreted(odd, lambda b: b.step(0.25))

        class Names(dict):
            pass

        def derived(module):
            b, = Methods.body(module)
            b.__dict__ = Names(vars(b))
            return b,
        self.interpreted(derived, lambda b: b.step(0.25))

    def test_hidden(self):
        """An attribute of an object that hides a method."""
        def hidden(module):
            b, = Methods.body(module)
            b.energy = lambda: 99.0
            return b,
        self.interpreted(hidden, lambda b: b.steps(0.5, 2))
        for module in (self.native, self.plain):
            one, other = module.Body(1.0, 2.0), module.Body(1.0, 2.0)
            other.push = lambda *args: None
            self.assertEqual(other.steps(1.0, 2), 0.0)
            self.assertNotEqual(one.steps(1.0, 2), 0.0)
            del other.push
            self.assertEqual(one.steps(1.0, 2), one.energy())

    def test_classes(self):
        """Classes that change, derived ones, and ones of the same name."""
        self.natively(lambda module: (module.Derived(1.0, 2.0),), lambda b: b.steps(0.5, 2), lambda b: b.step(0.25))
        self.interpreted(lambda module: (module.Hooked(),), lambda h: h.up(3))
        for module in (self.native, self.plain):
            b = module.Body(1.0, 2.0)
            with mock.patch.object(module.Body, "push", lambda *args: None):
                self.assertEqual(b.steps(1.0, 2), 0.0)
            with mock.patch.object(module.Body, "energy", lambda self: 5):
                self.assertEqual(b.steps(1.0, 2), 5)
            with mock.patch.object(module, "Body", None):
                self.assertEqual(b.energy(), b.energy())
            module.Body.x = property(lambda self: 7.0)
            self.assertRaises(AttributeError, b.step, 1.0)
            self.assertEqual(b.distance(b), 0.0)
            del module.Body.x
            module.Body.__setattr__ = lambda self, name, value: None
            before = b.vx
            b.push(1.0)
            self.assertEqual(b.vx, before)
            del module.Body.__setattr__
            b.push(1.0)
            self.assertEqual(b.vx, before + 1.0)

    def test_changed_methods(self):
        for module in (self.native, self.plain):
            b = module.Body(1.0, 2.0)
            code = module.Body.energy.__code__
            module.Body.energy.__code__ = (lambda self: 17.0).__code__
            self.assertEqual(b.steps(1.0, 2), 17.0)
            self.assertEqual(b.energy(), 17.0)
            module.Body.energy.__code__ = code
            self.assertNotEqual(b.steps(1.0, 2), 17.0)
            defaults = module.Body.push.__defaults__
            module.Body.push.__defaults__ = (100.0,)
            b.vy = 0.0
            b.push(1.0)
            self.assertEqual(b.vy, 100.0)
            module.Body.push.__defaults__ = defaults

    def test_two(self):
        two = lambda module: (module.Body(1.0, 2.0, 3.0), module.Body(4.0, 6.0, 5.0))
        twice = lambda module: Methods.body(module) * 2
        for make in (two, twice):
            self.natively(make, lambda a, b: a.distance(b), lambda a, b: a.pull(b, 0.5), lambda a, b: a.is_same(b))
        self.natively(lambda module: (module.Body(1.0, 2.0), module.Derived(1.0, 2.0)), lambda a, b: a.distance(b))
        guessed = lambda module: (module.Guessed(1, 2.5), module.Guessed(2.0, 2**40))
        self.natively(guessed, lambda a, b: a.dot(b), lambda a, b: a.scale(2) is a, lambda a, b: a.scale(0.5) is a)
        self.interpreted(lambda module: (module.Guessed("x", 2), module.Guessed(2, 3)), lambda a, b: a.dot(b), lambda a, b: a.scale(2) is a)

    def test_containers(self):
        def stack(module):
            s = module.Stack()
            s.items.extend([5, 6])
            s._size, s.top = 2, 6
            return s, s.items
        self.natively(stack, lambda s, _: s.push(3), lambda s, _: s.pop(), lambda s, _: (s.pop(), s.pop()), lambda s, _: s.note("a"), lambda s, _: s.total())
        self.natively(stack, lambda s, _: len(s), lambda s, _: 5 in s, lambda s, _: s[1], lambda s, _: bool(s))
        self.natively(stack, lambda s, _: s.renew(3))
        self.natively(stack, lambda s, _: s.renew(0))
        self.interpreted(stack, lambda s, _: s.take(1))
        self.interpreted(stack, lambda s, _: (s.pop(), s.pop(), s.pop()), lambda s, _: s[7])
        self.natively(stack, lambda s, _: s.push(2**64))

    def test_nodes(self):
        def chain(module):
            c = module.Node(3)
            b = module.Node(2, c)
            return module.Node(1, b), b, c
        self.natively(chain, lambda a, b, c: a.length(), lambda a, b, c: a.add(5), lambda a, b, c: a.cut(), lambda a, b, c: a.skip())
        a, b, c = chain(self.native)
        self.assertIs(a.last(), c)
        self.assertIs(c.last(), c)
        self.interpreted(chain, lambda a, b, c: c.skip())
        # What goes may have a finalizer.
        self.natively(lambda module: (module.Node(1, module.Node(2)),), lambda a: a.cut())
        # What ends with it is more than its own.
        self.interpreted(lambda module: (module.Node(1, module.Node(2, module.Node(3))),), lambda a: a.cut())
        c.next = a
        bodies = lambda module: ([module.Body(1.0, float(n), n * 1.5) for n in range(5)],)
        for module in (self.native, self.plain):
            made, = bodies(module)
            self.assertIs(module.heaviest(made), made[-1])
            made[2].vx = 1.0
            module.move_all(made, 0.5)
            self.assertEqual([b.x for b in made], [1.0, 1.0, 1.5, 1.0, 1.0])
            made.append(module.Derived(1.0, 2.0))
            self.assertEqual(module.move_all(made, 0.0), made[2].energy() - 1.0)
        made, = bodies(self.native)
        self.assertEqual(interpreted_calls(self.native.move_all, (made, 0.5), {}), 0)

    def test_finalizers(self):
        class Noticed:
            def __del__(self):
                log.append(b.x)
        for module in (self.native, self.plain):
            log = []
            b = module.Body(1.0, 2.0)
            b.label = Noticed()
            try:
                b.fail(1)
            except ZeroDivisionError:
                pass
            self.assertEqual((log, b.x, b.label), ([7.0], 7.0, "text"))

    def test_copies(self):
        b, = Methods.body(self.native)
        sys.modules["methods"] = self.native
        other = pickle.loads(pickle.dumps(b))
        other.step(1.0)
        self.assertEqual((b.x, other.x), (1.5, 2.0))
        bound = pickle.loads(pickle.dumps(b.energy))
        self.assertEqual(bound(), b.energy())
        copy.copy(b).push(1.0)
        self.assertEqual(b.vx, 0.5)

    def test_threads_of_values(self):
        """Floats that others have as well stay what they are."""
        b, = Methods.body(self.native)
        x = b.x
        b.steps(0.5, 100)
        y = b.x
        b.steps(0.5, 100)
        self.assertEqual(x, 1.5)
        self.assertNotEqual(y, b.x)

    def test_without_leaks(self):
        b, = Methods.body(self.native)
        s = self.native.Stack()
        calls = [
            lambda: b.steps(0.001, 50), lambda: b.label_it("x" * 9), lambda: self.failing(b.fail, 1), lambda: self.failing(b.fail_much, 99),
            lambda: (s.push(1000), s.pop()), lambda: s.note("word"), lambda: s.renew(3), lambda: self.native.Body(1.0, 2.0).step(0.5),
            lambda: self.native.Node(1, self.native.Node(2)).cut(), lambda: self.native.Guessed(1.5, 2.5).scale(3),
        ]
        self.leaks_nothing(*calls)


if __name__ == "__main__":
    unittest.main()
