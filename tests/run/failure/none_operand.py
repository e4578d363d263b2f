def find(xs, key):
    for k, v in xs:
        if k == key:
            return v


pairs = [("a", 1)]
print(find(pairs, "a") + 1)
print(find(pairs, "b") + 1)
