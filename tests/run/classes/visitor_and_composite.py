class Expr:
    def accept(self, v): return getattr(v, "visit_" + type(self).__name__.lower())(self)
class Num(Expr):
    def __init__(self, n): self.n = n
class Var(Expr):
    def __init__(self, name): self.name = name
class Op(Expr):
    def __init__(self, op, *args): self.op, self.args = op, args
class Eval:
    ops = {"+": lambda *a: sum(a), "*": lambda a, b: a * b, "neg": lambda a: -a, "max": max}
    def __init__(self, **env): self.env = env
    def visit_num(self, e): return e.n
    def visit_var(self, e):
        try:
            return self.env[e.name]
        except KeyError:
            raise NameError(f"unbound {e.name}") from None
    def visit_op(self, e): return self.ops[e.op](*[a.accept(self) for a in e.args])
class Show:
    def visit_num(self, e): return repr(e.n)
    def visit_var(self, e): return e.name
    def visit_op(self, e): return f"({(' ' + e.op + ' ').join(a.accept(self) for a in e.args)})" if len(e.args) > 1 else f"{e.op}({e.args[0].accept(self)})"
class Vars:
    def visit_num(self, e): return set()
    def visit_var(self, e): return {e.name}
    def visit_op(self, e): return set().union(*(a.accept(self) for a in e.args))
tree = Op("+", Num(1), Op("*", Var("x"), Op("neg", Num(2.5))), Op("max", Var("y"), Var("x")))
print(tree.accept(Show()), tree.accept(Eval(x=2, y=10)), tree.accept(Eval(x=2**64, y=0)), sorted(tree.accept(Vars())))
try:
    tree.accept(Eval(x=1))
except NameError as e:
    print(e)
try:
    tree.accept(object())
except AttributeError as e:
    print(e)
class File:
    def __init__(self, name, size): self.name, self.size = name, size
    def total(self): return self.size
    def lines(self, d=0): yield "  " * d + f"{self.name} {self.size}"
class Dir:
    def __init__(self, name, *kids): self.name, self.kids = name, list(kids)
    def total(self): return sum(k.total() for k in self.kids)
    def lines(self, d=0):
        yield "  " * d + f"{self.name}/ {self.total()}"
        for k in sorted(self.kids, key=lambda k: k.name): yield from k.lines(d + 1)
root = Dir("root", File("z", 5), Dir("sub", File("b", 2**63), Dir("empty")), File("a", 1))
print("\n".join(root.lines()))
class Subject:
    def __init__(self): self.obs = []
    def attach(self, f): self.obs.append(f); return f
    def fire(self, *a): return [f(*a) for f in self.obs]
s = Subject()
@s.attach
def first(x): return ("first", x)
s.attach(lambda x: x * 2)
s.attach(str)
print(s.fire(5), s.fire([1]))
