def biggest(xs):
    m = xs[0]
    for x in xs:
        if x > m:
            m = x
    return m


print(biggest([1, 5, 2]))
print(biggest([1, "5"]))
