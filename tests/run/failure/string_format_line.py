def show(*args):
    return "%s and %s" % args


print(show(1, 2))
print(show(1))
