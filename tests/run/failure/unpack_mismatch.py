rows = ["a,1", "b,2,x"]
for row in rows:
    name, value = row.split(",")
    print(name, value)
