def down(n):
    if n == -1:
        return 0
    return 1 + down(n + 1)


print("going down")
down(0)
