counts = {"a": 1}
for c in "ab":
    counts[c] += 1
    print(counts)
