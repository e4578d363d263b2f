"""Functions that assign to variables of the module."""

count = 0
total = 0.5
name = "x"
flag = False
stack = []
limit = None
LIMIT = 1000


def bump(n: int) -> int:
    global count, total
    for i in range(n):
        count += 1
        total = total + i
    return count


def rename(s: str) -> str:
    global name, flag
    name = name + s
    flag = not flag
    return name


def fails(n: int) -> int:
    global count
    for i in range(n):
        count += 1
    if n > 5:
        raise ValueError(count)
    return count


def caught(n: int) -> int:
    global count
    try:
        count = 10 // n
    except ZeroDivisionError:
        count = -1
    return count


def local(n: int) -> int:
    count = n
    count += 1
    return count


def both(n: int) -> int:
    return bump(n) + count


def only_written(x: float) -> None:
    global total
    total = x


def in_branches(n: int) -> int:
    global count
    if n > LIMIT:
        count = 0
    else:
        while n > 0:
            count += n
            n -= 1
    return count


def unpacked(n: int) -> int:
    global count, total
    count, total = n, n / 2
    return count


def looped(n: int) -> int:
    global count
    for count in range(n):
        pass
    return count


def ended(n: int) -> int:
    global count
    old = count
    del count
    count = n
    return old


def pushed(n: int) -> int:
    global stack
    stack = stack + [n]
    return len(stack)


def stepped(n: int):
    global count
    for i in range(n):
        count += 1
        yield count


def outer(n: int) -> int:
    def inner():
        global count
        count += n
    inner()
    return count
