"""What class bodies compute is read where the interpreter has it, through the class and through its objects."""


def squares(n):
    return [i * i for i in range(n)]


class Generator:
    BITS = 32
    ONE = 1
    m1 = (ONE << (BITS - 2)) + ((ONE << (BITS - 2)) - ONE)
    m2 = ONE << BITS // 2
    dm1 = 1.0 / float(m1)
    table = squares(10)
    names = {"a": len("abc"), "b": 2}
    pair = (ONE + 1, float(BITS))
    label = "g" + str(BITS)
    for last in range(3):
        squared = last * last
    del last
    origin = None

    def __init__(self, seed):
        self.seed = seed

    def step(self):
        self.seed = (self.seed * 1103515245 + 12345) % self.m1
        return self.dm1 * self.seed

    def look(self, i: int):
        return self.table[i] + Generator.m2 + self.names["a"]

    def put(self, i: int, value: int):
        self.table[i] = value
        return self.table

    def shown(self):
        return self.label, self.pair, self.squared

    def hides(self, value: int):
        self.hidden = value
        return self.hidden

    hidden = max(1, 2)

    @classmethod
    def limit(cls, i: int):
        return cls.m1 + i

    @staticmethod
    def fixed(i: int):
        return Generator.m1 - i


class Other(Generator):
    m2 = 5 * 5
    m1 = abs(-1000)

    def both(self):
        return self.m1, self.m2, Generator.m1, Other.m1


def run(seed: int, n: int):
    generator = Generator(seed)
    total = 0.0
    for _ in range(n):
        total += generator.step()
    return total


def made(seed: int):
    generator = Other(seed)
    return generator.step(), generator.both()


def of(generator: Generator, i: int):
    return generator.m1 + generator.m2 + i


def missing(generator: Generator):
    return generator.last


def use():
    run(3, 3)
    made(3)
    generator = Other(2)
    generator.look(1)
    generator.put(1, 1)
    generator.shown()
    generator.hides(3)
    Generator(1).hides(3)
    Generator.limit(2)
    Generator.fixed(2)
    of(generator, 2)
    of(Generator(3), 2)


if __name__ == "__main__":
    use()
