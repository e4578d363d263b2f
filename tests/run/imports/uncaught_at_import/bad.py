values = [1, 2]
print("bad module")
print(values[2])
