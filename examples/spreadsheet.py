"""A spreadsheet with formulas, dependencies and error values."""

import operator


class CellError(Exception):
    code = "#ERROR!"


class Cycle(CellError):
    code = "#CYCLE!"


class DividedByZero(CellError):
    code = "#DIV/0!"


class UnknownName(CellError):
    code = "#NAME?"


class WrongType(CellError):
    code = "#VALUE!"


def column_number(letters):
    n = 0
    for c in letters:
        n = n * 26 + ord(c) - ord("A") + 1
    return n


def column_letters(n):
    out = ""
    while n:
        n, r = divmod(n - 1, 26)
        out = chr(ord("A") + r) + out
    return out


def split_ref(ref):
    letters = ref.rstrip("0123456789")
    digits = ref[len(letters):]
    if not digits or digits[0] == "0" or not (letters.isalpha() and letters.isupper()):
        raise UnknownName(ref)
    return column_number(letters), int(digits)


def expand(first, last):
    c1, r1 = split_ref(first)
    c2, r2 = split_ref(last)
    for r in range(min(r1, r2), max(r1, r2) + 1):
        for c in range(min(c1, c2), max(c1, c2) + 1):
            yield column_letters(c) + str(r)


def numbers(values):
    return [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)]


def average(values):
    ns = numbers(values)
    if not ns:
        raise DividedByZero("average of nothing")
    return sum(ns) / len(ns)


FUNCTIONS = {
    "SUM": lambda vs: sum(numbers(vs)),
    "AVG": average,
    "MIN": lambda vs: min(numbers(vs), default=0),
    "MAX": lambda vs: max(numbers(vs), default=0),
    "COUNT": lambda vs: len(numbers(vs)),
    "CONCAT": lambda vs: "".join(text(v) for v in vs if v is not None),
    "ROUND": lambda vs: round(vs[0], int(vs[1])),
    "LEN": lambda vs: len(text(vs[0])),
}


COMPARISONS = {
    "=": operator.eq, "<>": operator.ne, "<": operator.lt,
    ">": operator.gt, "<=": operator.le, ">=": operator.ge,
}


def text(value):
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, bool):
        return str(value).upper()
    return str(value)


def tokenize(source):
    at = 0
    while at < len(source):
        start = at
        c = source[at]
        if c.isspace():
            at += 1
        elif c.isdigit() or c == ".":
            while at < len(source) and (source[at].isdigit() or source[at] == "."):
                at += 1
            yield "number", source[start:at]
        elif c == '"':
            at = source.find('"', at + 1) + 1
            if at == 0:
                raise UnknownName("unclosed text")
            yield "text", source[start + 1:at - 1]
        elif c.isalpha():
            while at < len(source) and source[at].isalnum():
                at += 1
            word = source[start:at]
            yield "ref" if word[-1].isdigit() else "name", word
        else:
            at += 2 if source[at:at + 2] in ("<=", ">=", "<>") else 1
            if c not in "-+*/^&=<>(),:":
                raise UnknownName(c)
            yield "op", source[start:at]


class Formula:
    """Parses and evaluates in one go, by recursive descent."""

    def __init__(self, sheet, source):
        self.sheet = sheet
        self.tokens = list(tokenize(source))
        self.at = 0

    def peek(self):
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "op":
            return self.tokens[self.at][1]
        return None

    def accept(self, *ops):
        op = self.peek()
        if op in ops and op is not None:
            self.at += 1
            return op
        return None

    def evaluate(self):
        value = self.comparison()
        if self.at != len(self.tokens):
            raise UnknownName("trailing input")
        return value

    def comparison(self):
        left = self.joined()
        while op := self.accept("=", "<>", "<", ">", "<=", ">="):
            right = self.joined()
            try:
                left = COMPARISONS[op](left, right)
            except TypeError as e:
                raise WrongType(str(e)) from e
        return left

    def joined(self):
        left = self.sum()
        while self.accept("&"):
            left = text(left) + text(self.sum())
        return left

    def arithmetic(self, op, a, b):
        a = 0 if a is None else a
        b = 0 if b is None else b
        if isinstance(a, str) or isinstance(b, str):
            raise WrongType(f"{a!r} {op} {b!r}")
        if op == "/":
            if b == 0:
                raise DividedByZero("division by zero")
            return a // b if isinstance(a, int) and isinstance(b, int) and a % b == 0 else a / b
        return {"+": operator.add, "-": operator.sub, "*": operator.mul, "^": operator.pow}[op](a, b)

    def chain(self, operand, *ops):
        left = operand()
        while op := self.accept(*ops):
            left = self.arithmetic(op, left, operand())
        return left

    def sum(self):
        return self.chain(self.product, "+", "-")

    def product(self):
        return self.chain(self.power, "*", "/")

    def power(self):
        base = self.unary()
        if self.accept("^"):
            return self.arithmetic("^", base, self.power())
        return base

    def unary(self):
        if self.accept("-"):
            return self.arithmetic("-", 0, self.unary())
        return self.atom()

    def atom(self):
        if self.at >= len(self.tokens):
            raise UnknownName("unexpected end")
        kind, word = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return float(word) if "." in word else int(word)
        if kind == "text":
            return word
        if kind == "ref":
            return self.sheet.value(word)
        if kind == "name":
            if word == "IF":
                return self.condition()
            if word not in FUNCTIONS:
                raise UnknownName(word)
            return FUNCTIONS[word](self.arguments())
        if word == "(":
            value = self.comparison()
            if not self.accept(")"):
                raise UnknownName("missing )")
            return value
        raise UnknownName(word)

    def arguments(self):
        if not self.accept("("):
            raise UnknownName("missing (")
        values = []
        while not self.accept(")"):
            ahead = self.tokens[self.at:self.at + 3]
            if len(ahead) == 3 and ahead[0][0] == "ref" == ahead[2][0] and ahead[1] == ("op", ":"):
                self.at += 3
                values.extend(self.sheet.value(ref) for ref in expand(ahead[0][1], ahead[2][1]))
            else:
                values.append(self.comparison())
            self.accept(",")
        return values

    def condition(self):
        test, yes, no = self.arguments()
        return yes if test else no


