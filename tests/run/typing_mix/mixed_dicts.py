d = {"int": 1, 2: "two", 3.5: [1], None: None, True: "yes", (1, "t"): {"n": 1}, b"b": 5, "": 0}
for k, v in d.items():
    print(repr(k), repr(v))
print(d[1], d["int"], d[None], d[(1, "t")]["n"], 1.0 in d, d.get(2.0), len(d))
config = {"host": "h", "port": 80, "opts": {"debug": False, "level": 1.5}, "tags": ["a", 1]}
def walk(v, path=""):
    if isinstance(v, dict):
        for k, x in v.items():
            yield from walk(x, f"{path}.{k}" if path else k)
    elif isinstance(v, list):
        for i, x in enumerate(v):
            yield from walk(x, f"{path}[{i}]")
    else:
        yield path, v
for p, v in walk(config): print(p, v)
config["port"] += 1
config["opts"]["level"] *= 2
config["tags"].append(None)
config["host"] = None
config["new"] = config["opts"]["debug"] or "off"
print(config)
def dumps(v):
    if v is None: return "null"
    if v is True: return "true"
    if v is False: return "false"
    if isinstance(v, (int, float)): return repr(v)
    if isinstance(v, str): return '"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(v, (list, tuple)): return "[" + ", ".join(dumps(x) for x in v) + "]"
    if isinstance(v, dict): return "{" + ", ".join(dumps(str(k)) + ": " + dumps(x) for k, x in v.items()) + "}"
    raise TypeError(f"cannot dump {type(v).__name__}")
print(dumps(config), dumps([1, 2.5, "q\"\n", (), {}]))
try:
    dumps({"s": {1}})
except TypeError as e:
    print(e)
table = {"add": lambda a, b: a + b, "name": "calc", "version": 2}
print(table["add"](1, 2), table["add"]("a", "b"), table["name"] + str(table["version"]))
d2 = dict.fromkeys("ab")
d2["a"] = 1
d2["b"] = [d2["a"]]
d2["c"] = d2
print(d2["c"]["b"], d2)
