"""`logging`: loggers, levels, handlers, formatters, filters, exceptions."""
import io
import logging
import os
import re
import sys
import tempfile

logging.warning("goes through basicConfig: %s %d", "text", 5)
log = logging.getLogger(__name__)
log.info("not shown")
log.error("shown %r", ["list"])
logging.basicConfig(level=logging.DEBUG, format="ignored, there is a handler")
log.debug("still not shown")
logging.basicConfig(level="DEBUG", format="%(asctime)s|%(levelname)-8s|%(name)s|%(message)s", datefmt="DATE", force=True, stream=sys.stdout)
log.debug("now shown")
log.info("a dict: %(a)s and %(b)d", {"a": "A", "b": 2})
log.warning("100%")
log.log(25, "level %s", 25)
log.critical("no arguments %s")
print(log, logging.getLogger(), logging.getLogger("a.b.c"), logging.getLogger("root") is logging.getLogger())

stream = io.StringIO()
app = logging.getLogger("app")
app.propagate = False
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("{levelname}:{name}:{message:>8}", style="{"))
app.addHandler(handler)
app.addHandler(handler)
app.setLevel(logging.INFO)
net = logging.getLogger("app.net")
deep = logging.getLogger("app.net.deep")
net.debug("no")
net.info("yes")
deep.setLevel("ERROR")
deep.warning("no")
deep.error("yes %s", (1, 2))
print(stream.getvalue(), deep.parent is net, net.parent is app, net.getEffectiveLevel(), net.isEnabledFor(10), app.hasHandlers(), net.getChild("deep") is deep, app.handlers == [handler])


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.levelno % 20 == 0


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__(level=logging.INFO)
        self.records = []

    def emit(self, record):
        self.records.append((record.levelname, record.name, record.getMessage(), record.levelno, record.args))


collect = ListHandler()
app.addHandler(collect)
handler.addFilter(OnlyEven())
handler.addFilter(lambda record: "secret" not in record.getMessage())
for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
    net.log(level, "at %d", level)
net.error("secret")
print(stream.getvalue().splitlines()[2:], collect.records, collect)
only = logging.Filter("app.net")
print([only.filter(logging.LogRecord(name, 20, "", 0, "m", (), None)) for name in ("app", "app.net", "app.net.x", "app.netx")])

out = io.StringIO()
errors = logging.getLogger("errors")
errors.propagate = False
errors.addHandler(logging.StreamHandler(out))
try:
    {}["key"]
except KeyError as e:
    errors.exception("failed with %s", "style")
    errors.error("by hand", exc_info=True)
    errors.warning("given", exc_info=e)
errors.error("nothing", exc_info=False)
print(re.sub(r'File ".*"', "FILE", out.getvalue()))

dollar = io.StringIO()
h = logging.StreamHandler(dollar)
h.setFormatter(logging.Formatter("$levelname ${message} $who", style="$"))
extra = logging.getLogger("extra")
extra.propagate = False
extra.addHandler(h)
extra.warning("hello", extra={"who": "me"})
print(dollar.getvalue(), end="")


class Tagged(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['tag']}] {msg}", kwargs


Tagged(app, {"tag": 7}).error("adapted %s", "x")
logging.LoggerAdapter(extra, {"who": "adapter"}).warning("plain")
print(collect.records[-1], dollar.getvalue().splitlines()[-1])

logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelName(30), logging.getLevelName(31), logging.getLevelName("INFO"), logging.WARN)
log.log(25, "named")
logging.disable(logging.ERROR)
log.error("disabled")
log.critical("enabled")
logging.disable(logging.NOTSET)
for wrong in [lambda: log.setLevel("LOUD"), lambda: log.setLevel(None), lambda: logging.Formatter("no fields"), lambda: logging.Formatter("x", style="?"), lambda: logging.getLogger().log("x", "y")]:
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

folder = tempfile.mkdtemp()
path = os.path.join(folder, "x.log")
to_file = logging.FileHandler(path, mode="w")
to_file.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
to_file.setLevel(logging.WARNING)
files = logging.getLogger("files")
files.propagate = False
files.addHandler(to_file)
files.addHandler(logging.NullHandler())
files.info("no")
files.warning("first")
files.error("second")
to_file.close()
files.removeHandler(to_file)
with open(path) as f:
    print([bool(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (first|second)", line.rstrip())) for line in f])
os.remove(path)
os.rmdir(folder)
logging.getLogger("quiet").addHandler(logging.NullHandler())
for handler in list(logging.getLogger().handlers):
    logging.getLogger().removeHandler(handler)
logging.getLogger("nobody").warning("the last resort")
logging.getLogger("nobody").info("not shown")
