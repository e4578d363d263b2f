"""Whatever happens between the steps of a native generator, it goes on as the interpreted one does: natively, or in the interpreter from there on."""

import gc
import inspect
import random
import sys
import traceback
import types
import unittest
import weakref

from both import Case, interpreted_calls, is_native, kind


class Mine(int):
    pass


STEPS = ["next"] * 12 + ["append", "pop", "bad", "first", "close", "throw", "look", "send", "front", "clear", "globals"]


def done(step, generator, module, lists):
    values = lists[0] if lists else []
    match step:
        case "next":
            return next(generator)
        case "append":
            values.append(4)
        case "front":
            values.insert(0, 2)
        case "pop":
            values and values.pop()
        case "clear":
            del values[1:]
        case "bad":
            values.append("x")
        case "first":
            values[:1] = [Mine(3)]
        case "close":
            generator.close()
        case "throw":
            generator.throw(ValueError("thrown"))
        case "send":
            return generator.send(3)
        case "globals":
            module.LIMIT = 5
        case "look":
            frame = generator.gi_frame
            return inspect.getgeneratorstate(generator), frame and (frame.f_lineno, frame.f_code.co_name), generator.gi_code.co_name


def seen(step, generator, module, lists):
    try:
        return kind(done(step, generator, module, lists))
    except BaseException as error:
        frames = traceback.extract_tb(error.__traceback__)[2:]
        return type(error).__name__, [kind(arg) for arg in error.args], [(frame.name, frame.lineno, frame.line) for frame in frames]


def made(module, name, chance):
    """A generator, and the lists that it is given."""
    numbers = [chance.randrange(1, 7) for _ in range(chance.randrange(7))]
    n = chance.randrange(6)
    match name:
        case "tree" | "tree_pairs" | "tree_counted":
            tree = None
            for i in range(1, n + 2):
                tree = (module.Tree, module.Taller)[i % 5 == 4](tree, i, module.Tree(None, i * 10, None) if i % 2 else None)
            return {"tree": lambda: iter(tree), "tree_pairs": tree.pairs, "tree_counted": lambda: tree.counted(n)}[name](), []
        case "each" | "positions":
            values = numbers if n else tuple(numbers)
            return getattr(module.Any(values), name)(), [numbers]
        case "both":
            return module.Any(numbers).both(module.Any((1, "x"))), [numbers]
        case "moves" | "legal":
            board = module.Board([number % 3 for number in numbers])
            return getattr(board, name)(), [board.cells]
        case "quiet" | "pairs" | "filling" | "rebound" | "late":
            return getattr(module, name)(numbers, n), [numbers]
        case "multiplied":
            floats = [number * 20.5 for number in numbers]
            return module.multiplied(floats), [floats]
        case "shadowed":
            return module.shadowed(lambda: numbers), [numbers]
        case "replaced":
            return module.Replaced(numbers).all(), [numbers]
        case "along":
            link = None
            for number in numbers:
                link = module.Link(number, link)
            return module.along(link), [numbers]
        case "texts":
            words = ["a", "bc", "\xe9", ""][:n]
            return module.texts(words), [words]
        case "keyed":
            table = {"a": 1, "b": 2}
            keys = ["a", "b", "c", "a"][:n]
            return module.keyed(table, keys), [keys, table]
        case "chained":
            return module.chained(numbers, numbers[::-1]), [numbers]
        case _:
            return getattr(module, name)(numbers), [numbers]


NAMES = [
    "tree", "tree_pairs", "tree_counted", "each", "positions", "both", "moves", "legal", "items", "pairs", "evens", "counted", "filling", "rebound", "multiplied", "texts",
    "keyed", "chained", "late", "along", "shadowed", "quiet", "replaced",
]


