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


class Package(unittest.TestCase):
    maxDiff = None

    def same(self, script):
        plain = run(SOURCES, script=script)
        self.assertEqual(run(BUILT, script=script), plain)
        self.assertEqual(plain[0], 0, plain[2])
        return plain[1]

    def test_files(self):
        def files(folder):
            return {os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names
                    if "__pycache__" not in place}
        sources, built = files(os.path.join(SOURCES, "package")), files(os.path.join(BUILT, "package"))
        self.assertEqual({name for name in built if not name.endswith(".so")}, sources)
        compiled = {name.partition(".")[0] for name in built if name.endswith(".so")}
        self.assertEqual(compiled, {"__init__", "area", "sub/__init__", "sub/deep", "spaces/inside"})

    def test_is_compiled(self):
        script = ("import package, package.sub.deep as deep, package.spaces.inside as inside\n"
                  "print([type(f).__module__ for f in (package.total, package.square, deep.below, package.sub.eighth, inside.inside)])\n"
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


if __name__ == "__main__":
    unittest.main()
