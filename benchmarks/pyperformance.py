#!/usr/bin/env python3
"""The programs of pyperformance that need no other package, beside CPython and PyPy.

    python3 benchmarks/pyperformance.py --pyc2n target/release/pyc2n --md benchmarks/PYPERFORMANCE.md
    python3 benchmarks/pyperformance.py --pyc2n target/release/pyc2n --only nbody,go
    python3 benchmarks/pyperformance.py --pyc2n target/release/pyc2n --ext --md benchmarks/PYPERFORMANCE_EXT.md

They are fetched from the package index (`--source` takes an unpacked pyperformance instead) and are compiled as they are, beside a
`pyperf.py` of ours (`pyperf_standin.py`), which runs each for a second and a half and prints the best time. A program may contain several
benchmarks. What does not build, or fails, is said below the table.

With `--ext` each is compiled to an extension module instead, unchanged and without annotations, beside the same by Cython if `cythonize` is there; CPython runs what
these do as programs (`pyperf_driver.py`).
"""
import argparse
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from benchlib import HERE, geomean, machine, table

STANDIN = HERE / "pyperf_standin.py"
PROGRAMS = """
    barnes_hut base64 bpe_tokeniser chaos comprehensions decimal_factorial decimal_pi deepcopy deltablue fannkuch float gc_collect
    gc_traversal generators go hexiom json_dumps json_loads logging mdp meteor_contest nbody nqueens pathlib pidigits pprint pyflate raytrace
    regex_dna regex_effbot regex_v8 richards richards_super scimark spectral_norm telco typing_runtime_protocols unpack_sequence
""".split()
LINE = re.compile(r"^BENCH (\S+) ([\d.]+)$", re.MULTILINE)


def fetch(folder):
    """The folder of pyperformance's benchmarks, from the package index."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", str(folder), "pyperformance"]
    subprocess.run(command, check=True)
    shutil.unpack_archive(next(folder.glob("pyperformance-*.tar.gz")), folder, filter="data")
    return folder


def benchmarks(source):
    return next(Path(source).rglob("data-files/benchmarks"))


def times(command, folder, seconds=300):
    """Milliseconds by benchmark, and what went wrong."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return {}, f"more than {seconds} s"
    failure = (done.stderr.strip().splitlines() or ["it fails"])[-1] if done.returncode else None
    return {name: float(ms) for name, ms in LINE.findall(done.stdout)}, failure


def prepare(program, source, scratch):
    folder = scratch / program
    shutil.copytree(benchmarks(source) / f"bm_{program}", folder)
    shutil.copy(STANDIN, folder / "pyperf.py")
    return folder


