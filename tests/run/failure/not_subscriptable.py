def first(v):
    return v[0]


print(first("abc"))
first(None)
