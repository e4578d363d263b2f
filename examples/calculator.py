"""A tokenizer, a parser and an evaluator for a small expression language."""

import math
import operator
from typing import NamedTuple


class CalcError(Exception):
    def __init__(self, message, position=None):
        super().__init__(message if position is None else f"{message} at column {position + 1}")
        self.position = position


class Token(NamedTuple):
    kind: str
    text: str
    position: int

    def __repr__(self):
        return f"{self.kind}({self.text!r})"


OPERATORS = ["**", "//", "<=", ">=", "==", "!=", "->", "+", "-", "*", "/", "%", "(", ")", ",", "=", "<", ">", "?", ":"]


def tokenize(source):
    i = 0
    while i < len(source):
        c = source[i]
        start = i
        if c.isspace():
            i += 1
            continue
        if c == "#":
            break
        if c.isdigit() or (c == "." and source[i + 1:i + 2].isdigit()):
            while i < len(source) and (source[i].isdigit() or source[i] in "._"):
                i += 1
            if source[i:i + 1] in ("e", "E"):
                i += 2 if source[i + 1:i + 2] in ("+", "-") else 1
                while i < len(source) and source[i].isdigit():
                    i += 1
            yield Token("number", source[start:i], start)
        elif c.isalpha() or c == "_":
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            yield Token("name", source[start:i], start)
        else:
            for op in OPERATORS:
                if source.startswith(op, i):
                    yield Token("op", op, start)
                    i += len(op)
                    break
            else:
                raise CalcError(f"unexpected {c!r}", i)
    yield Token("end", "", len(source))


class Node:
    def evaluate(self, env):
        raise NotImplementedError


class Number(Node):
    def __init__(self, value):
        self.value = value

    def evaluate(self, env):
        return self.value

    def __str__(self):
        return str(self.value)


class Name(Node):
    def __init__(self, token):
        self.token = token

    def evaluate(self, env):
        for scope in reversed(env):
            if self.token.text in scope:
                return scope[self.token.text]
        raise CalcError(f"unknown name {self.token.text}", self.token.position)

    def __str__(self):
        return self.token.text


class Unary(Node):
    def __init__(self, op, operand):
        self.op, self.operand = op, operand

    def evaluate(self, env):
        value = self.operand.evaluate(env)
        return -value if self.op == "-" else +value

    def __str__(self):
        return f"({self.op}{self.operand})"


class Binary(Node):
    table = {
        "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
        "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "<": operator.lt,
        "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
    }

    def __init__(self, token, left, right):
        self.token, self.left, self.right = token, left, right

    def evaluate(self, env):
        left = self.left.evaluate(env)
        right = self.right.evaluate(env)
        try:
            return self.table[self.token.text](left, right)
        except ZeroDivisionError as error:
            raise CalcError(str(error), self.token.position) from error

    def __str__(self):
        return f"({self.left} {self.token.text} {self.right})"


class Conditional(Node):
    def __init__(self, test, yes, no):
        self.test, self.yes, self.no = test, yes, no

    def evaluate(self, env):
        return self.yes.evaluate(env) if self.test.evaluate(env) else self.no.evaluate(env)

    def __str__(self):
        return f"({self.test} ? {self.yes} : {self.no})"


class Call(Node):
    def __init__(self, callee, args, position):
        self.callee, self.args, self.position = callee, args, position

    def evaluate(self, env):
        f = self.callee.evaluate(env)
        if not callable(f):
            raise CalcError(f"{self.callee} is not a function", self.position)
        args = [a.evaluate(env) for a in self.args]
        try:
            return f(*args)
        except (TypeError, ValueError) as error:
            raise CalcError(f"{self.callee}: {error}") from error

    def __str__(self):
        return f"{self.callee}({', '.join(map(str, self.args))})"


