"""Decimals from and to texts, formats, contexts, signals; money."""
import decimal
from decimal import Decimal, getcontext, setcontext, localcontext, Context, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation, DivisionByZero, Inexact, Overflow

D = Decimal


def attempt(f):
    try:
        return repr(f())
    except (ArithmeticError, ValueError, TypeError) as e:
        return f"{type(e).__name__}: {e} {e.args}"


for text in ["1", "-1.50", "+.5", "5.", "1e5", "1E-5", "1.2E+10", " 3 ", "1_000.5", "Infinity", "-inf", "nan", "sNaN", "NaN123", "", "abc", "1.2.3", "1e", "--1", "0x10", "1,000", "0.000001", "0.0000001", "12345678901234567890123456789012345", "1e400", "-0.0", "00.10", "١٢"]:
    print(repr(text), attempt(lambda: D(text)), attempt(lambda: +D(text)))
print([attempt(lambda: D(x)) for x in [0, -5, 10 ** 40, True]], [attempt(lambda: D(x)) for x in [0.1, -2.5, 1e300, float("inf"), 0.0]], D((1, (1, 2, 3), -2)), D((0, [4, 5], 3)), D(D("1.10")), D.from_float(0.5), D())
specs = ["", ".2f", "f", "e", ".3e", "g", ".3g", ",", ",.2f", "+.1f", " ", "10", "<10", "^10.1f", "*>12", "010.2f", "0=12,.1f", "%", ".1%", "E", "G", ".0f", "+", "-", "x>8.3", "012,.2f", "n"]
numbers = [D(x) for x in ["0", "1", "-1.5", "1234567.891", "0.000012345", "1E+10", "-0.05", "99.995", "0E+3", "1E-10", "Infinity", "-Infinity", "NaN"]]
for spec in specs:
    print(spec, [format(n, spec) for n in numbers])
print(f"{D('3.14159'):.2f}|{D('2'):>6}|{D('5')!r}|{D('7')!s:>4}", "%s %d %.2f" % (D("1.10"), D("5.9"), D("2.345")), "{:.1f}".format(D("0.25")), str([D("1.0")]))
for spec in ["q", ".f", "2.2.2", ",,"]:
    print(attempt(lambda: format(D(1), spec)))
print([str(n) for n in numbers], [n.to_eng_string() for n in [D("1E+10"), D("1E-10"), D("0E+7"), D("123E+3")]])
ctx = getcontext()
print(ctx.prec, ctx.rounding, ctx.Emax, ctx.Emin, ctx.traps[InvalidOperation], ctx.traps[Inexact], Context(prec=5), decimal.DefaultContext.prec)
with localcontext() as inner:
    inner.prec = 6
    print(D(1) / 7, getcontext().prec, D("1234567.8") + 0)
    with localcontext(prec=3):
        print(D(2) / 3)
    print(D(2) / 3)
print(D(1) / 7, getcontext() is ctx)
with localcontext() as quiet:
    quiet.traps[InvalidOperation] = False
    quiet.traps[DivisionByZero] = False
    print(D("abc"), D(1) / 0, D(-1) / 0, D(0) / 0, D("inf") - D("inf"), D(-1).sqrt(), D("NaN") + 1, quiet.flags[InvalidOperation], quiet.flags[DivisionByZero], quiet.flags[Overflow])
    quiet.clear_flags()
    print(quiet.flags[InvalidOperation])
with localcontext() as strict:
    strict.traps[Inexact] = True
    print(attempt(lambda: D(1) / 3), attempt(lambda: D(1) / 4))
for wrong in [lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(5) // 0, lambda: D(5) % 0, lambda: D("inf") * 0, lambda: D(-4).sqrt(), lambda: D(-1).ln(), lambda: D("NaN") < 1, lambda: int(D("NaN")), lambda: int(D("inf")), lambda: D("sNaN") + 1,
              lambda: D(-8) ** D("0.5"), lambda: D(0) ** 0, lambda: hash(D("sNaN")), lambda: D("1E+30") // 1, lambda: getcontext().rounding == "x"]:
    print(attempt(wrong))
try:
    D(1) / D(0)
except ZeroDivisionError as e:
    print("zero", isinstance(e, decimal.DecimalException), isinstance(e, ArithmeticError), type(e).__mro__[1].__name__)
try:
    ctx.rounding = "ROUND_NOT"
except TypeError as e:
    print(str(e).split("\n")[0])
try:
    ctx.prec = 0
except ValueError as e:
    print(e)
print(D("NaN") == D("NaN"), D("NaN") != D("NaN"), D("inf") == float("inf"), D("-inf") < D("-1e999"), D("NaN").is_nan(), D("inf").is_infinite(), D("1").is_finite(), bool(D("0.0")), bool(D("NaN")))
print(D("123.4500").normalize(), D("100").normalize(), D("0.00").normalize(), D("-5E-10").normalize(), D("1.23").as_tuple().exponent, D("1.23").as_tuple().digits, D("1.23").as_tuple())
print(isinstance(D(1), Decimal), type(D(1)), type(D(1)).__name__, Context(prec=3).create_decimal("1.23456"), repr(D), D("5").real, D("5").imag)

CENT = D("0.01")
lines = [("apple", "1.15", 3), ("pear", "0.335", 7), ("melon", "12.995", 1)]
total = D(0)
for name, price, count in lines:
    amount = (D(price) * count).quantize(CENT, ROUND_HALF_UP)
    total += amount
    print(f"{name:<8}{D(price):>8}{count:>4}{amount:>10,.2f}")
tax = (total * D("0.19")).quantize(CENT, rounding=ROUND_HALF_UP)
print(f"{'total':<8}{total:>22}", f"{tax=}", total + tax, (total + tax).quantize(D("1"), rounding=ROUND_DOWN))
shares = [(total / 3).quantize(CENT) for _ in range(3)]
shares[0] += total - sum(shares)
print(shares, sum(shares) == total)
balance = D("1000")
for year in range(1, 6):
    balance *= D("1.035")
    print(year, balance, round(balance, 2))
