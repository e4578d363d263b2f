def find(xs, t):
    for x in xs:
        if x == t:
            break
    else:
        raise LookupError(f"{t!r} not found")
    return x


print(find([1, 2], 2))
find("abc", "z")
