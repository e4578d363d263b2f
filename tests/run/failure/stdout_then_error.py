for i in range(3):
    print("line", i)
print("no newline", end="")
print(undefined)
