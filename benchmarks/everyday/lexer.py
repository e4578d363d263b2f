"""A tokenizer by a regular expression, and an interpreter of assignments."""

import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    line: int


SPEC = [("NUM", r"\d+(\.\d+)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[-+*/()=]"), ("NL", r"\n"), ("WS", r"[ \t]+")]
MASTER = re.compile("|".join(f"(?P<{k}>{v})" for k, v in SPEC))


def tokenize(code):
    line = 1
    for m in MASTER.finditer(code):
        kind = m.lastgroup
        if kind == "NL":
            line += 1
        elif kind != "WS":
            yield Token(kind, m.group(), line)


class Interp:
    def __init__(self, code):
        self.tokens = list(tokenize(code))
        self.i = 0
        self.env = {}

    def peek(self):
        return self.tokens[self.i] if self.i < len(self.tokens) else None

    def eat(self, text=None):
        t = self.tokens[self.i]
        if text is not None and t.text != text:
            raise SyntaxError(f"line {t.line}: expected {text!r}, got {t.text!r}")
        self.i += 1
        return t

    def expr(self):
        v = self.term()
        while (t := self.peek()) and t.text in "+-":
            self.eat()
            v = v + self.term() if t.text == "+" else v - self.term()
        return v

    def term(self):
        v = self.factor()
        while (t := self.peek()) and t.text in "*/":
            self.eat()
            v = v * self.factor() if t.text == "*" else v / self.factor()
        return v

    def factor(self):
        t = self.eat()
        if t.text == "(":
            v = self.expr()
            self.eat(")")
            return v
        if t.kind == "NUM":
            return float(t.text)
        if t.text == "-":
            return -self.factor()
        return self.env[t.text]

    def run(self):
        while self.peek():
            name = self.eat().text
            self.eat("=")
            self.env[name] = self.expr()
        return self.env


CODE = "\n".join(f"x{i} = ({i} + 2.5) * 3 - x{i-1} / 7" if i else "x0 = 1" for i in range(1500))


def bench():
    return Interp(CODE).run()["x1499"]
