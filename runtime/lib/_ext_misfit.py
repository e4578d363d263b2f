"""The end of native code: the call starts again in the interpreter."""

from _core import Ptr, i64, noinline, runtime


@runtime("py_ended_state")
def _ended_state() -> Ptr[i64]: ...


class _Misfit(BaseException):
    pass


@lang("misfit")
@noinline
def raise_misfit():
    # A method of the program may swallow every exception.
    _ended_state().set(0, 1)
    raise _Misfit
