"""Values of every kind across the border, and what functions may use."""

import builtins
import io
import math
import sys
import threading
import unittest
from contextlib import redirect_stdout
from unittest import mock

from both import Case, is_native


class Values(Case):
    module = "signatures"

    def test_int(self):
        for n in (0, 1, -1, 20, 21, 30, 500):
            self.runs_natively("fact", n)
        self.runs_natively("fib", 15)
        self.falls_back("fact", True)
        self.falls_back("fact", 2.0)
        self.runs_natively("opt", 2**63)
        self.runs_natively("opt", -2**63 - 1)
        for k in range(0, 200, 7):
            for n in (2**k, 2**k - 1, -2**k, -2**k - 1, 3**k):
                self.runs_natively("opt", n)
        for n in (2**62 - 1, 2**62, 2**63 - 1, -2**62 - 1, -2**63, 2**30 - 1, 2**30, -2**30, 2**60):
            self.runs_natively("opt", n)

    def test_int_subclass(self):
        class Int(int):
            def __add__(self, other):
                return "mine"
        self.falls_back("opt", Int(3))

    def test_float(self):
        for a, b in ((3.0, 4.0), (0.0, -0.0), (math.inf, 1.0), (math.nan, 1.0), (5e-324, 5e-324), (1e200, 1e200)):
            self.runs_natively("hyp", a, b)
        self.runs_natively("area", 2.5)
        self.runs_natively("rate", 0.0)
        self.same("rate", 3)
        self.same("hyp", 3, 4)
        self.same("hyp", 3, 4.0)
        self.same("hyp", "a", "b")

    def test_bool_and_none(self):
        self.runs_natively("flip", True)
        self.runs_natively("flip", False)
        self.falls_back("flip", 1)
        self.runs_natively("nothing", None)
        self.falls_back("nothing", 0)

    def test_text(self):
        for text in ("", "x", "äöß", "x€", "😀a", "\ud800", "a\0b", "x" * 1000, "é" * 500, "日本" * 300):
            self.runs_natively("shout", text)
            self.runs_natively("shout", text, 3, sep=text)
            self.runs_natively("words", text)

        class Str(str):
            pass
        self.falls_back("shout", Str("a"))

    def test_bytes(self):
        for data in (b"", b"a", b"\0\xff" * 200):
            self.runs_natively("data", data)
        self.falls_back("data", bytearray(b"abc"))
        self.falls_back("data", memoryview(b"abc"))

    def test_compound(self):
        self.runs_natively("pair", (2, "ab"), (1.5, (3, True)))
        self.falls_back("pair", (2, "ab"), (1.5, (3, 1)))
        self.falls_back("pair", (2, "ab"), (1.5, (3,)))
        self.same("pair", [2, "ab"], (1.5, (3, True)))
        for x in (None, 3, "s", (1, 2)):
            self.runs_natively("mixed", x)
        for x in (2.5, True, (1, "a"), (1, 2, 3), b""):
            self.falls_back("mixed", x)


class Calls(Case):
    module = "signatures"

    def test_binding(self):
        self.runs_natively("shout", "a")
        self.runs_natively("shout", "a", 1)
        self.runs_natively("shout", n=1, s="b")
        self.runs_natively("shout", "a", sep="+", n=3)
        self.runs_natively("opt")
        self.runs_natively("opt", x=None)
        for args, keywords in (((), {}), (("a", 1, "b"), {}), (("a",), {"q": 1}), (("a",), {"s": "b"}), ((), {"n": 1})):
            self.same("shout", *args, **keywords)

    def test_defaults_that_were_set(self):
        for module in (self.native, self.plain):
            module.shout.__defaults__ = (5,)
            module.shout.__kwdefaults__["sep"] = "+"
        self.same("shout", "a")
        self.same("shout", "a", 1)
        for module in (self.native, self.plain):
            module.shout.__defaults__ = (2,)
            module.shout.__kwdefaults__["sep"] = "-"
        self.runs_natively("shout", "a")

    def test_calls_between_functions(self):
        self.runs_natively("calls", 5)
        self.same("usesgen", 10) if self.has_new_sum() else self.runs_natively("usesgen", 10)
        self.runs_natively("total", 4)
        self.runs_natively("deep", 300)
        self.same("many", 1, 2)

    def has_new_sum(self):
        """Since Python 3.12 `sum` adds floats more exactly than native code does."""
        return sys.version_info >= (3, 12) or self.native.__spec__.origin.endswith(".abi3.so")

    def test_conditional_definitions(self):
        self.runs_natively("cond", 7)

    def test_decorated(self):
        self.runs_natively("tagged", 7)
        self.assertEqual(self.native.tagged.tag, "tagged")

    def test_methods(self):
        self.assertEqual(self.native.C().method(5), 120)
        self.assertEqual(self.native.C.plain(5), 120)
        with self.assertRaises(TypeError):
            self.native.C().plain()

    def test_assigned_variable(self):
        self.assertTrue(is_native(self.native.bump))
        self.same("bump", 2)
        self.same("bump", 3)

    def test_what_stays_interpreted(self):
        self.assertFalse(is_native(self.native.prints))
        out = io.StringIO()
        with redirect_stdout(out):
            self.native.prints(3)
        self.assertEqual(out.getvalue(), "hello 3\n")
        self.same("uses_os", 3)
        self.same("listed", 4)


