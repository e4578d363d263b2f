"""Runs the type checkers that are installed over `typed.py` and the package."""

import importlib.util
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.dirname(HERE)


def checked(*command):
    environment = {**os.environ, "MYPYPATH": PACKAGE, "PYTHONPATH": PACKAGE}
    done = subprocess.run([sys.executable, "-m", *command], cwd=HERE, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


class TypeCheckers(unittest.TestCase):
    @unittest.skipUnless(importlib.util.find_spec("mypy"), "no mypy")
    def test_mypy(self):
        code, said = checked("mypy", "--strict", "--no-incremental", "typed.py", os.path.join(PACKAGE, "pyc2n"))
        self.assertEqual(code, 0, said)

    @unittest.skipUnless(importlib.util.find_spec("pyright"), "no pyright")
    def test_pyright(self):
        code, said = checked("pyright", "typed.py")
        self.assertEqual(code, 0, said)


if __name__ == "__main__":
    unittest.main()
