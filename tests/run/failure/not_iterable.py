def loop(v):
    for item in v:
        print(item)


loop([1])
loop(42)
