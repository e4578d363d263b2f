def f(a, b):
    return (a.upper() if a else b.lower()) + str(1 / len(b))


print(f("x", "y"))
print(f("", "Y"))
print(f("x", ""))
