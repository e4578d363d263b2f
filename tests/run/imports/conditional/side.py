print("side effect")
value = 7
