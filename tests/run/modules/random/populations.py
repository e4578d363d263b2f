import random
from collections import deque
from array import array
class L:
    def __len__(self): return 3
    def __getitem__(self, i): return i
random.seed(1)
def attempt(x):
    try:
        print(random.sample(x, 2))
    except TypeError as e:
        print(e)
attempt([1, 2, 3]); attempt((1, 2, 3)); attempt("abc"); attempt(b"abc"); attempt(bytearray(b"abc")); attempt(range(5)); attempt(deque([1, 2, 3])); attempt(array("i", [1, 2, 3])); attempt(memoryview(b"abc"))
attempt({1, 2, 3}); attempt(frozenset([1, 2])); attempt({1: 2, 3: 4}); attempt(L()); attempt(iter([1, 2])); attempt({1: 2}.keys())
