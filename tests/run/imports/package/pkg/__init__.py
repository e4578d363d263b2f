"""A package."""
print("init pkg", __name__)
VERSION = "1.2"
from .util import clamp
from . import util


def exported(x):
    return clamp(x) * 10
