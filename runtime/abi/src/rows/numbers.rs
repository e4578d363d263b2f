//! Rows of the table: numbers, `math`, formatting. See the module `table`.

/// Adds these rows to those before and goes on with the next file.
#[doc(hidden)]
#[macro_export]
macro_rules! numbers_rows {
    ([$($callback:tt)*] $($before:tt)*) => { $crate::world_rows! { [$($callback)*] $($before)*
        // ---- int ------------------------------------------------------------------------------------------------
        /// Boxes if needed.
        fn int_from_i64(value: i64) -> word;
        /// The same for an unsigned number.
        fn int_from_u64(value: i64) -> word;
        /// The bitwise or of words behind each other.
        fn words_or(start: raw, count: i64) -> i64, pure;
        /// OverflowError "Python int too large to convert to C ssize_t" if it does not fit.
        fn int_to_i64(w: word) -> i64, may_raise;
        /// The nearest i64 (for slice bounds and clamped indices).
        fn int_saturate_i64(w: word) -> i64, pure;
        /// Does it fit?
        fn int_fits_i64(w: word) -> bool, pure;
        /// The low 64 bits in two's complement.
        fn int_low_i64(w: word) -> i64, pure;
        /// From a literal: decimal digits, perhaps with a sign.
        fn int_from_digits(digits: raw, size: i64) -> word, may_raise;
        /// `int(text, base)`.
        fn int_parse(text: ptr, base: i64) -> word, may_raise;
        /// `int(data, base)` of bytes.
        fn int_parse_bytes(data: raw, size: i64, base: i64) -> word, may_raise;
        /// `a + b`.
        fn int_add(a: word, b: word) -> word, may_raise;
        /// `a - b`.
        fn int_sub(a: word, b: word) -> word, may_raise;
        /// `a * b`.
        fn int_mul(a: word, b: word) -> word, may_raise;
        /// `a + b`, in the place of `a` if nobody else has that; takes over the reference.
        fn int_add_in_place(a: word, b: word) -> word;
        /// `a - b`, likewise.
        fn int_sub_in_place(a: word, b: word) -> word;
        /// `a * b`, likewise.
        fn int_mul_in_place(a: word, b: word) -> word;
        /// `a // b`.
        fn int_floordiv(a: word, b: word) -> word, may_raise;
        /// `a % b`.
        fn int_mod(a: word, b: word) -> word, may_raise;
        /// `a / b`.
        fn int_truediv(a: word, b: word) -> f64, may_raise;
        /// `a ** b` for b >= 0 (ValueError otherwise; the library turns negative exponents into floats).
        fn int_pow(a: word, b: word) -> word, may_raise;
        /// `pow(a, b, m)`.
        fn int_pow_mod(a: word, b: word, m: word) -> word, may_raise;
        /// `-a`.
        fn int_neg(a: word) -> word, may_raise;
        /// `abs(a)`.
        fn int_abs(a: word) -> word, may_raise;
        /// `~a`.
        fn int_invert(a: word) -> word, may_raise;
        /// `a & b`.
        fn int_and(a: word, b: word) -> word, may_raise;
        /// `a | b`.
        fn int_or(a: word, b: word) -> word, may_raise;
        /// `a ^ b`.
        fn int_xor(a: word, b: word) -> word, may_raise;
        /// `a << b`.
        fn int_lshift(a: word, b: word) -> word, may_raise;
        /// `a >> b`.
        fn int_rshift(a: word, b: word) -> word, may_raise;
        /// Negative, zero or positive.
        fn int_compare(a: word, b: word) -> i64, pure;
        /// `a == b`.
        fn int_equal(a: word, b: word) -> bool, pure;
        /// Compares with a float exactly: -1, 0, 1, or 2 if `b` is a NaN.
        fn int_compare_float(a: word, b: f64) -> i64, pure;
        /// `hash(a)`.
        fn int_hash(a: word) -> i64, pure;
        /// `str(a)`.
        fn int_to_str(a: word) -> ptr, may_raise;
        /// `str` of an i64.
        fn i64_to_str(a: i64) -> ptr, may_raise;
        /// Digits in base 2, 8 or 16 with `0b`, `0o`, `0x` if `prefix`.
        fn int_to_base(a: word, base: i64, prefix: i64) -> ptr, may_raise;
        /// `sys.set_int_max_str_digits`.
        fn int_set_max_digits(limit: i64) -> void, may_raise;
        /// `sys.get_int_max_str_digits`.
        fn int_max_digits() -> i64;
        /// `a.bit_length()`.
        fn int_bit_length(a: word) -> i64, pure;
        /// `a.bit_count()`.
        fn int_bit_count(a: word) -> i64, pure;
        /// `float(a)`; OverflowError "int too large to convert to float".
        fn int_to_float(a: word) -> f64, may_raise;
        /// `int(x)`; errors of infinity and NaN.
        fn int_from_float(x: f64) -> word, may_raise, cold;
        /// `math.gcd(a, b)`.
        fn int_gcd(a: word, b: word) -> word, may_raise;
        /// `math.isqrt(a)`.
        fn int_isqrt(a: word) -> word, may_raise;
        /// `round(a, -digits)` for digits > 0: half to even.
        fn int_round(a: word, digits: i64) -> word, may_raise;
        /// `a.to_bytes(size, order, signed)`.
        fn int_to_bytes(a: word, size: i64, big: i64, signed: i64) -> ptr, may_raise;
        /// `int.from_bytes(data, order, signed)`.
        fn int_from_bytes(data: raw, size: i64, big: i64, signed: i64) -> word, may_raise;
        /// Size of the object in bytes as `sys.getsizeof` tells.
        fn int_sizeof(a: word) -> i64, pure;
        /// `drop` of the descriptor of big ints.
        fn bigint_drop(object: raw) -> void;
        /// `drop` of the descriptor of `str`.
        fn str_drop(object: raw) -> void;
        /// `drop` of the descriptor of `bytes`.
        fn bytes_drop(object: raw) -> void;

        // ---- float ------------------------------------------------------------------------------------------------
        /// `repr(x)`.
        fn float_repr(x: f64) -> ptr, may_raise;
        /// `float(text)`.
        fn float_parse(text: ptr) -> f64, may_raise;
        /// `float(data)` of bytes.
        fn float_parse_bytes(data: raw, size: i64) -> f64, may_raise;
        /// `hash(x)` (of a NaN: 0; the library salts it).
        fn float_hash(x: f64) -> i64, pure;
        /// `math.floor(x)`.
        fn float_floor(x: f64) -> word, may_raise;
        /// `math.ceil(x)`.
        fn float_ceil(x: f64) -> word, may_raise;
        /// `round(x)`.
        fn float_round(x: f64) -> word, may_raise;
        /// `round(x, digits)`.
        fn float_round_digits(x: f64, digits: i64) -> f64, may_raise;
        /// `a // b`; ZeroDivisionError.
        fn float_floordiv(a: f64, b: f64) -> f64, may_raise;
        /// `a % b`; ZeroDivisionError.
        fn float_mod(a: f64, b: f64) -> f64, may_raise;
        /// `divmod(a, b)[0]`; ZeroDivisionError "float divmod()".
        fn float_divmod_quotient(a: f64, b: f64) -> f64, may_raise;
        /// `a ** b`. A negative `a` with a fractional `b` is the library's (complex).
        fn float_pow(a: f64, b: f64) -> f64, may_raise;
        /// `x.hex()`.
        fn float_hex(x: f64) -> ptr, may_raise;
        /// `float.fromhex(text)`.
        fn float_fromhex(text: ptr) -> f64, may_raise;
        /// `x.as_integer_ratio()[0]`.
        fn float_numerator(x: f64) -> word, may_raise;
        /// `x.as_integer_ratio()[1]`.
        fn float_denominator(x: f64) -> word, may_raise;
        /// `x.is_integer()`.
        fn float_is_integer(x: f64) -> bool, pure;
        /// The bits.
        fn float_bits(x: f64) -> i64, pure;
        /// From the bits.
        fn float_from_bits(bits: i64) -> f64, pure;
        /// `x` rounded to single precision.
        fn float_to_single(x: f64) -> f64, pure;

        // ---- math: CPython's results and errors -------------------------------------------------------------------
        fn math_sqrt(x: f64) -> f64, may_raise;
        fn math_cbrt(x: f64) -> f64, may_raise;
        fn math_exp(x: f64) -> f64, may_raise;
        fn math_exp2(x: f64) -> f64, may_raise;
        fn math_expm1(x: f64) -> f64, may_raise;
        fn math_log(x: f64) -> f64, may_raise;
        fn math_log2(x: f64) -> f64, may_raise;
        fn math_log10(x: f64) -> f64, may_raise;
        fn math_log1p(x: f64) -> f64, may_raise;
        fn math_sin(x: f64) -> f64, may_raise;
        fn math_cos(x: f64) -> f64, may_raise;
        fn math_tan(x: f64) -> f64, may_raise;
        fn math_asin(x: f64) -> f64, may_raise;
        fn math_acos(x: f64) -> f64, may_raise;
        fn math_atan(x: f64) -> f64, may_raise;
        fn math_sinh(x: f64) -> f64, may_raise;
        fn math_cosh(x: f64) -> f64, may_raise;
        fn math_tanh(x: f64) -> f64, may_raise;
        fn math_asinh(x: f64) -> f64, may_raise;
        fn math_acosh(x: f64) -> f64, may_raise;
        fn math_atanh(x: f64) -> f64, may_raise;
        fn math_gamma(x: f64) -> f64, may_raise;
        fn math_lgamma(x: f64) -> f64, may_raise;
        fn math_erf(x: f64) -> f64, pure;
        fn math_erfc(x: f64) -> f64, pure;
        fn math_atan2(y: f64, x: f64) -> f64, pure;
        /// C's `hypot`, for `abs` of a complex.
        fn math_hypot(x: f64, y: f64) -> f64, pure;
        fn math_fmod(x: f64, y: f64) -> f64, may_raise;
        fn math_remainder(x: f64, y: f64) -> f64, may_raise;
        /// `math.pow`.
        fn math_pow(x: f64, y: f64) -> f64, may_raise;
        fn math_copysign(x: f64, y: f64) -> f64, pure;
        fn math_nextafter(x: f64, y: f64) -> f64, pure;
        fn math_ulp(x: f64) -> f64, pure;
        fn math_floor(x: f64) -> f64, pure;
        fn math_ceil(x: f64) -> f64, pure;
        fn math_trunc(x: f64) -> f64, pure;
        /// `math.frexp(x)[0]`.
        fn math_frexp_mantissa(x: f64) -> f64, pure;
        /// `math.frexp(x)[1]`.
        fn math_frexp_exponent(x: f64) -> i64, pure;
        fn math_ldexp(x: f64, exponent: i64) -> f64, may_raise;
        /// Euclidean norm of an array of floats (`math.hypot`, `math.dist`), scaled against overflow.
        fn math_norm(values: raw, count: i64) -> f64;
        /// `math.fsum` of an array of floats.
        fn math_fsum(values: raw, count: i64) -> f64, may_raise;
        /// Natural logarithm of an int of any size.
        fn math_log_int(a: word) -> f64, may_raise;
        /// Base-2 logarithm of an int of any size.
        fn math_log2_int(a: word) -> f64, may_raise;
        /// Base-10 logarithm of an int of any size.
        fn math_log10_int(a: word) -> f64, may_raise;
        /// `math.factorial(n)` for n >= 0.
        fn math_factorial(n: i64) -> word, may_raise;
        /// `math.comb(n, k)` for 0 <= k <= n.
        fn math_comb(n: word, k: i64) -> word, may_raise;
        /// `math.perm(n, k)` for 0 <= k <= n.
        fn math_perm(n: word, k: i64) -> word, may_raise;

        // ---- formatting -------------------------------------------------------------------------------------------
        /// `format(value, spec)` of an int.
        fn format_int(value: word, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a bool (0 or 1): text without a spec or with `s`-like specs as CPython's `int.__format__` does.
        fn format_bool(value: i64, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a float.
        fn format_float(value: f64, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a str.
        fn format_str(value: ptr, spec: ptr) -> ptr, may_raise;
        /// `format(value, spec)` of a complex.
        fn format_complex(real: f64, imag: f64, spec: ptr) -> ptr, may_raise;
        /// One `%` conversion of an int: conversion is the code of `d i u x X o`; flags: 1 `-`, 2 `+`, 4 space, 8 `#`, 16 `0`;
        /// width and precision -1 if absent.
        fn percent_int(value: word, conversion: i64, flags: i64, width: i64, precision: i64) -> ptr, may_raise;
        /// The same for `e E f F g G`.
        fn percent_float(value: f64, conversion: i64, flags: i64, width: i64, precision: i64) -> ptr, may_raise;
        /// The same for `s r a c`, of which the text is given.
        fn percent_str(text: ptr, flags: i64, width: i64, precision: i64) -> ptr, may_raise;
        /// `repr(x)` with other rules: code `r g e f`, precision, flags: 1 sign always, 2 add `.0`, 4 alternate.
        fn float_to_text(x: f64, code: i64, precision: i64, flags: i64) -> ptr, may_raise;
    } };
}
