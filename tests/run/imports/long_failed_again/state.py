ready = False
runs = 0
