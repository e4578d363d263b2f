class Bad:
    def __repr__(self):
        raise ValueError("repr failed")


print("before")
print([1, Bad()])
