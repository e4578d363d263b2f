"""What the tests of NumPy's arrays share: calls whose results, warnings and changes must be the same, compiled or not."""

import warnings

import numpy as np

from both import Case, interpreted_calls


def result(function, args):
    """What a call gives and warns of, as text, and what it makes of its arguments."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value = shown(function(*args))
        except BaseException as error:
            value = type(error).__name__, [shown(arg) for arg in error.args]
    return value, [(w.category.__name__, str(w.message)) for w in caught], [shown(arg) for arg in args]


def shown(value):
    if type(value) in (tuple, list):
        return type(value).__name__, [shown(item) for item in value]
    if type(value) is dict:
        return "dict", [(shown(key), shown(item)) for key, item in value.items()]
    if isinstance(value, np.ndarray):
        return type(value).__name__, str(value.dtype), value.shape, value.flags.c_contiguous, [repr(x) for x in value.ravel()]
    return type(value).__name__, repr(value)


def fresh(args):
    """Arguments that nobody has changed."""
    def copy(arg):
        base = arg if getattr(arg, "base", None) is None else arg.base
        if type(arg) is not np.ndarray or arg.dtype.hasobject or type(base) is not np.ndarray or base.base is not None or base.dtype != arg.dtype:
            return arg
        # With the same steps.
        room = base.copy()
        offset = arg.__array_interface__["data"][0] - base.__array_interface__["data"][0]
        return np.ndarray(arg.shape, arg.dtype, room, offset, arg.strides) if base.size else room.reshape(arg.shape)
    return tuple(copy(arg) for arg in args)


class ArrayCase(Case):
    """Calls of functions of one module."""

    def check(self, name, make, native=None):
        """The same with fresh arguments; natively or not, if that is given."""
        got, expected = (result(getattr(module, name), make()) for module in (self.native, self.plain))
        self.assertEqual(got, expected, f"{name}{make()}")
        if native is not None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                calls = interpreted_calls(getattr(self.native, name), make(), {})
            self.assertEqual(calls == 0, native, f"{name}{make()}: {calls} interpreted calls")

    def natively(self, name, *args):
        self.check(name, lambda: fresh(args), True)

    def interpreted(self, name, *args):
        self.check(name, lambda: fresh(args), False)

    def either(self, name, *args):
        self.check(name, lambda: fresh(args))
