"""Decimals as texts."""

from decimal._rounding import _number_of


def _parsed(text):
    """Sign, coefficient, exponent and kind of a text; None if it is no number."""
    body = text
    sign = 0
    if body[:1] == "-":
        sign = 1
    if body[:1] == "-" or body[:1] == "+":
        body = body[1:]
    lower = body.lower()
    if lower == "inf" or lower == "infinity":
        return sign, 0, 0, 1
    if lower.startswith("nan") or lower.startswith("snan"):
        digits = lower[lower.index("n", 1 if lower[0] == "s" else 0) + 3:]
        if digits and not digits.isdecimal():
            return None
        return sign, _number_of(digits) if digits else 0, 0, 3 if lower[0] == "s" else 2
    exponent = 0
    at = lower.find("e")
    if at >= 0:
        power = lower[at + 1:]
        if not power.lstrip("+-").isdecimal() or len(power) - len(power.lstrip("+-")) > 1:
            return None
        exponent = int(power)
        body = body[:at]
    whole, dot, part = body.partition(".")
    digits = whole + part
    if not digits or not digits.isdecimal():
        return None
    return sign, _number_of(digits), exponent - len(part), 0


def _finite_text(sign, digits, exponent, engineering, capital):
    """A number as `str` shows it."""
    left = exponent + len(digits)
    if exponent <= 0 and left > -6:
        dot = left
    elif not engineering:
        dot = 1
    elif digits == "0":
        dot = (left + 1) % 3 - 1
    else:
        dot = (left - 1) % 3 + 1
    if dot <= 0:
        text = "0." + "0" * -dot + digits
    elif dot >= len(digits):
        text = digits + "0" * (dot - len(digits))
    else:
        text = digits[:dot] + "." + digits[dot:]
    if left != dot:
        text += ("E" if capital else "e") + f"{left - dot:+d}"
    return "-" + text if sign else text


class _Spec:
    """A format specification."""

    def __init__(self, spec):
        self.fill = " "
        self.align = ""
        self.sign = "-"
        self.width = 0
        self.zeros = False
        self.comma = ""
        self.precision = -1
        self.type = ""
        i = 0
        if len(spec) > 1 and spec[1] in "<>=^":
            self.fill, self.align = spec[0], spec[1]
            i = 2
        elif spec[:1] in ("<", ">", "=", "^"):
            self.align = spec[0]
            i = 1
        if spec[i:i + 1] in ("+", "-", " "):
            self.sign = spec[i]
            i += 1
        if spec[i:i + 1] == "0":
            self.zeros = True
            if not self.align:
                self.fill, self.align = "0", "="
            i += 1
        start = i
        while spec[i:i + 1].isdecimal():
            i += 1
        if i > start:
            self.width = int(spec[start:i])
        if spec[i:i + 1] == ",":
            self.comma = ","
            i += 1
        if spec[i:i + 1] == ".":
            start = i + 1
            i = start
            while spec[i:i + 1].isdecimal():
                i += 1
            if i == start:
                raise ValueError("invalid format string")
            self.precision = int(spec[start:i])
        if spec[i:i + 1] in ("e", "E", "f", "F", "g", "G", "n", "%"):
            self.type = spec[i]
            i += 1
        if i != len(spec):
            raise ValueError("invalid format string")

    def signed(self, negative):
        if negative:
            return "-"
        return "" if self.sign == "-" else self.sign

    def grouped(self, digits, least):
        """Digits with commas, zeros in front to a width."""
        if not self.comma:
            return digits.rjust(least, "0")
        while True:
            groups = [digits[max(0, end - 3):end] for end in range(len(digits), 0, -3)]
            text = ",".join(reversed(groups))
            if len(text) >= least:
                return text
            digits = "0" + digits

    def padded(self, sign, body):
        room = self.width - len(sign) - len(body)
        if room <= 0:
            return sign + body
        if self.align == "<":
            return sign + body + self.fill * room
        if self.align == "=":
            return sign + self.fill * room + body
        if self.align == "^":
            return self.fill * (room // 2) + sign + body + self.fill * (room - room // 2)
        return self.fill * room + sign + body

    def number(self, sign, digits, exponent):
        """A number whose coefficient is rounded already."""
        left = exponent + len(digits)
        kind = self.type.lower()
        if kind == "e":
            dot = 1 - self.precision if digits == "0" and self.precision >= 0 else 1
        elif kind == "f" or kind == "%":
            dot = left
        else:
            dot = left if exponent <= 0 and left > -6 else 1
        if dot < 0:
            whole, part = "0", "0" * -dot + digits
        elif dot > len(digits):
            whole, part = digits + "0" * (dot - len(digits)), ""
        else:
            whole, part = digits[:dot] or "0", digits[dot:]
        tail = "." + part if part else ""
        if left != dot or kind == "e":
            tail += ("e" if self.type in "egn" else "E") + f"{left - dot:+d}"
        if kind == "%":
            tail += "%"
        mark = self.signed(sign == 1)
        least = self.width - len(tail) - len(mark) if self.zeros and self.align == "=" and self.fill == "0" else 0
        return self.padded(mark, self.grouped(whole, least) + tail)
