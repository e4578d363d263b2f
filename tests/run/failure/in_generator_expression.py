def run(xs):
    return sum(int(x) for x in xs)


print(run("123"))
print(run("12x"))
