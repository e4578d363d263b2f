import first
import second
from first import run as run1, value
from second import run as run2
value = "main"
print(run1(), run2(), value, first.value, second.value)
def helper(): return "main helper"
print(first.use_helper(), second.use_helper(), helper())
a, b = first.Item(1), second.Item(1)
print(a, b, type(a) is type(b), a == b, type(a).__name__ == type(b).__name__)
print([m.run() for m in (first, second)], {first: 1}[first], [m.__name__ for m in (first, second)])
for m in (first, second):
    m.value = m.value * 2
print(first.run(), second.run())
second.helper = lambda: "patched"
print(second.use_helper())
