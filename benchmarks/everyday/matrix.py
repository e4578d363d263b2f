"""Matrices as lists of lists, with operators."""

class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.n = len(self.rows)
        self.m = len(self.rows[0]) if self.rows else 0

    @classmethod
    def identity(cls, n):
        return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        if self.m != other.n:
            raise ValueError("shapes")
        cols = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in cols] for row in self.rows])

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __pow__(self, k):
        result, base = Matrix.identity(self.n), self
        while k:
            if k & 1:
                result = result @ base
            base = base @ base
            k >>= 1
        return result

    def transpose(self):
        return Matrix(zip(*self.rows))

    def det(self):
        rows = [r[:] for r in self.rows]
        det = 1.0
        for c in range(self.n):
            p = max(range(c, self.n), key=lambda r: abs(rows[r][c]))
            if rows[p][c] == 0:
                return 0.0
            if p != c:
                rows[p], rows[c] = rows[c], rows[p]
                det = -det
            det *= rows[c][c]
            for r in range(c + 1, self.n):
                f = rows[r][c] / rows[c][c]
                for k in range(c, self.n):
                    rows[r][k] -= f * rows[c][k]
        return det

    def __repr__(self):
        return "\n".join(" ".join(f"{x:8.3f}" for x in r) for r in self.rows)


def bench():
    m = Matrix([[((i * 37 + j * 17) % 11) / 11 for j in range(30)] for i in range(30)])
    p = m ** 5
    return p.det(), len(repr(p.transpose() + m)), p[3, 4]
