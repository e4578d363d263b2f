import lib
print("imported")
lib.outer(0)
