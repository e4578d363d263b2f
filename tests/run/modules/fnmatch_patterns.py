"""`fnmatch`."""
import fnmatch

names = ["a.py", "b.txt", ".hidden", "A.PY", "data[1].csv", "data1.csv", "x-y", "]", "", "a", "ab", "été.py", "[z", "a\nb"]
patterns = ["*", "*.py", "?", "??", "[ab]*", "[!a]*", "data[[]1].csv", "data[0-9].*", "[]]", "*[-]*", "a*b", "**", ".*", "[", "[z", "*.*", "[!]]", "a.p[xyz]", "[a-", "*a*a*", "?*[!.]"]
for pattern in patterns:
    print(repr(pattern), fnmatch.filter(names, pattern), [name for name in names if fnmatch.fnmatchcase(name, pattern)] == fnmatch.filter(names, pattern), fnmatch.fnmatch("A.PY", pattern))
print(fnmatch.translate("*.py"), fnmatch.translate("a?[!b]"), fnmatch.translate("a**b"))
