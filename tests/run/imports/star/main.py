from public import *
from everything import *
x = 1
print(visible(), also, x)
try:
    hidden
except NameError as e:
    print(e)
try:
    _private
except NameError as e:
    print(e)
print(ev(), EV_CONST)
try:
    _ev_private
except NameError as e:
    print(e)
import public
print(public.hidden, public._private, public.__all__)
print(len([n for n in globals() if n.startswith("ev") or n.startswith("EV")]))
