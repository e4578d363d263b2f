class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        ns["added"] = name.lower()
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.registry = getattr(cls, "registry", []) + [name]
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    def __len__(cls): return 42
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __iter__(cls): return iter("xyz")
    def __contains__(cls, v): return v == 1
    @property
    def meta_prop(cls): return "mp " + cls.__name__
class A(metaclass=Meta, flag=1):
    x = 1
    def __init__(self, v=0): self.v = v
class B(A):
    def m(self): return self.v
print(A.added, B.added, B.registry, len(A), A["k"], list(B), 1 in A, B.meta_prop, type(B) is Meta, B(5).m(), isinstance(A, Meta))
class Plugin:
    plugins = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.plugins[name or cls.__name__] = cls
class X(Plugin, name="ex"): pass
class Y(X): pass
print({k: v.__name__ for k, v in Plugin.plugins.items()})
class Single(type):
    inst = {}
    def __call__(cls, *a, **k):
        if cls not in cls.inst: cls.inst[cls] = super().__call__(*a, **k)
        return cls.inst[cls]
class Db(metaclass=Single):
    def __init__(self, u): self.u = u
print(Db("first") is Db("second"), Db("third").u)
Z = Meta("Z", (B,), {"z": 5})
print(Z.z, Z.added, Z.__mro__[1].__name__)
class G:
    def __class_getitem__(cls, k): return f"G of {k.__name__}"
print(G[int])
def deco(cls):
    cls.decorated = True
    return cls
@deco
class W: pass
print(W.decorated)
