import sys
from . import total, where

if __name__ == "__main__":
    print(sys.argv[1:], total(int(sys.argv[1])), where(), __name__, __package__)
