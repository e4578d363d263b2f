"""Contexts: their operations, signals, bounds of exponents."""

import copy
import decimal
from decimal import *

D = Decimal
SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]


def attempt(context, f):
    context.clear_flags()
    try:
        result = repr(f())
    except (ArithmeticError, ValueError, TypeError, OverflowError) as e:
        result = f"{type(e).__name__}: {e}"
    return result + " " + ",".join([s.__name__ for s in SIGNALS if context.flags[s]])


values = [D(x) for x in ["0", "-0", "1", "-1", "0.1", "-2.50", "3", "1E+3", "12345.6789", "9999", "-99995", "1E-5", "7E-8", "0E+5", "0E-12", "1E+6", "9.9999E+6", "11", "1010",
                         "Infinity", "-Infinity", "NaN", "-NaN123", "sNaN", "sNaN45678"]]
contexts = [Context(prec=4, Emin=-6, Emax=6, traps=[]), Context(prec=4, Emin=-6, Emax=6, traps=[], clamp=1, rounding=ROUND_DOWN),
            Context(prec=9, rounding=ROUND_CEILING, traps=[InvalidOperation, Overflow, Underflow, DivisionByZero]), Context(prec=3, traps=[Inexact, Rounded, Subnormal], Emin=-2)]

unary = {"abs": lambda c, a: c.abs(a), "plus": lambda c, a: c.plus(a), "minus": lambda c, a: c.minus(a), "sqrt": lambda c, a: c.sqrt(a),
         "logb": lambda c, a: c.logb(a), "logical_invert": lambda c, a: c.logical_invert(a), "next_minus": lambda c, a: c.next_minus(a), "next_plus": lambda c, a: c.next_plus(a),
         "normalize": lambda c, a: c.normalize(a), "number_class": lambda c, a: c.number_class(a), "to_integral_exact": lambda c, a: c.to_integral_exact(a),
         "to_integral_value": lambda c, a: c.to_integral_value(a), "to_eng_string": lambda c, a: c.to_eng_string(a), "to_sci_string": lambda c, a: c.to_sci_string(a),
         "is_normal": lambda c, a: c.is_normal(a), "is_subnormal": lambda c, a: c.is_subnormal(a), "is_zero": lambda c, a: c.is_zero(a), "is_snan": lambda c, a: c.is_snan(a),
         "is_qnan": lambda c, a: c.is_qnan(a), "is_nan": lambda c, a: c.is_nan(a), "is_infinite": lambda c, a: c.is_infinite(a), "is_finite": lambda c, a: c.is_finite(a),
         "is_signed": lambda c, a: c.is_signed(a), "is_canonical": lambda c, a: c.is_canonical(a), "copy_abs": lambda c, a: c.copy_abs(a), "copy_negate": lambda c, a: c.copy_negate(a),
         "copy_decimal": lambda c, a: c.copy_decimal(a), "canonical": lambda c, a: c.canonical(a), "create_decimal": lambda c, a: c.create_decimal(a), "to_integral": lambda c, a: c.to_integral(a)}
for name, f in unary.items():
    for c in contexts:
        print(name, [attempt(c, lambda: f(c, v)) for v in values])
binary = {"add": lambda c, a, b: c.add(a, b), "subtract": lambda c, a, b: c.subtract(a, b), "multiply": lambda c, a, b: c.multiply(a, b), "divide": lambda c, a, b: c.divide(a, b),
          "divide_int": lambda c, a, b: c.divide_int(a, b), "remainder": lambda c, a, b: c.remainder(a, b), "divmod": lambda c, a, b: c.divmod(a, b),
          "remainder_near": lambda c, a, b: c.remainder_near(a, b), "quantize": lambda c, a, b: c.quantize(a, b), "compare": lambda c, a, b: c.compare(a, b),
          "compare_signal": lambda c, a, b: c.compare_signal(a, b), "compare_total": lambda c, a, b: c.compare_total(a, b), "compare_total_mag": lambda c, a, b: c.compare_total_mag(a, b),
          "max": lambda c, a, b: c.max(a, b), "min": lambda c, a, b: c.min(a, b), "max_mag": lambda c, a, b: c.max_mag(a, b), "min_mag": lambda c, a, b: c.min_mag(a, b),
          "next_toward": lambda c, a, b: c.next_toward(a, b), "rotate": lambda c, a, b: c.rotate(a, b), "shift": lambda c, a, b: c.shift(a, b), "scaleb": lambda c, a, b: c.scaleb(a, b),
          "same_quantum": lambda c, a, b: c.same_quantum(a, b), "copy_sign": lambda c, a, b: c.copy_sign(a, b), "logical_and": lambda c, a, b: c.logical_and(a, b),
          "logical_or": lambda c, a, b: c.logical_or(a, b), "logical_xor": lambda c, a, b: c.logical_xor(a, b), "fma": lambda c, a, b: c.fma(a, b, D("0.3"))}
