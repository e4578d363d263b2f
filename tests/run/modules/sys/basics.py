# args: alpha 2 --flag x=y
import sys
print(len(sys.argv), sys.argv[1:])
print(sys.maxsize, sys.byteorder, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.maxunicode, sys.platform)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min, sys.hash_info.modulus, sys.int_info.bits_per_digit > 0)
print(sys.getrecursionlimit())
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
def f(n): return 0 if n == 0 else 1 + f(n - 1)
try:
    f(-1)
except RecursionError:
    print("limited")
sys.setrecursionlimit(3000)
print(f(2000))
print(sys.intern("abc") == "abc", sys.stdout is sys.__stdout__, sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is not None)
print("sys" in sys.modules, sys.implementation.name, sys.getdefaultencoding(), sys.flags.optimize)
