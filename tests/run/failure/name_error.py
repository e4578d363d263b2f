def compute():
    result = valeu + 1
    return result


print("start")
compute()
