"""A JSON parser by recursive descent."""

class ParseError(ValueError):
    pass


class Parser:
    def __init__(self, text: str):
        self.text = text
        self.pos = 0

    def error(self, message):
        raise ParseError(f"{message} at {self.pos}")

    def skip(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \t\r\n":
            self.pos += 1

    def parse(self):
        value = self.value()
        self.skip()
        if self.pos != len(self.text):
            self.error("trailing data")
        return value

    def value(self):
        self.skip()
        if self.pos >= len(self.text):
            self.error("unexpected end")
        c = self.text[self.pos]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c in "-0123456789":
            return self.number()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return value
        self.error(f"unexpected {c!r}")

    def object(self):
        result = {}
        self.pos += 1
        self.skip()
        if self.text[self.pos] == "}":
            self.pos += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.skip()
            if self.text[self.pos] != ":":
                self.error("expected ':'")
            self.pos += 1
            result[key] = self.value()
            self.skip()
            c = self.text[self.pos]
            self.pos += 1
            if c == "}":
                return result
            if c != ",":
                self.error("expected ','")

    def array(self):
        result = []
        self.pos += 1
        self.skip()
        if self.text[self.pos] == "]":
            self.pos += 1
            return result
        while True:
            result.append(self.value())
            self.skip()
            c = self.text[self.pos]
            self.pos += 1
            if c == "]":
                return result
            if c != ",":
                self.error("expected ','")

    def string(self):
        self.pos += 1
        start = self.pos
        end = self.text.index('"', start)
        self.pos = end + 1
        return self.text[start:end]

    def number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "+-0123456789.eE":
            self.pos += 1
        literal = self.text[start:self.pos]
        if "." in literal or "e" in literal or "E" in literal:
            return float(literal)
        return int(literal)


def loads(text):
    return Parser(text).parse()


TEXT = '[' + ','.join('{"id": %d, "name": "item %d", "price": %d.5, "tags": ["a", "b", "c"], "ok": true, "none": null}' % (i, i, i) for i in range(400)) + ']'


def bench():
    return len(loads(TEXT))
