import a
print(a.name(), a.call_b())
import b
print(b.call_a(), b.a is a)
print(b.seen_during_import)
from c import late
print(late())
