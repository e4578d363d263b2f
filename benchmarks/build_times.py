"""How long builds of larger programs take: generates programs of growing size, builds each, and writes the table.

    python3 benchmarks/build_times.py --pyc2n target/release/pyc2n --md benchmarks/BUILD_TIMES.md
    python3 benchmarks/build_times.py --write 5000 > big.py

A generated program is a number of units of five functions and a class each, of the kind that people write (objects,
strings, dicts, loops, exceptions, generator expressions), with constants of their own, and all of it runs. Programs of other shapes are of
one thing only, and a lot of it, so that what takes more than its share of time shows.
"""
import argparse
import itertools
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

SIZES = (250, 500, 1000, 2000, 4000, 8000)
SHAPE_SIZES = (100, 1000, 4000)

UNIT = '''
class Account{n}:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= {a}:
            raise ValueError("deposit of " + str(amount))
        self.balance += amount
        self.history.append(("deposit", amount))
        return self.balance

    def total(self):
        return sum(amount for kind, amount in self.history if kind == "deposit")


def mean{n}(values):
    total = 0.0
    for i, value in enumerate(values):
        total += value * {b} - i
    return total / len(values) if values else 0.0


def count{n}(text):
    counts = {{}}
    for word in text.split():
        counts[word] = counts.get(word, 0) + {c}
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:{d}]


def search{n}(limit):
    found = []
    for i in range({e}, limit):
        if i % {f} == 0 and all(i % d for d in range(2, {g})):
            found.append(i)
    return found


def run{n}():
    account = Account{n}("owner {n}", {c})
    try:
        for step in range({d}):
            account.deposit(step * {f} - {a})
    except ValueError as error:
        account.owner += str(error)
    return account.total(), mean{n}([0.5, 1.5, {b}]), count{n}("a b a c{n}"), len(search{n}({h}))
'''


def generate(lines):
    chooser = random.Random(1)
    units = max(1, lines // (UNIT.count("\n") + 2))
    parts = []
    for n in range(units):
        a, b, c, d, e, f, g = (chooser.randint(1, 9) for _ in range(7))
        parts.append(UNIT.format(n=n, a=a, b=b + 0.25, c=c, d=d, e=e, f=f, g=g + 2, h=50 + a))
    return "\n".join(parts) + "\n" + "".join(f"print(run{n}())\n" for n in range(units))


def statements(text):
    """A shape: this, once for each n. In it `#` stands for the number."""
    def write(lines):
        count = max(1, lines // (text.count("\n") + 1))
        return "\n".join(text.replace("#", str(n)) for n in range(count)) + "\n"
    return write


def around(before, text, after):
    """The same, between two other lines."""
    return lambda lines: before + "\n" + statements(text)(lines) + after + "\n"


SHAPES = {
    "prints": statements('print("line #", #, f"{# * 2} and {# % 7}")'),
    "assignments": around("total = 0", "x# = total + #\nif x# % 3 == 0:\n    total += x#", "print(total)"),
    "a table": around("TABLE = {", '    "key#": ("text #", #, #.5),', "}\nprint(len(TABLE), TABLE['key3'])"),
    "lists": around("", "V# = [#, 1, 2, 3, 4, 5, 6, 7, # + 8]", "print(V0, V1)"),
    "elif": around('def f(s):\n    if s == "a":\n        return 0', '    elif s == "k#":\n        return #', '    return -1\nprint(f("k7"), f("zz"))'),
    "try": around("def f(d):\n    t = 0", '    try:\n        t += d["k#"]\n    except KeyError as e:\n        t += len(str(e))', '    return t\nprint(f({"k1": 3}))'),
    "a long function": around("def f(a):\n    total = 0", "    x# = a + #\n    if x# % 3 == 0:\n        total += x#", "    return total\nprint(f(5))"),
    "registered functions": around("table = {}", 'def h#(x):\n    return x + #\ntable["h#"] = h#', 'print(table["h3"](4))'),
    "classes": around(
        "class Base:\n    def __init__(self, x):\n        self.x = x\n    def area(self):\n        return 0\nshapes = []",
        "class C#(Base):\n    def area(self):\n        return self.x * #\n    def name(self):\n        return 'c#'\nshapes.append(C#(#))",
        "print(sum(s.area() for s in shapes), shapes[1].name())",
    ),
}


def build(pyc2n, source, options, repetitions):
    """Seconds (median), and the executable's size; checks what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        program, executable = Path(folder, "program.py"), Path(folder, "program")
        program.write_text(source)
        times = []
        for _ in range(repetitions):
            start = time.perf_counter()
            subprocess.run([pyc2n, "build", program, "-o", executable, *options], check=True)
            times.append(time.perf_counter() - start)
        native = subprocess.run([executable], check=True, capture_output=True).stdout
        if native != subprocess.run([sys.executable, program], check=True, capture_output=True).stdout:
            sys.exit(f"{program}: other output than CPython's")
        return statistics.median(times), executable.stat().st_size


def table(pyc2n, sizes, repetitions):
    yield f"Measured {datetime.now():%Y-%m-%d %H:%M}, median of {repetitions}; {platform.machine()}, CPython {platform.python_version()} for the expected output.\n"
    yield "| lines | release s | s per 1,000 lines | debug s | debug / release | executable kB |"
    yield "|--:|--:|--:|--:|--:|--:|"
    points = []
    for size in sizes:
        source = generate(size)
        lines = source.count("\n")
        release, bytes_ = build(pyc2n, source, [], repetitions)
        debug, _ = build(pyc2n, source, ["--debug"], repetitions)
        points.append((lines, release))
        yield f"| {lines:,} | {release:.2f} | {release / lines * 1000:.2f} | {debug:.2f} | {debug / release:.2f} | {bytes_ // 1000:,} |"
    yield "\nSeconds over lines:\n\n```"
    yield from plot(points)
    yield "```"


def shapes(pyc2n, sizes, repetitions):
    yield "\nSeconds for programs of one thing only:\n"
    yield "| | " + " | ".join(f"{size:,} lines" for size in sizes) + " |"
    yield "|---|" + "--:|" * len(sizes)
    for name, write in SHAPES.items():
        times = [build(pyc2n, write(size), [], repetitions)[0] for size in sizes]
        yield f"| {name} | " + " | ".join(f"{seconds:.2f}" for seconds in times) + " |"


def plot(points, width=60):
    scale = width / max(seconds for _, seconds in points)
    for lines, seconds in points:
        yield f"{lines:6,} {'#' * round(seconds * scale)} {seconds:.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyc2n", default="target/release/pyc2n")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="LINES")
    parser.add_argument("--repetitions", type=int, default=1)
    parser.add_argument("--write", type=int, metavar="LINES", help="only print a program of about so many lines")
    parser.add_argument("--md", type=Path, help="where the table goes")
    options = parser.parse_args()
    if options.write:
        return print(generate(options.write), end="")
    lines = []
    for line in itertools.chain(table(options.pyc2n, options.sizes, options.repetitions), shapes(options.pyc2n, SHAPE_SIZES, options.repetitions)):
        print(line, flush=True)
        lines.append(line)
    if options.md:
        options.md.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
