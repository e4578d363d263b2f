class AppError(Exception):
    pass
class CodeError(AppError):
    def __init__(self, code, msg="none"):
        super().__init__(msg)
        self.code = code
    def describe(self):
        return f"{self.code}: {self}"
class Fancy(Exception):
    def __str__(self):
        return "fancy str"
class NoInit(Exception):
    def __init__(self, a, b):
        self.a = a
try:
    raise AppError("boom")
except AppError as e:
    print(e, repr(e))
try:
    raise CodeError(42, "bad thing")
except AppError as e:
    print(e, e.code, e.describe(), repr(e), e.args)
try:
    raise CodeError(7)
except CodeError as e:
    print(e.describe())
try:
    raise Fancy("real args")
except Exception as e:
    print(e, repr(e), e.args)
try:
    raise NoInit(1, 2)
except NoInit as e:
    print(e.a, e.args, str(e), repr(e))
def check(e):
    try:
        raise e
    except CodeError:
        return "code"
    except AppError:
        return "app"
    except (ValueError, TypeError):
        return "value/type"
    except Exception as x:
        return type(x).__name__
print([check(e) for e in (AppError(), CodeError(1), ValueError(), TypeError(), OSError(), KeyError("k"))])
print(issubclass(CodeError, Exception), CodeError.__mro__, [c.__name__ for c in KeyError.__mro__])
class Multi(ValueError, KeyError):
    pass
try:
    raise Multi("m")
except KeyError as e:
    print("as key", e, isinstance(e, ValueError))