class Errors(Case):
    module = "signatures"

    def test_raised(self):
        self.runs_natively("checked", 3)
        self.falls_back("checked", -1)
        self.falls_back("checked", 0)
        self.runs_natively("catches", "12")
        self.runs_natively("catches", "x1")

    def test_recursion(self):
        with self.assertRaises(RecursionError):
            self.native.forever(1)
        self.assertEqual(self.native.deep(10), 10)

    def test_recursion_on_other_stacks(self):
        results = []

        def work():
            for function, n in ((self.native.deep, 900), (self.native.odd, 900), (self.native.forever, 1), (self.native.deep, 10)):
                try:
                    results.append(function(n))
                except RecursionError:
                    results.append(None)

        for size in (128 << 10, 256 << 10, 1 << 20, 64 << 20):
            threading.stack_size(size)
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
        threading.stack_size(0)
        self.assertEqual(results[3::4], [10] * 4)
        self.assertEqual(results[2::4], [None] * 4)
        self.assertEqual(results[-4:-2], [900, "odd"])


class Names(Case):
    """Natively only while all names mean what they meant."""
    module = "signatures"

    def test_constants(self):
        self.runs_natively("calls", 5)
        for value in (20, 10.0, True, "x", None):
            with mock.patch.object(self.native, "LIMIT", value), mock.patch.object(self.plain, "LIMIT", value):
                self.falls_back("calls", 5)
                self.same("opt", 3)
        self.runs_natively("calls", 5)
        with mock.patch.object(self.native, "NEG", 0.0), mock.patch.object(self.plain, "NEG", 0.0):
            self.falls_back("rate", -0.0)

    def test_missing_constant(self):
        del self.native.LIMIT, self.plain.LIMIT
        self.same("calls", 5)
        self.native.LIMIT = self.plain.LIMIT = 10
        self.runs_natively("calls", 5)

    def test_functions(self):
        with mock.patch.object(self.native, "helper", lambda x, y=0: 1), mock.patch.object(self.plain, "helper", lambda x, y=0: 1):
            self.falls_back("calls", 5)
        self.runs_natively("calls", 5)
        old = self.native.helper.__defaults__
        self.native.helper.__defaults__ = self.plain.helper.__defaults__ = (100,)
        self.falls_back("calls", 5)
        self.native.helper.__defaults__ = self.plain.helper.__defaults__ = old
        self.runs_natively("calls", 5)

    def test_keyword_defaults(self):
        self.runs_natively("quiets", "a")
        for module in (self.native, self.plain):
            module.quiet.__kwdefaults__["end"] = "+"
        self.falls_back("quiets", "a")

    def test_code(self):
        code = self.native.fib.__code__
        self.native.fib.__code__ = self.plain.fib.__code__ = (lambda n: 42).__code__
        self.falls_back("fib", 20)
        self.native.fib.__code__ = self.plain.fib.__code__ = code
        self.runs_natively("fib", 10)

    def test_builtins(self):
        self.runs_natively("words", "a b")
        with mock.patch.object(builtins, "max", lambda *args, **keywords: 7):
            self.falls_back("words", "a b")
        self.native.len = self.plain.len = lambda x: -1
        self.falls_back("words", "a b")
        del self.native.len, self.plain.len
        self.runs_natively("words", "a b")

    def test_modules(self):
        with mock.patch.object(math, "cos", lambda x: 100.0):
            self.falls_back("area", 2.0)
        self.runs_natively("area", 2.0)
        with mock.patch.object(self.native, "m", None), mock.patch.object(self.plain, "m", None):
            self.falls_back("area", 2.0)


if __name__ == "__main__":
    unittest.main()
