# Options count by their truth, whatever they are.
import json
print(json.dumps({"b": 1, "ä": 2}, sort_keys=1, ensure_ascii=0), json.dumps(["ä"], ensure_ascii=None), json.dumps([1], allow_nan="x"))
