def attempt(f):
    try:
        f()
        print("made")
    except TypeError as e:
        print(e)
def a():
    class A(int, str): pass
def b():
    class B(list, dict): pass
def c():
    class C(int, list): pass
def d():
    class D(str, Exception): pass
def e():
    class E(Exception, list): pass
class I(int): pass
class J(int): pass
class P:
    __slots__ = ("p",)
class Q:
    __slots__ = ("q",)
def f():
    class F(P, Q): pass
class Fine(OSError, ValueError): pass
class AlsoFine(KeyError, AttributeError): pass
class Mixed(I, P and object): pass
print(isinstance(Fine(1, "x"), ValueError), AlsoFine("k"), Mixed(4) + 1)
def g():
    class G(I, float): pass
class K(str):
    __slots__ = ()
class L(K): pass
for t in (a, b, c, d, e, f, g): attempt(t)
print(L("x") + K("y"))
