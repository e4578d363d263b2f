"""Options, positional arguments, counts of arguments, errors, help."""
import argparse
import sys


def attempt(parser, line):
    print("$", line, flush=True)
    sys.stderr = sys.stdout
    try:
        print(parser.parse_args(line.split()))
    except SystemExit as e:
        print("exit", e.code)
    finally:
        sys.stderr = sys.__stderr__


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


p = argparse.ArgumentParser(prog="tool", description="A tool that does things to files and has a fairly long description so that it is wrapped.", epilog="See also: man %(prog)s.")
p.add_argument("input", help="input file")
p.add_argument("others", nargs="*", help="more files", default=["x"])
p.add_argument("-o", "--output", metavar="FILE", help="output file (default: %(default)s)", default="out.txt")
p.add_argument("-n", "--count", type=int, default="3", help="how many of them there are, said in a help text that needs more than one line (%(type)s)")
p.add_argument("-v", "--verbose", action="count", default=0, help="be verbose")
p.add_argument("--ratio", type=float)
p.add_argument("-q", "--quiet", action="store_true")
p.add_argument("--no-color", dest="color", action="store_false", help="plain, 100%% sure")
p.add_argument("--mode", choices=["fast", "slow"], default="fast", help="one of %(choices)s")
p.add_argument("-I", dest="include", action="append", help="include path")
p.add_argument("-p", type=positive, metavar="N", help=argparse.SUPPRESS)
p.add_argument("--version", action="version", version="%(prog)s 1.2")
p.add_argument("--level", type=int, choices=range(1, 4))
for line in ["a", "a b c -n 5 -vvv", "a --out=z --ratio 0.5 -q", "a -n x", "a --mode medium", "a -Ifoo -I bar", "", "--version", "a --bogus", "-h", "a -- -b", "a --co 7", "a --ver", "a -qv", "a -qvn7", "a -q7", "a -p 0",
             "a --quiet=3", "a -p 3", "a --level 9", "a --level 2", "a -n", "a -3", "a -n -3", "a b -v c", "a --no-color", "a --c 1", "-v a -o", "a --ratio=", "a --o", "a -o=x", "a -ofile -n=4"]:
    attempt(p, line)
print(p.format_usage())
args = p.parse_args(["in.txt", "--count", "4"])
print(args.count + 1, args.input.upper(), args.verbose, sorted(vars(args)), args == p.parse_args(["in.txt", "-n4"]), "count" in args, "nope" in args)
known, rest = p.parse_known_args(["a", "--what", "-z", "b", "-q"])
print(known, rest)

for nargs in [None, "?", "*", "+", 1, 2, argparse.REMAINDER]:
    q = argparse.ArgumentParser(prog="n", add_help=False)
    q.add_argument("-x", nargs=nargs, const="C" if nargs == "?" else None, default="D")
    q.add_argument("y", nargs=nargs)
    q.add_argument("z", nargs="?", default="Z")
    print(q.format_help())
    for line in ["", "1", "1 2", "-x", "-x 1", "-x 1 2", "-x 1 2 3 4", "1 -x 2", "1 2 -x 3 4 5", "-x -- 1 2", "1 -- -x 2", "-- 1"]:
        attempt(q, line)

e = argparse.ArgumentParser(prog="e")
e.add_argument("--flag", action=argparse.BooleanOptionalAction, help="a flag", default=True)
e.add_argument("-c", "--const", action="store_const", const=42)
e.add_argument("--add", action="append_const", dest="items", const="one", help="adds one")
e.add_argument("--ext", action="extend", dest="items", nargs="+", type=str)
e.add_argument("--pair", nargs=2, metavar=("KEY", "VALUE"), help="two values")
e.add_argument("--many", nargs="*", metavar=("A", "B"))
e.set_defaults(other="set", const=1)
print(e.format_help())
for line in ["", "--no-flag -c", "--add --ext a b --add", "--pair a", "--pair a b --flag --many", "--many 1 2 3"]:
    attempt(e, line)
print(e.get_default("other"), e.get_default("const"), e.get_default("flag"), argparse.Namespace(a=1, b="two"), argparse.Namespace(**{"a-b": 1}))

try:
    e.add_argument("--flag")
except argparse.ArgumentError as err:
    print(err)
for bad in [lambda: e.add_argument("-z", action="nope"), lambda: e.add_argument("w", required=True), lambda: e.add_argument("--"), lambda: e.add_argument("-t", type=3)]:
    try:
        bad()
    except (ValueError, TypeError) as err:
        print(type(err).__name__, err)
r = argparse.ArgumentParser(prog="r", exit_on_error=False)
r.add_argument("--int", type=int)
try:
    r.parse_args(["--int", "x"])
except argparse.ArgumentError as err:
    print("caught", err, err.argument_name, err.message)
