def work():
    errors = []
    for v in ("1", "x", None):
        try:
            int(v)
        except (ValueError, TypeError) as e:
            errors.append(e)
    raise ExceptionGroup("many", errors)


try:
    work()
except ExceptionGroup as g:
    print(g, len(g.exceptions), [type(e).__name__ for e in g.exceptions])
