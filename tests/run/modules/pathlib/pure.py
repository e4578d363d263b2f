"""Paths as texts."""
from pathlib import Path, PurePath, PurePosixPath, PosixPath
import os


def attempt(f):
    try:
        print(repr(f()))
    except (ValueError, TypeError, IndexError, NotImplementedError) as e:
        print(type(e).__name__, e)


for text in ["", ".", "a", "a/b/c.tar.gz", "/", "//", "///x", "//x/y", "/a/./b//c/", "../x", "a/..", ".bashrc", ".hidden.txt", "a.", "..", "/usr/lib/python3.11", "dir/.x", "a b/c", "x..y"]:
    p = Path(text)
    print(repr(p), str(p), p.parts, repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, p.parent, p.root, p.anchor, p.is_absolute(), list(p.parents), p.as_posix())
p = Path("/home/me") / "docs" / Path("sub/file.txt")
print(p, p / "/abs", "etc" / Path("x"), Path("a", "b", Path("c")), Path("a", "/b"), p.joinpath("..", "y"), Path("a").joinpath())
print(p.with_name("other.md"), p.with_suffix(".py"), p.with_suffix(""), p.with_stem("new"), Path("a").with_suffix(".x"), Path("a.tar.gz").with_suffix(".bz2"))
print(p.relative_to("/home"), p.relative_to("/home/me", "docs"), p.is_relative_to("/home"), p.is_relative_to("/var"), Path("a/b").relative_to(Path("a")), Path("a").relative_to("a"))
print([p.match(pattern) for pattern in ["*.txt", "sub/*.txt", "/home/*/docs/*/*", "*.py", "docs/*", "*/sub/*", "/file.txt"]])
print(p.parents[0], p.parents[2], p.parents[-1], len(p.parents), p.parents[1:3], p.parents, p.parent.parent == p.parents[1])
print(Path("a/b") == Path("a//b/"), Path("a") == "a", Path("a") < Path("a/b") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")]), max([Path("a"), Path("b")]), hash(Path("x")) == hash(Path("./x")), len({Path("a"), Path("a/"), Path("b")}))
print(Path("/a b/é?").as_uri(), bytes(Path("é")), os.fspath(p), os.path.join(p, "z"), f"{p}", f"{p.name:>12}|", isinstance(p, PurePath), isinstance(p, Path), type(p).__name__, isinstance(p, os.PathLike))
print(PurePath("a/b"), repr(PurePosixPath("x")), PurePath("a") / "b", type(PurePath("a")).__name__, PurePath("a/b").parent, repr(PosixPath("q")), type(Path("x")) is PosixPath)
attempt(lambda: Path("/").with_name("x"))
attempt(lambda: Path("a").with_name("x/y"))
attempt(lambda: Path("a").with_suffix("txt"))
attempt(lambda: Path("a/b").relative_to("c"))
attempt(lambda: Path("/a").relative_to("a"))
attempt(lambda: Path("a").as_uri())
attempt(lambda: p.parents[9])
attempt(lambda: Path("a").match(""))
attempt(lambda: Path("a") / 5)
attempt(lambda: Path("a") < "b")
attempt(lambda: Path(3))
tree = {}
for name in ["src/a.py", "src/b/c.py", "README.md", "src/b/d.txt"]:
    q = Path(name)
    tree.setdefault(q.parent, []).append(q.name)
print(tree)
