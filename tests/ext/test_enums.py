"""Enumerations in native code: the interpreter's members."""

import pickle
import sys
import unittest
from unittest import mock

from both import Results, is_native


class Enumerations(Results):
    module = "enums"
    function = "is_deposit"

    def test_members(self):
        for name in ("DEPOSIT", "WITHDRAW", "TRANSFER", "MOVE"):
            self.natively(*(lambda m, f=f: getattr(m, f)(getattr(m.Kind, name)) for f in ("is_deposit", "optional", "described", "truth", "of_kind", "through")))
            self.natively(lambda m: m.sign(m.Transaction(getattr(m.Kind, name), 5)))
            self.natively(*(lambda m, n=n: m.step(getattr(m.Kind, name), n).name for n in range(4)))
            self.natively(lambda m: m.same(getattr(m.Kind, name), 1))
        self.natively(lambda m: m.optional(None))
        self.natively(lambda m: m.total([m.Transaction(kind, i + 1) for i, kind in enumerate([*m.Kind, *m.Kind])]), lambda m: m.total([]))
        self.natively(lambda m: m.count([*m.Kind, m.Kind.MOVE], m.Kind.TRANSFER))
        for a in ("RED", "GREEN", "BLUE"):
            for b in ("RED", "GREEN", "BLUE"):
                self.natively(lambda m: m.mix(m.Color[a], m.Color[b]) is getattr(m.Color, m.mix(m.Color[a], m.Color[b]).name))
        self.natively(lambda m: m.weight(m.Planet.EARTH, 70.0), lambda m: m.weight(m.Planet.MARS, 70.0))
        self.natively(lambda m: m.twice(m.Numbers.ONE), lambda m: m.twice(m.Numbers.TWO))

    def test_identity(self):
        """What is given are the members themselves."""
        for module in (self.native, self.plain):
            self.assertIs(module.chosen(1), module.Kind.DEPOSIT)
            self.assertIs(module.chosen(-1), module.Kind.WITHDRAW)
            self.assertTrue(all(a is b for a, b in zip(module.all_of(2), [module.Kind.DEPOSIT, module.Kind.TRANSFER] * 2)))
            self.assertIs(module.made(3).kind, module.Kind.TRANSFER)
            self.assertIs(pickle.loads(pickle.dumps(module.Kind.DEPOSIT)) if sys.modules.get("enums") is module else module.Kind.DEPOSIT, module.Kind.DEPOSIT)
        self.natively(lambda m: m.chosen(1).name, lambda m: len(m.all_of(3)), lambda m: m.made(3).amount)

    def test_as_they_were(self):
        for module in (self.native, self.plain):
            self.assertEqual([kind.name for kind in module.Kind], ["DEPOSIT", "WITHDRAW", "TRANSFER"])
            self.assertEqual(module.Kind.DEPOSIT.title(), "Deposit:deposit")
            self.assertEqual(list(module.Kind.__members__), ["DEPOSIT", "WITHDRAW", "TRANSFER", "MOVE"])
        self.assertTrue(is_native(self.native.Kind.__dict__["title"]))

    def test_interpreted(self):
        self.both(lambda m: m.loosely(m.Loose.A, m.Loose.B))
        self.interpreted(*(lambda m, name=name: m.by_name(name).name for name in ("DEPOSIT", "MOVE", "nothing")))
        self.interpreted(*(lambda m, value=value: m.by_value(value).name for value in ("transfer", "x")))
        self.interpreted(lambda m: m.has("DEPOSIT"), lambda m: m.has("X"), lambda m: m.listed(), lambda m: m.missing())
        self.interpreted(lambda m: m.shown(m.Kind.MOVE), lambda m: m.ordered(m.Kind.MOVE, m.Kind.DEPOSIT))
        self.both(lambda m: [(kind.name, n) for kind, n in m.keyed([*m.Kind, m.Kind.MOVE]).items()])
        self.interpreted(lambda m: m.is_deposit(m.Color.RED), lambda m: m.is_deposit("deposit"), lambda m: m.is_deposit(None))
        self.both(lambda m: m.high(m.Priority.HIGH), lambda m: m.high(m.Priority.LOW), lambda m: m.high(2))

    def test_attributes(self):
        def with_extra(m):
            m.Kind.DEPOSIT.extra = 5
            return m.added(m.Kind.DEPOSIT)
        self.both(with_extra, lambda m: m.added(m.Kind.MOVE))

    def test_replaced(self):
        for module in (self.native, self.plain):
            with mock.patch.object(module, "Kind", module.Color):
                with self.assertRaises(AttributeError):
                    module.is_deposit(module.Color.RED)
                with self.assertRaises(AttributeError):
                    module.chosen(1)
            class Other:
                DEPOSIT = WITHDRAW = 7
            with mock.patch.object(module, "Kind", Other):
                self.assertEqual(module.chosen(1), 7)
            # Past what keeps members from being replaced.
            type.__setattr__(module.Kind, "DEPOSIT", module.Kind.WITHDRAW)
            self.assertIs(module.chosen(1), module.Kind.WITHDRAW)
            type.__setattr__(module.Kind, "DEPOSIT", module.Kind("deposit"))
            self.assertIs(module.chosen(1), module.Kind("deposit"))
        self.natively(lambda m: m.chosen(1).name)

    def test_metaclasses(self):
        """What a metaclass has comes first if it is a property; other variables of its classes are read as of any class."""
        self.both(lambda m: m.hidden(), lambda m: m.visible())
        self.both(lambda m: m.Done().sum(), lambda m: m.Done().run())

    def test_z_leaks(self):
        kinds = [*self.native.Kind] * 10
        self.leaks_nothing(
            lambda: self.native.count(kinds, self.native.Kind.MOVE),
            lambda: self.native.all_of(5),
            lambda: self.native.made(5),
            lambda: self.native.described(self.native.Kind.MOVE),
            lambda: self.failing(self.native.by_name, "nothing"),
        )


if __name__ == "__main__":
    unittest.main()
