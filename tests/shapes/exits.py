# packed: no rt_room_resize, no rt_object_room, no _bytes_of_changed
# Each function calls itself somewhere, so that it stays a function.

import sys


def packed(numbers, limit):
    if limit < 0:
        return packed(numbers, -limit)
    out = bytearray()
    for number in numbers:
        out += bytes([number - limit, number & 255])
    return out


n = len(sys.argv)
print(packed([5, 6, 7] * n, 3), packed([2], -1))
