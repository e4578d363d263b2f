import helper
from helper import double, CONST
from helper import Greeter as G
print(helper.double(4), double("ab"), CONST, helper.CONST is CONST)
print(G("Ann").greet(), helper.Greeter.__name__, helper.__name__, __name__)
helper.counter += 5
print(helper.counter, helper.get_counter())
helper.bump()
print(helper.counter, helper.get_counter())
from helper import counter
helper.bump()
print(counter, helper.counter)
helper.new_attr = "added"
print(helper.new_attr, hasattr(helper, "nope"))
try:
    helper.nope
except AttributeError as e:
    print(e)
try:
    from helper import nope
except ImportError as e:
    print(type(e).__name__, e.name)
try:
    import does_not_exist
except ModuleNotFoundError as e:
    print(e)
import helper as again
print(again is helper)
def local():
    from helper import double as d
    return d(1.5)
print(local(), helper.__doc__)
if __name__ == "__main__":
    print("main guard runs")
