def classify(n):
    if n < 0:
        return "negative"
    if n == 0:
        return "zero"
    for d in range(2, n):
        if n % d == 0:
            return f"composite, divisible by {d}"
    return "prime" if n > 1 else "unit"
for n in (-3, 0, 1, 2, 9, 13):
    print(n, classify(n))
def search(data, target):
    for i, row in enumerate(data):
        if not row:
            continue
        for j, v in enumerate(row):
            if v == target:
                return i, j
            if v is None:
                break
        else:
            print("row", i, "complete")
    else:
        return None
data = [[1, 2], [], [3, None, 4], [5]]
print(search(data, 5), search(data, 4), search([], 1))
def validate(form):
    errors = []
    if not form.get("name"):
        errors.append("name missing")
    age = form.get("age")
    if age is None:
        errors.append("age missing")
    elif not isinstance(age, int):
        errors.append("age not a number")
    elif not 0 <= age < 150:
        errors.append("age out of range")
    return errors or "valid"
for f in ({}, {"name": "a", "age": 5}, {"name": "", "age": "x"}, {"name": "b", "age": 200}):
    print(validate(f))
def parse_all(items):
    good, bad = [], 0
    for item in items:
        try:
            v = int(item)
        except ValueError:
            bad += 1
            if bad > 2:
                return good, "too many errors"
            continue
        if v < 0:
            break
        good.append(v)
    else:
        return good, "complete"
    return good, "stopped"
print(parse_all("1 2 x 3".split()), parse_all(["1", "-1", "2"]), parse_all("a b c 1".split()))
def implicit(flag):
    if flag == 1:
        return
    elif flag == 2:
        pass
    else:
        return flag
print(implicit(1), implicit(2), implicit(3))
