class Animal:
    sound = "..."
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} says {self.sound}"
    def kind(self):
        return "animal"
class Dog(Animal):
    sound = "Woof"
    def kind(self):
        return "dog/" + super().kind()
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak() + f" (age {self.age})"
    def kind(self):
        return "puppy/" + Dog.kind(self)
class Cat(Animal):
    sound = "Meow"
for a in [Animal("A"), Dog("Rex"), Puppy("Bit", 1), Cat("Tom")]:
    print(a.speak(), a.kind(), isinstance(a, Dog), isinstance(a, (Cat, Puppy)), type(a) is Dog)
print(issubclass(Puppy, Animal), issubclass(Cat, Dog), Puppy.__bases__ == (Dog,), [c.__name__ for c in Puppy.__mro__])
Animal.sound = "changed"
print(Animal("x").speak(), Dog("y").speak())
class Stack(list):
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]
s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), isinstance(s, list), s + [4], s == [1, 2, 3])
class MyInt(int):
    def double(self):
        return self * 2
print(MyInt(5).double(), MyInt(5) + 1, type(MyInt(5) + 1).__name__)
class UpperDict(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
d = UpperDict()
d["abc"] = 1
print(d, d["ABC"])
class MyStr(str):
    def shout(self):
        return self.upper() + "!"
print(MyStr("hi").shout(), MyStr("a") + "b", len(MyStr("abc")))
