"""Subcommands, groups, parents, formatters, actions of the program."""
import argparse
import sys


def attempt(parser, line):
    print("$", line, flush=True)
    sys.stderr = sys.stdout
    try:
        args = parser.parse_args(line.split())
        print({name: value for name, value in vars(args).items() if name != "func"})
        return args
    except SystemExit as e:
        print("exit", e.code)
    finally:
        sys.stderr = sys.__stderr__


def add(args):
    return f"adding {args.name} x{args.times}"


def remove(args):
    return f"removing {args.names}"


main = argparse.ArgumentParser(prog="todo", description="Keeps a list.")
main.add_argument("--file", default="todo.txt")
sub = main.add_subparsers(dest="command", required=True, help="what to do", metavar="COMMAND")
add_parser = sub.add_parser("add", help="add an item", aliases=["a"])
add_parser.add_argument("name")
add_parser.add_argument("-t", "--times", type=int, default=1)
add_parser.set_defaults(func=add)
remove_parser = sub.add_parser("remove", help="remove items that are there, with a text that is too long for one line of help", description="Removes.")
remove_parser.add_argument("names", nargs="+")
remove_parser.add_argument("--force", action="store_true")
remove_parser.set_defaults(func=remove)
sub.add_parser("list")
print(main.format_help(), add_parser.format_help(), remove_parser.format_usage(), sep="---\n")
for line in ["add milk -t 3", "a bread", "--file x remove a b --force", "list", "", "nothing", "add", "remove", "add -h", "list extra --more", "add x --bad"]:
    args = attempt(main, line)
    if args is not None and hasattr(args, "func"):
        print(args.func(args))

tool = argparse.ArgumentParser(prog="git", usage="%(prog)s [options] <command>")
commands = tool.add_subparsers(title="commands", description="those there are", dest="cmd")
for name in ("push", "pull"):
    one = commands.add_parser(name, help=f"{name} things")
    one.add_argument("remote", nargs="?", default="origin")
    inner = one.add_subparsers(dest="inner")
    inner.add_parser("deep").add_argument("--x", type=int)
print(tool.format_help())
for line in ["", "push", "pull up", "pull up deep --x 5", "-h"]:
    attempt(tool, line)

base = argparse.ArgumentParser(add_help=False)
base.add_argument("--debug", action="store_true", help="debug output")
common = base.add_argument_group("common", "what all have")
common.add_argument("--user", help="who")
child = argparse.ArgumentParser(prog="child", parents=[base], formatter_class=argparse.ArgumentDefaultsHelpFormatter)
network = child.add_argument_group("network")
network.add_argument("--host", default="localhost", help="the host")
network.add_argument("--port", type=int, default=80, help="the port")
network.add_argument("path", nargs="?", default="/", help="the path")
way = network.add_mutually_exclusive_group(required=True)
way.add_argument("--get", action="store_true", help="get it")
way.add_argument("--put", metavar="DATA", help="put it")
print(child.format_help())
for line in ["", "--get", "--put x --debug", "--get --put x", "--put x --get /y --user me"]:
    attempt(child, line)

optional = argparse.ArgumentParser(prog="opt", add_help=False)
choice = optional.add_mutually_exclusive_group()
choice.add_argument("-a", action="store_true")
choice.add_argument("-b", type=int)
choice.add_argument("c", nargs="?")
print(optional.format_usage(), end="")
for line in ["", "-a", "-b 3", "x", "-a -b 3", "-b 3 x"]:
    attempt(optional, line)

TEXT = """First line
    second line, indented
third"""
raw = argparse.ArgumentParser(prog="raw", description=TEXT, epilog=TEXT, formatter_class=argparse.RawDescriptionHelpFormatter)
raw.add_argument("--long-option-name-that-is-long", help="its help text\nis folded")
print(raw.format_help())
raw = argparse.ArgumentParser(prog="raw", description=TEXT, formatter_class=argparse.RawTextHelpFormatter)
raw.add_argument("-x", help="its help text\nis not folded")
print(raw.format_help())
types = argparse.ArgumentParser(prog="types", formatter_class=argparse.MetavarTypeHelpFormatter, add_help=False)
types.add_argument("--size", type=int)
types.add_argument("ratio", type=float)
print(types.format_help())


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (option_string, values.upper()))


class Pairs(argparse.Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        super().__init__(option_strings, dest, nargs="+", **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        pairs = {}
        for value in values:
            if "=" not in value:
                parser.error(f"{value!r} is no pair")
            key, _, rest = value.partition("=")
            pairs[key] = rest
        setattr(namespace, self.dest, pairs)


class Strict(argparse.ArgumentParser):
    def error(self, message):
        print("strict:", message)
        self.exit(9)


own = Strict(prog="own")
own.add_argument("--name", action=Upper)
own.add_argument("--set", action=Pairs, default={})
print(own.format_help())
for line in ["--name bob", "--set a=1 b=2", "--set a", "--what"]:
    attempt(own, line)

wide = argparse.ArgumentParser(prog="a-program-with-a-long-name")
for name in ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]:
    wide.add_argument(f"--{name}", f"-{name[0]}", metavar=name.upper(), required=name == "beta")
wide.add_argument("source", nargs="+")
wide.add_argument("destination", choices=["here", "there"])
print(wide.format_help())
resolving = argparse.ArgumentParser(prog="res", conflict_handler="resolve")
resolving.add_argument("-f", "--foo", help="old")
resolving.add_argument("--foo", help="new")
print(resolving.format_help())
plus = argparse.ArgumentParser(prog="plus", prefix_chars="+-", argument_default=argparse.SUPPRESS)
plus.add_argument("+x", "++extra")
plus.add_argument("-y", default=5)
for line in ["", "+x 3", "++extra 4 -y 1"]:
    attempt(plus, line)
