def deco(f):
    def wrapper(*args):
        return f(*args)
    return wrapper


@deco
def work(a, b):
    return a % b


print(work(5, 3))
print(work(5, 0))
