import config
from config import settings, level, register, Counter, ConfigError


def describe():
    return "-".join(f"{k}={v}" for k, v in sorted(settings.items()))


def read_level():
    return config.level


def set_level(n):
    config.level = n


@register
def g():
    return "g"


def make_counter():
    return Counter()


def fail():
    raise ConfigError("from worker")
