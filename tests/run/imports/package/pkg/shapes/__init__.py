print("init", __name__)
from .square import Square
from .. import VERSION
helper_name = VERSION
__all__ = ["Square"]
