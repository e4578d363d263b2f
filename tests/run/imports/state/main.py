import config
import worker
print(config.settings, worker.describe())
config.settings["mode"] = "fast"
worker.settings["n"] = 2
config.level = 5
print(config.settings, worker.settings, worker.level, worker.read_level(), worker.describe())
worker.set_level(9)
print(config.level, worker.level, worker.read_level())
from config import Registry, register
@register
def f(): return "f"
print(Registry.names(), worker.g(), Registry.call("g"), Registry.call("f"))
c1, c2 = config.Counter(), worker.make_counter()
c1.inc(); c2.inc(); c2.inc()
print(c1.n, c2.n, config.Counter.total, isinstance(c2, config.Counter))
try:
    worker.fail()
except config.ConfigError as e:
    print("caught", e, type(e).__module__, type(e).__qualname__)
del config.level
try:
    worker.read_level()
except AttributeError as e:
    print(e)
