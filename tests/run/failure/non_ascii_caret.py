def f(d):
    return "é漢😀" + d["ключ"] + "конец"


print(f({"ключ": "x"}))
f({})
