class Q:
    def __init__(self):
        self.parts = []

    def where(self, c):
        self.parts.append(c)
        return self

    def run(self):
        raise RuntimeError("query failed: " + " ".join(self.parts))


print(len(Q().where("a").parts))
Q().where("a").where("b").run()
