"""Objects of derived classes that override what their base has, in all pairs, and lists of several types."""

import unittest

from both import Case, interpreted_calls, is_native


def shown(value):
    """A value as text: objects by their class and attributes."""
    if isinstance(value, (list, tuple)):
        return type(value).__name__, [shown(item) for item in value]
    if isinstance(value, dict):
        return [(key, shown(item)) for key, item in value.items()]
    if hasattr(value, "__dict__") and not isinstance(value, type):
        return type(value).__name__, shown(dict(vars(value)))
    return repr(value)


def seen(module, name, make):
    """What a call gives, or raises, and what becomes of its arguments."""
    args = make(module)
    try:
        result = shown(getattr(module, name)(*args))
    except Exception as error:
        # Which module a class is of the interpreted copy says in another way.
        result = type(error).__name__, str(error).partition(" at 0x")[0].replace("derived.", "")
    return result, shown(args)


def objects(m):
    own = m.B(3)
    own.get = lambda: 5
    other = m.A(4)
    other.__class__ = m.B

    class H(m.B):
        def who(self):
            return "H"

    return [m.A(1), m.A(2), m.B(1), m.B(7), m.C(1, 0), m.C(2, 3), m.D(5), m.E(), m.F(6), m.G(3), H(2), own, other]


class Derived(Case):
    module = "derived"

    def both(self, name, make):
        self.assertEqual(seen(self.native, name, make), seen(self.plain, name, make), name)

    def test_one(self):
        for i in range(len(objects(self.plain))):
            for name in ("f_get", "f_p", "f_who", "f_bool", "f_inst", "f_opt"):
                self.both(name, lambda m: (objects(m)[i],))
            self.both("f_len", lambda m: ([objects(m)[i]],))
            self.both("f_set", lambda m: (objects(m)[i], 11))

    def test_pairs(self):
        count = len(objects(self.plain))
        for i, j in ((i, j) for i in range(count) for j in range(count)):
            for name in ("f_eq", "f_ne"):
                self.both(name, lambda m: (objects(m)[i], objects(m)[j]))
            self.both("f_in", lambda m: (objects(m)[i], [objects(m)[j], m.A(50)]))
            self.both("f_index", lambda m: (objects(m)[i], [m.A(50), objects(m)[j]]))
            self.both("f_put", lambda m: ([objects(m)[j]], objects(m)[i]))
            self.both("f_dict", lambda m: ({"k": objects(m)[i], "j": objects(m)[j]}, "k"))
            self.both("f_dictset", lambda m: ({"k": objects(m)[i]}, "k", objects(m)[j]))
            self.both("f_same", lambda m: ([objects(m)[i], objects(m)[j]], objects(m)[j]))
            self.both("f_sort", lambda m: ([objects(m)[i], objects(m)[j], m.A(-5)],))
            self.both("f_swap", lambda m: ([objects(m)[i], objects(m)[j]], 0, 1))
            self.both("f_ret2", lambda m: (objects(m)[i], objects(m)[j], False))

    def test_natively(self):
        a, b = self.native.A(1), self.native.B(7)
        for name in ("f_get", "f_p", "f_who", "f_inst"):
            self.assertTrue(is_native(getattr(self.native, name)))
            for one in (a, b):
                self.assertEqual(interpreted_calls(getattr(self.native, name), (one,), {}), 0, name)
        self.assertEqual(interpreted_calls(self.native.f_eq, (a, b), {}), 0)
        self.assertEqual(interpreted_calls(self.native.f_in, (a, [b, a]), {}), 0)

    def test_lists(self):
        nan = float("nan")
        lists = [[1, 2.5, None, "x"], [True, 2], [True, False, 3], [1, 2.5, -1], [3, 1, 2], [None, 1], [1, None], ["b", None, "a"], [], [nan, 1], [2**70, 1.5],
                 [[1], ["a"]], [1, "a"], [1.0, 1], [1, 1.0, True]]
        for one in lists:
            for name in ("f_lists", "f_mixed", "f_bools", "f_sum", "f_max", "f_sorted", "f_sortin", "f_rev", "f_repr"):
                self.both(name, lambda m: (list(one),))
            self.both("f_union_set", lambda m: (list(one), len(one) - 1))
            for other in lists:
                self.both("f_eqlist", lambda m: (list(one), list(other)))
            self.both("f_dictu", lambda m: ({str(i): value for i, value in enumerate(one)},))
            self.both("f_tuple", lambda m: (tuple(one[:2]),))

    def test_memory(self):
        m = self.native
        a, b, both = m.A(1), m.B(7), [m.A(1), m.B(7)]
        self.leaks_nothing(lambda: m.f_eq(a, b), lambda: m.f_in(a, both), lambda: m.f_sort(both), lambda: m.f_ret2(a, b, True), lambda: m.f_mixed([1, "x" * 40, None, 2.5]),
                           lambda: m.f_dictu({"a": 300, "b": "y" * 30}), lambda: m.f_union_set([1000, None], 1))


if __name__ == "__main__":
    unittest.main()
