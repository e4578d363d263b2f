"""Differential fuzzing: random programs, run by CPython and compiled. The seeds of those that differ, or break the compiler, are printed.

    python3 scripts/fuzz.py --pyc2n target/debug/pyc2n 0 200            # seeds 0 ... 199
    python3 scripts/fuzz.py --write 17 > case.py                         # the program of a seed
    python3 scripts/fuzz.py --unions 0 200                               # programs of fuzz_unions.py

A program is functions, a class hierarchy and a generator over typed variables; each expression is made for a type, so most run without
errors, and those that occur (overflow of an index, a missing key, division by zero) are printed, which is what is compared. Every loop ends.
Knows Python only, nothing of the compiler.
"""
import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import fuzz_unions

SCALARS = ("int", "float", "str", "bool")
TYPES = SCALARS + ("list[int]", "list[str]", "list[float]", "dict[str]", "dict[int]", "tuple", "set[int]", "Base", "opt[int]", "opt[Base]", "bytes",
                   "rows", "list[Base]")
WORDS = ("", "a", "ab", "xyz", "Hello", "é", "0", "-7", "a b", "ss", "ǅ")
INTS = (0, 1, -1, 2, 3, 5, 7, -8, 10, 63, 64, 255, 256, 1000, 2**31 - 1, -2**31, 2**53, 2**61, 2**62, 2**63 - 1, -2**63, 2**64, 10**20)
LEAKED = 99
FLOATS = ("0.0", "-0.0", "1.5", "-2.25", "0.1", "1e300", "-1e-300", "3.0", "float('inf')", "float('nan')", "1e16")


