class Counter:
    made = 0

    def __init__(self, start=0, step=1):
        self.value = start
        self.step = step
        Counter.made += 1

    def next(self):
        self.value += self.step
        return self.value

    def reset(self):
        self.value = 0


class Loud(Counter):
    def next(self):
        v = super().next()
        print("now", v)
        return v


a, b, c = Counter(), Counter(10, -2), Loud(step=0.5)
print([x.next() for x in (a, b, c, a, b, c)], Counter.made)
a.reset()
print(a.value, isinstance(c, Counter), type(b) is Counter, Loud.made)
counters = {"a": a, "b": b}
for name, counter in counters.items():
    for _ in range(3):
        counter.next()
    print(name, counter.value)
