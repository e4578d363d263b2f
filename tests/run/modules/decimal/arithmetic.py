"""Arithmetic, comparison, rounding and functions of decimals, many of each."""
import decimal
from decimal import Decimal, getcontext, localcontext
import math

D = Decimal


def attempt(f, *args):
    try:
        return str(f(*args))
    except (ArithmeticError, ValueError, TypeError) as e:
        return f"{type(e).__name__}: {e}"


values = [D(x) for x in ["0", "-0", "1", "-1", "0.1", "0.10", "-2.5", "3", "1E+3", "1E-7", "123456789.987654321", "9" * 28, "-" + "9" * 30, "0E+5", "0E-10", "1E+100", "-7E-50", "0.5", "1.5", "12345678901234567890.12345678901234567890", "2", "10", "99.995"]]
specials = [D("Infinity"), D("-Infinity"), D("NaN")]
operations = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b,
              "divmod": divmod, "<": lambda a, b: a < b, "==": lambda a, b: a == b, ">=": lambda a, b: a >= b, "max": lambda a, b: a.max(b), "compare": lambda a, b: a.compare(b)}
for name, f in operations.items():
    print(name, [attempt(f, a, b) for a in values for b in values[:20:3]])
    print(name, [attempt(f, a, b) for a in values[:6] + specials for b in specials + values[:3]])
for n in [0, 1, 2, 3, 7, -1, -3]:
    print("**", n, [attempt(lambda: v ** n) for v in values])
for e in ["0.5", "-0.5", "1.5", "0.1", "3.25"]:
    # Without the one case that CPython rounds wrongly.
    print("**", e, [attempt(lambda: v ** D(e)) for v in values if v != D("9" * 28)])
for name in ["sqrt", "exp", "ln", "log10", "normalize", "to_integral_value", "copy_abs", "copy_negate", "logb", "as_tuple", "adjusted", "to_eng_string", "is_signed", "is_zero", "as_integer_ratio"]:
    small = [v for v in values if name != "exp" or abs(v) < 1000]
    match name:
        case "sqrt": f = lambda v: v.sqrt()
        case "exp": f = lambda v: v.exp()
        case "ln": f = lambda v: v.ln()
        case "log10": f = lambda v: v.log10()
        case "normalize": f = lambda v: v.normalize()
        case "to_integral_value": f = lambda v: v.to_integral_value()
        case "copy_abs": f = lambda v: v.copy_abs()
        case "copy_negate": f = lambda v: v.copy_negate()
        case "logb": f = lambda v: v.logb()
        case "as_tuple": f = lambda v: v.as_tuple()
        case "adjusted": f = lambda v: v.adjusted()
        case "to_eng_string": f = lambda v: v.to_eng_string()
        case "is_signed": f = lambda v: v.is_signed()
        case "is_zero": f = lambda v: v.is_zero()
        case _: f = lambda v: v.as_integer_ratio()
    print(name, [attempt(f, v) for v in small])
    print(name, [attempt(f, v) for v in specials if name not in ("logb",)])
print([attempt(f, v) for v in values + specials for f in (int, float, math.floor, math.ceil, round, math.trunc, bool, abs, lambda x: -x, lambda x: +x)])
modes = [decimal.ROUND_CEILING, decimal.ROUND_DOWN, decimal.ROUND_FLOOR, decimal.ROUND_HALF_DOWN, decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_UP, decimal.ROUND_05UP]
for mode in modes:
    print(mode, [attempt(lambda: D(x).quantize(D(q), rounding=mode)) for x in ["2.5", "-2.5", "3.5", "2.675", "-0.05", "0.1", "99.995", "1E+3", "0", "5.01", "6.99"] for q in ["1", "0.01", "1E+1"]])
    with localcontext() as ctx:
        ctx.prec = 4
        ctx.rounding = mode
        print([attempt(lambda: v * D("1.0001")) for v in values], [attempt(lambda: D(1) / v) for v in values], [attempt(lambda: v - D("0.33333")) for v in values])
print([attempt(lambda: round(D(x), n)) for x in ["2.675", "-1.005", "123.456", "0"] for n in [0, 1, 2, -1, 5]])
state = 12345


def rnd():
    global state
    state = (state * 1103515245 + 12345) % 2 ** 31
    return state


total = D(0)
for prec in [3, 9, 28, 50]:
    getcontext().prec = prec
    for _ in range(150):
        a = D(rnd() * rnd() % 10 ** (rnd() % 18 + 1)).scaleb(-(rnd() % 12)) * (1 if rnd() % 2 else -1)
        b = D(rnd() * rnd() % 10 ** (rnd() % 18 + 1) + 1).scaleb(-(rnd() % 12))
        total = total * D("0.999") + a + a * b / (b + 1) - a / b + abs(a).sqrt()
    print(prec, total, (abs(total) + 1).ln(), D(prec).exp(), (abs(total) + 1) ** D("0.37"))
getcontext().prec = 28
print(sum(D(n) / 10 for n in range(100)), math.prod([D("1.1")] * 5), sorted(values + [D("Infinity")])[:4], max(values), min(values))
print(D(1) + 1, 1 + D(1), 2 - D("0.5"), 3 * D("1.5"), 1 / D(8), 7 // D(2), 7 % D(4), 2 ** D(3), divmod(7, D(2)), D(5) == 5, 5 == D(5), D("0.5") == 0.5, D("0.1") == 0.1, D("0.1") < 0.1, 1 < D("1.5") < 2.5, D(3) != 4)
print(hash(D("5.0")) == hash(5), hash(D("0.25")) == hash(0.25), hash(D("-3")) == hash(-3), len({D("1.0"), D("1.00"), 1}), {D("2.50"): "x"}[D("2.5")], D("1e2") in [100], hash(D("1E+50")) == hash(10 ** 50))
for wrong in [lambda: D(1) + 1.5, lambda: 1.5 * D(2), lambda: D(1) + "1", lambda: D("1") < "2", lambda: D([1, 2]), lambda: D(None), lambda: D(1).quantize(D("1E-30")), lambda: D("1E+999999") * 10]:
    print(attempt(wrong))
print(D("1").fma(2, 3), D("123").scaleb(2), D("1.20").same_quantum(D("3.45")), D("3").copy_sign(D("-1")), D("5").min(3), D(7).compare(D("7.0")))
