ready = False
log = []
