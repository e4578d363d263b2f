import sys

print(sys.argv[1:])
from sys import no_such_function
