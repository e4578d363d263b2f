def greet(name, greeting="Hello", punct="!"):
    return greeting + ", " + name + punct
print(greet("Ann"))
print(greet("Bob", "Hi"))
print(greet("Cy", punct="?"))
print(greet(greeting="Yo", name="Di"))
def acc(x, l=[]):
    l.append(x)
    return l
print(acc(1), acc(2), acc(3, []), acc(4))
n = 5
def late(x=n):
    return x
n = 6
print(late(), late(n))
def noisy(tag):
    print("default evaluated", tag)
    return tag
def g(a=noisy("a"), b=noisy("b")):
    return a, b
print(g(), g(1))
print(greet.__defaults__, late.__defaults__)
def h(a, b=None, *, c=3, d):
    return a, b, c, d
print(h(1, d=4), h(1, 2, d=4, c=5), h.__kwdefaults__)
