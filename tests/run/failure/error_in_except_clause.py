def handler_types():
    raise RuntimeError("computing handler")


try:
    1 / 0
except handler_types():
    print("never")
