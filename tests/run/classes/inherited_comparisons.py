class Animal:
    count = 0
    def __init__(self, name, legs=4):
        self.name, self.legs = name, legs
        Animal.count += 1
    def __lt__(self, o): return (self.legs, self.name) < (o.legs, o.name)
    def __eq__(self, o): return isinstance(o, Animal) and self.name == o.name
    def __hash__(self): return hash(self.name)
    def speak(self): raise NotImplementedError
    def __str__(self): return f"{self.name} says {self.speak()}"
class Dog(Animal):
    def speak(self): return "woof"
class Cat(Animal):
    def speak(self): return "meow"
class Bird(Animal):
    def __init__(self, name): super().__init__(name, 2)
    def speak(self): return "tweet"
class Fish(Animal):
    def __init__(self, name): super().__init__(name, legs=0)
    def speak(self): return "..."
class Bug(Animal):
    def __init__(self, name): super().__init__(name, 6)
    def speak(self): return "bzz"
class Snake(Fish):
    def speak(self): return "sss"
class Cow(Dog):
    def speak(self): return super().speak() + "?moo"
zoo = [Dog("rex"), Cat("tom"), Bird("tweety"), Fish("nemo"), Bug("ant"), Snake("ka"), Cow("bess"), Dog("ada")]
print([a.name for a in sorted(zoo)], max(zoo).name, min(zoo).name, sorted(zoo, key=lambda a: a.name)[0].name, Animal.count)
for a in zoo: print(a, end="; ")
print()
print(len({*zoo, Cat("rex")}), zoo.index(Bird("ada")), Fish("tom") in zoo, zoo.count(Cow("rex")), sorted(zoo) == sorted(reversed(zoo)), {a: a.legs for a in zoo}[Bug("nemo")])
by = {}
for a in zoo: by.setdefault(type(a).__mro__[1].__name__, []).append(a.name)
print(by)
try: print(Animal("x"))
except NotImplementedError as e: print("NI", repr(e))
class Shape:
    def area(self): return 0
    def __add__(self, o): return self.area() + (o.area() if isinstance(o, Shape) else o)
    def __radd__(self, o): return o + self.area()
    def __gt__(self, o): return self.area() > o.area()
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Ci(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3 * self.r * self.r
class Tr(Shape):
    def __init__(self, b, h): self.b, self.h = b, h
    def area(self): return self.b * self.h / 2
ss = [Sq(2), Ci(1), Tr(3, 4), Sq(1.5)]
print(sum(ss), ss[0] + ss[1], 1 + ss[2], max(ss).area(), [a > b for a in ss for b in ss].count(True), sorted(ss, key=Shape.area)[0].area())
