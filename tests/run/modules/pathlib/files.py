"""Paths of files."""
from pathlib import Path
import os
import shutil
import tempfile

root = Path(tempfile.mkdtemp())
try:
    (root / "a" / "b").mkdir(parents=True)
    print((root / "x.txt").write_text("hello\nwörld\n"), (root / "x.txt").read_text(), (root / "x.txt").stat().st_size)
    print((root / "y.bin").write_bytes(b"\x00\x01\xff"), (root / "y.bin").read_bytes())
    (root / "a" / "one.py").touch()
    (root / "a" / ".hidden.py").write_text("")
    (root / "a" / "b" / "two.py").write_text("print(2)\n")
    with (root / "z.log").open("w") as f:
        for i in range(3):
            print("line", i, file=f)
    with open(root / "z.log") as f:
        print([line.strip() for line in f], os.path.getsize(root / "z.log"), os.path.exists(root / "nope"))
    with (root / "y.bin").open("rb") as f:
        print(f.read(1), f.read())
    rel = lambda paths: sorted(str(p.relative_to(root)) for p in paths)
    print(rel(root.iterdir()), rel(p for p in root.iterdir() if p.is_file()))
    for pattern in ["*", "*.txt", "a/*", "**/*.py", "**", "a/**/*.py", "**/b", "*/", "nothing", "a/one.py", "?.???", "**/*", "a/../*.txt"]:
        print(pattern, rel(root.glob(pattern)) if ".." not in pattern else len(list(root.glob(pattern))))
    print(rel(root.rglob("*.py")), rel(root.rglob("b")))
    x = root / "x.txt"
    print(x.exists(), x.is_file(), x.is_dir(), root.is_dir(), (root / "no").exists(), (root / "no").is_file(), x.samefile(str(x)), x.is_symlink())
    moved = x.rename(root / "renamed.txt")
    print(moved.name, x.exists(), moved.exists(), moved.replace(x) == x)
    (root / "link").symlink_to(x)
    print((root / "link").is_symlink(), (root / "link").read_text() == x.read_text(), (root / "link").readlink() == x, (root / "link").resolve() == x.resolve())
    for wrong in [lambda: (root / "a").mkdir(), lambda: (root / "q" / "r").mkdir(), lambda: (root / "no").unlink(), lambda: (root / "no").read_text(), lambda: (root / "a").rmdir(), lambda: x.touch(exist_ok=False),
                  lambda: list((root / "no").iterdir()), lambda: (root / "no").stat(), lambda: (root / "no").resolve(strict=True), lambda: (root / "x.txt").mkdir(exist_ok=True), lambda: x.write_text(5), lambda: list(root.glob(""))]:
        try:
            print(wrong())
        except (OSError, TypeError, ValueError) as e:
            print(type(e).__name__, str(e).replace(str(root), "ROOT"))
    (root / "a").mkdir(exist_ok=True)
    (root / "no").unlink(missing_ok=True)
    x.unlink()
    print(x.exists(), (root / "link").exists(), os.path.lexists(root / "link"))
    x.chmod(0o600) if x.exists() else (root / "y.bin").chmod(0o640)
    print(oct((root / "y.bin").stat().st_mode & 0o777))
    total = sum(p.stat().st_size for p in root.rglob("*") if p.is_file())
    print(total)
    here = os.getcwd()
    os.chdir(root)
    print(Path.cwd() == root.resolve(), Path("a").absolute() == root.resolve() / "a", Path("a/../a").resolve() == (root / "a").resolve(), Path("y.bin").exists(), sorted(map(str, Path("a").iterdir())), sorted(map(str, Path().glob("*.log"))))
    os.chdir(here)
    print(Path.home() == Path(os.path.expanduser("~")), Path("~/x").expanduser() == Path.home() / "x", Path("x/~").expanduser())
    shutil.copy(root / "y.bin", root / "copy.bin")
    print((root / "copy.bin").read_bytes(), shutil.move(str(root / "copy.bin"), str(root / "a")) == str(root / "a" / "copy.bin"))
    for where, dirs, names in os.walk(root):
        dirs.sort()
        print(os.path.relpath(where, root), sorted(names))
finally:
    shutil.rmtree(root)
print(root.exists())
