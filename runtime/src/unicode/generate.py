"""Writes tables.rs: character properties and case mappings as CPython 3.11 has them, and which properties are others in later versions.

Run it with that interpreter, and give it the later ones: python3.11 generate.py python3.12 python3.13 > tables.rs
"""
import subprocess
import sys
from unicodedata import decimal

LAST = 0x110000

PROPERTIES = [
    ("ALPHA", str.isalpha),
    ("DECIMAL", str.isdecimal),
    ("DIGIT", str.isdigit),
    ("NUMERIC", str.isnumeric),
    ("SPACE", str.isspace),
    ("UPPER", str.isupper),
    ("LOWER", str.islower),
    ("TITLE", lambda c: c.istitle() and not c.isupper()),
    ("PRINTABLE", str.isprintable),
    ("ID_START", str.isidentifier),
    ("ID_CONTINUE", lambda c: ("a" + c).isidentifier()),
    ("CASED", lambda c: (c + "\u03a3").lower()[-1] == "\u03c2"),
    ("CASE_IGNORABLE", lambda c: ("a" + c + "\u03a3").lower()[-1] == "\u03c2" and (c + "\u03a3").lower()[-1] != "\u03c2"),
]


def bits(c):
    return sum(1 << i for i, (_, test) in enumerate(PROPERTIES) if test(c))


def property_tables():
    classes, runs, previous = {}, [], None
    for code in range(LAST):
        b = bits(chr(code))
        if b != previous:
            runs.append((code, classes.setdefault(b, len(classes))))
            previous = b
    assert len(classes) < 256
    for i, (name, _) in enumerate(PROPERTIES):
        print(f"/// Bit of a property.\npub const {name}: u16 = 1 << {i};")
    print(f"\n/// Property bits of each class of characters.\npub static CLASSES: [u16; {len(classes)}] = {list(classes)};")
    print(f"\n/// First character of each run `<< 8`, with its class.\npub static RUNS: [u32; {len(runs)}] = {[code << 8 | k for code, k in runs]};")


def all_bits():
    return [bits(chr(code)) for code in range(LAST)]


def changes(python):
    """What another interpreter says otherwise. Case mappings are the same up to 3.13."""
    own, its = all_bits(), list(map(int, subprocess.check_output([python, __file__, "--bits"]).split()))
    runs = []
    for code in range(LAST):
        if own[code] == its[code]:
            continue
        if runs and runs[-1][1:] == (code - 1, its[code]):
            runs[-1] = (runs[-1][0], code, its[code])
        else:
            runs.append((code, code, its[code]))
    minor = python[-2:]
    print(f"\n/// Runs of characters with other properties in CPython 3.{minor}: the first, the last and the bits.\npub static CHANGED_{minor}: [(u32, u32, u16); {len(runs)}] = {runs};")


def zeros():
    found = [code for code in range(LAST) if decimal(chr(code), -1) == 0]
    assert all(decimal(chr(z + i)) == i for z in found for i in range(10))
    print(f"\n/// The digit zero of each decimal system.\npub static ZEROS: [u32; {len(found)}] = {found};")


def mapping(name, function, base):
    single, special = [], []
    for code in range(LAST):
        to = function(chr(code))
        if to == base(chr(code)):
            continue
        if len(to) == 1:
            single.append((code, ord(to) - code))
        else:
            special.append((code, [ord(c) for c in to] + [0] * (3 - len(to))))
    runs = []
    for code, delta in single:
        if runs and runs[-1][3] == delta:
            start, end, step, _ = runs[-1]
            if code - end in (1, 2) and step in (0, code - end):
                runs[-1] = (start, code, code - end, delta)
                continue
        runs.append((code, code, 0, delta))
    rows = ", ".join(f"({s}, {e}, {max(step, 1)}, {d})" for s, e, step, d in runs)
    print(f"\n/// (first, last, step, difference).\npub static {name}: [(u32, u32, u32, i32); {len(runs)}] = [{rows}];")
    rows = ", ".join(f"({c}, {to})" for c, to in special)
    print(f"\n/// Mappings to several characters, padded with zeros.\npub static {name}_SPECIAL: [(u32, [u32; 3]); {len(special)}] = [{rows}];")


def same(c):
    return c


if sys.argv[1:] == ["--bits"]:
    sys.exit(print(*all_bits()))
print("//! Character properties and case mappings of Unicode 14, written by `generate.py`. Data only.\n")
property_tables()
for python in sys.argv[1:]:
    changes(python)
zeros()
mapping("UPPER_MAP", str.upper, same)
mapping("LOWER_MAP", str.lower, same)
mapping("TITLE_MAP", str.title, str.upper)
mapping("FOLD_MAP", str.casefold, str.lower)
