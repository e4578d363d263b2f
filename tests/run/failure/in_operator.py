class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __add__(self, other):
        return Vec(*[a + b for a, b in zip(self.xs, other.xs, strict=True)])

    def __eq__(self, other):
        raise NotImplementedError("no eq")


v = Vec(1, 2) + Vec(3, 4)
print(v.xs)
if v == Vec(4, 6):
    print("never")
