from ..helper import double
from .. import VERSION
def func(x): return double(x) + len(VERSION)
class Klass:
    name = "klass"