class Writer:
    """One random program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.names = 0
        self.scopes = [{}]
        self.functions = []
        self.depth = 0
        self.in_generator = False
        self.result = None

    # --- pieces ---

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def pick(self, options):
        return self.random.choice(options)

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def fresh(self, prefix="v"):
        self.names += 1
        return f"{prefix}{self.names}"

    def known(self, kind):
        return [name for scope in self.scopes for name, of in scope.items() if of == kind]

    # --- expressions ---

    def expr(self, kind, depth=3):
        names = self.known(kind)
        if names and self.chance(45 if depth else 80):
            return self.pick(names)
        if depth <= 0:
            return self.literal(kind)
        if self.chance(4):
            return f"say({self.fresh('')}, {self.expr(kind, depth)})"
        calls = [f for f in self.functions if f[2] == kind]
        if calls and self.depth == 0 and self.chance(12):
            return self.call(self.pick(calls), depth - 1)
        if self.chance(8):
            return f"({self.expr(kind, depth - 1)} if {self.expr('bool', depth - 1)} else {self.expr(kind, depth - 1)})"
        return getattr(self, "of_" + kind.replace("[", "_").replace("]", ""))(depth - 1)

    def call(self, function, depth):
        """Of a function of the program, some arguments by name and in any order."""
        name, params, _ = function
        first = self.random.randint(0, len(params))
        named = [f"{param}={self.expr(kind, depth)}" for param, kind in list(params.items())[first:]]
        self.random.shuffle(named)
        return f"{name}({', '.join([self.expr(kind, depth) for kind in list(params.values())[:first]] + named)})"

    def literal(self, kind):
        if kind == "int":
            value = self.pick(INTS) if self.chance(30) else self.random.randint(-9, 9)
            return f"({value})"
        if kind == "float":
            return f"({self.pick(FLOATS)})"
        if kind == "str":
            return repr(self.pick(WORDS))
        if kind == "bytes":
            return repr(self.pick(WORDS).encode())
        if kind == "bool":
            return self.pick(("True", "False"))
        if kind == "rows":
            return "[" + ", ".join(self.literal("list[int]") for _ in range(self.random.randint(1, 3))) + "]"
        if kind.startswith("list"):
            element = kind[5:-1]
            return "[" + ", ".join(self.literal(element) for _ in range(self.random.randint(1, 4))) + "]"
        if kind == "dict[str]":
            return "{" + ", ".join(f"{self.literal('str')}: {self.literal('int')}" for _ in range(self.random.randint(1, 3))) + "}"
        if kind == "dict[int]":
            return "{" + ", ".join(f"{self.literal('int')}: {self.literal('str')}" for _ in range(self.random.randint(1, 3))) + "}"
        if kind == "tuple":
            return f"({self.literal('int')}, {self.literal('str')})"
        if kind == "set[int]":
            return "{" + ", ".join(self.literal("int") for _ in range(self.random.randint(1, 4))) + "}"
        if kind == "opt[int]":
            return self.pick(("None", self.literal("int")))
        if kind == "opt[Base]":
            return self.pick(("None", self.literal("Base")))
        return f"{self.pick(('Base', 'Left', 'Right'))}({self.literal('int')}, {self.literal('str')})"

    def small(self, depth):
        return f"({self.expr('int', depth)} % {self.random.randint(2, 6)})"

    def of_int(self, depth):
        e = self.expr
        return self.pick((
            lambda: f"({e('int', depth)} {self.pick(('+', '-', '*', '+', '-', '*', '&', '|', '^'))} {e('int', depth)})",
            lambda: f"({e('int', depth)} {self.pick(('//', '%'))} {e('int', depth)})",
            lambda: f"({e('int', depth)} << {self.small(depth)})",
            lambda: f"({e('int', depth)} >> {self.small(depth)})",
            lambda: f"(-{e('int', depth)})", lambda: f"(~{e('int', depth)})", lambda: f"abs({e('int', depth)})",
            lambda: f"len({e(self.pick(('str', 'list[int]', 'list[str]', 'dict[str]', 'set[int]', 'bytes')), depth)})",
            lambda: f"{e('list[int]', depth)}[{self.small(depth)}]", lambda: f"{e('dict[str]', depth)}[{e('str', depth)}]",
            lambda: f"{e('dict[str]', depth)}.get({e('str', depth)}, {e('int', depth)})",
            lambda: f"{e('tuple', depth)}[0]", lambda: f"{e('Base', depth)}.n", lambda: f"{e('Base', depth)}.weigh({e('int', depth)})",
            lambda: f"sum({e('list[int]', depth)})", lambda: f"max({e('int', depth)}, {e('int', depth)})",
            lambda: f"min({e('list[int]', depth)})", lambda: f"int({e('float', depth)})", lambda: f"int({e('str', depth)})",
            lambda: f"({e('opt[int]', depth)} or {e('int', depth)})", lambda: f"{e('str', depth)}.find({e('str', depth)})",
            lambda: f"sum({self.comprehension('int', depth)})", lambda: f"divmod({e('int', depth)}, {e('int', depth)})[{self.random.randint(0, 1)}]",
            lambda: f"pow({e('int', depth)}, {self.small(depth)})", lambda: f"{e('rows', depth)}[{self.small(depth)}][{self.small(depth)}]",
            lambda: f"sum(len(r) for r in {e('rows', depth)})", lambda: f"(lambda x, y=2: x * y + {e('int', depth)})({e('int', depth)})",
            lambda: f"sum(b.n for b in {e('list[Base]', depth)})", lambda: f"max({e('list[Base]', depth)}, key=lambda b: b.n).n",
            lambda: f"hash({e('int', depth)})", lambda: f"ord({e('str', depth)})",
            lambda: f"{e('Base', depth)}.doubled", lambda: f"{e('Base', depth)}({e('int', depth)})", lambda: f"{e('Base', depth)}[{e('int', depth)}]",
            lambda: f"len({e('Base', depth)})", lambda: f"({e('Base', depth)} + {e('Base', depth)}).n", lambda: f"Base.still({e('int', depth)}, {e('int', depth)})",
            lambda: f"{e('Base', depth)}.chosen({e('int', depth)}, {e('int', depth)})", lambda: f"add({e('int', depth)}, *{e('list[int]', depth)}[:2])",
            lambda: f"add(*[{e('int', depth)}, {e('int', depth)}], c={e('int', depth)})",
            lambda: f"{e('int', depth)}.bit_length()", lambda: f"{e('list[int]', depth)}.pop()", lambda: f"{e('bytes', depth)}[{self.small(depth)}]",
        ))()

    def of_float(self, depth):
        e = self.expr
        return self.pick((
            lambda: f"({e('float', depth)} {self.pick(('+', '-', '*', '/', '//', '%'))} {e('float', depth)})",
            lambda: f"({e('float', depth)} {self.pick(('+', '-', '*'))} {e('int', depth)})",
            lambda: f"({e('int', depth)} / {e('int', depth)})", lambda: f"float({e('int', depth)})", lambda: f"abs({e('float', depth)})",
            lambda: f"round({e('float', depth)}, {self.random.randint(0, 3)})", lambda: f"sum({e('list[float]', depth)}, 0.5)",
            lambda: f"{e('list[float]', depth)}[{self.small(depth)}]", lambda: f"max({e('list[float]', depth)})",
        ))()

    def of_str(self, depth):
        e = self.expr
        return self.pick((
            lambda: f"({e('str', depth)} + {e('str', depth)})", lambda: f"({e('str', depth)} * {self.small(depth)})",
            lambda: f"{e('str', depth)}.{self.pick(('upper', 'lower', 'strip', 'title', 'swapcase', 'capitalize'))}()",
            lambda: f"{e('str', depth)}.replace({e('str', depth)}, {e('str', depth)})", lambda: f"{e('str', depth)}[{self.small(depth)}]",
            lambda: f"{e('str', depth)}[{self.slice(depth)}]", lambda: f"str({e(self.pick(TYPES), depth)})",
            lambda: f"repr({e(self.pick(TYPES), depth)})",
            lambda: 'f"{' + e(self.pick(SCALARS), 0).replace('"', "'") + '}|{' + e("int", 0) + self.pick((":>6", ":x", ":,", ":+d", "")) + '}"',
            lambda: f"{e('str', depth)}.join({e('list[str]', depth)})", lambda: f"{e('tuple', depth)}[1]", lambda: f"{e('Base', depth)}.name",
            lambda: f"{e('dict[int]', depth)}.get({e('int', depth)}, {e('str', depth)})", lambda: f"{e('list[str]', depth)}[{self.small(depth)}]",
            lambda: f"'%s-%d' % ({e('str', depth)}, {e('int', depth)})", lambda: f"{e('str', depth)}.zfill({self.small(depth)})",
            lambda: f"chr({self.small(depth)} + 97)", lambda: f"type({e(self.pick(TYPES), depth)}).__name__",
        ))()

    def of_bytes(self, depth):
        e = self.expr
        return self.pick((
            lambda: f"({e('bytes', depth)} + {e('bytes', depth)})", lambda: f"{e('bytes', depth)}[{self.slice(depth)}]",
            lambda: f"{e('str', depth)}.encode()", lambda: f"bytes([{self.small(depth)}, {self.small(depth)}])",
        ))()

    def of_bool(self, depth):
        e = self.expr
        kind = self.pick(("int", "float", "str", "list[int]", "tuple", "bytes"))
        return self.pick((
            lambda: f"({e(kind, depth)} {self.pick(('<', '<=', '==', '!=', '>', '>='))} {e(kind, depth)})",
            lambda: f"(not {e(self.pick(TYPES), depth)})", lambda: f"({e('bool', depth)} {self.pick(('and', 'or'))} {e('bool', depth)})",
            lambda: f"({e('str', depth)} in {e('str', depth)})", lambda: f"({e('int', depth)} in {e('list[int]', depth)})",
            lambda: f"({e('str', depth)} in {e('dict[str]', depth)})", lambda: f"isinstance({e('Base', depth)}, {self.pick(('Left', 'Right', 'Base'))})",
            lambda: f"({e('opt[Base]', depth)} is None)", lambda: f"any({self.comprehension('bool', depth)})",
            lambda: f"({e('int', depth)} < {e('int', depth)} <= {e('int', depth)})", lambda: f"({e('opt[int]', depth)} is not None)",
            lambda: f"({e('Base', depth)} < {e('Base', depth)})", lambda: f"bool({e('Base', depth)})", lambda: f"({e('int', depth)} in {e('Base', depth)})",
            lambda: f"({e('Base', depth)} == {e('Base', depth)})", lambda: f"hasattr({e('Base', depth)}, {self.pick(('n', 'extra', 'none'))!r})",
            lambda: f"({e('int', depth)} == {e('float', depth)})", lambda: f"({e('set[int]', depth)} <= {e('set[int]', depth)})",
        ))()

    def slice(self, depth):
        parts = [self.expr("int", depth) if self.chance(60) else "" for _ in range(2)]
        return ":".join(parts) + self.pick(("", "", ":2", ":-1"))

    def comprehension(self, kind, depth):
        name = self.fresh("c")
        source, element = self.pick((("list[int]", "int"), ("list[str]", "str"), ("range", "int"), ("Base", "int")))
        text = {"range": f"range({self.small(depth)})", "Base": f"{self.expr('Base', 0)}.steps({self.small(0)})"}.get(source) or self.expr(source, depth)
        self.scopes.append({name: element})
        value = self.expr(kind, depth)
        condition = f" if {self.expr('bool', depth - 1)}" if self.chance(40) else ""
        self.scopes.pop()
        return f"{value} for {name} in {text}{condition}"

    def of_list(self, kind, depth):
        e, own = self.expr, f"list[{kind}]"
        return self.pick((
            lambda: f"[{self.comprehension(kind, depth)}]", lambda: f"({e(own, depth)} + {e(own, depth)})", lambda: f"{e(own, depth)}[{self.slice(depth)}]",
            lambda: f"sorted({e(own, depth)})", lambda: f"[{e(kind, depth)}, {e(kind, depth)}]", lambda: f"({e(own, depth)} * {self.small(depth)})",
            lambda: f"list(reversed({e(own, depth)}))", lambda: f"[{e(kind, depth)}, *{e(own, depth)}]", lambda: f"list(filter(None, {e(own, depth)}))",
            lambda: f"list(map(lambda x: {e(kind, depth)}, {e(own, depth)}))",
        ))()

    def of_list_int(self, depth):
        more = (f"list(range({self.small(depth)}))", f"sorted({self.expr('set[int]', depth)})", f"list({self.expr('Base', depth)}.steps({self.small(depth)}))")
        return self.pick(more) if self.chance(25) else self.of_list("int", depth)

    def of_list_Base(self, depth):
        e = self.expr
        return self.pick((f"[{e('Base', depth)}, {e('Base', depth)}]", f"sorted({e('list[Base]', depth)}, key=lambda b: ({self.pick(('b.n', '-b.n', 'b.name'))}, b.n))",
                          f"[b for b in {e('list[Base]', depth)} if b.n {self.pick('<>')} {e('int', depth)}]", f"{e('list[Base]', depth)}[::-1]"))

    def of_rows(self, depth):
        e = self.expr
        return self.pick((f"[{e('list[int]', depth)}, {e('list[int]', depth)}]", f"[r[:] for r in {e('rows', depth)}]", f"({e('rows', depth)} + {e('rows', depth)})",
                          f"[list(t) for t in zip({e('list[int]', depth)}, {e('list[int]', depth)})]", f"sorted({e('rows', depth)})",
                          f"[[x * {e('int', depth)} for x in r] for r in {e('rows', depth)}]"))

    def of_list_str(self, depth):
        more = (f"{self.expr('str', depth)}.split()", f"sorted({self.expr('dict[str]', depth)})", f"list({self.expr('str', depth)})")
        return self.pick(more) if self.chance(30) else self.of_list("str", depth)

    def of_list_float(self, depth):
        return self.of_list("float", depth)

    def of_dict_str(self, depth):
        e = self.expr
        return self.pick((f"{{{e('str', depth)}: {e('int', depth)}, {e('str', depth)}: {e('int', depth)}}}",
                          f"{{**{e('dict[str]', depth)}, {e('str', depth)}: {e('int', depth)}}}", f"{{k: {e('int', depth)} for k in {e('list[str]', depth)}}}",
                          f"dict({e('dict[str]', depth)})", f"({e('dict[str]', depth)} | {e('dict[str]', depth)})"))

    def of_dict_int(self, depth):
        e = self.expr
        return self.pick((f"{{{e('int', depth)}: {e('str', depth)}, {e('int', depth)}: {e('str', depth)}}}", f"dict(enumerate({e('list[str]', depth)}))"))

    def of_tuple(self, depth):
        return f"({self.expr('int', depth)}, {self.expr('str', depth)})"

    def of_set_int(self, depth):
        e = self.expr
        return self.pick((f"set({e('list[int]', depth)})", f"({e('set[int]', depth)} {self.pick('|&-^')} {e('set[int]', depth)})",
                          f"{{{self.comprehension('int', depth)}}}"))

    def of_Base(self, depth):
        e = self.expr
        if self.chance(70):
            return f"{self.pick(('Base', 'Left', 'Right'))}({e('int', depth)}, {e('str', depth)})"
        return self.pick((f"({e('Base', depth)} + {e('Base', depth)})", f"{self.pick(('Base', 'Left', 'Right'))}.made({e('int', depth)})",
                          f"{e('list[Base]', depth)}[{self.small(depth)}]", f"({e('opt[Base]', depth)} or {e('Base', depth)})"))

    def of_opt_int(self, depth):
        return self.pick((self.expr("int", depth), "None", f"{self.expr('Base', depth)}.maybe({self.expr('int', depth)})"))

    def of_opt_Base(self, depth):
        return self.pick((self.expr("Base", depth), "None", f"{self.expr('Base', depth)}.next"))

    # --- statements ---

    def block(self, budget):
        self.indent += 1
        self.scopes.append({})
        for _ in range(max(1, budget)):
            self.statement(budget - 1)
        self.scopes.pop()
        self.indent -= 1

    def statement(self, budget):
        simple = (self.assign, self.assign, self.change, self.change, self.show)
        compound = (self.branch, self.loop, self.counted, self.guarded, self.closure, self.matched, self.paired, self.generator, self.kept, self.raised,
                    self.managed, self.unwound, self.spread, self.searched)
        self.pick(simple + compound if budget > 0 else simple)(budget)

    def assign(self, _):
        kind = self.pick(TYPES)
        value = self.expr(kind)
        names = self.known(kind)
        name = self.pick(names) if names and self.chance(40) else self.fresh()
        self.line(f"{name} = {value}")
        if name not in names:
            self.scopes[-1][name] = kind

    def change(self, _):
        kind = self.pick(("int", "float", "str", "list[int]", "list[str]", "dict[str]", "dict[int]", "set[int]", "Base", "rows", "list[Base]"))
        names = [name for name in self.known(kind) if not name.startswith("c")]
        if not names:
            return self.assign(0)
        name, e = self.pick(names), self.expr
        self.line(self.pick({
            "int": (f"{name} {self.pick(('+=', '-=', '*=', '//=', '%=', '^='))} {e('int')}",),
            "float": (f"{name} {self.pick(('+=', '-=', '*='))} {e('float')}",),
            "str": (f"{name} += {e('str')}",),
            "list[int]": (f"{name}.append({e('int')})", f"{name}[{self.small(1)}] = {e('int')}", f"{name}.sort()", f"{name}.extend({e('list[int]', 1)})",
                          f"{name}.insert({e('int', 1)}, {e('int', 1)})", f"del {name}[{self.slice(1)}]", f"{name}[{self.slice(1)}] = {e('list[int]', 1)}"),
            "list[str]": (f"{name}.append({e('str')})", f"{name}.reverse()", f"{name}.remove({e('str')})", f"{name}.sort(key=len)"),
            "dict[str]": (f"{name}[{e('str')}] = {e('int')}", f"{name}.pop({e('str')}, 0)", f"{name}.setdefault({e('str')}, {e('int')})",
                          f"del {name}[{e('str')}]", f"{name}.update({e('dict[str]', 1)})"),
            "dict[int]": (f"{name}[{e('int')}] = {e('str')}", f"{name}.pop({e('int')}, '')"),
            "set[int]": (f"{name}.add({e('int')})", f"{name}.discard({e('int')})"),
            "rows": (f"{name}.append({e('list[int]')})", f"{name}[{self.small(1)}][{self.small(1)}] = {e('int')}", f"{name}[{self.small(1)}] = {e('list[int]')}",
                     f"{name}[{self.small(1)}].append({e('int')})", f"for row{name} in {name}: row{name}[0] += {e('int', 1)}"),
            "list[Base]": (f"{name}.append({e('Base')})", f"{name}[{self.small(1)}].n += {e('int')}", f"{name}.sort(key=lambda b: b.n)", f"{name}.pop().name = {e('str')}"),
            "Base": (f"{name}.n += {e('int')}", f"{name}.name = {e('str')}", f"{name}.next = {e('opt[Base]', 1)}", f"{name}.extra = {e('int')}"),
        }[kind]))

    def show(self, _):
        if self.result and self.chance(15):
            self.line(f"return {self.expr(self.result)}" if not self.in_generator else f"yield {self.expr('int')}")
        else:
            self.line(f"print({', '.join(self.expr(self.pick(TYPES), 2) for _ in range(self.random.randint(1, 3)))})")

    def branch(self, budget):
        self.line(f"if {self.expr('bool')}:")
        self.block(budget)
        if self.chance(50):
            self.line("else:")
            self.block(budget)

    def loop(self, budget):
        name = self.fresh("c")
        source, kind = self.pick((("list[int]", "int"), ("list[str]", "str"), ("str", "str"), ("range", "int"), ("dict[str]", "str"), ("Base", "int")))
        text = {"range": f"range({self.expr('int', 0)} % 5, {self.random.randint(0, 9)}, {self.random.randint(1, 3)})",
                "Base": f"{self.expr('Base', 0)}.steps({self.small(1)})", "list[int]": f"{self.expr('list[int]', 1)}[:6]",
                "list[str]": f"list({self.expr('list[str]', 1)})[:6]", "dict[str]": f"list({self.expr('dict[str]', 1)})[:4]"}.get(source) or f"{self.expr('str', 1)}[:5]"
        self.line(f"for {name} in {text}:")
        self.scopes.append({name: kind})
        self.block(budget)
        self.scopes.pop()
        if self.chance(20):
            self.line("else:")
            self.block(0)

    def paired(self, budget):
        first, second = self.fresh("c"), self.fresh("c")
        text, kinds = self.pick(((f"enumerate({self.expr('list[str]', 1)}[:5], {self.expr('int', 0)})", ("int", "str")),
                                 (f"zip({self.expr('list[int]', 1)}[:5], {self.expr('str', 1)})", ("int", "str")),
                                 (f"list({self.expr('dict[str]', 1)}.items())[:4]", ("str", "int")),
                                 (f"[({self.expr('int', 1)}, {self.expr('float', 1)})]", ("int", "float"))))
        self.line(f"for {first}, {second} in {text}:")
        self.scopes.append(dict(zip((first, second), kinds)))
        self.block(budget)
        self.scopes.pop()
        swapped = [name for name in self.known("int") if name.startswith("v")]
        if len(swapped) > 1:
            one, other = self.random.sample(swapped, 2)
            self.line(f"{one}, {other} = {other}, {one} + {self.expr('int', 1)}")

    def generator(self, budget):
        """A generator function of its own, and a loop over it."""
        if self.depth or self.in_generator:
            return self.assign(0)
        name, param = self.fresh("gen"), self.fresh("p")
        self.line(f"def {name}({param}):")
        saved, self.in_generator, self.result = (self.in_generator, self.result), True, "int"
        self.depth += 1
        self.scopes.append({param: "int"})
        self.block(min(budget, 2))
        self.indent += 1
        self.line(f"for c in range(abs({param}) % 4): yield c * {self.expr('int', 1)}")
        self.indent -= 1
        self.scopes.pop()
        self.depth -= 1
        self.in_generator, self.result = saved
        self.line(self.pick((f"print(list({name}({self.expr('int', 1)})))", f"print(sum({name}({self.expr('int', 1)})))",
                             f"for c in {name}({self.expr('int', 1)}): print(c)", f"print([c for c in {name}({self.expr('int', 1)}) if c > 1], next({name}(3), None))")))

    def kept(self, _):
        """A closure that changes what it holds."""
        held = [name for name in self.scopes[-1] if name.startswith("v") and self.scopes[-1][name] in ("int", "str", "float")]
        if self.depth or self.in_generator or not held:
            return self.assign(0)
        name, variable = self.fresh("keep"), self.pick(held)
        kind = self.scopes[-1][variable]
        self.line(f"def {name}(k):")
        self.line(f"    nonlocal {variable}")
        self.line(f"    {variable} = {self.expr(kind, 2)}")
        self.line(f"    return {variable} * (k % 3)")
        self.line(f"print({name}({self.expr('int', 1)}), {name}(2), {variable})")

    def raised(self, _):
        kind = self.pick(("ValueError", "KeyError", "RuntimeError"))
        self.line("try:")
        self.line(f"    if {self.expr('bool')}: raise {kind}({self.expr('str', 1)})")
        self.line(f"    print({self.expr('int')})")
        self.line(f"except {self.pick((kind, 'LookupError', '(ArithmeticError, ValueError)'))} as e:")
        self.line("    print(repr(e))")

    def managed(self, budget):
        name = self.fresh()
        self.line(f"with {self.expr('Base', 2)} as {name}:")
        self.scopes.append({name: "Base"})
        self.block(min(budget, 2))
        self.scopes.pop()

    def unwound(self, budget):
        """A loop left and gone on with out of `try`, with something to do on the way."""
        name = self.fresh("c")
        self.line(f"for {name} in range({self.random.randint(1, 4)}):")
        self.indent += 1
        self.scopes.append({name: "int"})
        self.line("try:")
        self.block(min(budget, 1))
        self.indent += 1
        self.line(f"if {self.expr('bool', 2)}: {self.pick(('break', 'continue', 'pass', 'raise KeyError(1)'))}")
        self.indent -= 1
        if self.chance(50):
            self.line("except LookupError:")
            self.line(f"    {self.pick(('break', 'continue', 'pass'))}")
        self.line("finally:")
        self.line(f"    print('finally', {self.expr('int', 1)})")
        self.scopes.pop()
        self.indent -= 1
        self.line("else:")
        self.line("    print('all')")

    def spread(self, _):
        """Assignment to several targets."""
        first, second = self.fresh(), self.fresh()
        lists = [name for name in self.known("list[int]") if not name.startswith("c")]
        if lists and self.chance(40):
            name = self.pick(lists)
            self.line(self.pick((f"{name}[{self.small(2)}] {self.pick(('+=', '*=', '-='))} {self.expr('int', 2)}",
                                 f"{first} = {name}[{self.small(2)}] = {self.expr('int', 2)}",
                                 f"{name}[{self.small(1)}], {name}[{self.small(1)}] = {self.expr('int', 2)}, {self.expr('int', 2)}")))
            return
        self.line(self.pick((f"{first}, *{second} = {self.expr('list[int]')}", f"{first}, {second} = {self.expr('int')}, [{self.expr('int')}]",
                             f"*{second}, {first} = {self.expr('list[int]')}", f"({first}, {second}) = ({self.expr('int')}, list({self.expr('list[int]', 2)}))")))
        self.scopes[-1].update({first: "int", second: "list[int]"})

    def searched(self, budget):
        name, found = self.fresh("c"), self.fresh()
        self.line(f"for {name} in {self.expr('list[int]', 2)}[:5]:")
        self.indent += 1
        self.scopes.append({name: "int"})
        self.line(f"if ({found} := {self.expr('int', 2)}) > {self.expr('int', 1)}:")
        self.line("    print(" + found + ")")
        self.line(f"    {self.pick(('break', 'continue'))}")
        self.scopes.pop()
        self.indent -= 1
        self.line("else:")
        self.block(min(budget, 1))

    def counted(self, budget):
        name = self.fresh("c")
        self.line(f"{name} = 0")
        self.line(f"while {name} < {self.random.randint(1, 6)} and {self.expr('bool', 1)}:")
        self.indent += 1
        self.line(f"{name} += 1")
        if self.chance(30):
            self.line(f"if {self.expr('bool', 1)}: {self.pick(('break', 'continue'))}")
        self.indent -= 1
        self.block(budget)

    def guarded(self, budget):
        self.line("try:")
        self.block(budget)
        name = self.fresh("error")
        self.line(f"except {self.pick(('Exception', 'ArithmeticError', 'LookupError', '(ValueError, IndexError)', 'ZeroDivisionError'))} as {name}:")
        self.indent += 1
        self.line(f"print(type({name}).__name__, {name})")
        self.indent -= 1
        if self.chance(30):
            self.line("else:")
            self.block(0)
        if self.chance(30):
            self.line("finally:")
            self.indent += 1
            self.line(f"print({self.expr('int', 1)})")
            self.indent -= 1

    def closure(self, budget):
        if self.depth or self.in_generator:
            return self.assign(0)
        name, param, kind = self.fresh("inner"), self.fresh("p"), self.pick(SCALARS)
        self.depth += 1
        saved, self.result = self.result, kind
        self.line(f"def {name}({param}):")
        self.scopes.append({param: "int"})
        self.block(min(budget, 2))
        self.indent += 1
        self.line(f"return {self.expr(kind, 2)}")
        self.indent -= 1
        self.scopes.pop()
        self.depth -= 1
        self.result = saved
        self.line(f"print([{name}(i) for i in range(3)])")

    def matched(self, budget):
        self.line(f"match {self.expr(self.pick(('opt[int]', 'tuple', 'list[int]', 'opt[Base]')))}:")
        self.indent += 1
        name = self.fresh("c")
        for pattern, kind in self.random.sample([("None", None), ("0 | 1", None), (f"int({name})", "int"), (f"({name}, str())", "int"), (f"[{name}, *_]", None),
                                                 (f"Base(n={name})", "int"), ("Left()", None)], 3):
            self.line(f"case {pattern}:")
            self.scopes.append({name: kind} if kind else {})
            self.block(min(budget, 1))
            self.scopes.pop()
        self.line("case _:")
        self.block(0)
        self.indent -= 1

    # --- the program ---

    def classes(self):
        for text in ("def say(n, value):", "    print('say', n)", "    return value", "def add(a, b=5, *rest, c=0):", "    return a + b * 2 + c + len(rest)"):
            self.line(text)
        ways = [("Base", ""), ("Left", "(Base)"), ("Right", "(Base)")]
        for name, bases in ways:
            self.line(f"class {name}{bases}:")
            self.indent += 1
            if not bases:
                for text in ("def __init__(self, n, name):", "    self.n = n", "    self.name = name", "    self.next = None",
                             "def __enter__(self):", "    print('enter', self.n)", "    return self",
                             "def __exit__(self, kind, error, _):", "    print('exit', self.n, kind and kind.__name__)", "    return kind is IndexError",
                             "@classmethod", "def made(cls, n):", "    return cls(n, cls.__name__)", "@staticmethod", "def still(a, b):", "    return a - b",
                             "def __lt__(self, other):", "    return self.n < other.n", "def __len__(self):", "    return abs(self.n) % 4",
                             "def __contains__(self, item):", "    return item == self.n",
                             "def __repr__(self):", "    return f'{type(self).__name__}({self.n}, {self.name!r})'",
                             "def __eq__(self, other):", "    return isinstance(other, Base) and self.n == other.n"):
                    self.line(text)
            self.scopes.append({"self.n": "int", "self.name": "str", "k": "int"})
            self.depth += 1
            self.line("def weigh(self, k):")
            self.line(f"    return {self.expr('int')}")
            self.line("def maybe(self, k):")
            self.line(f"    return {self.expr('int')} if {self.expr('bool')} else None")
            if not bases or self.chance(50):
                self.line("def steps(self, k):")
                self.line("    for j in range(k):")
                self.scopes[-1]["j"] = "int"
                self.line(f"        yield {self.expr('int')}")
            self.scopes.pop()
            for head, result in (("__call__(self, k)", "int"), ("__getitem__(self, k)", "int"), ("__add__(self, other)", "Base"), ("doubled(self)", "int"),
                                 ("chosen(self, k, j=3)", "int")):
                if bases and self.chance(60):
                    continue
                if head.startswith("doubled"):
                    self.line("@property")
                self.line(f"def {head}:")
                if self.chance(50):
                    self.line(f"    print({head[:5]!r}, self.n)")
                self.scopes.append({name: "int" for name in ("self.n", "other.n", "k", "j") if name.split(".")[0] in head})
                self.line(f"    return {self.expr(result, 2)}" if result == "int" else f"    return {name}({self.expr('int', 2)}, {self.expr('str', 1)})")
                self.scopes.pop()
            self.depth -= 1
            self.indent -= 1

    def function(self):
        name, result = self.fresh("f"), self.pick(TYPES)
        params = {self.fresh("p"): self.pick(TYPES) for _ in range(self.random.randint(0, 3))}
        start = self.random.randint(0, 3)
        heads = [f"{param}={self.literal(kind)}" if place >= start and kind in SCALARS + ("bytes", "tuple") and set(list(params.values())[place:]) <= set(SCALARS)
                 else param for place, (param, kind) in enumerate(params.items())]
        self.line(f"def {name}({', '.join(heads)}):")
        self.scopes.append(dict(params))
        self.result = result
        self.block(3)
        self.indent += 1
        self.line(f"return {self.expr(result)}")
        self.indent -= 1
        self.scopes.pop()
        self.result = None
        self.functions.append((name, params, result))

    def program(self):
        self.classes()
        for _ in range(self.random.randint(2, 5)):
            self.function()
        self.line("def main():")
        self.indent += 1
        for _ in range(4):
            self.line("try:")
            self.block(3)
            self.line("except Exception as e:")
            self.line("    print(type(e).__name__, e)")
        self.indent -= 1
        for name, params, _ in self.functions:
            self.line("    try:")
            self.line(f"        print({name}({', '.join(self.expr(kind, 1) for kind in params.values())}))")
            self.line("    except Exception as e:")
            self.line("        print(type(e).__name__, e)")
        self.line("main()")
        return "\n".join(self.lines) + "\n"


def outcome(command, seconds):
    """What a command writes and how it ends; None if it takes too long or writes too much."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return None
    return done.returncode, done.stdout, done.stderr.decode(errors="replace").strip().splitlines()[-1:]


