try:
    raise SystemExit("text")
except SystemExit as e:
    print(e.code, e.args)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, e.args)
raise SystemExit(9)
