"""Of this module the compiler knows nothing."""


def decorated(function):
    return function


class Runner:
    steps = 3
    text = "x"

    def run(self, name, function, *args):
        return function(*args)


async def sleep(x):
    return x