for name, f in binary.items():
    for c in contexts:
        for a in values:
            print(name, a, [attempt(c, lambda: f(c, a, b)) for b in values])
c = contexts[0]
print([attempt(c, lambda: c.power(a, b)) for a in values[:6] for b in (2, -1, 0, 3)])
print([attempt(c, lambda: c.power(a, b, m)) for a in (2, -3, 0, D("1.5"), D("NaN")) for b in (5, 0, -1) for m in (7, 1, 0, 99999, D("sNaN3"))])
print(pow(D(3), 4, 5), c.radix(), c.Etiny(), c.Etop(), attempt(c, lambda: c.exp(1)), attempt(c, lambda: c.ln(2)), attempt(c, lambda: c.log10(3)))
print(attempt(c, lambda: c.create_decimal_from_float(0.1)), attempt(c, lambda: c.create_decimal("1.23456789")), attempt(c, lambda: c.create_decimal(" 1")),
      attempt(c, lambda: c.create_decimal("NaN123456")), attempt(c, lambda: c.create_decimal(3.14159265)))

print(ExtendedContext, BasicContext, Context(capitals=0).to_sci_string(D("1E+9")))
c = Context()
for f in [lambda: c.add("1", 2), lambda: c.add(1.5, 2), lambda: D(1).compare("2"), lambda: D(1).max("x"), lambda: c.sqrt("2"), lambda: c.canonical(5), lambda: Context(prec=0),
          lambda: D(1).quantize(D(1), "bad"), lambda: D(1).quantize(D(1), context=5), lambda: localcontext(5), lambda: setcontext(5), lambda: D((1, 2)), lambda: D((0, (1, 2, 10), 0)),
          lambda: D((2, (1,), 0)), lambda: D((0, (1,), "x")), lambda: D("x", context=Context(traps=[])), lambda: Context().create_decimal_from_float("3"), lambda: D.from_float("3"),
          lambda: D.from_float(3), lambda: c.traps[5], lambda: Context(traps=[Inexact, Rounded]).divide(1, 3), lambda: Context(traps=[FloatOperation]).create_decimal(1.5),
          lambda: Context(traps=[Inexact, Rounded, Overflow], Emax=2, prec=3).multiply(100, 1000), lambda: D("1e9999999") * D("1e9999999"), lambda: hash(D("sNaN")), lambda: D("sNaN") == 1, lambda: D("NaN") < 1]:
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def setting(name, value):
    try:
        match name:
            case "prec": c.prec = value
            case "Emin": c.Emin = value
            case "Emax": c.Emax = value
            case "capitals": c.capitals = value
            case "clamp": c.clamp = value
        print(name, c)
    except Exception as e:
        print(name, type(e).__name__, e)


for name, value in [("prec", 0), ("prec", 5), ("Emin", 1), ("Emin", -5), ("Emax", -1), ("Emax", 5), ("capitals", 2), ("capitals", 0), ("clamp", 5), ("clamp", 1), ("prec", 2 ** 80)]:
    setting(name, value)
c.rounding = ROUND_UP
c.traps[Inexact] = True
c.flags[Clamped] = 1
print(c, c.flags, dict(c.traps) == c.traps, len(c.flags), [s.__name__ for s in c.traps], c.traps.get(Inexact), Inexact in c.flags, list(c.flags.values()))
other = c.copy()
again = copy.copy(c)
c.clear_flags()
c.clear_traps()
print(c, other, again, other.traps == again.traps, c.traps == again.traps)
c.traps = again.traps
print(c.traps[Inexact], c.traps[Rounded])
with localcontext(c, prec=3) as inner:
    print(getcontext() is inner, inner.prec, attempt(inner, lambda: D(1) / D(8)), attempt(inner, lambda: D(1) / D(3)))
print(getcontext().prec)
setcontext(ExtendedContext)
print(getcontext() is ExtendedContext, D(1) / 3, D(1) / 0, getcontext().flags[DivisionByZero], ExtendedContext.flags[DivisionByZero])
print(decimal.MAX_PREC, decimal.MIN_ETINY, decimal.ConversionSyntax.__name__, issubclass(decimal.DivisionUndefined, ZeroDivisionError))
