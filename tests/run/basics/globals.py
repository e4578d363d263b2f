counter = 0
def inc():
    global counter
    counter += 1
def read():
    return counter
def shadow():
    counter = 100
    return counter
inc()
inc()
print(counter, read(), shadow(), counter)
def make():
    global made
    made = "made in function"
make()
print(made)
def remove():
    global made
    del made
remove()
try:
    made
except NameError as e:
    print(e)
def late():
    return defined_later
try:
    late()
except NameError as e:
    print(e)
defined_later = 42
print(late())
def unbound():
    print(counter2)
    counter2 = 1
counter2 = 5
try:
    unbound()
except UnboundLocalError as e:
    print(e)
