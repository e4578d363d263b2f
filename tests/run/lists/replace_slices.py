"""Slices replaced by longer, shorter and equally long lists; by the list itself; what ends while a list is replaced."""


def ints():
    a = list(range(8))
    a[2:5] = [50, 51, 52]
    print(a)
    a[2:5] = [7]
    print(a)
    a[1:1] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    print(a)
    a[:] = a
    print(a)
    a[3:6] = a[5:2:-1]
    print(a)
    a[2:4] = a
    print(a)
    a[5:100] = []
    print(a)
    a[:0] = [10**30, -(2**63), 2**63 - 1]
    print(a)
    a[1:3] = [2**64, 3, 2**65]
    print(a)


def mixed():
    a = [1, "two", 3.0, None]
    a[1:3] = [4, 5]
    print(a)
    a[1:2] = ["x", "y", (1, 2)]
    print(a)
    b = [True, False]
    b[:1] = [2, 3]
    print(b)


def strings():
    a = ["a" + str(i) for i in range(5)]
    a[1:4] = a[3:0:-1]
    print(a)
    a[::2] = ["x", "y", "z"]
    print(a)


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name, [x.name for x in loud])


loud = [Loud("a"), Loud("b"), Loud("c")]
loud[0:2] = [Loud("d")]
loud[1:] = [Loud("e"), Loud("f"), Loud("g")]
loud[:] = []
ints()
mixed()
strings()
