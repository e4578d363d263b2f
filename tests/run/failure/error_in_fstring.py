def f(user):
    return f"name={user['name']} age={user['age']:>5}"


print(f({"name": "a", "age": 3}))
print(f({"name": "b"}))
