"""The cycle collector."""
from _core import i64, runtime


@runtime("collect")
def _collect() -> i64: ...


def collect(generation=2):
    n: int = _collect()
    return n
