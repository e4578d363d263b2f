def key(item):
    return item["age"]


people = [{"age": 3}, {"name": "x"}]
print(sorted(people[:1], key=key))
people.sort(key=key)
