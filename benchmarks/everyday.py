#!/usr/bin/env python3
"""Modules as people write them, as extension modules beside the same by Cython, unchanged.

    python3 benchmarks/everyday.py --pyc2n target/release/pyc2n --md benchmarks/EVERYDAY.md
    python3 benchmarks/everyday.py --pyc2n target/release/pyc2n --only life,matrix

Each has a function `bench`, which must give the same whoever compiles it.
"""
import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchlib import HERE
from pyperformance import measure_modules, written_modules

FOLDER = HERE / "everyday"


def results(scratch, program):
    """What `bench` gave, by peer."""
    return {folder.name.rpartition("-")[2]: (folder / "result.txt").read_text() for folder in scratch.glob(f"{program}-*") if (folder / "result.txt").exists()}


def measure(program, scratch, pyc2n):
    """Rows as of `measure_modules`, and failures."""
    folder = scratch / program
    folder.mkdir()
    shutil.copy(FOLDER / f"{program}.py", folder / "run_benchmark.py")
    rows, failures = measure_modules(program, folder, pyc2n, shutil.which("cythonize"), HERE / "everyday_driver.py")
    found = results(scratch, program)
    failures += [f"{program}: {peer} gives something else" for peer, result in found.items() if result != found["CPython"]]
    return rows, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyc2n", required=True)
    parser.add_argument("--only", help="modules, separated by commas")
    parser.add_argument("--md", type=Path, help="write the table there (else standard output)")
    args = parser.parse_args()
    rows, failures = [], []
    with tempfile.TemporaryDirectory() as scratch:
        for program in args.only.split(",") if args.only else sorted(path.stem for path in FOLDER.glob("*.py")):
            found, failed = measure(program, Path(scratch), str(Path(args.pyc2n).resolve()))
            rows += found
            failures += failed
            print(program, *(row[3] for row in found), *failed, file=sys.stderr, flush=True)
    text = written_modules("Everyday modules as extension modules", rows, failures)
    args.md.write_text(text) if args.md else print(text, end="")


if __name__ == "__main__":
    main()
