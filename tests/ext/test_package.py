"""A compiled package is the package: each script says the same with the compiled one on the path as with the source."""

import os
import subprocess
import sys
import unittest

from both import BUILT, SOURCES

HERE = os.path.dirname(os.path.abspath(__file__))


def run(folder, *arguments, script=None):
    environment = {**os.environ, "PYTHONPATH": folder, "PYTHONHASHSEED": "0"}
    command = [sys.executable, *arguments] + (["-c", script] if script else [])
    done = subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout.replace(folder, "FOLDER"), done.stderr.replace(folder, "FOLDER")


class Both(unittest.TestCase):
    maxDiff = None

    def same(self, script):
        plain = run(SOURCES, script=script)
        self.assertEqual(run(BUILT, script=script), plain)
        self.assertEqual(plain[0], 0, plain[2])
        return plain[1]


class Package(Both):
    def test_files(self):
        def files(folder):
            return {os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names
                    if "__pycache__" not in place}
        sources, built = files(os.path.join(SOURCES, "package")), files(os.path.join(BUILT, "package"))
        self.assertEqual({name for name in built if not name.endswith(".so")}, sources)
        compiled = {name.partition(".")[0] for name in built if name.endswith(".so")}
        self.assertEqual(compiled, {"__init__", "area", "even", "odd", "marks", "marked", "sub/__init__", "sub/deep", "sub/user", "spaces/inside", "hinted"})

    def test_is_compiled(self):
        script = ("import package, package.sub.deep as deep, package.spaces.inside as inside\n"
                  "print([type(f).__module__ for f in (package.total, package.square, deep.cube, package.sub.fourth, inside.inside)])\n"
                  "print([m.__spec__.origin.endswith('.so') for m in (package, package.area, package.sub, deep, inside)])")
        code, out, err = run(BUILT, script=script)
        self.assertEqual((code, out), (0, f"{['pyc2n'] * 5}\n{[True] * 5}\n"), err)

    def test_what_modules_say_of_themselves(self):
        self.same("import package, package.sub.deep, package.area\n"
                  "for m in (package, package.sub, package.sub.deep, package.area):\n"
                  "    print(m.__name__, m.__package__, m.__doc__, m.__spec__.name, m.__spec__.parent, m.__spec__.has_location,\n"
                  "          getattr(m, '__path__', None), m.__file__, m.__spec__.submodule_search_locations, sorted(set(vars(m)) - {'__cached__'}))\n"
                  "print(package.where(), package.__all__)")

    def test_calls(self):
        self.same("import package, package.sub as sub\n"
                  "from package.sub.deep import *\n"
                  "print(package.total(10), package.scale(1.5), package.scale(1.5, by=4), package.area.circle(2.0), sub.fourth(3), cube(3))\n"
                  "print(half(5), by_module(4), package.total(2**40 and 3), package.square('a' and 2**70), package.area.ratio(1, 3))")

    def test_errors(self):
        self.same("import package.sub.deep as deep, traceback\n"
                  "for f, a in ((deep.broken, 3), (deep.cube, 'x'), (deep.half, None)):\n"
                  "    try:\n        f(a)\n"
                  "    except Exception:\n        print(traceback.format_exc())")

    def test_imports(self):
        self.same("from package import *\nprint(sorted(name for name in dir() if name[0] != '_'))\n"
                  "try:\n    import package.wrong\nexcept SyntaxError as error:\n    print(error.lineno, error.msg, error.filename)\n"
                  "try:\n    import package.nothing\nexcept ImportError as error:\n    print(error, error.name)\n"
                  "import package.plain, package.spaces, pkgutil\nprint(package.plain.note('a'), package.spaces.__file__)\n"
                  "print(sorted(m.name + str(m.ispkg) for m in pkgutil.walk_packages(package.__path__, 'package.') if 'wrong' not in m.name))")

    def test_reload(self):
        self.same("import importlib, package\npackage.square = None\nimportlib.reload(package)\nprint(package.total(4))\n"
                  "importlib.reload(package.area)\nprint(package.total(5), package.area.square is package.square)")

    def test_replaced_functions(self):
        self.same("import package, package.sub as sub\nfrom unittest import mock\n"
                  "with mock.patch('package.square', lambda n: 100):\n    print(package.total(3), sub.fourth(2), sub.cube(2))\n"
                  "with mock.patch('package.area.square', lambda n: 100):\n    print(package.total(3), sub.fourth(2), sub.deep.by_module(2), package.area.circle(1.0))\n"
                  "with mock.patch.object(package.area, 'FACTOR', 10):\n    print(package.scale(1.0))\n"
                  "with mock.patch.object(package.square, '__defaults__', (5,)):\n    print(package.square(), package.total(3))\n"
                  "print(package.total(3), package.scale(1.0))")

    def test_resources(self):
        self.same("import importlib.resources as r, pkgutil\n"
                  "print(r.files('package').joinpath('data/words.txt').read_text(), pkgutil.get_data('package', 'data/words.txt'))\n"
                  "print(r.files('package.sub').joinpath('deep.py').is_file())")

    def test_pickles(self):
        self.same("import pickle, copy, package\nfrom package.area import Circle\n"
                  "for p in range(pickle.HIGHEST_PROTOCOL + 1):\n"
                  "    print(pickle.loads(pickle.dumps(Circle(2), p)) == Circle(2), pickle.loads(pickle.dumps(package.total, p)) is package.total)\n"
                  "print(pickle.dumps([package.square, Circle(1.5)], 4), copy.deepcopy(Circle(3)).area())")

    def test_pickles_are_exchanged(self):
        script = "import pickle, sys; from package.area import Circle, square; sys.stdout.write(pickle.dumps([Circle(4), square], 0).decode())"
        for one, other in ((SOURCES, BUILT), (BUILT, SOURCES)):
            text = run(one, script=script)[1]
            read = f"import pickle; import package.area as a; print(pickle.loads({text.encode()!r})[0] == a.Circle(4))"
            self.assertEqual(run(other, script=read), (0, "True\n", ""))

    def test_source(self):
        self.same("import inspect, package, package.sub.deep as d\n"
                  "print(inspect.getsource(package.total), inspect.getsource(d.cube), inspect.getsourcefile(d.cube), inspect.getsource(d))")

    def test_is_executed(self):
        for arguments in (("-m", "package", "12"), (os.path.join("{}", "package/__main__.py"), "3")):
            outcomes = [run(folder, *(argument.format(folder) for argument in arguments)) for folder in (SOURCES, BUILT)]
            self.assertEqual(*outcomes)

    def test_optimised(self):
        script = ("from package.area import checked\nprint(checked.__doc__, checked(1), checked.__code__.co_filename)\n"
                  "try:\n    print(checked(-1))\nexcept AssertionError as error:\n    print(error)")
        for option in ("-O", "-OO", "-B"):
            plain, built = (run(folder, option, script=script) for folder in (SOURCES, BUILT))
            self.assertEqual(built, plain)
            self.assertEqual(("not positive" in plain[1]), option == "-B")

    def test_subprocesses(self):
        self.same("import multiprocessing, package\nif __name__ == '__main__':\n"
                  "    with multiprocessing.get_context('fork').Pool(2) as pool:\n        print(pool.map(package.total, [1, 2, 3]))")


