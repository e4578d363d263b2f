print(any([]), all([]), any([0, 1]), all([0, 1]), any([0, "", None]), all([1, "a", [0]]), any("a"), all({}), any({0: 1}), all(x > 0 for x in [1, 2]))
def t(x):
    print("test", x)
    return x
print(any(t(x) for x in [0, 1, 2]))
print(all(t(x) for x in [1, 0, 2]))
print(any([t(0), t(1), t(2)]))
class B:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("bool", self.v)
        return self.v
print(any([B(False), B(True), B(True)]), all([B(True), B(False), B(True)]))
for f in (lambda: any(5), lambda: all(), lambda: any([1], [2])):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(not any([]), any(iter([0, 0, 3])), all(map(int, "110")), all(map(int, "111")), any(c.isdigit() for c in "ab1"))
