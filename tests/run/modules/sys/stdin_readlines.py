import sys
lines = sys.stdin.readlines()
print(len(lines), lines)
words = " ".join(lines).split()
count = {}
for w in words:
    count[w.lower()] = count.get(w.lower(), 0) + 1
for w, c in sorted(count.items(), key=lambda kv: (-kv[1], kv[0])):
    print(w, c)
