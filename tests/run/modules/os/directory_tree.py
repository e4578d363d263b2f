import os
import tempfile
with tempfile.TemporaryDirectory() as root:
    for name in ("a.txt", "b/c.txt", "b/d/e.py", "f/.hidden"):
        path = os.path.join(root, *name.split("/"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            f.write(name * 3)
    def walk(d, depth=0):
        for e in sorted(os.listdir(d)):
            p = os.path.join(d, e)
            if os.path.isdir(p):
                print("  " * depth + e + "/")
                walk(p, depth + 1)
            else:
                print("  " * depth + e, os.path.getsize(p), os.path.splitext(e)[1] or "-")
    walk(root)
    total = 0
    for base, dirs, files in os.walk(root):
        dirs.sort()
        for name in sorted(files):
            total += os.stat(os.path.join(base, name)).st_size
    print(total)
    print(sorted(e.name for e in os.scandir(root)), sorted(e.name for e in os.scandir(root) if e.is_dir()))
    os.rename(os.path.join(root, "a.txt"), os.path.join(root, "z.txt"))
    os.replace(os.path.join(root, "z.txt"), os.path.join(root, "b", "c.txt"))
    print(open(os.path.join(root, "b", "c.txt")).read(), sorted(os.listdir(root)))
    here = os.getcwd()
    os.chdir(root)
    print(os.path.exists("b/c.txt"), os.path.basename(os.getcwd()) == os.path.basename(root))
    os.chdir(here)
    try:
        os.rmdir(os.path.join(root, "b"))
    except OSError as e:
        print(type(e).__name__, e.errno)
print(os.path.exists(root))
