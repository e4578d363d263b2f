import traceback


def f(x):
    return g(x) + 1


def g(x):
    return 1 / x


try:
    f(0)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
    print(traceback.format_exception_only(type(e), e))
