import sys, contextlib
print("sys" in sys.modules, "json" in sys.modules, "__main__" in sys.modules, "no_such" in sys.modules, sys.modules["sys"] is sys)
this = sys.modules[__name__]
print(this.__name__)
with contextlib.suppress(ImportError):
    import not_there_at_all
    print("unreachable")
for attempt in range(2):
    try:
        import not_there_again
    except ModuleNotFoundError as e:
        print(e, e.name)
print(sys.modules.get("nope"), sys.modules.get("json", 3))
try:
    sys.modules["zzz"]
except KeyError as e:
    print(repr(e))

