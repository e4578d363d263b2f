def f(kind):
    log = []
    try:
        log.append("a")
        try:
            if kind == 1: raise ValueError(1)
            if kind == 2: raise KeyError(2)
            if kind == 3: return log + ["early"]
            log.append("b")
        except ValueError as e:
            log.append(f"inner {e}")
            if kind == 1: raise TypeError("from handler")
        else:
            log.append("else")
            if kind == 4: raise OSError("from else")
        finally:
            log.append("inner fin")
            if kind == 5: raise IndexError("from finally")
    except (KeyError, IndexError) as e:
        log.append(type(e).__name__)
    except TypeError as e:
        log.append(f"T {e} ctx {e.__context__!r}")
    except Exception as e:
        log.append(f"other {e}")
    finally:
        log.append("outer fin")
    return log
for k in range(6): print(k, f(k))
def g():
    for i in range(4):
        try:
            try:
                if i == 1: continue
                if i == 2: raise ValueError
                yield i
            finally:
                print("fin", i)
        except ValueError:
            print("skip", i)
            continue
        else:
            print("else", i)
print(list(g()))
def h():
    e = "outer e"
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as u:
        return str(u)
print(h())
def shadow():
    try:
        1 / 0
    except ZeroDivisionError as e:
        try:
            {}["k"]
        except KeyError as e:
            a = repr(e)
        try:
            e
        except UnboundLocalError:
            a += " unbound"
    return a
print(shadow())
def deep(n):
    try:
        if n == 0: raise ValueError("base")
        return deep(n - 1)
    except ValueError as e:
        if n < 3: raise ValueError(f"{e} {n}") from None
        return str(e)
    finally:
        order.append(n)
order = []
print(deep(5), order)
def ret():
    while True:
        try:
            return "a"
        finally:
            break
    return "b"
print(ret())
def types():
    for t in (ValueError, (TypeError, KeyError), Exception):
        try:
            raise KeyError("k")
        except t as e:
            yield t.__name__ if isinstance(t, type) else "tuple"
        except BaseException:
            yield "missed"
print(list(types()))
def selector(n): return [ValueError, TypeError][n]
for n in (0, 1):
    try:
        try:
            raise TypeError("dyn")
        except selector(n):
            print("matched", n)
    except TypeError:
        print("fell through", n)
