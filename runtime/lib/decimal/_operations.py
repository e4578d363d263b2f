"""The operations of contexts: those of decimals, with the context instead of the current one."""


def _operand(x):
    from decimal._decimal import _operand_of
    return _operand_of(x)


class _Operations:
    """What a context does with decimals and ints."""

    def abs(self, a, /):
        return _operand(a)._absolute(self)

    def plus(self, a, /):
        return _operand(a)._plus(self)

    def minus(self, a, /):
        return _operand(a)._minus(self)

    def add(self, a, b):
        from decimal._decimal import _sum
        return _sum(_operand(a), _operand(b), self)

    def subtract(self, a, b):
        from decimal._decimal import _difference
        return _difference(_operand(a), _operand(b), self)

    def multiply(self, a, b):
        from decimal._decimal import _product
        return _product(_operand(a), _operand(b), self)

    def divide(self, a, b):
        from decimal._decimal import _quotient
        return _quotient(_operand(a), _operand(b), self)

    def divide_int(self, a, b):
        from decimal._decimal import _division
        return _division(_operand(a), _operand(b), False, False, self)[0]

    def remainder(self, a, b):
        from decimal._decimal import _division
        return _division(_operand(a), _operand(b), True, False, self)[1]

    def divmod(self, a, b):
        from decimal._decimal import _division
        return _division(_operand(a), _operand(b), True, True, self)

    def power(self, a, b, modulo=None):
        from decimal._decimal import _power_modulo, _raised
        if modulo is None:
            return _raised(_operand(a), _operand(b), self)
        return _power_modulo(_operand(a), _operand(b), _operand(modulo), self)

    def fma(self, a, b, c):
        return _operand(a).fma(_operand(b), _operand(c), self)

    def quantize(self, a, b):
        return _operand(a).quantize(_operand(b), None, self)

    def exp(self, a, /):
        return _operand(a).exp(self)

    def ln(self, a, /):
        return _operand(a).ln(self)

    def log10(self, a, /):
        return _operand(a).log10(self)

    def logb(self, a, /):
        return _operand(a).logb(self)

    def logical_invert(self, a, /):
        return _operand(a).logical_invert(self)

    def next_minus(self, a, /):
        return _operand(a).next_minus(self)

    def next_plus(self, a, /):
        return _operand(a).next_plus(self)

    def normalize(self, a, /):
        return _operand(a).normalize(self)

    def number_class(self, a, /):
        return _operand(a).number_class(self)

    def sqrt(self, a, /):
        return _operand(a).sqrt(self)

    def to_integral_exact(self, a, /):
        return _operand(a).to_integral_exact(None, self)

    def to_integral_value(self, a, /):
        return _operand(a).to_integral_value(None, self)

    def to_eng_string(self, a, /):
        return _operand(a).to_eng_string(self)

    def is_normal(self, a, /):
        return _operand(a).is_normal(self)

    def is_subnormal(self, a, /):
        return _operand(a).is_subnormal(self)

    to_integral = to_integral_value

    def to_sci_string(self, a, /):
        return _operand(a)._text(False, self)

    def copy_abs(self, a, /):
        return _operand(a).copy_abs()

    def copy_negate(self, a, /):
        return _operand(a).copy_negate()

    def is_canonical(self, a, /):
        return _operand(a).is_canonical()

    def is_finite(self, a, /):
        return _operand(a).is_finite()

    def is_infinite(self, a, /):
        return _operand(a).is_infinite()

    def is_nan(self, a, /):
        return _operand(a).is_nan()

    def is_qnan(self, a, /):
        return _operand(a).is_qnan()

    def is_signed(self, a, /):
        return _operand(a).is_signed()

    def is_snan(self, a, /):
        return _operand(a).is_snan()

    def is_zero(self, a, /):
        return _operand(a).is_zero()

    def compare(self, a, b):
        return _operand(a).compare(_operand(b), self)

    def compare_signal(self, a, b):
        return _operand(a).compare_signal(_operand(b), self)

    def compare_total(self, a, b):
        return _operand(a).compare_total(_operand(b), self)

    def compare_total_mag(self, a, b):
        return _operand(a).compare_total_mag(_operand(b), self)

    def logical_and(self, a, b):
        return _operand(a).logical_and(_operand(b), self)

    def logical_or(self, a, b):
        return _operand(a).logical_or(_operand(b), self)

    def logical_xor(self, a, b):
        return _operand(a).logical_xor(_operand(b), self)

    def max(self, a, b):
        return _operand(a).max(_operand(b), self)

    def max_mag(self, a, b):
        return _operand(a).max_mag(_operand(b), self)

    def min(self, a, b):
        return _operand(a).min(_operand(b), self)

    def min_mag(self, a, b):
        return _operand(a).min_mag(_operand(b), self)

    def next_toward(self, a, b):
        return _operand(a).next_toward(_operand(b), self)

    def remainder_near(self, a, b):
        return _operand(a).remainder_near(_operand(b), self)

    def rotate(self, a, b):
        return _operand(a).rotate(_operand(b), self)

    def same_quantum(self, a, b):
        return _operand(a).same_quantum(_operand(b), self)

    def scaleb(self, a, b):
        return _operand(a).scaleb(_operand(b), self)

    def shift(self, a, b):
        return _operand(a).shift(_operand(b), self)

    def copy_sign(self, a, b):
        return _operand(a).copy_sign(_operand(b))

    def copy_decimal(self, a, /):
        return _operand(a)

    def canonical(self, a, /):
        from decimal._decimal import Decimal
        if not isinstance(a, Decimal):
            raise TypeError("argument must be a Decimal")
        return a

    def radix(self):
        return _operand(10)

    def create_decimal(self, num="0", /):
        from decimal._decimal import _created
        return _created(num, self)

    def create_decimal_from_float(self, f, /):
        from decimal._decimal import Decimal
        return Decimal.from_float(f)._fixed(self)
