xs = [3, 2, 1]
while xs[-1] < 5:
    print(xs.pop())
