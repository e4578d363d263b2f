groups = {}
for key in ["a", ["b"]]:
    groups[key] = 1
    print(groups)
