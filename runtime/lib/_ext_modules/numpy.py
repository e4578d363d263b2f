"""What native code of an extension module knows of NumPy. An executable has no such module."""

from _core import cons, head, i64, is_static_tuple, same_type, static_len, tail
from _ext_buffer import float64_elements, int64_elements, new_array
from _ext_misfit import exact_int, raise_misfit
from _ext_scalar import bool_, float64, int64

_stateless: "empty float64 inf int64 nan pi zeros"

pi = 3.141592653589793
inf = float("inf")
nan = float("nan")


@inline
def zeros(shape, dtype=float):
    return new_array(1, _items_of(dtype), _lengths_of(shape))


@inline
def empty(shape, dtype=float):
    return new_array(0, _items_of(dtype), _lengths_of(shape))


def _items_of(dtype):
    if same_type(dtype, float) or same_type(dtype, float64):
        return float64_elements
    elif same_type(dtype, int) or same_type(dtype, int64):
        return int64_elements
    else:
        raise_misfit()


@inline
def _lengths_of(shape):
    if is_static_tuple(shape):
        if static_len(shape) == 0:
            return ()
        else:
            return cons(_length(head(shape)), _lengths_of(tail(shape)))
    else:
        return (_length(shape),)


def _length(n) -> i64:
    return exact_int(n)