class Sheet:
    def __init__(self):
        self.source = {}
        self.cache = {}
        self.active = []
        self.evaluations = 0

    def __setitem__(self, ref, source):
        split_ref(ref)
        self.source[ref] = source
        self.cache.clear()

    def value(self, ref):
        if ref in self.cache:
            result = self.cache[ref]
        elif ref in self.active:
            raise Cycle("->".join(self.active[self.active.index(ref):] + [ref]))
        else:
            self.active.append(ref)
            self.evaluations += 1
            try:
                source = self.source.get(ref)
                if isinstance(source, str) and source.startswith("="):
                    result = Formula(self, source[1:]).evaluate()
                else:
                    result = source
            except CellError as error:
                result = error
            finally:
                self.active.pop()
            self.cache[ref] = result
        if isinstance(result, CellError):
            raise result
        return result

    def show(self, ref):
        try:
            return text(self.value(ref))
        except CellError as error:
            return error.code

    def table(self, columns, rows):
        widths = {c: max(len(self.show(c + str(r))) for r in rows) for c in columns}
        for r in rows:
            cells = []
            for c in columns:
                shown = self.show(c + str(r))
                right = shown[:1].isdigit() or shown[:1] in "-"
                cells.append(shown.rjust(widths[c]) if right else shown.ljust(widths[c]))
            print(f"{r:>3} | " + " | ".join(cells))


def main():
    print([column_letters(n) for n in (1, 26, 27, 52, 703)], [column_number(s) for s in ("A", "Z", "AA", "AZ", "AAA")])
    sheet = Sheet()
    rows = [("item", "count", "price", "total"), ("apple", 3, 1.25), ("pear", 10, 0.8), ("plum", 0, 2), ("fig", 7, 4)]
    for r, row in enumerate(rows, 1):
        for c, cell in zip("ABCD", row):
            sheet[f"{c}{r}"] = cell
        if r > 1:
            sheet[f"D{r}"] = f"=B{r} * C{r}"
    sheet["A6"] = "sum"
    sheet["B6"] = "=SUM(B2:B5)"
    sheet["D6"] = "=SUM(D2:D5)"
    sheet["A7"] = '=CONCAT("avg of ", COUNT(D2:D5), " rows")'
    sheet["D7"] = "=ROUND(AVG(D2:D5), 2)"
    sheet["C7"] = '=IF(D6 > 30, "high", "low") & "!"'
    sheet["A8"] = "=D6 / B4"
    sheet["B8"] = "=C8 + 1"
    sheet["C8"] = "=B8 - 1"
    sheet["D8"] = "=A1 * 2"
    sheet["A9"] = "=2 ^ 3 ^ 2 - -4 / 2"
    sheet["B9"] = "=FOO(1)"
    sheet["C9"] = "=(1 + 2"
    sheet.table("ABCD", range(1, 10))
    print(sheet.evaluations, "evaluations")
    sheet["B4"] = 5
    sheet["C8"] = 41
    sheet.table("ABCD", range(4, 9))
    print(sheet.show("Z99") == "", sheet.show("D6"), sheet.value("B8"))
    try:
        sheet["1A"] = 0
    except CellError as error:
        print(error.code, error)
    for i in range(1, 120):
        sheet[f"E{i}"] = 1 if i < 3 else f"=E{i - 1} + E{i - 2}"
    print(sheet.show("E60"), sheet.show("E100"))


if __name__ == "__main__":
    main()
