balance = 100
history = []
for kind, amount in [("in", 50), ("out", 30), ("out", 500), ("in", 5)]:
    if kind == "in":
        balance += amount
    elif amount <= balance:
        balance -= amount
    else:
        print("refused", amount)
        continue
    history.append((kind, amount, balance))
for entry in history:
    print(*entry)
print("final", balance, len(history), sum(a for k, a, _ in history if k == "out"))
