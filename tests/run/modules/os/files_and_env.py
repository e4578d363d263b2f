import os
import tempfile
d = tempfile.mkdtemp()
p = os.path.join(d, "a.txt")
with open(p, "w") as f:
    f.write("hello\n")
print(os.path.exists(p), os.path.isfile(p), os.path.isdir(d), os.path.getsize(p), os.listdir(d))
os.mkdir(os.path.join(d, "sub"))
os.makedirs(os.path.join(d, "x", "y", "z"))
os.makedirs(os.path.join(d, "x", "y"), exist_ok=True)
os.rename(p, os.path.join(d, "sub", "b.txt"))
print(sorted(os.listdir(d)), os.listdir(os.path.join(d, "sub")), os.path.exists(p))
for root, dirs, files in sorted(os.walk(d)):
    print(os.path.relpath(root, d), sorted(dirs), files)
for f in (lambda: os.mkdir(d), lambda: os.remove(p), lambda: os.rmdir(os.path.join(d, "x")), lambda: os.listdir(p), lambda: open(p), lambda: os.stat(p)):
    try:
        f()
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, e.filename.replace(d, "DIR"))
os.remove(os.path.join(d, "sub", "b.txt"))
os.rmdir(os.path.join(d, "sub"))
os.removedirs(os.path.join(d, "x", "y", "z"))
print(os.path.exists(d))
os.environ["PYC2N_TEST_VAR"] = "value"
print(os.environ["PYC2N_TEST_VAR"], os.environ.get("NO_SUCH_VAR_AT_ALL"), os.getenv("PYC2N_TEST_VAR"), os.getenv("NO_SUCH_VAR", "dflt"), "PYC2N_TEST_VAR" in os.environ)
del os.environ["PYC2N_TEST_VAR"]
try:
    os.environ["PYC2N_TEST_VAR"]
except KeyError as e:
    print(e)
print(os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.path.isabs(os.getcwd()), os.getpid() > 0, os.cpu_count() > 0, len(os.urandom(8)))
