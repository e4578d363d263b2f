"""What inference over the whole module says of functions without annotations."""

import asyncio
import copy
import unittest

from both import Case, interpreted_calls, is_native


class Sketched(Case):
    module = "sketched"

    def state(self, module):
        return [(place, v, m) for place, v, m in module.SYSTEM]

    def test_containers_of_containers(self):
        for module in (self.native, self.plain):
            module.advance(0.01, 5)
            module.advance(0.02, 3, module.SYSTEM[:2], module.PAIRS[:1])
        self.assertEqual(self.state(self.native), self.state(self.plain))
        self.runs_natively("energy")
        self.assertEqual(self.native.energy(), self.plain.energy())
        self.assertEqual(self.native.momentum(self.native.BODIES["a"]), self.plain.momentum(self.plain.BODIES["a"]))
        for name in ("advance", "energy", "momentum"):
            self.assertTrue(is_native(getattr(self.native, name)), name)

    def test_other_types(self):
        for bodies in ([], [([1, 2], [3, 4], 5)], [([1.0, 2], [3, 4.5], 5)], [([1.0, 2.0], (3.0, 4.0), 5.0)], [([], [], 1.0)], [(1, 2)], "ab", None):
            self.same("energy", bodies)
            self.same("energy", bodies, 3)

    def test_objects(self):
        for name in ("run", "last", "step", "is_weaker"):
            found = [getattr(owner, name) for owner in (self.native.Task, self.native.Packet, self.native.Sink, self.native.Strength) if hasattr(owner, name)]
            self.assertTrue(all(is_native(one) for one in found), name)
        self.assertTrue(is_native(self.native.schedule))
        for _ in range(3):
            self.assertEqual(self.native.schedule(), self.plain.schedule())
            self.assertEqual(self.native.packets(), self.plain.packets())
            for module in (self.native, self.plain):
                module.Sender(3, module.Packet(module.Packet(None, 1), 0))
                module.area.tasks[0].packet = module.Packet(None, 3)

    def test_variables_of_classes(self):
        for value in (1, 7, 2**70, 5.5, "x"):
            outcomes = []
            for module in (self.native, self.plain):
                try:
                    outcomes.append(module.is_weak(module.Strength(value, "n")))
                except TypeError as error:
                    outcomes.append(str(error))
            self.assertEqual(*outcomes)
        self.assertTrue(is_native(self.native.is_weak))
        for module in (self.native, self.plain):
            one = module.Strength(3, "n")
            self.assertFalse(module.is_weak(one))
            module.Strength.LIMIT = 2
            self.assertTrue(module.is_weak(one))
            module.Strength.STRONG = module.Strength(4, "m")
            self.assertFalse(module.is_weak(one))
            module.Strength.LIMIT = property(lambda self: 1)
            with self.assertRaises(TypeError):
                module.is_weak(module.Strength(6, "n"))
            del module.Strength.LIMIT
            with self.assertRaises(AttributeError):
                module.is_weak(module.Strength(6, "n"))
            module.Strength.LIMIT, module.Strength.STRONG = 5, module.Strength(0, "strong")
            module.Strength.is_weaker = lambda self, other: True
            self.assertTrue(module.is_weak(module.Strength(6, "n")))

    def test_what_a_class_has_only_later(self):
        seen = []
        for module in (self.native, self.plain):
            late, other = module.Late(3), module.Late(5)
            del other.size
            results = [late.read(), late.plain(), module.read(late), other.read(), module.read(other)]
            for value in (11, property(lambda self: 100), property(lambda self: self.x)):
                module.Late.size = value
                results += [late.read(), late.plain(), module.read(late), other.read(), module.read(other)]
            module.Late.size = 7
            results += [late.read(), module.read(other)]
            seen.append(results)
        self.assertEqual(*seen)
        self.assertTrue(is_native(self.native.Late.plain))

    def test_variables_that_others_assign(self):
        self.assertTrue(is_native(self.native.names_of))
        self.same("names_of", ["x", "y"])
        for module in (self.native, self.plain):
            module.planner = module.Strength(1, "other")
        self.same("names_of", ["x", "y"])
        self.native.planner = self.plain.planner = None
        self.same("names_of", ["x"])
        self.same("names_of", [])

    def test_enumerations(self):
        for noise in (2, 5):
            machine, other = self.native.Machine(noise), self.plain.Machine(noise)
            self.assertEqual((machine.status(), machine.doubled()), (other.status(), other.doubled()))
            self.assertEqual(type(machine.status()).__name__, "Status")
            self.assertEqual(interpreted_calls(machine.doubled, (), {}, self.native.Machine.doubled), 0)

    def test_what_is_unknown(self):
        self.same("twice", "a", 2.5)
        self.same("twice", 2, 3)
        self.same("twice", [1], [2])
        self.same("decorated", 4)
        self.assertEqual(asyncio.run(self.native.later(3)), 3)


if __name__ == "__main__":
    unittest.main()
