"""Lists that methods of str make are lists like others: they may hold other things later."""
words = "a b c".split()
words.append(3)
words.insert(0, None)
print(words, "".split(), "x".split(","))
lines = "one\ntwo\r\nthree".splitlines()
lines[1] = ("t", 2)
print(lines, "".splitlines(), "\n\n".splitlines(True))
parts = "1,2,3".rsplit(",", 1)
parts += [4.5, parts[0]]
print(parts)
both = [["x"], "y z".split(), [1, 2]]
both[1].extend(range(2))
print(both, "  p  q ".rsplit())
