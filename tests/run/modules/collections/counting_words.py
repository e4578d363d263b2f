from collections import Counter, defaultdict, deque
text = "the cat sat on the mat the cat ran"
c = Counter(text.split())
print(c.most_common(2), c["dog"], sum(c.values()), sorted(c))
by_len = defaultdict(list)
for w in c:
    by_len[len(w)].append(w)
print({k: sorted(v) for k, v in sorted(by_len.items())})
recent = deque(maxlen=3)
for w in text.split():
    recent.append(w)
print(list(recent), recent[0], "ran" in recent)
letters = Counter(ch for ch in text if ch != " ")
print(letters.most_common(3), letters["z"])
bigrams = Counter(zip(text.split(), text.split()[1:]))
print(bigrams.most_common(1), bigrams["the", "cat"])
graph = defaultdict(set)
for a, b in bigrams:
    graph[a].add(b)
print(sorted(graph["the"]), len(graph), sorted(graph["nowhere"]), len(graph))