class Parser:
    levels = [("==", "!=", "<", "<=", ">", ">="), ("+", "-"), ("*", "/", "//", "%")]

    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, *texts):
        if self.token.kind == "op" and self.token.text in texts:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def expect(self, text):
        token = self.accept(text)
        if token is None:
            found = self.token.text or "end of line"
            raise CalcError(f"expected {text!r}, found {found!r}", self.token.position)
        return token

    def parse(self):
        tree = self.expression()
        if self.token.kind != "end":
            raise CalcError(f"unexpected {self.token.text!r}", self.token.position)
        return tree

    def expression(self):
        test = self.binary(0)
        if self.accept("?"):
            yes = self.expression()
            self.expect(":")
            return Conditional(test, yes, self.expression())
        return test

    def binary(self, level):
        if level == len(self.levels):
            return self.unary()
        left = self.binary(level + 1)
        while token := self.accept(*self.levels[level]):
            left = Binary(token, left, self.binary(level + 1))
        return left

    def unary(self):
        if token := self.accept("-", "+"):
            return Unary(token.text, self.unary())
        base = self.call()
        if token := self.accept("**"):
            return Binary(token, base, self.unary())
        return base

    def call(self):
        node = self.atom()
        while token := self.accept("("):
            args = []
            if not self.accept(")"):
                args.append(self.expression())
                while self.accept(","):
                    args.append(self.expression())
                self.expect(")")
            node = Call(node, args, token.position)
        return node

    def atom(self):
        token = self.token
        if token.kind == "number":
            self.at += 1
            try:
                whole = all(c.isdigit() or c == "_" for c in token.text)
                return Number(int(token.text) if whole else float(token.text))
            except ValueError:
                raise CalcError(f"bad number {token.text}", token.position) from None
        if token.kind == "name":
            self.at += 1
            return Name(token)
        if self.accept("("):
            inner = self.expression()
            self.expect(")")
            return inner
        raise CalcError(f"unexpected {token.text or 'end of line'!r}", token.position)


class Calculator:
    def __init__(self):
        self.builtins = {"pi": math.pi, "sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "fact": math.factorial}
        self.globals = {}

    def run(self, line):
        tokens = list(tokenize(line))
        texts = [token.text for token in tokens]
        if "=" not in texts:
            tree = Parser(tokens).parse()
            return tree, tree.evaluate([self.builtins, self.globals])
        equals = texts.index("=")
        target = texts[:equals]
        tree = Parser(tokens[equals + 1:]).parse()
        match target:
            case [name]:
                value = tree.evaluate([self.builtins, self.globals])
            case [name, "(", *params, ")"]:
                value = self.function(params[::2], tree)
            case _:
                raise CalcError("cannot assign to this", tokens[0].position)
        self.globals[name] = value
        return tree, value

    def function(self, params, body):
        def call(*args):
            if len(args) != len(params):
                raise TypeError(f"takes {len(params)} arguments, got {len(args)}")
            return body.evaluate([self.builtins, self.globals, dict(zip(params, args))])

        return call


PROGRAM = """1 + 2 * 3 - 4 / 2
-2 ** 2
2 ** 3 ** 2
(1 + 2) * -3 % 5
x = 7 // 2
y = x * 1.5e1 + .5
max(x, y, 10) > 10 ? sqrt(y) : 0 - 1
fib(n) = n < 2 ? n : fib(n - 1) + fib(n - 2)
fib(15)
hyp(a, b) = sqrt(a ** 2 + b ** 2)
hyp(3, 4) == 5.0
2 ** 100
fact(25)
1 / (x - 3)
foo + 1
2 $ 3
(1 + 2
1 + * 2
hyp(1)
sqrt(0 - 1)
3(4)
1.2.3
x == 3  # a comment
1 + 1 = 2
"""


def main():
    calculator = Calculator()
    for number, line in enumerate(PROGRAM.splitlines(), 1):
        try:
            tree, value = calculator.run(line)
        except CalcError as error:
            print(f"{number:>2}: {line}  =>  error: {error}")
        else:
            print(f"{number:>2}: {tree}  =>  {'defined' if callable(value) else value}")
    print(list(tokenize("a<=1.5e-3**b")))


if __name__ == "__main__":
    main()
