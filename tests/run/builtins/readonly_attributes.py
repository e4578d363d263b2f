from collections import deque


def attempt(f):
    try:
        f()
    except AttributeError as e:
        print(e)


def set_real(x): x.real = 1
def set_imag(x): x.imag = 1
def set_start(x): x.start = 1
def set_other(x): x.other = 1
def set_maxlen(x): x.maxlen = 1
def del_real(x): del x.real


for x in (5, 1.5, 2j, True):
    attempt(lambda: set_real(x))
    attempt(lambda: set_imag(x))
    attempt(lambda: del_real(x))
    print(x.real, x.imag)
attempt(lambda: set_start(range(3)))
attempt(lambda: set_start(slice(3)))
attempt(lambda: set_maxlen(deque()))
for y in (5, "a", [1], (1,), {1: 2}, None, b"", 1.5, {1}):
    attempt(lambda: set_other(y))


class P:
    @property
    def real(self):
        return 7


attempt(lambda: set_real(P()))
attempt(lambda: del_real(P()))
