def read(fields):
    return [int(f.strip()) for f in fields]


print(read([" 1", "2 "]))
read(["3", "4.5"])
