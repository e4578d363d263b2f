"""What nothing tells about is guessed; what only the interpreter knows is left to it."""

import unittest

from both import Case


class Guesses(Case):
    """Functions without annotations."""
    module = "guesses"

    def test_types(self):
        for a, b in ((1, 2), (1.5, 2.5), (1, 2.5), (2.5, 1), ("a", "b")):
            self.runs_natively("plus", a, b)
        for a, b in ((1, "a"), ([1], [2]), ((1,), (2,)), (1j, 2), (None, 1), (True, 1), (2**70, 1)):
            self.same("plus", a, b)

    def test_lists(self):
        self.runs_natively("total", [1.0, 2.0])
        self.runs_natively("total", [1, 2])
        self.same("total", [1, 2.0])
        self.same("total", (1, 2))
        self.same("total", "ab")
        self.same("total", {1: 2})

    def test_alternation(self):
        for _ in range(300):
            for value in ([1.0], [1], (3,), [1j], {4: 1}, [True]):
                self.same("total", value)
        self.assertEqual(self.native.total([5]), 5)

    def test_defaults(self):
        self.runs_natively("scaled", 2.0)
        self.runs_natively("scaled", 2)
        self.same("scaled", 2, 2.5)
        self.same("scaled", "a", 2)


    def test_attributes_of_what_has_none(self):
        self.same("stamped", [1], 2)
        self.same("stamped", [1], 0)
        for thing in ([1], [1.0], (1,), {1: 2}, {1}, "a", 1.5, None, b"", bytearray(2), len):
            self.same("stamps", thing, 2)
            self.same("stamps", thing, 0)
        module = self.native
        self.assertEqual(module.stamps(module.Stamped(), 3), 2)


class Ends(Case):
    """Native up to what only the interpreter knows."""
    module = "guesses"

    def test_rare_paths(self):
        self.runs_natively("careful", 4)
        self.falls_back("careful", -4)
        self.same("careful", "x")
        self.runs_natively("logged", 3)
        self.same("logged", 200)
        self.assertEqual(self.native.log, self.plain.log)
        self.runs_natively("swallows", 3)
        self.falls_back("swallows", -3)


    def test_statements(self):
        for n in (1, 2, 4, 5, 6, 7):
            self.falls_back("cuts", n)
        self.runs_natively("cuts", 3)
        self.runs_natively("cuts", 8)
        self.runs_natively("cuts", 9)
        for name in ("unbound", "shadows"):
            for n in (0, 1, 2):
                self.same(name, n)


class Classes(Case):
    """Objects that native code makes and keeps to itself."""
    module = "guesses"

    def test_native(self):
        self.runs_natively("walk", 100)

    def test_changed_class(self):
        def twice(self, dx):
            self.x += 2 * dx
        kept = [module.Point.move for module in (self.native, self.plain)]
        for module in (self.native, self.plain):
            module.Point.move = twice
        self.falls_back("walk", 100)
        for module, move in zip((self.native, self.plain), kept):
            module.Point.move = move
        self.runs_natively("walk", 100)
        self.native.Point.extra = 1
        self.same("walk", 100)
        del self.native.Point.extra
        self.runs_natively("walk", 100)

    def test_class_is_ordinary(self):
        point = self.native.Point(1, 2)
        point.move(3)
        self.assertEqual((point.x, type(point).__name__, type(point).__module__), (4, "Point", "guesses"))

    def test_what_is_gone_through(self):
        for items in ([1, 2, 3], [1.5, 2.5], ["a", "b"], []):
            for n in (0, 1, 2, 9, -1):
                self.runs_natively("first_of", n, items)
        self.runs_natively("smaller", 2, [1, 2, 3])
        self.runs_natively("smaller", 2.5, [1.5, 2.5])
        self.runs_natively("smaller", "b", ["a", "b"])
        self.runs_natively("joined", "-", ["a", "b", "c"], 2)
        self.runs_natively("among", [1, 2], [2])
        for args in ((1, (1, 2)), ("x", [1]), (1, [1, "x"]), (None, [1]), (True, [2])):
            self.same("first_of", *args)
            self.same("smaller", *args)

    def test_result_is_an_object(self):
        point = self.native.made(3)
        self.assertIs(type(point), self.native.Point)


class Variables(Case):
    """What variables of the module are."""
    module = "guesses"

    def test_methods_of_builtin_classes(self):
        for n in (0, 255, -3, 1 << 70, True):
            self.same("bits", n)
        self.runs_natively("bits", 255)
        self.same("bits", "x")
        self.same("bits", 2.5)
        self.runs_natively("shouted", "ab")
        self.same("shouted", b"ab")
        self.same("sized", "abc")
        self.same("whole", 3)
        kept = [module.bit_count for module in (self.native, self.plain)]
        for module in (self.native, self.plain):
            module.bit_count = lambda n: -n
        self.same("bits", 255)
        for module, method in zip((self.native, self.plain), kept):
            module.bit_count = method
        self.runs_natively("bits", 255)

    def test_lists(self):
        for n in (0, 1, 2, -1):
            self.runs_natively("symbol", n)
            self.runs_natively("square", n)
        self.same("symbol", 3)
        self.same("square", "x")
        for module in (self.native, self.plain):
            module.SYMBOLS[1] = 7
            module.SQUARES.append("z")
        self.same("symbol", 1)
        self.same("square", -1)
        for module in (self.native, self.plain):
            module.SYMBOLS[1] = "p"
            module.SQUARES.pop()

    def test_special_methods_by_name(self):
        self.runs_natively("made_bits", 7)
        self.same("made_bits", 1 << 70)
        self.same("made_bits", True)
        self.same("made_bits", [1, 2])
        self.runs_natively("special", [3, 4], 4)
        self.same("special", [], 4)
        self.same("special", (3, 4), 4)
        self.same("special", {0: 1}, 4)
        self.same("special", "ab", 4)
        made = [module.Bits([1, 2]) for module in (self.native, self.plain)]
        self.assertEqual([(x.mask, x.doubled().mask, len(x)) for x in made[:1]], [(x.mask, x.doubled().mask, len(x)) for x in made[1:]])


if __name__ == "__main__":
    unittest.main()
