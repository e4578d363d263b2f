data = {"users": [{"name": "ann", "tags": []}]}


def tag(d, i, j):
    return d["users"][i]["tags"][j].upper()


tag(data, 0, 0)