def measure(program, folder, pyc2n, pypy):
    """Rows of (benchmark, CPython, PyPy, ours, seconds of the build), and failures."""
    start = time.perf_counter()
    built = subprocess.run([pyc2n, "build", "run_benchmark.py", "-o", "program"], cwd=folder, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    peers = {"CPython": [sys.executable, "run_benchmark.py"], "pyc2n": ["./program"]}
    peers |= {"PyPy": [pypy, "run_benchmark.py"]} if pypy else {}
    failures = []
    if built.returncode:
        failures.append(f"{program}: {built.stderr.splitlines()[0]}")
        del peers["pyc2n"]
    found = {peer: times(command, folder) for peer, command in peers.items()}
    failures += [f"{program} under {peer}: {failure}" for peer, (_, failure) in found.items() if failure]
    names = dict.fromkeys(name for values, _ in found.values() for name in values)
    rows = [(name, *(found.get(peer, ({},))[0].get(name) for peer in ("CPython", "PyPy", "pyc2n")), seconds) for name in names]
    return rows, failures


def number(ms):
    return "–" if ms is None else f"{ms:.3f}" if ms < 10 else f"{ms:.1f}"


def ratio(peer, own):
    return f"{peer / own:.2f}" if peer and own else "–"


def heading(title):
    here = machine()
    place = f"{datetime.now():%Y-%m-%d %H:%M}, {here['cpu']}, {here['cores']} cores, load {here['load'][0]}, CPython {platform.python_version()}"
    return f"# {title}\n\n{place}. Best times in ms.\n\n"


def measure_modules(program, folder, pyc2n, cythonize, driver=HERE / "pyperf_driver.py"):
    """Rows of (benchmark, CPython, Cython, ours, native functions of all, seconds of the build), and failures."""
    builds = {"CPython": None, "Cython": [cythonize, "-i", "-3", "run_benchmark.py"], "pyc2n": [pyc2n, "build", "--ext", "run_benchmark.py", "-v"]}
    found, failures, seconds, native = {}, [], 0.0, ""
    for peer, command in builds.items():
        own = folder.with_name(f"{program}-{peer}")
        shutil.copytree(folder, own)
        start = time.perf_counter()
        built = subprocess.run(command, cwd=own, capture_output=True, text=True) if command and command[0] else None
        if built and built.returncode:
            failures.append(f"{program}: {peer} does not build it")
        elif built or not command:
            found[peer], failure = times([sys.executable, str(driver), "run_benchmark"], own)
            failures += [f"{program} by {peer}: {failure}"] if failure else []
        if peer == "pyc2n" and built:
            seconds = time.perf_counter() - start
            lines = [line for line in built.stderr.splitlines() if re.match(r"  [\w.]+:\d+: ", line) and "it is a class" not in line]
            native = f"{sum(': native, ' in line for line in lines)} of {len(lines)}"
    names = dict.fromkeys(name for values in found.values() for name in values)
    return [(name, *(found.get(peer, {}).get(name) for peer in builds), native, seconds) for name in names], failures


def written_modules(title, rows, failures):
    """The table of extension modules."""
    cells = [
        [name, number(cpython), number(cython), number(own), ratio(cpython, own), ratio(cython, own), native, f"{build:.1f}"]
        for name, cpython, cython, own, native, build in rows
    ]
    over = [[row[peer] / row[3] for row in rows if row[peer] and row[3]] for peer in (1, 2)]
    means = [f"{geomean(ratios):.2f}" if ratios else "–" for ratios in over]
    headers = ["benchmark", "CPython", "Cython", "pyc2n --ext", "over CPython", "over Cython", "native functions", "build s"]
    text = heading(title) + table(headers, [*cells, ["**geomean**", "", "", "", *means, "", ""]])
    return text + "".join(f"\n- {failure}" for failure in failures) + "\n"


def written(rows, failures):
    """The table, in Markdown."""
    head = heading("pyperformance")
    cells = [
        [name, number(cpython), number(pypy), number(own), ratio(cpython, own), ratio(pypy, own), f"{build:.1f}"]
        for name, cpython, pypy, own, build in rows
    ]
    over = [[row[peer] / row[3] for row in rows if row[peer] and row[3]] for peer in (1, 2)]
    means = [f"{geomean(ratios):.2f}" if ratios else "–" for ratios in over]
    headers = ["benchmark", "CPython", "PyPy", "pyc2n", "over CPython", "over PyPy", "build s"]
    text = head + table(headers, [*cells, ["**geomean**", "", "", "", *means, ""]])
    return text + "".join(f"\n- {failure}" for failure in failures) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyc2n", required=True)
    parser.add_argument("--only", help="programs, separated by commas")
    parser.add_argument("--ext", action="store_true", help="as extension modules")
    parser.add_argument("--source", type=Path, help="an unpacked pyperformance")
    parser.add_argument("--md", type=Path, help="write the table there (else standard output)")
    args = parser.parse_args()
    pyc2n, pypy = str(Path(args.pyc2n).resolve()), shutil.which("pypy3")
    rows, failures = [], []
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        source = args.source or fetch(scratch)
        for program in args.only.split(",") if args.only else PROGRAMS:
            folder = prepare(program, source, scratch)
            found, failed = measure_modules(program, folder, pyc2n, shutil.which("cythonize")) if args.ext else measure(program, folder, pyc2n, pypy)
            rows += found
            failures += failed
            print(program, *(row[3] for row in found), *failed, file=sys.stderr, flush=True)
    text = written_modules("pyperformance as extension modules", rows, failures) if args.ext else written(rows, failures)
    args.md.write_text(text) if args.md else print(text, end="")


if __name__ == "__main__":
    main()
