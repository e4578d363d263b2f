"""The module `statistics`. Sums are exact: fractions of ints, as CPython computes them."""

from fractions import Fraction
from math import exp, fsum as _fsum, isqrt, log, sqrt
from bisect import bisect_left, bisect_right
from _core import has_attr, type_name


class StatisticsError(ValueError):
    pass


def _exact(x):
    """Numerator and denominator."""
    if isinstance(x, int):
        return (int(x), 1)
    elif isinstance(x, float):
        if x != x or x - x != 0.0:
            raise StatisticsError("not a finite number")
        return x.as_integer_ratio()
    elif has_attr(x, "as_integer_ratio"):
        return x.as_integer_ratio()
    else:
        raise TypeError(f"can't convert type '{type_name(x)}' to numerator/denominator")


def _sum(data):
    """The exact sum as a fraction, and how many there are."""
    partials = {}
    count = 0
    for x in data:
        n, d = _exact(x)
        partials[d] = partials.get(d, 0) + n
        count += 1
    return (_total(partials), count)


def _squares(data):
    """The exact sum of squared distances from the mean: that of the squares, less the mean's part."""
    sums = {}
    squares = {}
    count = 0
    for x in data:
        n, d = _exact(x)
        sums[d] = sums.get(d, 0) + n
        squares[d] = squares.get(d, 0) + n * n
        count += 1
    total = _total(sums)
    return _total({d * d: n for d, n in squares.items()}) - total * total / count


def _total(partials):
    """The sum of fractions by denominator."""
    total = Fraction(0)
    for d, n in partials.items():
        total = total + Fraction(n, d)
    return total


def _like(value, sample):
    """A fraction as a number of the kind of a sample."""
    if isinstance(sample, Fraction):
        return value
    elif isinstance(sample, int):
        if value.denominator == 1:
            return value.numerator
        return value.numerator / value.denominator
    else:
        return value.numerator / value.denominator


def _as_list(data, what):
    values = list(data)
    if len(values) == 0:
        raise StatisticsError(what)
    return values


# --- centre --------------------------------------------------------------------------------------------

def mean(data):
    values = _as_list(data, "mean requires at least one data point")
    total, count = _sum(values)
    return _like(total / count, values[0])


def fmean(data, weights=None):
    values = [float(x) for x in data]
    if weights is None:
        if len(values) == 0:
            raise StatisticsError("fmean requires at least one data point")
        return _fsum(values) / len(values)
    scales = [float(w) for w in weights]
    if len(scales) != len(values):
        raise StatisticsError("data and weights must be the same length")
    total = _fsum(scales)
    if total == 0.0:
        raise StatisticsError("sum of weights must be non-zero")
    return _fsum([x * w for x, w in zip(values, scales)]) / total


def geometric_mean(data):
    values = [float(x) for x in data]
    if len(values) == 0:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    for x in values:
        if x <= 0.0:
            raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return exp(fmean([log(x) for x in values]))


