"""`csv`: rows and dicts, dialects, quoting, errors."""
import csv
import io
import os
import tempfile


def attempt(f):
    try:
        print(f())
    except (csv.Error, ValueError, TypeError) as e:
        print(type(e).__name__, e)


TEXT = 'name,age,"motto"\nBob,30,"Hi, ""you"""\n"Multi\nline",,x\n\n  spaced , 5,"q"tail\nlast,1,no newline'
for row in csv.reader(io.StringIO(TEXT)):
    print(row)
r = csv.reader(TEXT.splitlines(keepends=True))
print(next(r), next(r), r.line_num)
print(list(r), r.line_num)
for text, options in [("a;b;'c;d'\n", 1), ("a\tb\n", 2), ("a, b,  'c'\n", 3), ("a\\,b,c\\\\\n", 4), ('a,"b\n', 0), ('"a"b,c\n', 0), ("a,,\n", 0), (",\n", 0), ('""\n', 0), ('a,"b"\r\n', 0), ("a\rb\n", 0), ("x" * 5 + "\\", 4)]:
    kinds = [dict(), dict(delimiter=";", quotechar="'"), dict(delimiter="\t"), dict(skipinitialspace=True, quotechar="'"), dict(escapechar="\\", doublequote=False)]
    match options:
        case 0:
            attempt(lambda: list(csv.reader([text])))
            attempt(lambda: list(csv.reader([text], strict=True)))
        case 1:
            attempt(lambda: list(csv.reader([text], delimiter=";", quotechar="'")))
        case 2:
            attempt(lambda: list(csv.reader([text], "excel-tab")))
            attempt(lambda: list(csv.reader([text], dialect=csv.excel_tab)))
        case 3:
            attempt(lambda: list(csv.reader([text], skipinitialspace=True, quotechar="'")))
        case 4:
            attempt(lambda: list(csv.reader([text], escapechar="\\", doublequote=False)))
attempt(lambda: list(csv.reader(['1,"2",3.5\n'], quoting=csv.QUOTE_NONNUMERIC)))
attempt(lambda: list(csv.reader(["a,2\n"], quoting=csv.QUOTE_NONNUMERIC)))
attempt(lambda: list(csv.reader(['1,"2",3\n'], quoting=csv.QUOTE_NONE)))
attempt(lambda: csv.reader([], delimiter="ab"))
attempt(lambda: csv.reader([], "no-such-dialect"))

people = csv.DictReader(io.StringIO("name,age\nBob,30\n\nAl\nEve,5,extra,more\n"))
print(people.fieldnames)
for person in people:
    print(person, people.line_num)
print(list(csv.DictReader(io.StringIO("1,2\n3\n4,5,6\n"), fieldnames=["a", "b"], restkey="rest", restval="-")))
ages = [int(row["age"]) for row in csv.DictReader(io.StringIO("name,age\nBob,30\nEve,12\n"))]
print(sum(ages), max(ages))

rows = [["plain", 1, 2.5, None, True], ['with "quotes"', "com,ma", "new\nline", "", " sp "], ("tuple", -1, 1e20, "\r", "é"), [""], []]
for dialect in csv.list_dialects():
    out = io.StringIO()
    w = csv.writer(out, dialect)
    w.writerows(rows)
    print(dialect, repr(out.getvalue()))
for quoting in [csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]:
    out = io.StringIO()
    w = csv.writer(out, delimiter=";", quotechar="'", lineterminator="\n", quoting=quoting)
    print(w.writerow(["it's", 5, 'a"b', "x;y", None, 2.0]))
    print(quoting, repr(out.getvalue()))
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\")
w.writerow(["a,b", 'q"', "c\\d", "line\nend"])
w = csv.writer(out, doublequote=False, escapechar="\\", lineterminator="|")
w.writerow(["a,b", 'q"', "c\\d", "x|y"])
print(repr(out.getvalue()))
attempt(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]))
attempt(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow([""]))
attempt(lambda: csv.writer(io.StringIO()).writerow(5))

out = io.StringIO()
table = csv.DictWriter(out, fieldnames=["id", "name", "score"], extrasaction="ignore", lineterminator="\n")
table.writeheader()
table.writerow({"id": 1, "name": "x, y", "score": 2.5})
table.writerows([{"id": 2, "name": "z"}, {"name": "w", "id": 3, "score": None, "other": 1}])
print(out.getvalue())
attempt(lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"a": 1, "b": 2}))
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
print(csv.list_dialects(), list(csv.reader(['"a"|"b"'], "pipes")), csv.get_dialect("pipes").delimiter)
csv.unregister_dialect("pipes")
attempt(lambda: csv.get_dialect("pipes"))


class Semicolons(csv.Dialect):
    delimiter = ";"
    quotechar = '"'
    doublequote = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


print(list(csv.reader(["a;b;c,d"], Semicolons)), list(csv.reader(["a;b;c,d"], dialect=Semicolons())))
path = os.path.join(tempfile.mkdtemp(), "t.csv")
with open(path, "w", newline="") as f:
    csv.writer(f).writerows([[n, n * n, f"row {n}"] for n in range(5)])
with open(path, newline="") as f:
    total = 0
    for number, square, label in csv.reader(f):
        total += int(square)
    print(total, label)
os.remove(path)
os.rmdir(os.path.dirname(path))
print(issubclass(csv.Error, Exception), csv.field_size_limit())
