print(len(""), len("é😀"), len([1]), len({}), len({1, 2}), len(range(10)), len(b"ab"), len(()), len("a\0b"), len(range(0, -5, -2)), len({}.keys()))
for v in (5, None, 1.5, iter([]), (x for x in ""), len, int):
    try:
        print(len(v))
    except TypeError as e:
        print(e)
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(L(5)), bool(L(0)), bool(L(1)))
for n in (-1, 2**63, "a", 1.5):
    try:
        print(len(L(n)))
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print(len(L(True)))
class C:
    def __call__(self): pass
print(callable(len), callable(C), callable(C()), callable(L(1)), callable(5), callable("".join), callable(lambda: 0), callable(None), callable(print))
x = [1]
y = x
print(id(x) == id(y), id(x) == id([1]), id(None) == id(None))
print(bool(), int(), float(), str() == "", list(), tuple(), dict(), set(), complex(), bytes(), frozenset(), object() != object())
def f():
    a = 1
    b = "x"
    return locals()
print(f(), "f" in globals(), "zzz" in globals(), globals()["x"])
print(eval is not None, __name__, __name__ == "__main__")
print(all(hasattr(__builtins__, n) for n in ("len", "print", "ValueError")))
print(isinstance(print, object), max is max, [].__len__(), (5).__class__.__name__, NotImplemented, Ellipsis)
def shadow(len):
    return len * 2
print(shadow(4), len([1]))
list_ = list
list = lambda x: "shadowed"
print(list([1]))
del list
print(list([1]) == list_([1]))
