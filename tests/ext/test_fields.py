"""What fields of dataclasses can be: the same as interpreted."""

import copy
import dataclasses
import unittest
from unittest import mock

from both import Case, Results, interpreted_calls
from test_records import parts

NAN = float("nan")


class Fields(Results):
    module = "fields"
    function = "options"

    @staticmethod
    def text(value, seen):
        if dataclasses.is_dataclass(value):
            return type(value).__name__, [(f.name, Fields.text(getattr(value, f.name), seen)) for f in dataclasses.fields(value)], list(getattr(value, "__dict__", ()))
        if type(value).__name__ == "Color":
            return value.name
        if type(value) is dict:
            return [(Fields.text(key, seen), Fields.text(item, seen)) for key, item in value.items()]
        if type(value) in (set, list):
            return [Fields.text(item, seen) for item in value]
        return parts(value, seen)

    def test_by_name(self):
        self.natively(lambda m: m.options(3), lambda m: m.named(3, "x"), lambda m: m.mixed(4), lambda m: m.derived(4), lambda m: m.slotted(5), lambda m: m.slotted(2))
        self.both(lambda m: m.by_position(3), lambda m: m.Options(1), lambda m: m.Options(), lambda m: m.Options(height="x").area())
        self.both(lambda m: m.areas([m.Options(height=2), m.Options(height=3, width=1)]), lambda m: m.Mixed.__match_args__, lambda m: m.Options.__match_args__)
        self.both(lambda m: m.mixed(1) == m.Mixed(1, 2.5, second=3), lambda m: m.mixed(1) == m.Mixed(1, second=3), lambda m: m.derived(2) == m.mixed(2))
        self.both(lambda m: m.slotted(5) == m.Slotted(x=5), lambda m: hash(m.slotted(5)) == hash(m.Slotted(x=5)), lambda m: repr(m.slotted(5)))

    def test_init_only(self):
        self.natively(lambda m: m.scaled(1.5), lambda m: m.scaled_by(1.5, 2.0, 3.0))
        self.both(lambda m: m.offset(m.scaled(1.5)), lambda m: m.scaled_by(1.5, "x", 3.0), lambda m: m.Scaled(1.0, 2.0).factor, lambda m: m.Scaled(1.0))
        self.both(lambda m: repr(m.scaled(2.5)), lambda m: m.scaled(2.5) == m.Scaled(2.5, 2.0), lambda m: m.scaled(2.5) == m.Scaled(2.5, 2.5))

    def test_defaults(self):
        self.both(lambda m: m.lazy(3), lambda m: m.lazy_default(3), lambda m: m.given_all(4, m.Lazy(1, number=2)))
        for module in (self.native, self.plain):
            one = module.Lazy(1)
            two = module.given_all(4, one)
            self.assertIs(two.names, one.names)
            self.assertIs(two.color, one.color)
        self.both(lambda m: m.Lazy(1).limit)

    def test_changed_defaults(self):
        def changed(m):
            with mock.patch.object(m.Options.__init__, "__kwdefaults__", {"width": 50, "name": "other"}):
                return m.options(3), m.named(4, "y")
        self.both(changed, lambda m: m.options(3))

        def patched(m):
            with mock.patch.object(m.Key, "__hash__", lambda self: 1), mock.patch.object(m.Key, "__eq__", lambda self, other: True):
                return m.count(9), len(m.keys(7)), m.seen([m.Key(1), m.Key(2)])
        self.both(patched, lambda m: m.count(9))

        def hashed(m):
            with mock.patch("builtins.hash", lambda value: 5):
                return m.seen([m.Key(1), m.Key(2), m.Key(1)]), m.ordered(5)
        self.both(hashed, lambda m: m.ordered(5))

    def test_hashes(self):
        self.natively(lambda m: m.count(20), lambda m: m.keys(9), lambda m: m.ordered(9), lambda m: m.numbers(8), lambda m: m.by_name(9), lambda m: m.loose(1.5))
        self.both(lambda m: m.by_name(1), lambda m: m.loose(NAN), lambda m: m.loose(2**70), lambda m: m.same(3), lambda m: m.unhashable(3), lambda m: m.own_hash(3))
        views = lambda m: [m.Key(1), m.Key(2, 3), m.Key(1, 0, "note"), m.Key(True), m.Key(2, 3)]
        self.both(lambda m: m.seen(views(m)), lambda m: m.has(views(m), 2), lambda m: m.has(views(m), 1), lambda m: m.seen([*views(m), 5]))
        self.both(lambda m: m.seen([m.Key("x")]), lambda m: m.seen([m.Key([])]), lambda m: m.seen([m.Key(1.0), m.Key(1)]))
        objects = [key for key in views(self.native) if key.x is not True]
        self.assertEqual(interpreted_calls(lambda: self.native.seen(objects), (), {}, of=self.native.options), 0)
        self.both(lambda m: m.of_views([m.Loose(1.0), m.Loose(1.0, 1), m.Loose(2.0)]), lambda m: m.of_views([m.Loose(NAN)] * 2), lambda m: m.of_views([]))
        for module in (self.native, self.plain):
            one = module.Loose(1.0)
            self.assertEqual(module.of_views([one, one, module.Loose(1.0)]), 2)
            self.assertEqual(one.tag, 2)

    def test_derived_hashes(self):
        def derived(m):
            class Odd(m.Key):
                def __hash__(self):
                    return 1

                def __eq__(self, other):
                    return True
            return m.seen([Odd(1), Odd(2), m.Key(3)])
        self.both(derived)

    def test_descriptors(self):
        self.both(lambda m: m.described(3).n, lambda m: m.described(3).x, lambda m: m.x_of(m.Described(1, 5)), lambda m: m.Described(2).x)
        self.both(lambda m: m.changed(m.Described(1, 5), 8), lambda m: vars(m.described(3)))

    def test_identity(self):
        for module in (self.native, self.plain):
            objects = [module.Key(1), module.Key(1)]
            found = module.keys(3)
            self.assertEqual([key.x for key in found], [1, 2, 3])
            self.assertEqual(copy.copy(objects), objects)

    def test_memory(self):
        objects = [self.native.Key(i % 3) for i in range(9)]
        for call in (lambda: self.native.count(9), lambda: self.native.keys(9), lambda: self.native.seen(objects), lambda: self.native.scaled(1.5),
                     lambda: self.native.options(300), lambda: self.native.by_name(9), lambda: self.native.unhashable, lambda: self.native.lazy_default(3)):
            Case.leaks_nothing(self, call)


if __name__ == "__main__":
    unittest.main()
