"""A small matrix library: exact with fractions, fast with floats."""

import math


class ShapeError(ValueError):
    pass


class Matrix:
    __slots__ = ("rows", "cols", "data")

    def __init__(self, rows):
        rows = [list(row) for row in rows]
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise ShapeError("rows must be non-empty and of equal length")
        self.rows = len(rows)
        self.cols = len(rows[0])
        self.data = rows

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @classmethod
    def build(cls, rows, cols, f):
        return cls([[f(i, j) for j in range(cols)] for i in range(rows)])

    @property
    def shape(self):
        return self.rows, self.cols

    @property
    def T(self):
        return Matrix(zip(*self.data))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                i = i if isinstance(i, slice) else slice(i, i + 1)
                j = j if isinstance(j, slice) else slice(j, j + 1)
                return Matrix([row[j] for row in self.data[i]])
            return self.data[i][j]
        return self.data[key]

    def __setitem__(self, key, value):
        i, j = key
        self.data[i][j] = value

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return self.rows

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.data == other.data

    def __repr__(self):
        return f"Matrix({self.data!r})"

    def __str__(self):
        cells = [[f"{x:.3g}" if isinstance(x, float) else str(x) for x in row] for row in self.data]
        width = max(len(c) for row in cells for c in row)
        return "\n".join("[" + " ".join(c.rjust(width) for c in row) + "]" for row in cells)

    def _zip(self, other, f):
        if not isinstance(other, Matrix):
            other = Matrix([[other] * self.cols] * self.rows)
        if self.shape != other.shape:
            raise ShapeError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([[f(a, b) for a, b in zip(r, s)] for r, s in zip(self.data, other.data)])

    def __add__(self, other):
        return self._zip(other, lambda a, b: a + b)

    __radd__ = __add__

    def __sub__(self, other):
        return self._zip(other, lambda a, b: a - b)

    def __neg__(self):
        return self * -1

    def __mul__(self, k):
        return Matrix([[x * k for x in row] for row in self.data])

    __rmul__ = __mul__

    def __truediv__(self, k):
        return Matrix([[x / k for x in row] for row in self.data])

    def __matmul__(self, other):
        if self.cols != other.rows:
            raise ShapeError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.data))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.data])

    def __pow__(self, n):
        if self.rows != self.cols:
            raise ShapeError("power of a non-square matrix")
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(self.rows), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def trace(self):
        return sum(self.data[i][i] for i in range(min(self.shape)))

    def determinant(self):
        """Bareiss: exact for integers."""
        if self.rows != self.cols:
            raise ShapeError("determinant of a non-square matrix")
        m = [row[:] for row in self.data]
        n, sign, previous = self.rows, 1, 1
        for k in range(n - 1):
            if m[k][k] == 0:
                for i in range(k + 1, n):
                    if m[i][k] != 0:
                        m[k], m[i] = m[i], m[k]
                        sign = -sign
                        break
                else:
                    return 0
            for i in range(k + 1, n):
                for j in range(k + 1, n):
                    value = m[i][j] * m[k][k] - m[i][k] * m[k][j]
                    m[i][j] = value // previous if isinstance(value, int) else value / previous
            previous = m[k][k]
        return sign * m[-1][-1]

    def solve(self, b):
        """Gaussian elimination with partial pivoting."""
        if isinstance(b, Matrix):
            return Matrix([self.solve(list(col)) for col in zip(*b.data)]).T
        n = self.rows
        m = [[float(x) for x in row] + [float(y)] for row, y in zip(self.data, b)]
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(m[i][k]))
            if abs(m[pivot][k]) < 1e-12:
                raise ZeroDivisionError("matrix is singular")
            m[k], m[pivot] = m[pivot], m[k]
            for i in range(k + 1, n):
                f = m[i][k] / m[k][k]
                for j in range(k, n + 1):
                    m[i][j] -= f * m[k][j]
        x = [0.0] * n
        for i in reversed(range(n)):
            x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
        return x

    def inverse(self):
        return self.solve(Matrix.identity(self.rows))

    def map(self, f):
        return Matrix([[f(x) for x in row] for row in self.data])


def power_iteration(m, steps=100):
    v = [1.0] * m.rows
    value = 0.0
    for _ in range(steps):
        w = [sum(a * b for a, b in zip(row, v)) for row in m]
        norm = math.sqrt(sum(x * x for x in w))
        v = [x / norm for x in w]
        value = sum(v[i] * sum(m[i][j] * v[j] for j in range(m.cols)) for i in range(m.rows))
    return value, v


def main():
    a = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
    b = Matrix.build(3, 3, lambda i, j: i * 3 + j)
    print(a)
    print(a + b, a - b, a @ b, sep="\n\n")
    print(2 * a == a + a, -a == a * -1, a.T == a, b.T, a.shape, len(a))
    print(a.determinant(), b.determinant(), a.trace(), a ** 0 == Matrix.identity(3))
    print(a ** 5)
    print(Matrix([[1, 1], [1, 0]]) ** 90)
    print(b[1:, :2], b[0, 2], b[1], b[:, 1])
    big = Matrix.build(6, 6, lambda i, j: (i + 1) ** j)
    print("Vandermonde:", big.determinant())
    hilbert = Matrix.build(5, 5, lambda i, j: 1 / (i + j + 1))
    x = hilbert.solve([1] * 5)
    print([round(v, 4) for v in x])
    inverse = a.inverse()
    print(inverse)
    print((a @ inverse).map(lambda v: round(v, 9) + 0.0))
    value, vector = power_iteration(a)
    print(f"{value:.9f}", [f"{v:.6f}" for v in vector])
    for action in (lambda: a @ Matrix([[1, 2]]), lambda: b.inverse(), lambda: Matrix([[1], [2, 3]]), lambda: a + Matrix([[1]])):
        try:
            action()
        except (ShapeError, ZeroDivisionError) as error:
            print(type(error).__name__ + ":", error)


main()
