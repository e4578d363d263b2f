"""Finds what the standard library's modules of CPython have and ours do not have yet, and writes it into ours as `_lacks`, so that a use of it is
an error of the compilation and no surprise at run time.

    python3 scripts/library_gaps.py --pyc2n target/debug/pyc2n           # all modules
    python3 scripts/library_gaps.py --pyc2n target/debug/pyc2n re json   # some

To be run with the CPython that is the specification and a compiler that reads the library from the checkout.
"""
import argparse
import importlib
import re
import subprocess
import tempfile
import textwrap
import types
from pathlib import Path

LIBRARY = Path(__file__).parent.parent / "runtime" / "lib"
START = "# What CPython's module has beside (scripts/library_gaps.py).\n"
# `this` prints when it is imported.
SKIPPED = {"builtins", "this", "antigravity"}


def public(names):
    return [name for name in names if not name.startswith("_")]


def wanted(module):
    """Names of a module, and of the attributes of its classes."""
    names = getattr(module, "__all__", None) or public(dir(module))
    names = [name for name in names if not isinstance(getattr(module, name, None), types.ModuleType)]
    for name in list(names):
        value = getattr(module, name, None)
        if isinstance(value, type) and not issubclass(value, BaseException):
            attributes = {a for c in value.__mro__ if c is not object for a in public(vars(c))}
            names += [f"{name}.{attribute}" for attribute in sorted(attributes)]
    return names


def lacking(module, pyc2n):
    """Those that ours does not have. A class that is missing stands for all of it."""
    names = wanted(importlib.import_module(module))
    with tempfile.TemporaryDirectory() as folder:
        source, executable = Path(folder, "probe.py"), Path(folder, "probe")
        tries = "".join(f"try:\n    {module}.{name}\nexcept AttributeError:\n    print('{name}')\n" for name in names)
        source.write_text(f"import {module}\n{tries}")
        built = subprocess.run([pyc2n, "build", str(source), "-o", str(executable)], capture_output=True, text=True)
        if built.returncode:
            raise SystemExit(f"{module}: {built.stderr}")
        found = subprocess.run([str(executable)], capture_output=True, text=True).stdout.split()
    return [name for name in found if name.split(".")[0] not in found or "." not in name]


def rewrite(path, names):
    """Replaces the list at the end of a module."""
    text = path.read_text().split(START)[0].rstrip("\n") + "\n"
    if names:
        lines = textwrap.wrap(" ".join(names), 130, break_long_words=False, break_on_hyphens=False)
        text += f'\n{START}_lacks = """\n' + "".join(f"    {line}\n" for line in lines) + '"""\n'
    path.write_text(text)


def modules():
    """Dotted names and files of modules that programs may import."""
    for path in sorted(LIBRARY.rglob("*.py")):
        parts = path.relative_to(LIBRARY).with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        if parts and not any(part.startswith("_") for part in parts) and parts[0] not in SKIPPED:
            yield ".".join(parts), path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyc2n", required=True)
    parser.add_argument("modules", nargs="*")
    args = parser.parse_args()
    for module, path in modules():
        if args.modules and module not in args.modules:
            continue
        try:
            importlib.import_module(module)
        except ImportError:
            continue
        rewrite(path, [])
        names = lacking(module, args.pyc2n)
        rewrite(path, names)
        print(module, len(names), flush=True)


if __name__ == "__main__":
    main()
