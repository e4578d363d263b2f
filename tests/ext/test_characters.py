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

    def test_all_versions(self):
        """Later versions of Python know more characters: letters, digits, marks and modifiers of Unicode 15 among them."""
        for code in (0x1123F, 0x11240, 0x11F02, 0x11F50, 0x11F00, 0x1DF25, 0x1E030, 0x1E4D0, 0x1E4EC, 0x1E4F0, 0x31350, 0x2EBF0, 0x2FFC, 0xE000, 0x378, 0x85, 0xAD, 0x10FFFF):
            for name in ("described", "changed", "shown"):
                self.runs_natively(name, chr(code))
        for code in [*range(0x80, 0x3000), *range(0x3000, 0x110000, 97)]:
            for name in ("described", "changed", "shown"):
                native, plain = getattr(self.native, name)(chr(code)), getattr(self.plain, name)(chr(code))
                if native != plain:
                    self.assertEqual(native, plain, hex(code))

    def test_others(self):
        for texts in (["a", "b"], ["b", "bc"], [], ["b", None], ("b",), "abc", {0: "b"}, b"b", None):
            for i in (0, 1, -1, 5):
                self.same("of_any", texts, i)
                self.same("at", texts, i)


if __name__ == "__main__":
    unittest.main()
