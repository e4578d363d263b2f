class A: pass
class B(A): pass
class C(B, Exception): pass
for v in (1, True, 1.5, "s", b"b", None, [], (), {}, set(), A(), B(), C(), int, len, ...):
    print([isinstance(v, t) for t in (int, bool, float, str, list, (tuple, dict), A, B, Exception, type, object, type(None))])
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int), issubclass(C, (int, A)), issubclass(int, object), issubclass(A, A), issubclass(KeyError, LookupError))
print(isinstance(1, int | str), isinstance(None, int | None), isinstance(1.5, (int, (str, float))), isinstance(1, ()), issubclass(bool, int | str))
print(type(1), type("a"), type(None), type([]), type(int), type(1) == int, type(True) == int, type(B()).__name__, type(B()) is B, type(len).__name__, type(lambda: 0).__name__, callable(A().__init__))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: isinstance(1, [int]), lambda: isinstance("", "str")):
    try:
        print(f())
    except TypeError as e:
        print(e)
def kind(x):
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, (int, float)):
        return "number"
    if isinstance(x, str):
        return "text"
    if isinstance(x, (list, tuple)):
        return "[" + ",".join(kind(y) for y in x) + "]"
    if x is None:
        return "none"
    return type(x).__name__
print(kind([1, True, "x", None, (1.5, {}), A()]))
X = type("X", (A,), {"v": 5, "f": lambda self: self.v * 2})
print(X().f(), X.__name__, issubclass(X, A), X.__bases__ == (A,))
print(int.__name__, B.__bases__, A.__bases__, B.__mro__, isinstance(A, type), isinstance(type, object), callable(A))
class Meta(type):
    def __instancecheck__(cls, o): return o == 42
class M(metaclass=Meta): pass
print(isinstance(42, M), isinstance(41, M))
