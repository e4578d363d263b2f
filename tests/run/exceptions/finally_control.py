def f1():
    try:
        return "try"
    finally:
        print("f1 finally")
def f2():
    try:
        return "try"
    finally:
        return "finally"
def f3():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"
def f4():
    for i in range(3):
        try:
            if i == 1:
                continue
            print("body", i)
        finally:
            print("fin", i)
    return "done"
def f5():
    while True:
        try:
            break
        finally:
            print("break finally")
    return "out"
def f6():
    for i in range(5):
        try:
            return i
        finally:
            if i < 2:
                continue
    return "end"
def f7():
    x = 1
    try:
        return x
    finally:
        x = 2
def f8():
    l = [1]
    try:
        return l
    finally:
        l.append(2)
def f9():
    for i in range(3):
        try:
            1 / 0
        except ZeroDivisionError:
            if i == 1:
                break
            continue
        finally:
            print("f9", i)
    else:
        print("no")
    return i
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9):
    print(f.__name__, f())
def nested():
    try:
        try:
            raise KeyError("a")
        finally:
            print("one")
    except KeyError:
        try:
            return "r"
        finally:
            print("two")
    finally:
        print("three")
print(nested())
