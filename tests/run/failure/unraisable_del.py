class D:
    def __del__(self):
        print("del runs")


def f():
    d = D()
    raise ValueError("with local")


try:
    f()
except ValueError as e:
    text = f"caught {e}"
print("after", text)
f()
