def g():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("handled", e)
            yield "recovered"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")
it = g()
print(next(it))
print(it.throw(ValueError("v1")))
print(next(it))
it.close()
it.close()
print(next(it, "exhausted"))
it = g()
next(it)
try:
    it.throw(KeyError("unhandled"))
except KeyError as e:
    print("out", e)
print(list(it))
it = g()
try:
    it.throw(ValueError("before start"))
except ValueError as e:
    print(e, list(it))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def ret_on_throw():
    try:
        yield 1
    except ValueError:
        return "returned"
r = ret_on_throw()
next(r)
try:
    r.throw(ValueError)
except StopIteration as e:
    print("value", e.value)
def replace():
    try:
        yield
    except ValueError as e:
        raise TypeError("replaced") from e
r = replace()
next(r)
try:
    r.throw(ValueError("cause"))
except TypeError as e:
    print(e, repr(e.__cause__))
fresh = g()
fresh.close()
print(list(fresh))
def stop():
    yield 1
    raise StopIteration("bad")
try:
    list(stop())
except RuntimeError as e:
    print(e, repr(e.__cause__))
