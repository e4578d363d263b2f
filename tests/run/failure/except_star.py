def work(kind):
    if kind == 1:
        raise ExceptionGroup("g", [ValueError("v"), TypeError("t"), KeyError("k")])
    raise ValueError("naked")


for k in (1, 2):
    try:
        work(k)
    except* ValueError as g:
        print("values", [str(e) for e in g.exceptions])
    except* (TypeError, KeyError) as g:
        print("others", [type(e).__name__ for e in g.exceptions])
print("end")
