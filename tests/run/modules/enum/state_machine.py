from enum import Enum, auto
class Light(Enum):
    RED = auto()
    GREEN = auto()
    YELLOW = auto()
    def next(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]
    @property
    def seconds(self): return {Light.RED: 30, Light.GREEN: 25.5}.get(self, 5)
    @classmethod
    def parse(cls, s): return cls[s.strip().upper()]
    def __str__(self): return self.name.title()
l = Light.RED
t = 0
for _ in range(5):
    print(l, l.value, l.seconds)
    t += l.seconds
    l = l.next()
print(t, Light.parse(" green "), Light(3).next() is Light.RED, repr(Light.RED), f"{Light.RED} {Light.RED!r}")
try:
    Light.parse("blue")
except KeyError as e:
    print("no", e)
class Op(Enum):
    ADD = "+"
    SUB = "-"
    def apply(self, a, b):
        if self is Op.ADD: return a + b
        return a - b
print([Op(s).apply(7, 2) for s in "+-"], {o.value: o.name for o in Op}, Op.ADD in Op, [o for o in Op if o != Op.SUB])
def describe(x):
    match x:
        case Light.RED: return "stop"
        case Light.GREEN | Light.YELLOW: return "move"
        case Op(): return "op " + x.value
print([describe(x) for x in (Light.RED, Light.YELLOW, Op.SUB, 5)])
counts = {c: 0 for c in Light}
for n in "RED RED GREEN".split(): counts[Light[n]] += 1
print({str(k): v for k, v in counts.items()}, sorted(Light, key=lambda c: c.seconds)[0], Light.RED is Light["RED"], Light.RED == "RED")
