"""What the tests of extension modules share: the compiled module beside the same source interpreted."""

import gc
import importlib
import importlib.util
import os
import sys
import traceback
import unittest

SOURCES = os.path.dirname(os.path.abspath(__file__))
BUILT = os.environ["PYC2N_EXT_BUILT"]


def compiled(name):
    """The extension module."""
    if BUILT not in sys.path:
        sys.path.insert(0, BUILT)
    module = importlib.import_module(name)
    assert module.__spec__.origin.endswith(".so"), module.__spec__
    return module


def interpreted(name):
    """The same module, executed by the interpreter."""
    spec = importlib.util.spec_from_file_location(name, os.path.join(SOURCES, f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def is_native(function):
    return type(function).__module__ == "pyc2n"


def outcome(function, args, keywords):
    """What a call gives, as text that tells types, signs and tracebacks apart."""
    try:
        value = function(*args, **keywords)
    except BaseException as error:
        frames = traceback.extract_tb(error.__traceback__)[1:]
        lines = [(frame.name, frame.lineno, frame.line) for frame in frames]
        return type(error).__name__, [kind(arg) for arg in error.args], lines
    return kind(value)


def kind(value):
    if type(value) in (tuple, list):
        return type(value).__name__, [kind(item) for item in value]
    if type(value) is dict:
        return "dict", [(kind(key), kind(item)) for key, item in value.items()]
    return type(value).__name__, repr(value)


class Case(unittest.TestCase):
    """Calls of functions of one module that must come out the same, compiled or not."""
    module = ""

    @classmethod
    def setUpClass(cls):
        cls.native = compiled(cls.module)
        cls.plain = interpreted(cls.module)

    def same(self, name, *args, **keywords):
        native, plain = getattr(self.native, name), getattr(self.plain, name)
        self.assertEqual(outcome(native, args, keywords), outcome(plain, args, keywords), f"{name}{args}")

    def runs_natively(self, name, *args, **keywords):
        """The same, and without the interpreter."""
        self.same(name, *args, **keywords)
        self.assertEqual(interpreted_calls(getattr(self.native, name), args, keywords), 0, f"{name}{args} was interpreted")

    def falls_back(self, name, *args, **keywords):
        """The same, and by the interpreter."""
        self.same(name, *args, **keywords)
        self.assertGreater(interpreted_calls(getattr(self.native, name), args, keywords), 0, f"{name}{args} was not interpreted")

    def failing(self, function, *args):
        with self.assertRaises(Exception):
            function(*args)

    def leaks_nothing(self, *calls):
        """A call that was made often enough leaves as many objects as there were."""
        for call in calls:
            for _ in range(200):
                call()
            # The interpreter may need memory once, at any time; a leak needs more and more.
            self.assertTrue(any(grown_by(call) < 100 for _ in range(3)))


def grown_by(call):
    """How many more objects there are after many calls."""
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(500):
        call()
    gc.collect()
    return sys.getallocatedblocks() - before


class Changes(Case):
    """Calls that change their arguments; each is given its own."""

    def changed(self, name, make):
        outcomes = []
        for module in (self.native, self.plain):
            args = make()
            result = outcome(getattr(module, name), args, {})
            outcomes.append((result, shape(args, {})))
        self.assertEqual(*outcomes, f"{name}{make()}")

    def natively(self, name, *make):
        """Each of these is a function that makes arguments."""
        for one in make:
            self.changed(name, one)
            self.assertEqual(interpreted_calls(getattr(self.native, name), one(), {}), 0, f"{name}{one()} was interpreted")

    def interpreted(self, name, *make):
        for one in make:
            self.changed(name, one)
            self.assertGreater(interpreted_calls(getattr(self.native, name), one(), {}), 0, f"{name}{one()} was not interpreted")


def shape(value, seen):
    """A value as text, also which containers in it are one and the same."""
    if type(value) in (int, float, str, bytes, bool, type(None)):
        return type(value).__name__, repr(value)
    if id(value) in seen:
        return "the same", seen[id(value)]
    seen[id(value)] = len(seen)
    if type(value) in (tuple, list, set):
        return type(value).__name__, [shape(item, seen) for item in value]
    if type(value) is dict:
        return "dict", [(shape(key, seen), shape(item, seen)) for key, item in value.items()]
    return type(value).__name__, [(name, shape(item, seen)) for name, item in getattr(value, "__dict__", {}).items()]


class Results(Case):
    """Calls of any functions of a module, which give and raise the same natively and interpreted, also what can be seen of objects."""

    # The name of a function of the module, which tells its file.
    function = None
    text = staticmethod(shape)

    def seen(self, module, call):
        try:
            return self.text(call(module), {})
        except Exception as error:
            return type(error).__name__, str(error)

    def both(self, *calls):
        for call in calls:
            self.assertEqual(self.seen(self.native, call), self.seen(self.plain, call))

    def calls(self, call):
        return interpreted_calls(lambda: call(self.native), (), {}, of=getattr(self.native, self.function))

    def natively(self, *calls):
        self.both(*calls)
        for call in calls:
            self.assertEqual(self.calls(call), 0)

    def interpreted(self, *calls):
        self.both(*calls)
        for call in calls:
            self.assertGreater(self.calls(call), 0)


def interpreted_calls(function, args, keywords, of=None):
    """How many Python functions of the module, or of that of another function, a call enters."""
    entered = []
    file = (of or function).__code__.co_filename

    def profile(frame, event, arg):
        if event == "call" and frame.f_code.co_filename == file:
            entered.append(frame.f_code.co_name)

    sys.setprofile(profile)
    try:
        function(*args, **keywords)
    except BaseException:
        pass
    finally:
        sys.setprofile(None)
    return len(entered)
