from .state import log
def double(x):
    log.append(x)
    return x * 2
