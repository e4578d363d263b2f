"""Memory of other objects, read and written in place."""
from array import array


def total(a: array):
    result = 0
    for x in a:
        result += x
    return result

def at(a: array, i: int):
    return a[i]

def put(a: array, i: int, x: float):
    a[i] = x
    return a[i]

def put_int(a: "array[int]", i: int, x: int):
    a[i] = x

def scale(a: "array[float]", factor: float):
    for i in range(len(a)):
        a[i] = a[i] * factor

def scale_until(a: "array[float]", factor: float, end: int):
    """Raises after it has written, if `end` is beyond the end."""
    for i in range(end):
        a[i] = a[i] * factor
    return end

def shift(a: "array[float]", b: "array[float]", n: int):
    """Writes through both, one after the other."""
    for i in range(n):
        a[i] = b[i] + 1.0
        b[i] = a[i] * 2.0
    return a[n]

def same(a: array):
    return a

def upper(data: bytearray):
    for i in range(len(data)):
        if 97 <= data[i] <= 122:
            data[i] -= 32
    return data

def poke(data: bytearray, i: int, x: int):
    data[0] = 1
    data[i] = x
    return len(data)

def checksum(data: memoryview):
    sum_ = 0
    for x in data:
        sum_ = (sum_ * 31 + x) % 65521
    return sum_

def fill(data: memoryview, x: int):
    for i in range(len(data)):
        data[i] = x
    return data[-1]

def middle(data: memoryview):
    part = data[1:-1]
    return len(part), part[0], part[-1], part[::2][1]

def mixed(data: memoryview, numbers: "array[float]"):
    """Both may be the same memory."""
    before = numbers[0]
    data[7] = 64
    return before, numbers[0]

def is_of(data: bytearray):
    return isinstance(data, bytearray), isinstance(data, bytes), isinstance(data, list)

def is_view(data: memoryview):
    return isinstance(data, memoryview), isinstance(data, bytearray), data.ndim, data.shape

def guarded(data: bytearray, i: int):
    try:
        return data[i]
    except IndexError:
        return -1

def ends(data: bytearray, i: int):
    try:
        data[0] = i
        return data[i]
    finally:
        return 5

def whole(data: bytearray):
    return data == b"ab", bytes(data), data[1:]

def grow(data: bytearray):
    data[0] = 7
    data.append(1)
    return len(data)

def both(a: "array[float]", data: bytearray, i: int):
    a[0] = 1.0
    data[0] = 2
    a[1] = 3.0
    data[1] = 4
    return data[i]

def passed(a: "array[float]", n: int):
    put_all(a, n)
    return total(a)

def put_all(a: "array[float]", n: int):
    for i in range(n):
        a[i] = 1.5
