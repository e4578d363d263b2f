"""Dicts and sets that native code changes in place: the same as interpreted, also where a call has to start again."""

import gc
import random
import unittest

from both import Changes, shape

NAN = float("nan")


class Key:
    """Equal to a number or a text, and of its hash."""

    def __init__(self, value):
        self.value = value
        self.asked = 0

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        self.asked += 1
        return self.value == other

    def __repr__(self):
        return f"Key({self.value})"


class Text(str):
    pass


class ChangedDicts(Changes):
    module = "changed_dicts"

    def test_keys(self):
        d = {"a": 1, "": 2, "é": 3, "€uro": 4, "\U0001f600": 5, "long" * 20: 6, "\0": 7}
        for key in d:
            self.natively("get", lambda: (d.copy(), "".join(list(key))))
            self.natively("has", lambda: (d.copy(), key))
        for key in ("b", "e", "\0\0", "\U0001f601"):
            self.interpreted("get", lambda: (d.copy(), key))
            self.natively("get_or", lambda: (d.copy(), key, 9), lambda: ({}, key, 9))
        numbers = [0, 1, -1, -2, 2**30, -2**30, 2**61 - 1, 2**61 - 2, -2**61 + 1, 2**61, 2**62, 2**63 - 1, -2**63]
        for n in numbers:
            self.natively("get_int", lambda: ({m: 0.5 for m in numbers}, n), lambda: ({m: 0.5 for m in numbers if m != n}, n), lambda: ({}, n))
        self.interpreted("get_int", lambda: ({1: 0.5}, 2**63), lambda: ({1: 0.5}, True), lambda: ({1.0: 0.5}, 1), lambda: ({1: 1}, 1))
        self.natively("get_int", lambda: ({1: 0.5, 2**80: 1.5}, 7), lambda: ({1: 0.5, "x": 1, None: 2}, 7))
        self.same("has_float", {1: 2}, 1.0)
        big = {i * 37: float(i) for i in range(3000)}
        for n in range(0, 3000, 17):
            self.assertEqual(self.native.get_int(big, n), big.get(n))
        self.natively("size", lambda: ({},), lambda: ({1: 1},))
        names = {f"name{i}": i for i in range(70000)}
        self.assertTrue(all(self.native.get(names, f"name{i}") == i for i in range(0, 70000, 997)))

    def test_keys_of_others(self):
        """A key that must be asked whether it is equal is asked by the interpreter."""
        for value in (5, -2, 2**61 + 4):
            for module in (self.native, self.plain):
                key = Key(value)
                d = {7: 1.5, key: 0.5}
                self.assertEqual(module.get_int(d, 7), 1.5)
                self.assertEqual(key.asked, 0)
                self.assertEqual(module.get_int(d, value), 0.5)
                self.assertEqual(key.asked, 1)
        for module in (self.native, self.plain):
            key = Key("text")
            d = {"a": 3, key: 5}
            self.assertEqual(module.get(d, "text"), 5)
            module.put(d, "text", 6)
            self.assertEqual((key.asked, [*d.items()][1][1]), (2, 6))
            d = {"a": 3, Text("b"): 4}
            module.put(d, "b", 5)
            self.assertEqual([(type(key), value) for key, value in d.items()], [(str, 3), (Text, 5)])
            key = Key(5)
            s = {1, key}
            module.add(s, 5)
            module.discard(s, 6)
            self.assertEqual((key.asked, len(s)), (1, 2))

    def test_changes(self):
        self.natively("put", lambda: ({}, "a", 1), lambda: ({"a": 1, "b": 2}, "a", 3), lambda: ({"a": 1}, "é", 2**62))
        self.natively("put", lambda: ({"a": 1, 5: 6, None: 7}, "b", 3))
        self.natively("put_any", *(lambda x=x: ({1: 1}, 2, x) for x in (5, 1.5, "x", None)))
        self.interpreted("put_any", lambda: ({1: 1}, 2, NAN), lambda: ({"x": 1}, 2, 3), lambda: ({1: "x"}, 2, 3))
        words = [random.choice("abcdefg") * 3 for _ in range(200)]
        self.natively("count", lambda: (words, {}), lambda: (words, {"aaa": 5, "zzz": 1}), lambda: ([], {}))
        self.interpreted("count", lambda: (words, {"q": 1, "aaa": "x"}))
        self.natively("count_ints", lambda: ([n * n % 50 for n in range(500)], {}), lambda: ([1], {1: 2**62}))
        self.natively("count_ints", lambda: ([3, 2, 1], {1: 2**63 - 1, 5: 5}))
        self.natively("count_ints", lambda: ([3, 2, 1], {5: 5, 1: 2**63}))
        d = lambda: {"a": 1, "b": 2, "c": 3}
        for key in "abc":
            self.natively("delete", lambda: (d(), key))
            self.natively("pop", lambda: (d(), key))
        self.interpreted("delete", lambda: (d(), "x"))
        self.interpreted("pop", lambda: (d(), "x"), lambda: ({"a": 1, "b": None}, "b"))
        self.natively("pop_or", lambda: ({1: 2}, 1), lambda: ({1: 2}, 2))
        self.natively("pop_item", lambda: (d(),))
        self.interpreted("pop_item", lambda: ({},))
        self.natively("pop_all", lambda: ({f"k{i}": i for i in range(300)},))
        self.natively("set_default", lambda: ({1: 5}, 1), lambda: ({1: 5}, 2), lambda: ({}, 2))
        self.natively("clear", lambda: ({3: 4},), lambda: ({},))
        self.natively("update", lambda: (d(), {"b": 7, "q": 8}), lambda: ({}, {}), lambda: (lambda d: (d, d))(d()))
        self.interpreted("update", lambda: (d(), {"b": 7, "q": 1.5}))

    def test_order(self):
        for module in (self.native, self.plain):
            d = {str(i): i for i in range(8)}
            module.pop(d, "3")
            module.put(d, "3", 3)
            module.delete(d, "0")
            self.assertEqual([*d], ["1", "2", "4", "5", "6", "7", "3"])

    def test_reads(self):
        d = lambda: {"a": 1, "bb": 2, "ccc": 3}
        self.natively("total", lambda: (d(),), lambda: ({},))
        self.natively("ordered", lambda: ({3: 1, 1: 9, 2: 5},))
        self.natively("equal", lambda: ({"a": 1.5}, {"a": 1.5}), lambda: ({"a": 1.5}, {"b": 1.5}), lambda: ({}, {"b": 1.5}))
        self.interpreted("equal", lambda: (lambda d: (d, d))({"a": NAN}), lambda: ({"a": NAN}, {"a": NAN}))
        self.natively("text", lambda: (d(),), lambda: ({},))
        self.natively("merged", lambda: (d(), {"a": 5, "x": 6}))
        self.natively("copied", lambda: (d(),))
        self.natively("double", lambda: (d(),), lambda: ({f"k{i}": i for i in range(100)},))
        mine = d()
        self.assertIs(self.native.double(mine), mine)

    def test_iteration(self):
        self.interpreted("grow_while_iterated", lambda: ({1: 1, 2: 2},))
        self.interpreted("shrink_while_iterated", lambda: ({1: 1, 2: 2},))
        self.natively("grow_while_iterated", lambda: ({},))
        self.natively("handles", lambda: ({"x": 1}, "x"), lambda: ({"x": 1}, "y"))

    def test_nested(self):
        self.natively("group", lambda: ({0: [3], 2: []}, [1, 2, 3, 5, 6]))
        self.natively("group", lambda: (lambda row: ({0: row, 2: row}, [1, 2, 3, 5]))([1, 2, 3]))
        self.interpreted("group", lambda: ({0: [3], 2: 5}, [1, 2, 3, 5, 6]))
        self.natively("group_new", lambda: ({}, 5), lambda: ({5: [1]}, 5))
        self.interpreted("group_new", lambda: ({5: (1,)}, 5), lambda: ({4: None}, 5))
        self.natively("group_all", lambda: ({}, list(range(50))), lambda: ({1: [8]}, [3, 1, 2, 6]))
        self.natively("index", lambda: ({}, ["a", "b", "a", "é", "b"]), lambda: ({"a": {7}}, ["a"]))
        self.natively("table", lambda: ({}, "a", "b"), lambda: ({"a": {"b": 5}}, "a", "b"))
        self.interpreted("held", lambda: ({}, 3))
        self.natively("squares", lambda: ({}, 5), lambda: ({1: [3]}, 3))
        self.interpreted("fails_fresh", lambda: ({}, 5), lambda: ({2: [7], 9: []}, 5))
        self.natively("nested", lambda: ({"a": {"b": 1}}, "a", "b"), lambda: ({"a": {}}, "a", "b"))
        self.natively("rows", lambda: ([{"a": 1}, {"b": 2}, {}], "a"), lambda: ([{"a": 1}] * 3, "a"))

        def twice():
            row = {"a": 1}
            return [row, row], "a"
        self.natively("rows", twice)

    def test_split_dicts(self):
        """The dicts of objects keep their values elsewhere."""
        class Plain:
            def __init__(self, a, b):
                self.a, self.b = a, b
        for module in (self.native, self.plain):
            one, other = Plain(1, 2), Plain(3, 4)
            module.put(vars(one), "a", 5)
            module.put(vars(one), "c", 6)
            module.delete(vars(other), "a")
            self.assertEqual((vars(one), vars(other), one.a, one.c), ({"a": 5, "b": 2, "c": 6}, {"b": 4}, 5, 6))
            module.put(vars(self.native), "unused", 1)
            self.assertEqual(self.native.unused, 1)
            del self.native.unused

    def test_taken_back(self):
        for d in ({}, {"a": 1}, {"b": 1, "a": 2, "c": 3}, {str(i): i for i in range(100)}):
            self.interpreted("fails", lambda: (d.copy(), 1))
        for n in (1, 10, 100, 2000):
            for d in ({}, {5: 1, 0: 2, 3: 4}, {i: i for i in range(400)}):
                self.interpreted("fails_many", lambda: (d.copy(), n))
        self.interpreted("fails_cleared", lambda: ({3: 1, 1: 2},), lambda: ({},))

    def test_sets(self):
        for s in (set(), {1}, set(range(4)), set(range(20)), {-1, -2, 2**61, 2**62}):
            self.natively("add", lambda: (set(s), 3), lambda: (set(s), -1), lambda: (set(s), 2**61 - 1))
            self.natively("discard", lambda: (set(s), 3), lambda: (set(s), 1))
            self.natively("add_many", lambda: (set(s), 5), lambda: (set(s), 500))
            self.natively("clear_set", lambda: (set(s), False))
            self.natively("items", lambda: (set(s),))
            self.natively("update_set", lambda: (set(s), [9, 8, 7]))
        self.natively("add_text", lambda: ({"a"}, "b"), lambda: ({"a"}, "a"), lambda: (set(), "é"))
        self.interpreted("add", lambda: ({"a"}, 1), lambda: ({1.0}, 1), lambda: ({1}, True), lambda: (frozenset(), 1))
        self.natively("unique", lambda: ([3, 1, 3, 2, 1], set()), lambda: ([3, 1], {3}))
        self.natively("remove", lambda: ({1, 2}, 1))
        self.interpreted("remove", lambda: ({1, 2}, 3))
        self.natively("pop_set", lambda: ({5, 9, 1},), lambda: (set(range(50)),))
        self.interpreted("pop_set", lambda: (set(),))
        self.interpreted("add_while_iterated", lambda: ({1, 2},))
        self.natively("add_while_iterated", lambda: (set(),))

    def test_sets_are_taken_back(self):
        """Also in the order in which they are iterated."""
        random.seed(5)
        for n in (0, 1, 3, 4, 5, 30, 300):
            numbers = [random.randrange(10**6) for _ in range(n)]
            for rounds in (1, 2, 5, 40, 700):
                self.interpreted("fails_set", lambda: (set(numbers), rounds))
            self.interpreted("clear_set", lambda: (set(numbers), True))
            self.interpreted("pop_two", lambda: ({*numbers, 1, 2}, True))
            self.natively("pop_two", lambda: ({*numbers, 1, 2}, False))

    def test_leaks(self):
        text = lambda: "".join(["a" * 10, "b"])
        calls = [
            lambda: self.native.put({text(): 1000}, text(), 3000), lambda: self.native.count([text(), "x" * 9], {}),
            lambda: self.native.pop_all({text(): 1000}), lambda: self.native.update({text(): 1}, {text(): 2000}), lambda: self.native.merged({text(): 1}, {}),
            lambda: self.native.group({0: [], 1: [1000]}, [1000, 1001, 1002]), lambda: self.native.clear({1000: 2000}),
            lambda: self.failing(self.native.fails, {"a": 1000}, 1), lambda: self.failing(self.native.fails_many, {1000: 2000}, 99),
            lambda: self.native.add_many({10000}, 90), lambda: self.native.pop_set({10000, 20000}), lambda: self.native.add_text(set(), text()),
            lambda: self.failing(self.native.fails_set, {1000, 2000}, 99), lambda: self.failing(self.native.clear_set, set(range(1000, 1099)), True),
            lambda: self.failing(self.native.pop, {text(): 5}, "q"), lambda: self.native.group_all({}, [1000, 2001]), lambda: self.native.squares({}, 5),
            lambda: self.native.index({}, [text(), "x"]), lambda: self.failing(self.native.fails_fresh, {}, 5),
        ]
        self.leaks_nothing(*calls)
        self.assertTrue(gc.isenabled())

    def test_random(self):
        """Many operations on several containers, some of which have holes."""
        random.seed(6)
        for _ in range(300):
            seed = random.random()
            states = []
            for module in (self.native, self.plain):
                chance = random.Random(seed)
                dicts = [{str(chance.randrange(20)): i for i in range(chance.randrange(9))} for _ in range(2)]
                ints = [{chance.randrange(30): i for i in range(chance.randrange(9))} for _ in range(2)]
                sets = [{chance.randrange(40) for _ in range(chance.randrange(9))} for _ in range(2)]
                log = []
                for _ in range(60):
                    d, e, i, s, k = chance.choice(dicts), chance.choice(dicts), chance.choice(ints), chance.choice(sets), chance.randrange(40)
                    name, args = chance.choice([
                        ("put", (d, str(k), k)), ("delete", (d, str(k // 2))), ("pop_item", (d,)), ("pop", (d, str(k // 2))), ("fails", (d, k)), ("update", (d, e)),
                        ("set_default", (i, k)), ("pop_or", (i, k)), ("fails_many", (i, k)), ("count_ints", ([k, k + 1], i)), ("fails_cleared", (i,)),
                        ("add", (s, k)), ("discard", (s, k)), ("remove", (s, k)), ("pop_set", (s,)), ("fails_set", (s, k)), ("pop_two", (s, k % 2 == 0)),
                        ("add_many", (s, k)), ("items", (s,)), ("total", (d,)), ("clear_set", (s, k % 3 == 0)), ("put_any", (i, k, chance.choice([1, None, "x"]))),
                    ])
                    try:
                        log.append((name, shape(getattr(module, name)(*args), {})))
                    except Exception as error:
                        log.append((name, repr(error)))
                    log.append([shape(one, {}) for one in (*dicts, *ints, *sets)])
                states.append(log)
            for one, other in zip(*states):
                self.assertEqual(one, other)


if __name__ == "__main__":
    unittest.main()