# What a call enters in the interpreter.
ENTERED = """
import sys
def entered(function, *args):
    names = []
    def profile(frame, event, arg):
        if event == "call" and "package" in frame.f_code.co_filename:
            names.append(frame.f_code.co_name)
    sys.setprofile(profile)
    try:
        function(*args)
    finally:
        sys.setprofile(None)
    return names
"""
CALLS = "[f(n) for f in (user.far, user.near, user.through, user.parity, user.key, user.by_attribute, user.by_two, user.by_package, user.whole, user.missing) for n in (0, 3)]"


class AcrossModules(Both):
    """Native code calls functions of other modules of the package, as long as they are what was compiled."""

    def test_is_native(self):
        script = ENTERED + ("import package.sub.user as user, package.sub as sub, package.even as even\n"
                            "print([entered(*c) for c in ((user.far, 3), (user.near, 3), (user.through, 2.0), (user.parity, 9), (user.key, 3),\n"
                            "                             (user.by_attribute, 3), (user.by_package, 3), (sub.fourth, 2), (even.even, 7), (sub.deep.half, 3), (sub.cube, 2))])")
        for options in ((), ("-X", "importtime")):
            code, out, err = run(BUILT, *options, script=script)
            self.assertEqual((code, out), (0, f"{[[]] * 11}\n"), err)

    def test_is_interpreted_with_asserts_left_out(self):
        code, out, err = run(BUILT, "-O", script=ENTERED + "import package.sub.user as user; print(entered(user.parity, 3), user.far(3))")
        self.assertEqual(code, 0, err)

    def test_calls(self):
        self.same(f"import package.sub.user as user\nprint({CALLS}, user.prints(3), user.near(2**70), user.through(3), user.far(2**40))")

    def change(self, change):
        """The results before, with and after a change."""
        return self.same(self.script(change))

    def script(self, change):
        return ("import package, builtins, importlib\nimport package.sub.user as user, package.area as area, package.even as even, package.odd as odd\n"
                "from unittest import mock\nfrom contextlib import contextmanager\n"
                "@contextmanager\ndef code(function, other):\n"
                "    old, function.__code__ = function.__code__, other.__code__\n    yield\n    function.__code__ = old\n"
                f"print({CALLS})\nwith {change}:\n    print({CALLS})\nprint({CALLS})")

    def test_objects(self):
        """Functions of other modules may set attributes of which this module knows nothing."""
        self.same("import package.marked as m\nprint(vars(m.made(2)), vars(m.fine(2)), m.Thing(4).double(), m.Thing(4).looked())\n"
                  "def mark(thing): thing.other = 1\nm.mark = mark\nprint(vars(m.made(2)))\nm.twice = len\ntry: m.Thing(4).double()\nexcept TypeError as e: print(e)")
        code, out, err = run(BUILT, script=ENTERED + "import package.marked as m\nthing = m.Thing(4)\nprint(entered(thing.double), entered(m.fine, 3), thing.looked())")
        self.assertEqual((code, out), (0, "[] [] 4\n"), err)

    def test_globals_of_the_other_module(self):
        for change in ("mock.patch('package.area.square', lambda n: 7)", "mock.patch('package.area.FACTOR', 50)",
                       "mock.patch('package.area.plus', lambda n, by=1, *, times=2: n - by)", "mock.patch('package.area.abs', lambda n: len(str(n)), create=True)",
                       "mock.patch('package.area.abs', lambda n: 1000, create=True)", "mock.patch('builtins.abs', lambda n: 1000)",
                       "mock.patch('package.odd.even', lambda n: 'even')", "mock.patch('package.even.odd', bool)",
                       "mock.patch('package.area.mixed', None)", "mock.patch('package.area.FACTOR', 3.0)"):
            with self.subTest(change):
                said = self.change(change).splitlines()
                self.assertEqual(said[0], said[2])

    def test_own_globals(self):
        for change in ("mock.patch('package.sub.user.mixed', lambda n: 7)", "mock.patch('package.sub.user.TIMES', 50)",
                       "mock.patch('package.sub.user.add', lambda n, by=1, *, times=2: n - by)", "mock.patch('package.sub.user.even', area.square)",
                       "mock.patch('package.sub.user.square', lambda n: n)"):
            with self.subTest(change):
                said = self.change(change).splitlines()
                self.assertEqual(said[0], said[2])
                self.assertNotEqual(said[0], said[1])

    def test_modules_that_are_names(self):
        for change in ("mock.patch('package.sub.user.area', __import__('types').SimpleNamespace(square=abs, plus=max, FACTOR=3))",
                       "mock.patch('package.sub.user.area', __import__('unittest'))", "mock.patch('package.sub.user.here', area)",
                       "mock.patch('package.sub.cube', lambda n: -n)", "mock.patch('package.sub.deep.cube', lambda n: -n)",
                       "mock.patch('package.area.nothing', abs, create=True)"):
            with self.subTest(change):
                plain, built = (run(folder, script=self.script(change)) for folder in (SOURCES, BUILT))
                self.assertEqual(built, plain)

    def test_functions_that_change(self):
        for change in ("mock.patch.object(area.plus, '__defaults__', (5,))", "mock.patch.object(area.plus, '__kwdefaults__', {'times': 9})",
                       "mock.patch.dict(area.plus.__kwdefaults__, times=11)", "code(area.square, lambda n: n + 1)",
                       "code(even.even, lambda n: 'x')", "mock.patch.object(area.scaled, '__defaults__', (9.5,))"):
            with self.subTest(change):
                said = self.change(change).splitlines()
                self.assertEqual(said[0], said[2])
                self.assertNotEqual(said[0], said[1])

    def test_other_functions_of_the_same_look(self):
        self.same("import package.area as area, types\n"
                  "import package.sub.user as user\n"
                  "user.mixed = types.FunctionType(area.mixed.__code__, {**vars(area), 'FACTOR': 100}, 'mixed')\nprint(user.far(3))\n"
                  "user.mixed = types.FunctionType(area.mixed.__code__, vars(area), 'mixed')\nprint(user.far(3))\n"
                  "user.add = types.FunctionType(area.plus.__code__, vars(area), 'plus')\n"
                  "try:\n    print(user.near(3))\nexcept TypeError as error:\n    print(error)")

    def test_modules_that_come_and_go(self):
        self.same("import sys, gc, importlib\nimport package.sub.user as user\nprint(user.far(3))\nold = user.far\n"
                  "for name in [name for name in sys.modules if name.startswith('package')]:\n    del sys.modules[name]\n"
                  "gc.collect()\nprint(old(3))\nimport package.sub.user as new\nprint(new.far(4), old(5), new.far is old)\n"
                  "del user\ngc.collect()\nprint(old(6), new.far(6))\nimportlib.reload(sys.modules['package.area'])\nprint(new.far(7), old(7))")

    def test_nothing_leaks(self):
        """What is allocated once and for all may come late; what leaks comes with each batch of calls."""
        code, out, err = run(BUILT, script="import gc, sys, package.area as area, package.sub.user as user\n"
                             "def work(count):\n    for n in range(count):\n        area.FACTOR = 3 + n % 2\n        user.far(n), user.near(n), user.parity(5)\n"
                             "def left():\n    before = sys.getallocatedblocks()\n    work(2000); gc.collect()\n    return sys.getallocatedblocks() - before\n"
                             "print(min(left() for _ in range(4)) < 100)")
        self.assertEqual((code, out), (0, "True\n"), err)

    def test_source_beside_extension_modules(self):
        """Functions of a module that stays source are as good."""
        script = ENTERED + ("import sys, importlib.util as u, os\nimport package\n"
                            "folder = package.__path__[0]\nspec = u.spec_from_file_location('package.area', os.path.join(folder, 'area.py'))\n"
                            "sys.modules.pop('package.area'); area = u.module_from_spec(spec); sys.modules['package.area'] = area; spec.loader.exec_module(area)\n"
                            "import package.sub.user as user\nprint(type(user.mixed).__name__, entered(user.far, 3), user.far(3))\n"
                            "area.square = lambda n: 1\nprint(user.far(3))\nuser.mixed.__code__ = (lambda n: n).__code__\nprint(user.far(3))")
        code, out, err = run(BUILT, script=script)
        self.assertEqual((code, out), (0, "function [] 21\n13\n6\n"), err)


class Hinted(Both):
    """Imports that only annotations need."""

    def test_names(self):
        calls = ["at('abc', 1)", "at('abc', 9)", "at('abc', True)", "joined(('a', 'b'), 1)", "joined((), 0)", "joined(['a'], 0)", "at('abc', 'x')"]
        self.same("from package.hinted import at, joined\n"
                  f"for call in {calls}:\n    try: print(eval(call))\n    except Exception as error: print(repr(error))")
        kinds = run(BUILT, script="from package.hinted import at, joined\nprint(type(at).__module__, type(joined).__module__)")
        self.assertEqual(kinds[1], "pyc2n pyc2n\n")


if __name__ == "__main__":
    unittest.main()
