x = 0
if x == 0: x = 1 / x
