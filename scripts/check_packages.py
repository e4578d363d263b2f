#!/usr/bin/env python3
"""Compiles packages from the package registry and runs their own tests against the compiled package and the plain one.

    scripts/check_packages.py [--pyc2n target/release/pyc2n] [--python PYTHON]... [PACKAGE...]

It needs the network (pip), pytest for each PYTHON, and prints a table: how many functions run natively, and each test whose result is another
one. The exit code is 1 if there is such a test.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree

# Package, its folder in the source distribution, and its tests there: what pytest takes. `@name` is a package of the standard library's tests.
PACKAGES = {
    "sortedcontainers": ("sortedcontainers", []),
    "toolz": ("toolz", ["toolz/tests"]),
    "more-itertools": ("more_itertools", ["tests"]),
    # Its tests are not in the distribution, but CPython has the same module with its tests.
    "tomli": ("src/tomli", ["@test.test_tomllib"]),
    "chess": ("chess", ["test.py"]),
}
# A package that the tests import by another name, or beside it.
ALIASES = {"tomli": "tomllib"}
BESIDE = {"toolz": ["tlz"]}

DOCTESTS = """
import doctest, importlib, io, pkgutil, sys
name = sys.argv[1]
names = [name] + [m.name for m in pkgutil.walk_packages(importlib.import_module(name).__path__, name + ".")]
for module in names:
    if module.endswith("__main__") or ".tests" in module:
        continue
    for test in doctest.DocTestFinder(exclude_empty=True).find(importlib.import_module(module), module):
        out = io.StringIO()
        failed, tried = doctest.DocTestRunner(verbose=False).run(test, out=out.write)
        print(f"{test.name}\\t{failed}/{tried}")
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parent.parent
    parser.add_argument("--pyc2n", default=str(root / "target/release/pyc2n"))
    parser.add_argument("--python", action="append")
    parser.add_argument("packages", nargs="*", default=list(PACKAGES))
    options = parser.parse_args()
    print("| package | CPython | native functions | tests | passed interpreted | passed compiled | other results |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    differing = 0
    for package in options.packages:
        with tempfile.TemporaryDirectory() as scratch:
            source = download(package, pathlib.Path(scratch))
            for python in options.python or [sys.executable]:
                differing += check(package, source, python, options.pyc2n, pathlib.Path(scratch))
    sys.exit(1 if differing else 0)


def download(package, scratch):
    """The unpacked source distribution."""
    command = [sys.executable, "-m", "pip", "-q", "download", "--no-deps", "--no-binary", ":all:", "-d", scratch, package]
    subprocess.run(command, check=True)
    archive, = scratch.glob("*.tar.gz")
    with tarfile.open(archive) as file:
        file.extractall(scratch / "source", filter="data")
    source, = (scratch / "source").iterdir()
    return source


def check(package, source, python, pyc2n, scratch):
    """A line of the table; gives the number of tests that have another result."""
    folder, tests = PACKAGES[package]
    name = ALIASES.get(package, pathlib.Path(folder).name)
    plain, built = scratch / "plain", scratch / "built"
    for place in (plain, built):
        shutil.rmtree(place, ignore_errors=True)
        for beside in BESIDE.get(package, []):
            shutil.copytree(source / beside, place / beside)
    shutil.copytree(source / folder, plain / name)
    command = [pyc2n, "build", "--ext", "-v", plain / name, "-o", built, "--python", python]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{package} can't be built:\n{done.stderr}")
    native, functions = (len(re.findall(pattern, done.stderr, re.M)) for pattern in (r"^  .*: native, ", r"^  \S+:\d+: "))
    interpreted, compiled = (results(place, name, source, tests, python, scratch) for place in (plain, built))
    others = sorted(test for test in interpreted.keys() | compiled.keys() if interpreted.get(test) != compiled.get(test))
    version = subprocess.run([python, "-c", "import platform; print(platform.python_version())"], capture_output=True, text=True).stdout.strip()
    passed = (sum(outcome == "passed" for outcome in found.values()) for found in (interpreted, compiled))
    print(f"| {package} | {version} | {native} of {functions} | {len(interpreted)} | {next(passed)} | {next(passed)} | {', '.join(others) or 'none'} |", flush=True)
    return len(others)


def results(place, name, source, tests, python, scratch):
    """What becomes of each test with the package in a folder first on the path."""
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    found = doctests(name, python, environment, scratch)
    for test in tests:
        report, apart = scratch / "report.xml", scratch / "tests"
        report.unlink(missing_ok=True)
        shutil.rmtree(apart, ignore_errors=True)
        if test.startswith("@"):
            named = ["--pyargs", test[1:]]
        else:
            # Away from the plain package.
            apart.mkdir()
            here = source / test
            shutil.copytree(here, apart / here.name) if here.is_dir() else shutil.copy(here, apart)
            if (source / "data").is_dir():
                shutil.copytree(source / "data", apart / "data")
            named = [str(apart / here.name)]
        command = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--import-mode=importlib", f"--junitxml={report}", *named]
        done = subprocess.run(command, env=environment, cwd=apart if apart.is_dir() else scratch, capture_output=True, text=True)
        if not report.exists():
            sys.exit(f"no tests ran:\n{done.stdout}{done.stderr}")
        for case in xml.etree.ElementTree.parse(report).iter("testcase"):
            outcome = case[0].tag if len(case) and case[0].tag in ("failure", "error", "skipped") else "passed"
            found[f"{case.get('classname')}.{case.get('name')}"] = outcome
    return found


def doctests(name, python, environment, scratch):
    done = subprocess.run([python, "-c", DOCTESTS, name], env=environment, cwd=scratch, capture_output=True, text=True)
    if done.returncode:
        return {f"doctests of {name}": done.stderr}
    pairs = (line.split("\t") for line in done.stdout.splitlines())
    return {test: "passed" if counts.startswith("0/") else counts for test, counts in pairs}


if __name__ == "__main__":
    main()
