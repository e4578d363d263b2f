# flips: no _slice, no drop.list, has rt_room_new
# characters: no bytes_len, no bytes_data
# longest: no str_len
# Each function calls itself somewhere, so that it stays a function.

import sys

NUMBERS = list(range(int(len(sys.argv) > 1) + 6))


def flips(numbers, deep):
    """The slice that is copied has neither an object nor, if it is short, a room on the heap."""
    if deep:
        return flips(numbers, deep - 1)
    count = 0
    while numbers[0]:
        numbers[:numbers[0] + 1] = numbers[numbers[0]::-1]
        count += 1
    return count


def characters(data, deep):
    """Length and address of a bytes are in its object."""
    if deep:
        return characters(data, deep - 1)
    total = 0
    for i in range(len(data)):
        total ^= data[i] & data[-1]
    return total


def longest(words, deep):
    if deep:
        return longest(words, deep - 1)
    most = 0
    for word in words:
        if len(word) > most:
            most = len(word)
    return most


print(flips([3, 2, 0, 1, 4], len(NUMBERS) - 6), characters(bytes(NUMBERS), 2), longest(sys.argv, 1))
