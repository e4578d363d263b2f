"""A module with a long top level fails in the middle, and is imported again."""
import sys


def attempt():
    try:
        import long
        return long.LAST, long.TABLE["k39"], long.total
    except ValueError as error:
        return f"failed: {error}", sys.modules.get("long")


print(attempt())
print(attempt())
import state
state.ready = True
print(attempt())
print(attempt())
import long
print(long.runs, long.__name__, sorted(name for name in vars(long) if not name.startswith("__")))