def check(seed, writer, pyc2n, folder):
    """One word on a seed: `same`, `refused`, `skipped` or what is wrong."""
    source, executable = folder / f"case{seed}.py", folder / f"case{seed}"
    source.write_text(writer(seed).program())
    expected = outcome([sys.executable, "-W", "ignore", str(source)], 10)
    # How deep a program may recurse is another thing.
    if expected is None or expected[1].count(b"\n") > 20000 or b" at 0x" in expected[1] or b"RecursionError" in expected[1]:
        return "skipped"
    # Every other program reports what is alive at its end; the others use memory as programs do.
    leaks = ["--leak-check"] if seed % 2 else []
    built = outcome([pyc2n, "build", *leaks, str(source), "-o", str(executable)], 120)
    if built is None or built[0] not in (0, 1, 3):
        return "BROKEN COMPILER"
    if built[0] != 0:
        return "refused"
    found = outcome([str(executable)], 20)
    executable.unlink()
    if leaks and found and found[0] == LEAKED != expected[0]:
        return "LEAKS"
    return "same" if found == expected else "DIFFERENT"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyc2n", default="target/debug/pyc2n")
    parser.add_argument("--keep", type=Path, help="where programs that show something stay")
    parser.add_argument("--unions", action="store_true", help="programs in which values of many types meet")
    parser.add_argument("--write", type=int, metavar="SEED", help="only write the program of a seed")
    parser.add_argument("seeds", type=int, nargs="*", default=[0, 100], help="first, and one past the last")
    args = parser.parse_args()
    writer = fuzz_unions.Writer if args.unions else Writer
    if args.write is not None:
        print(writer(args.write).program(), end="")
        return
    counts = {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for seed in range(*args.seeds):
            word = check(seed, writer, args.pyc2n, folder)
            counts[word] = counts.get(word, 0) + 1
            if word in ("same", "skipped"):
                (folder / f"case{seed}.py").unlink()
            else:
                print(seed, word, flush=True)
    print(", ".join(f"{count} {word}" for word, count in sorted(counts.items())))
    sys.exit(any(word.isupper() for word in counts))


if __name__ == "__main__":
    main()
