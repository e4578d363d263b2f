"""Module docstring."""

import sys

LIMIT = 5


def helper(n):
    return [i * LIMIT for i in range(n)]


def main():
    data = helper(4)
    print(data, sum(data))
    print(__doc__)
    print(len(sys.argv))
    return 0


if __name__ == "__main__":
    code = main()
    print("code", code)
