"""`configparser`."""
import configparser
import io
import os
import tempfile


def attempt(f):
    try:
        print(repr(f()))
    except (configparser.Error, ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)


TEXT = """
# a comment
[DEFAULT]
timeout = 30
Base: /srv

[server]
Host = example.org
port : 8080
debug = yes
ratio=0.75
path = %(base)s/www
; another comment
empty =
long = first
    second
    third

[client]
timeout = 5
percent = 100%%
url = http://%(host)s
"""
c = configparser.ConfigParser()
c.read_string(TEXT)
print(c.sections(), c.has_section("server"), c.has_section("DEFAULT"), "DEFAULT" in c, "nope" in c, c.default_section)
print(c["server"]["host"], c["server"]["HOST"], c.get("server", "port"), c.getint("server", "port") + 1, c.getboolean("server", "debug"), c.getfloat("server", "ratio"), c["server"]["path"], repr(c["server"]["long"]), repr(c["server"]["empty"]))
print(c["server"]["timeout"], c["client"]["timeout"], c["client"]["percent"], c.get("server", "path", raw=True), c.get("server", "path", vars={"base": "/x"}), c.defaults())
print(c.options("server"), c.items("client", raw=True), list(c["client"]), dict(c["server"]), list(c), len(c), len(c["server"]))
print(c.get("server", "nope", fallback="F"), c.getint("nope", "x", fallback=3), c["server"].get("nope"), c["server"].get("nope", "d"), c["server"].getint("port"), c["server"].getboolean("nope", fallback=True), c["client"].getfloat("timeout"))
for wrong in [lambda: c.get("nope", "x"), lambda: c.get("server", "nope"), lambda: c["nope"], lambda: c["server"]["nope"], lambda: c.get("client", "url"), lambda: c.getint("server", "host"), lambda: c.getboolean("server", "host"), lambda: c.add_section("server"),
              lambda: c.add_section("DEFAULT"), lambda: c.set("nope", "a", "b"), lambda: c.set("server", "a", 5), lambda: c.options("nope"), lambda: c.set("server", "bad", "50%")]:
    attempt(wrong)
c.add_section("new")
c.set("new", "Key", "value")
c["new"]["other"] = "two\nlines"
c["made"] = {"a": "1", "b": "2"}
c["DEFAULT"]["timeout"] = "60"
print(c.has_option("new", "KEY"), c.remove_option("new", "key"), c.remove_option("new", "key"), c.has_option("new", "key"), c["new"], c["made"].name, "a" in c["made"])
del c["made"]["a"]
print(c.remove_section("client"), c.remove_section("client"), c.sections())
out = io.StringIO()
c.write(out)
print(out.getvalue())
out = io.StringIO()
c.write(out, space_around_delimiters=False)
print(out.getvalue() == out.getvalue().replace(" = ", "="))
for bad in ["a = 1", "[s]\nnovalue", "[s]\na=1\na=2", "[s]\n[s]", "[s]\n= 5\nx = 1"]:
    attempt(lambda: configparser.ConfigParser().read_string(bad))
loose = configparser.ConfigParser(strict=False, allow_no_value=True, inline_comment_prefixes=("#",), delimiters=("=",))
loose.read_string("[s]\na=1 # one\na = 2\nflag\nc:d = e#f\n[s]\nb = 3\n")
print(loose.items("s"), loose["s"]["flag"], loose.get("s", "c:d"))
ext = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
ext.read_dict({"paths": {"home": "/home", "my": "${home}/me"}, "use": {"file": "${paths:my}/f", "cost": "$$5", "bad": "${nope}"}})
print(ext["paths"]["my"], ext["use"]["file"], ext["use"]["cost"])
attempt(lambda: ext["use"]["bad"])
raw = configparser.RawConfigParser({"x": "1"})
raw.read_string("[a]\nv = %(x)s 50%\n")
print(raw.get("a", "v"), raw.get("a", "x"), raw.items("a"))
plain = configparser.ConfigParser(interpolation=None)
plain.read_string("[a]\nv = 50%\n")
print(plain["a"]["v"])
deep = configparser.ConfigParser()
deep.read_string("[a]\nx = %(y)s\ny = %(x)s\nz = %q\nw = %(open\n")
for name in "xzw":
    attempt(lambda: deep["a"][name])
path = os.path.join(tempfile.mkdtemp(), "x.ini")
with open(path, "w") as f:
    c.write(f)
again = configparser.ConfigParser()
print([os.path.basename(p) for p in again.read([path, path + ".missing"])], again.sections(), again["new"]["other"], again == c)
with open(path) as f:
    third = configparser.ConfigParser()
    third.read_file(f)
    print(third["server"]["port"])
os.remove(path)
os.rmdir(os.path.dirname(path))
for section in c.values():
    print(section.name, sorted(section.items())[:2])
