text = """the quick brown fox jumps over the lazy dog
the fox was quick and the dog was not"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word in sorted(counts, key=lambda w: (-counts[w], w))[:5]:
    print(f"{word:<8}{counts[word]:>3}")
by_len = {}
for word in set(text.split()):
    by_len.setdefault(len(word), []).append(word)
for n in sorted(by_len):
    print(n, sorted(by_len[n]))
letters = [0] * 26
for ch in text.lower():
    if ch.isalpha():
        letters[ord(ch) - ord("a")] += 1
print(letters)
print(max(counts.items(), key=lambda kv: kv[1]))
