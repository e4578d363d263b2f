"""Regular expressions find natively what they find interpreted."""

import random
import re
import sys
import unittest
import warnings
from unittest import mock

from both import Case

TEXTS = ["", "a", "It's a dog's life, ain't it?", "x1 = (2 + 3.5) * y", "  a =  b c  ", "é ß ǅ\n\t\u2014 \"7\" IT'S", "a" * 300 + "b", "\u2014\u2014", "aaa"]


class Patterns(Case):
    module = "patterns"

    def test_texts(self):
        for text in TEXTS:
            for name in ("words", "loud", "is_late", "setting", "squeezed", "by_name", "escaped", "of_anything"):
                self.runs_natively(name, text)
            self.same("tokens", text)
            for pattern in ("a|b", "(?i)IT'S", r"\b\w+\b", "", "a*?", "[^a-z]", "(", "[[a]", r"\N{EM DASH}", "(?P<x>a)(?P=x)"):
                with warnings.catch_warnings(record=True):
                    self.same("any_pattern", pattern, text)
                    self.same("caught", pattern)
        self.runs_natively("tokens", TEXTS[3])
        self.assertEqual(list(self.native.generated(TEXTS[3])), list(self.plain.generated(TEXTS[3])))
        for data in (b"", b"a\x00\x00b\xff", bytes(range(256))):
            self.runs_natively("chunks", data)

    def test_random(self):
        chooser = random.Random(6)
        for _ in range(200):
            text = "".join(chooser.choice("ab'1.9 =+é\n") for _ in range(chooser.randint(0, 30)))
            for name in ("words", "loud", "setting", "squeezed", "tokens"):
                self.same(name, text)

    def test_interpreted(self):
        for text in ("a", "Xa", ""):
            self.falls_back("with_flags", text)
            self.same("named", text)
            self.same("dashes", text + "\u2014")
            self.same("nested", text + "x--b")
        self.falls_back("flags")
        self.assertIs(type(self.native.flags()), type(re.I))
        for text in ("abc", ""):
            native, plain = self.native.given(text), self.plain.given(text)
            self.assertEqual(native and native.group(), plain and plain.group())
        self.assertIs(self.native.pattern(), self.native.WORD)
        for text in (b"abc", None, 5, ["b"], bytearray(b"b")):
            self.same("of_anything", text)
            self.same("words", text)

    def test_warnings(self):
        """Since Python 3.13 there is one for a count by position."""
        for module in (self.native, self.plain):
            with warnings.catch_warnings(record=True) as seen:
                warnings.simplefilter("always")
                self.assertEqual(module.by_position("aaa"), "baa")
                self.assertEqual(len(seen), 1 if sys.version_info >= (3, 13) else 0)
            for pattern in ("[[]x", "[a&&b]"):
                re.purge()
                with warnings.catch_warnings(record=True) as seen:
                    warnings.simplefilter("always")
                    module.any_pattern(pattern, "abc")
                    self.assertEqual([one.category for one in seen], [FutureWarning])

    def test_replaced(self):
        other = re.compile("[a-z']+", re.I)
        for value in (other, None, "x", re.compile("[a-z]+")):
            for module in (self.native, self.plain):
                module.WORD, module.kept = value, module.WORD
            self.same("words", "Ab c")
            for module in (self.native, self.plain):
                module.WORD = module.kept
        self.runs_natively("words", "Ab c")
        # An equal one is as good, also where its text is long.
        re.purge()
        for module in (self.native, self.plain):
            module.WORD = re.compile(r"[a-z']+")
        self.runs_natively("words", "Ab c")
        for text in ("a" * 300 + "c", "a" * 300, "a" * 300 + "b"):
            for module in (self.native, self.plain):
                module.LATE = re.compile(text)
            self.same("is_late", text)
            self.same("is_late", "a" * 300 + "b")
        with mock.patch.object(re, "sub", lambda *args: "mine"):
            self.falls_back("squeezed", "a  b")
        self.runs_natively("squeezed", "a  b")
        for module in (self.native, self.plain):
            module.rebound = re.compile("y")
        self.same("changed", "x")
        self.same("changed", "y")

    def test_z_leaks(self):
        self.leaks_nothing(
            lambda: self.native.words("It's so"), lambda: self.native.loud("It's so"), lambda: self.native.setting("a = b"),
            lambda: self.failing(self.native.tokens, "a ?"), lambda: list(self.native.generated("a + b")),
        )


if __name__ == "__main__":
    unittest.main()
