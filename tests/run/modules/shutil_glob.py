"""`shutil` and `glob` on a folder of their own."""
import glob
import os
import shutil
import tempfile


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


def tree(folder):
    return sorted(os.path.relpath(os.path.join(where, name), folder) for where, _, names in os.walk(folder) for name in names)


root = tempfile.mkdtemp()
try:
    for name in ["a.txt", "b.py", "sub/c.txt", "sub/deep/d.py", ".hidden/e.txt", "sub/.f.txt", "odd[1].txt"]:
        write(os.path.join(root, name), name * 3)
    for pattern in ["*", "*.txt", "*/*.txt", "**/*.txt", "**", "sub/*", "sub/", "nothing", "*/", ".*", "a.*", "sub/c.txt", "s?b/d*/*.py", "**/", "odd[[]1].txt", "*/deep"]:
        print(pattern, sorted(glob.glob(pattern, root_dir=root)), sorted(glob.glob(pattern, root_dir=root, recursive=True)))
    print(sorted(os.path.relpath(p, root) for p in glob.iglob(os.path.join(root, "**", "*.py"), recursive=True)), glob.escape("a[1]*?"), glob.has_magic("x?"), glob.has_magic("x"))
    print(sorted(glob.glob("**/*.txt", root_dir=root, recursive=True, include_hidden=True)))
    a, copy = os.path.join(root, "a.txt"), os.path.join(root, "copy.txt")
    print(shutil.copy(a, copy) == copy, open(copy).read(), shutil.copyfile(a, copy) == copy)
    print(os.path.relpath(shutil.copy2(a, os.path.join(root, "sub")), root), os.stat(os.path.join(root, "sub/a.txt")).st_mtime == os.stat(a).st_mtime)
    try:
        shutil.copyfile(a, a)
    except shutil.SameFileError as e:
        print(type(e).__name__, str(e).replace(root, "ROOT"))
    try:
        shutil.copy(os.path.join(root, "missing"), copy)
    except FileNotFoundError as e:
        print(e.errno, e.strerror)
    other = os.path.join(root, "other")
    shutil.copytree(os.path.join(root, "sub"), other)
    print(tree(other))
    try:
        shutil.copytree(os.path.join(root, "sub"), other)
    except FileExistsError as e:
        print(e.strerror)
    shutil.copytree(os.path.join(root, "sub"), os.path.join(root, "some"), ignore=shutil.ignore_patterns("*.py", ".f*"))
    print(tree(os.path.join(root, "some")))
    shutil.copytree(os.path.join(root, "sub"), os.path.join(root, "some"), dirs_exist_ok=True)
    print(tree(os.path.join(root, "some")))
    print(os.path.relpath(shutil.move(copy, other), root), os.path.exists(copy), os.path.relpath(shutil.move(other, os.path.join(root, "moved")), root))
    try:
        shutil.move(a, os.path.join(root, "sub"))
    except shutil.Error as e:
        print(str(e).replace(root, "ROOT"))
    shutil.rmtree(os.path.join(root, "moved"))
    print(tree(root))
    shutil.rmtree(os.path.join(root, "nothing"), ignore_errors=True)
    try:
        shutil.rmtree(os.path.join(root, "nothing"))
    except FileNotFoundError as e:
        print(e.strerror)
    print(shutil.which("sh") is not None, shutil.which("no-such-program"), shutil.get_terminal_size((70, 20)).lines > 0)
finally:
    shutil.rmtree(root)
print(os.path.exists(root))
