ages = {"ann": 30}


def lookup(name):
    return ages[name]


print(lookup("ann"))
print(lookup("bob"))
