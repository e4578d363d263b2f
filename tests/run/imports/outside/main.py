"""Variables of modules that only other modules set, delete, or ask for."""
import settings
from settings import show

print(hasattr(settings, "level"), hasattr(settings, "debug"), getattr(settings, "debug", "no"), settings.__name__)
settings.debug = True
print(hasattr(settings, "debug"), settings.debug, show())
for name in ("level", "debug", "missing"):
    print(name, getattr(settings, name, None), name in vars(settings))
settings.level += 1
print(settings.level, show())
del settings.level
try:
    print(show())
except NameError as e:
    print(e)
try:
    settings.level
except AttributeError as e:
    print(e)
try:
    del settings.level
except AttributeError as e:
    print(e)
setattr(settings, "level", "set again")
print(show(), sorted(n for n in dir(settings) if not n.startswith("_")))
settings.__dict__["level"] = [1]
print(settings.level, vars(settings)["level"], settings.__dict__.get("nothing"))
settings.helper = lambda: "replaced"
print(settings.call_helper())
try:
    settings.nothing
except AttributeError as e:
    print(e)