def harmonic_mean(data, weights=None):
    values = _as_list(data, "harmonic_mean requires at least one data point")
    if weights is None and len(values) == 1:
        if values[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return values[0]
    scales = [1] * len(values) if weights is None else list(weights)
    quotients = []
    for x, w in zip(values, scales):
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        if x == 0:
            return 0
        quotients.append(w / x)
    weight, _ = _sum(scales)
    total, _ = _sum(quotients)
    return _like(weight / total, quotients[0])


def median(data):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return values[n // 2]
    return (values[n // 2 - 1] + values[n // 2]) / 2


def median_low(data):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return values[(n - 1) // 2]


def median_high(data):
    values = sorted(data)
    if len(values) == 0:
        raise StatisticsError("no median for empty data")
    return values[len(values) // 2]


def median_grouped(data, interval=1):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError("no median for empty data")
    x = values[n // 2]
    low = bisect_left(values, x)
    high = bisect_right(values, x)
    lower = float(x) - float(interval) / 2.0
    return lower + float(interval) * (n / 2 - low) / (high - low)


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    best = 0
    counts = _counts(data)
    for x, count in counts.items():
        if count > best:
            best = count
    for x, count in counts.items():
        if count == best:
            return x
    raise StatisticsError("no mode for empty data")


def multimode(data):
    counts = _counts(data)
    if len(counts) == 0:
        return []
    most = max(counts.values())
    return [x for x, count in counts.items() if count == most]


# --- spread -----------------------------------------------------------------------------------------------

def _spread(values, center):
    if center is None:
        return _squares(values)
    else:
        # The distances from another center are rounded as the data is.
        return _sum([(x - center) * (x - center) for x in values])[0]


def variance(data, xbar=None):
    values = list(data)
    if len(values) < 2:
        raise StatisticsError("variance requires at least two data points")
    return _like(_spread(values, xbar) / (len(values) - 1), values[0])


def pvariance(data, mu=None):
    values = _as_list(data, "pvariance requires at least one data point")
    return _like(_spread(values, mu) / len(values), values[0])


def _root(n, m):
    """The square root of n / m, correctly rounded."""
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        top = _odd_root(n, m << 2 * shift) << shift
        return float(top)
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    """The root of n / m, rounded to odd, so that rounding it again is right."""
    a = isqrt(n // m)
    return a | (1 if a * a * m != n else 0)


def stdev(data, xbar=None):
    values = list(data)
    if len(values) < 2:
        raise StatisticsError("stdev requires at least two data points")
    result = _spread(values, xbar) / (len(values) - 1)
    return _root(result.numerator, result.denominator)


def pstdev(data, mu=None):
    values = _as_list(data, "pstdev requires at least one data point")
    result = _spread(values, mu) / len(values)
    return _root(result.numerator, result.denominator)


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(data)
    size = len(values)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((values[j] * (n - delta) + values[j + 1] * delta) / n)
        return result
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    for i in range(1, n):
        j = i * (size + 1) // n
        j = 1 if j < 1 else size - 1 if j > size - 1 else j
        delta = i * (size + 1) - j * n
        result.append((values[j - 1] * (n - delta) + values[j] * delta) / n)
    return result


# --- two variables -------------------------------------------------------------------------------------------

def _pairs(x, y, what):
    if len(x) != len(y):
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{what} requires at least two data points")


def covariance(x, y, /):
    _pairs(x, y, "covariance")
    n = len(x)
    xbar = _fsum([float(a) for a in x]) / n
    ybar = _fsum([float(b) for b in y]) / n
    return _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    _pairs(x, y, "correlation")
    n = len(x)
    xbar = _fsum([float(a) for a in x]) / n
    ybar = _fsum([float(b) for b in y]) / n
    sxy = _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = _fsum([(a - xbar) * (a - xbar) for a in x])
    syy = _fsum([(b - ybar) * (b - ybar) for b in y])
    if sxx == 0.0 or syy == 0.0:
        raise StatisticsError("at least one of the inputs is constant")
    return sxy / sqrt(sxx * syy)


class LinearRegression:
    """Slope and intercept."""

    def __init__(self, slope, intercept):
        self.slope = slope
        self.intercept = intercept

    def __iter__(self):
        return iter((self.slope, self.intercept))

    def __getitem__(self, i):
        return (self.slope, self.intercept)[i]

    def __len__(self):
        return 2

    def __repr__(self):
        return f"LinearRegression(slope={self.slope!r}, intercept={self.intercept!r})"


def linear_regression(x, y, /, *, proportional=False):
    _pairs(x, y, "linear regression")
    n = len(x)
    if proportional:
        sxy = _fsum([float(a) * float(b) for a, b in zip(x, y)])
        sxx = _fsum([float(a) * float(a) for a in x])
        return LinearRegression(sxy / sxx, 0.0)
    xbar = _fsum([float(a) for a in x]) / n
    ybar = _fsum([float(b) for b in y]) / n
    sxy = _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = _fsum([(a - xbar) * (a - xbar) for a in x])
    if sxx == 0.0:
        raise StatisticsError("x is constant")
    slope = sxy / sxx
    return LinearRegression(slope, ybar - slope * xbar)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    NormalDist
"""
