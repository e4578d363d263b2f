"""Characters of strs that are only compared."""

import unittest

from both import Case


class Characters(Case):
    module = "characters"

    def test_kinds(self):
        for text in ("", "ab_ 1", "aé中\U0001f600", "\ud800 b", "x" * 100):
            self.runs_natively("kinds", text)
            self.runs_natively("run", text, 0)

    def test_places(self):
        for text in ("abc", "中b", "\U0001f600b\ud800", ""):
            for i in (0, 1, 2, 3, -1, -2, -4, True, 2**63, 2**70, -2**70, None, "a", 1.0, slice(1)):
                self.same("at", text, i)
                self.same("run", "  " + text, i)

    def test_others(self):
        for texts in (["a", "b"], ["b", "bc"], [], ["b", None], ("b",), "abc", {0: "b"}, b"b", None):
            for i in (0, 1, -1, 5):
                self.same("of_any", texts, i)
                self.same("at", texts, i)


if __name__ == "__main__":
    unittest.main()