class Resumed(Case):
    module = "resumed"
    maxDiff = None

    def run_both(self, name, seed, steps):
        results = []
        for module in (self.native, self.plain):
            module.LIMIT = 100
            generator, lists = made(module, name, random.Random(seed))
            out = [seen(step, generator, module, lists) for step in steps]
            results.append((out, kind(lists)))
        self.assertEqual(*results, f"{name} {seed} {steps}")

    def test_are_native(self):
        for function in (self.native.items, self.native.Tree.__iter__, self.native.Tree.pairs, self.native.Any.each, self.native.Board.legal, self.native.multiplied,
                         self.native.keyed, self.native.chained, self.native.late, self.native.Any.positions, self.native.along):
            self.assertTrue(is_native(function), function)

    def test_undisturbed(self):
        for name in NAMES:
            for seed in range(8):
                self.run_both(name, seed, ["next"] * 40)

    def test_disturbed(self):
        chance = random.Random(5)
        for name in NAMES:
            for seed in range(120):
                self.run_both(name, seed, [chance.choice(STEPS) for _ in range(chance.randrange(2, 30))])

    def test_natively(self):
        # Nothing is told of these as interpreted.
        for name in NAMES:
            for seed in (3, 4):
                generator, lists = made(self.native, name, random.Random(seed))
                list(generator)
        board = self.native.Board([1, 0, 2, 0])
        self.assertEqual(interpreted_calls(lambda: list(board.legal()), (), {}, self.native.Board.legal), 0)
        self.assertEqual(interpreted_calls(lambda: list(self.native.chained([2, 4], [1])), (), {}, self.native.chained), 0)

    def test_arguments_live_and_end(self):
        for module in (self.native, self.plain):
            class Values(list):
                pass
            tree = module.Tree(module.Tree(None, 1, None), 2, None)
            left = weakref.ref(tree.left)
            generator = iter(tree)
            self.assertEqual(next(generator), 1)
            tree.left = None
            gc.collect()
            # The generator of the left part is not at its end yet.
            self.assertIsNotNone(left())
            self.assertEqual(next(generator), 2)
            gc.collect()
            self.assertIsNone(left())
            whole = weakref.ref(tree)
            del tree
            self.assertIsNotNone(whole())
            self.assertEqual(list(generator), [])
            self.assertIsNone(whole())

    def test_rebound_arguments_end(self):
        for module in (self.native, self.plain):
            links = [module.Link(2, None)]
            links.append(module.Link(1, links[0]))
            links.append(module.Link(0, links[1]))
            ended = [weakref.ref(link) for link in links]
            generator, links = module.along(links[2]), None
            alive = []
            for _ in range(3):
                next(generator)
                alive.append([link() is not None for link in ended])
            # The first one is let go as soon as the second one is looked at.
            self.assertEqual(alive, [[True, True, True], [True, True, False], [True, False, False]], module.__spec__.origin)
            self.assertEqual(list(generator), [])
            self.assertIsNone(ended[0]())

    def test_finalizers(self):
        for module in (self.native, self.plain):
            log = []

            class Noisy:
                def __init__(self, n):
                    self.n = n

                def __del__(self):
                    log.append(self.n)

            values = [Noisy(i) for i in range(4)]
            generator = module.Any(values).each()
            out = []
            next(generator)
            values[0] = None
            out.append(list(log))
            next(generator)
            out.append(list(log))
            values[1] = values[2] = None
            out.append(list(log))
            generator.close()
            out.append(list(log))
            self.assertEqual(out, [[], [0], [0, 2], [0, 2, 1]], module.__spec__.origin)
            del values, generator

    def test_cycles(self):
        for module in (self.native, self.plain):
            values = [module.Any(None), 2]
            thing = module.Any(values)
            generator = thing.each()
            next(generator)
            values.append(generator)
            ended = weakref.ref(thing)
            del thing, values, generator
            gc.collect()
            self.assertIsNone(ended())

    def test_other_class(self):
        for module in (self.native, self.plain):
            tree = module.Tree(module.Tree(None, 1, None), 2, None)
            generator = iter(tree)
            next(generator)
            tree.__class__ = type("Other", (module.Tree,), {"value": property(lambda self: "other")})
            self.assertEqual(next(generator), "other")
            tree = module.Tree(None, 1, module.Tree(None, 5, None))
            generator = tree.pairs()
            next(generator)
            del tree.right.value
            with self.assertRaises(AttributeError):
                next(generator)
            self.assertEqual(list(generator), [])

    def test_other_method(self):
        for module in (self.native, self.plain):
            board = module.Board([1, 0, 0, 1])
            generator = board.legal()
            first = next(generator)
            kept = module.Board.free
            module.Board.free = lambda self: iter([3])
            try:
                rest = list(generator)
            finally:
                module.Board.free = kept
            self.assertEqual([(first.start, first.end)] + [(move.start, move.end) for move in rest], [(0, 1), (3, 2)])

    def test_yield_from(self):
        for module in (self.native, self.plain):
            tree = module.Tree(module.Tree(module.Tree(None, 0, None), 1, None), 2, None)
            generator = iter(tree)
            next(generator)
            self.assertIsInstance(generator.gi_yieldfrom, types.GeneratorType)
            self.assertEqual(inspect.getgeneratorstate(generator.gi_yieldfrom), "GEN_SUSPENDED")
            self.assertEqual(next(generator.gi_yieldfrom), 1)
            self.assertEqual(list(generator), [2])

    def test_memory(self):
        def use():
            for name in NAMES:
                generator, lists = made(self.native, name, random.Random(name))
                for _ in zip(range(4), generator):
                    pass
                if lists:
                    lists[0].append(None)
                generator.gi_frame
                list(zip(range(2), generator)) if name in ("both", "each") else None
        use()
        gc.collect()
        before = len(gc.get_objects()), sys.getallocatedblocks()
        for _ in range(50):
            use()
        gc.collect()
        after = len(gc.get_objects()), sys.getallocatedblocks()
        self.assertLess(after[0] - before[0], 60)
        self.assertLess(after[1] - before[1], 300)


if __name__ == "__main__":
    unittest.main()
