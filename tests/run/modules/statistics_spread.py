# Sums of squares: exact around the data's own mean, rounded as the data is around another center.
import statistics
from fractions import Fraction

xs = [1.5, 2.25, 3.125, 7.7, 1e10, -3.3]
print(statistics.stdev(xs), statistics.pvariance(xs), statistics.variance(xs, 2.5), statistics.pstdev(xs, statistics.mean(xs)))
print(statistics.variance([1, 2, 3, 4]), statistics.pvariance([0.1, 0.2, 0.3], 0.2), statistics.variance([1, 2, 4], xbar=2))
print(statistics.stdev([1, 1]), statistics.variance([0.1] * 3), statistics.pvariance([5]), statistics.pstdev([2, 2.5, 7]))
print(statistics.variance([Fraction(1, 3), Fraction(2, 7)]), statistics.pvariance([Fraction(1, 3), Fraction(2, 7)], Fraction(1, 2)))
print([statistics.stdev([x * 0.1 for x in range(n)]) for n in range(2, 30)])
