"""The end of native code: the call starts again in the interpreter."""

from _core import noinline


class _Misfit(BaseException):
    pass


@lang("misfit")
@noinline
def raise_misfit():
    raise _Misfit
