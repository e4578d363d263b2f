try:
    1 / 0
except "not a class":
    print("never")
