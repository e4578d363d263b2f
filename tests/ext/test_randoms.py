"""Random numbers: those of the interpreter's generator, which goes on as if nothing had been compiled."""

import importlib
import random
import unittest
from unittest import mock

from both import Case, compiled, interpreted_calls, outcome


class Randoms(Case):
    module = "randoms"

    def run_on(self, module, name, args, seed=5):
        """What a call gives, and what the generator is like then."""
        random.seed(seed)
        return outcome(getattr(module, name), [list(arg) if type(arg) is list else arg for arg in args], {}), random.getstate()

    def both(self, name, *args, **options):
        self.assertEqual(self.run_on(self.native, name, args, **options), self.run_on(self.plain, name, args, **options), (name, args))

    def natively(self, name, *args):
        self.both(name, *args)
        self.assertEqual(interpreted_calls(getattr(self.native, name), args, {}), 0, (name, args))

    def interpreted(self, name, *args):
        self.both(name, *args)
        self.assertGreater(interpreted_calls(getattr(self.native, name), args, {}), 0, (name, args))

    CALLS = [
        ("pi", 500), ("dice", 100), ("ranges", 17), ("between", 3, 3), ("between", -5, 1 << 40), ("within", 0, 100, 7), ("within", 5, -50, -3), ("bits", 0),
        ("bits", 1), ("bits", 31), ("bits", 32), ("bits", 33), ("bits", 63), ("pick", [4, 5, 6]), ("pick_letter", "abcdef"), ("mix", list(range(20))),
        ("some", 1000, 5), ("some", 20, 20), ("weighted", ["a", "b", "c"], [1.0, 2.0, 0.5], 9), ("walk", 2000), ("normal", 7), ("distributions", 50),
        ("then_sum", [1, 2, 3], 2000), ("gauss_then_sum", [1, 2], 5),
    ]

    def test_natively(self):
        for name, *args in self.CALLS:
            self.natively(name, *args)

    def test_seeds(self):
        for seed in (0, 1, -3, 2.5, "text", b"bytes", 1 << 100):
            for name, *args in self.CALLS[:4]:
                self.both(name, *args, seed=seed)

    def test_turns(self):
        """Native and interpreted calls draw from one generator."""
        def numbers(module):
            random.seed(11)
            found = []
            for n in range(200):
                found += [module.pi(n + 1), random.random(), module.normal(n % 4), random.gauss(0.0, 1.0), module.dice(n % 5), random.getrandbits(n), module.mix(list(range(n + 1)))]
            return found
        self.assertEqual(numbers(self.native), numbers(self.plain))

    def test_states(self):
        random.seed(3)
        state = random.getstate()
        first = self.native.pi(700), self.native.normal(3)
        random.setstate(state)
        self.assertEqual(first, (self.native.pi(700), self.native.normal(3)))
        random.setstate((3, state[1], 0.25))
        kept = self.native.normal(1)
        random.setstate((3, state[1], 0.25))
        self.assertEqual(kept, self.plain.normal(1))

    def test_taken_back(self):
        """A call that does not fit in the middle starts again with the numbers that it had."""
        for n in (0, 1, 311, 312, 313, 700, 5000):
            self.interpreted("then_sum", [1, 2, "3"], n)
            self.interpreted("then_sum", [1, 0.5], n)
            self.interpreted("gauss_then_sum", [1, 0.5], n)
            self.interpreted("gauss_then_sum", [1, None], n + 1)

    def test_errors(self):
        for n in (0, 5, 100, 1000):
            self.both("then_raise", n)
        for n in (1, 2, 7):
            self.both("caught", n)
        for name, args in (("between", (2, 1)), ("within", (0, 0, 1)), ("within", (0, 10, 0)), ("within", (5, 1, 2)), ("ranges", (0,)), ("ranges", (-3,)),
                           ("bits", (-1,)), ("bits", (64,)), ("bits", (1000,)), ("pick", ([],)), ("pick_letter", ("",)), ("some", (3, 4)), ("some", (3, -1)),
                           ("weighted", (["a"], [0.0], 1)), ("weighted", (["a"], [1.0, 2.0], 1)), ("between", (1 << 70, 1 << 80)), ("between", (True, 5)),
                           ("between", (1.0, 2)), ("between", ("a", 2)), ("mix", ([],)), ("mix", ((1, 2),)), ("some", (10, 2.5))):
            self.both(name, *args)

    def test_populations(self):
        self.natively("some_values", [1, 2, 3], 2)
        self.both("some_keys", {1: 2, 2: 3}, 1)
        self.both("some_items", {1, 2}, 1)
        self.both("choice_of", {0: 5, 1: 6, 2: 7})
        self.both("choice_of", {5: 5})
        self.both("choice_of", {})

    def test_replaced(self):
        """What is replaced is used, and what was replaced is again."""
        with mock.patch("random.random", lambda: 0.25):
            self.interpreted("pi", 10)
            self.natively("dice", 10)
        self.natively("pi", 10)
        with mock.patch.object(random.Random, "_randbelow", lambda self, n: 0):
            self.interpreted("dice", 10)
            self.interpreted("pick", [4, 5, 6])
        self.natively("dice", 10)
        with mock.patch.object(random.Random, "choice", random.Random.sample):
            self.interpreted("pick_letter", "a")
            self.interpreted("dice", 10)
        self.natively("walk", 10)
        for function, attribute, value in (
            (random.Random.gauss, "__defaults__", (5.0, 1.0)), (random.Random.uniform, "__code__", (lambda self, a, b: 0.5).__code__), (random.Random.sample, "__kwdefaults__", {"counts": [1]}),
        ):
            old = getattr(function, attribute)
            setattr(function, attribute, value)
            try:
                for _ in range(3):
                    self.interpreted("walk", 10)
                    self.interpreted("normal", 3)
                    self.interpreted("dice", 3)
                self.assertGreater(interpreted_calls(self.native.with_own, (random.Random(1), 3), {}), 0)
            finally:
                setattr(function, attribute, old)
            self.natively("walk", 10)
            self.natively("normal", 3)
            self.assertEqual(interpreted_calls(self.native.with_own, (random.Random(1), 3), {}), 0)
        for module in (self.native, self.plain):
            module.choice = lambda values: values[-1]
        self.interpreted("pick", [4, 5, 6])
        for module in (self.native, self.plain):
            module.choice = random.choice
        random._inst.random = lambda: 0.5
        try:
            self.interpreted("walk", 10)
            self.interpreted("distributions", 3)
        finally:
            del random._inst.random

    def test_generators(self):
        def numbers(module):
            random.seed(8)
            found, steps = [], module.steps(400)
            for n, step in enumerate(steps):
                found += [step, random.random()]
                if n == 350:
                    steps.close()
            return found
        self.assertEqual(numbers(self.native), numbers(self.plain))

    def test_taken_over(self):
        def numbers(module):
            random.seed(9)
            found = []
            for total in module.sums([1.0, 2.0] * 200 + [3, True, 0.5]):
                found += [total, random.random()]
            return found
        self.assertEqual(numbers(self.native), numbers(self.plain))

    def test_methods(self):
        def numbers(module):
            random.seed(10)
            walker = module.Walker(0.5)
            return [(walker.step(n), random.random(), walker.at) for n in range(100)]
        self.assertEqual(numbers(self.native), numbers(self.plain))

    def own(self, name, *args):
        """With generators of one's own, in the place of seeds in lists."""
        found = []
        for module in (self.native, self.plain):
            random.seed(1)
            given = [random.Random(*arg) if type(arg) is tuple else list(arg) if type(arg) is list else arg for arg in args]
            found.append((outcome(getattr(module, name), given, {}), [arg.getstate() for arg in given if type(arg) is random.Random], random.getstate()))
        self.assertEqual(*found, (name, args))
        return given

    def test_own(self):
        for n in (0, 1, 311, 700, 5000):
            self.own("with_own", (5,), n)
            self.own("of_both", (5,), (6,), n)
            self.own("own_then_sum", (5,), [1, 2], n)
            self.own("own_then_sum", (5,), [1, "2"], n)
            self.own("own_then_sum", (5,), [1, 0.5], n)
        self.own("all_of_own", (7,), list(range(10)))
        rng = random.Random(8)
        for name, *args in (("with_own", rng, 5), ("of_both", rng, rng, 5), ("all_of_own", rng, [1, 2, 3]), ("own_then_sum", rng, [1], 5)):
            self.assertEqual(interpreted_calls(getattr(self.native, name), args, {}), 0, name)

    def test_own_others(self):
        """What is no such object, or not any more."""
        class Derived(random.Random):
            def random(self):
                return 0.125

        class Like:
            def random(self):
                return 0.25

            def uniform(self, a, b):
                return a

        def changed():
            rng = random.Random(4)
            rng.random = lambda: 0.5
            return rng

        for make in (Derived, Like, changed, lambda: random, lambda: None, lambda: 5):
            found = []
            for module in (self.native, self.plain):
                random.seed(1)
                found.append(outcome(module.with_own, (make(), 3), {}))
            self.assertEqual(*found)
        self.assertGreater(interpreted_calls(self.native.with_own, (changed(), 3), {}), 0)
        self.assertGreater(interpreted_calls(self.native.with_own, (Derived(), 3), {}), 0)

    def test_simulation(self):
        def numbers(module):
            simulation = module.Simulation(5)
            return [(simulation.run(n + 1), simulation.pick([n, 2, 3]), simulation.rng.random()) for n in range(200)]
        self.assertEqual(numbers(self.native), numbers(self.plain))
        simulation = self.native.Simulation(6)
        self.assertEqual(interpreted_calls(simulation.run, (5,), {}), 0)
        self.assertEqual(interpreted_calls(simulation.pick, ([5],), {}), 0)

    def test_seeded(self):
        """Generators that native code makes, and seeds."""
        for seed in (0, 1, -1, 5, (1 << 31) + 7, -(1 << 62), 1 << 64, -(1 << 200) - 5):
            compare = self.natively if abs(seed) < 1 << 62 else self.both
            compare("reseeded", seed)
            for n in (0, 1, 400):
                compare("seeded", seed, n)
            self.own("reseeded_then_sum", (3,), seed, [1, 2])
            self.own("reseeded_then_sum", (3,), seed, [1, "2"])
            self.both("seeded_of_any", seed, 9)
        for seed in (True, 2.5, "text", b"bytes"):
            self.both("seeded_of_any", seed, 9)
            self.both("reseeded", seed)
            self.own("reseeded_then_sum", (3,), seed, [1])
        for seed in ([], (1, 2)):
            self.both("seeded_of_any", seed, 9)
        for module in (self.native, self.plain):
            self.assertEqual(module.seeded_of_any(None, 3) == module.seeded_of_any(None, 3) == module.seeded_of_any(None, 3), False)
            self.assertIs(type(module.given(4)), random.Random)
            self.assertEqual(module.started(4), self.plain.started(4))
        self.assertEqual(self.native.given(4).getstate(), self.plain.given(4).getstate())
        rng = random.Random(8)
        self.assertEqual(interpreted_calls(self.native.reseeded_then_sum, (rng, 5, [1]), {}), 0)
        for x in (rng, random.SystemRandom(), 5, None, random):
            self.assertIs(self.native.is_random(x), self.plain.is_random(x))

    def test_seeds_replaced(self):
        for name in ("seed", "__init__"):
            with mock.patch.object(random.Random, name, lambda self, a=None, version=2: setattr(self, "gauss_next", 0.5)):
                for module in (self.native, self.plain):
                    module.seeded(5, 3)
                self.assertGreater(interpreted_calls(self.native.seeded, (5, 3), {}), 0)
        with mock.patch.object(random, "Random", lambda seed: random._inst):
            self.interpreted("seeded_of_any", 5, 3)
        self.natively("seeded", 5, 3)

    def test_z_other_generator(self):
        """Of a module that was executed again only its own generator is right, and the old functions keep theirs."""
        old = {name: getattr(random, name) for name in dir(random) if getattr(getattr(random, name), "__self__", None) is random._inst}
        try:
            importlib.reload(random)
            self.interpreted("pi", 10)
            picked = []
            for module in (self.native, self.plain):
                old["seed"](5)
                picked.append(module.pick([4, 5, 6]))
            self.assertEqual(*picked)
        finally:
            random._inst = old["random"].__self__
            vars(random).update(old)
        self.both("pi", 10)


if __name__ == "__main__":
    unittest.main()
