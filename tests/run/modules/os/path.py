import os.path
from os.path import join, basename
print(join("a", "b"), join("a/", "b"), join("a", "/b"), join("a", "", "b"), join("a", ""), join(""), join("a", "b", "c.txt"))
for p in ("/usr/lib/file.tar.gz", "file", "dir/", "/", "", ".bashrc", "a/.hid", "a.b/c", "..", "x.", "//a//b"):
    print(repr(p), os.path.split(p), os.path.splitext(p), basename(p), os.path.dirname(p), os.path.isabs(p), os.path.normpath(p))
for p in ("a//b/../c/./d", "../a/..", "/../x", "./a", "a/b/../..", "//x", "///x"):
    print(os.path.normpath(p))
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib", "/usr/local/x"]), os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"), os.path.exists("/no/such/path"), os.path.isfile("/"), os.path.isdir("/"))
print(os.path.expanduser("x/y"), os.path.abspath("/a/../b"), os.path.sep, os.path.splitdrive("/a"), os.path.join(*"abc"))
try:
    os.path.commonpath(["/a", "b"])
except ValueError as e:
    print(e)
try:
    join("a", 5)
except TypeError as e:
    print(e)
