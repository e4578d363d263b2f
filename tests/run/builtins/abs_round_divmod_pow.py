print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-2**63), abs(-2**70), abs(float("-inf")))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(True, 2), divmod(2**65, 10))
print(pow(2, 3), pow(2, 3, 5), pow(2, -1), pow(2.0, 0.5), pow(-1, 0.5))
class A:
    def __abs__(self): return "abs"
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
print(abs(A()), divmod(A(), 2), divmod(2, A()), pow(A(), 2), pow(A(), 2, 3), pow(2, A()), A() ** 3, 3 ** A())
for f in (lambda: abs("a"), lambda: abs(None), lambda: divmod("a", 1), lambda: divmod(1, "a"), lambda: pow(1), lambda: pow("a", "b"), lambda: abs(), lambda: abs(1, 2), lambda: divmod(1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
