class Base:
    def __init__(self, n):
        self.n = 100 // n


class Child(Base):
    def __init__(self, n):
        super().__init__(n - 1)


print(Child(3).n)
Child(1)
