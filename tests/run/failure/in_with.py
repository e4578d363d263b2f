class Resource:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__)
        return False


def use():
    with Resource() as r:
        r.missing()


use()
