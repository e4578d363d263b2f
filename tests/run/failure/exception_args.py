raise Exception("message", 42, ["list"])
