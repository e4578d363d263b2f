"""What inference takes for a value of which native code knows nothing, where it looks at a module as at a program (`front/src/extension/sketch.rs`). Nothing is ever
executed of this: operations on such a value give one again, so that what comes after them is looked at, too."""


_is_odd = False


def _maybe():
    global _is_odd
    _is_odd = not _is_odd
    return _is_odd


class _Unknown:
    def __getattr__(self, name):
        return self

    def __setattr__(self, name, value):
        pass

    def __call__(self, *args, **named):
        return self

    def __getitem__(self, index):
        return self

    def __setitem__(self, index, value):
        pass

    def __delitem__(self, index):
        pass

    def __iter__(self):
        return self

    def __next__(self):
        if _maybe():
            raise StopIteration
        return self

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return None

    def __contains__(self, x):
        return _maybe()

    def __bool__(self):
        return _maybe()

    def __len__(self):
        return 1

    def __int__(self):
        return 1

    def __index__(self):
        return 1

    def __float__(self):
        return 1.0

    def __str__(self):
        return ""

    def __neg__(self):
        return self

    __pos__ = __invert__ = __neg__

    def __add__(self, other):
        return self

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __add__
    __mod__ = __rmod__ = __pow__ = __rpow__ = __matmul__ = __rmatmul__ = __add__
    __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = __add__

    def __lt__(self, other):
        return _maybe()

    __le__ = __gt__ = __ge__ = __eq__ = __ne__ = __lt__

    def __hash__(self):
        return 1


def anything():
    return _Unknown()


@lang("unknown")
def unknown():
    return _Unknown()
