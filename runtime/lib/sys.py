"""The module `sys`: what the program may know about itself and the machine."""

from _core import i64, is_done, module_named, refcount
from io import _standard


@runtime("argc")
def _argc() -> i64: ...
@runtime("argv")
def _argv(i: i64) -> str: ...
@runtime("set_recursion_limit")
def _set_recursion_limit(limit: i64) -> None: ...
@runtime("recursion_limit")
def _recursion_limit() -> i64: ...
@runtime("int_sizeof")
def _int_sizeof(n: int) -> i64: ...


def _arguments():
    result = []
    i: i64 = 0
    while i < _argc():
        result.append(_argv(i))
        i = i + 1
    return result


class _VersionInfo:
    """`sys.version_info`."""

    major = 3
    minor = 11
    micro = 7
    releaselevel = "final"
    serial = 0

    def _values(self):
        return (3, 11, 7, "final", 0)

    def __getitem__(self, i):
        return (3, 11, 7, "final", 0)[i]

    def __iter__(self):
        return iter((3, 11, 7, "final", 0))

    def __len__(self):
        return 5

    def __eq__(self, other):
        return (3, 11, 7, "final", 0) == tuple(other)

    def __lt__(self, other):
        return (3, 11, 7, "final", 0) < other

    def __le__(self, other):
        return (3, 11, 7, "final", 0) <= other

    def __gt__(self, other):
        return (3, 11, 7, "final", 0) > other

    def __ge__(self, other):
        return (3, 11, 7, "final", 0) >= other

    def __repr__(self):
        return "sys.version_info(major=3, minor=11, micro=7, releaselevel='final', serial=0)"


class _FloatInfo:
    """`sys.float_info`."""

    max = 1.7976931348623157e+308
    max_exp = 1024
    max_10_exp = 308
    min = 2.2250738585072014e-308
    min_exp = -1021
    min_10_exp = -307
    dig = 15
    mant_dig = 53
    epsilon = 2.220446049250313e-16
    radix = 2
    rounds = 1

    def __repr__(self):
        return ("sys.float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, "
                "min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)")


class _IntInfo:
    """`sys.int_info`."""

    bits_per_digit = 30
    sizeof_digit = 4
    default_max_str_digits = 4300
    str_digits_check_threshold = 640

    def __repr__(self):
        return ("sys.int_info(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, "
                "str_digits_check_threshold=640)")


class _HashInfo:
    """`sys.hash_info`."""

    width = 64
    modulus = 2305843009213693951
    inf = 314159
    nan = 0
    imag = 1000003
    algorithm = "siphash13"
    hash_bits = 64
    seed_bits = 128
    cutoff = 0

    def __repr__(self):
        return ("sys.hash_info(width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003, "
                "algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)")


class _Implementation:
    """`sys.implementation`."""

    name = "cpython"
    cache_tag = None


class _Flags:
    """`sys.flags`."""

    debug = 0
    inspect = 0
    interactive = 0
    optimize = 0
    dont_write_bytecode = 0
    no_user_site = 0
    no_site = 0
    ignore_environment = 0
    verbose = 0
    bytes_warning = 0
    quiet = 0
    hash_randomization = 1
    isolated = 0
    dev_mode = False
    utf8_mode = 0


class _Modules:
    """`sys.modules`: the program's modules that were imported, and those of the library that it mentions."""

    @literals("name")
    def __contains__(self, name):
        if isinstance(name, str):
            return not is_done(module_named(name))
        return False

    @literals("name")
    def __getitem__(self, name):
        if isinstance(name, str):
            found = module_named(name)
            if not is_done(found):
                return found
        raise KeyError(name)

    @literals("name")
    def get(self, name, default=None):
        if isinstance(name, str):
            found = module_named(name)
            if not is_done(found):
                return found
        return default


argv = _arguments()
orig_argv = argv
stdin = _standard(0)
stdout = _standard(1)
stderr = _standard(2)
__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr

maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
platform = "linux"
version = "3.11.7 (pyc2n)"
hexversion = 51054576
api_version = 1013
version_info = _VersionInfo()
float_info = _FloatInfo()
int_info = _IntInfo()
hash_info = _HashInfo()
implementation = _Implementation()
flags = _Flags()
float_repr_style = "short"
executable = argv[0] if len(argv) > 0 else ""
prefix = "/usr"
exec_prefix = "/usr"
base_prefix = "/usr"
path = [""]
modules = _Modules()
builtin_module_names = ("builtins", "sys")
dont_write_bytecode = True
copyright = ""
pycache_prefix = None
tracebacklimit = 1000
ps1 = ">>> "
ps2 = "... "


def exit(status=None, /):
    raise SystemExit(status)


def setrecursionlimit(limit, /):
    if limit <= 0:
        raise ValueError("recursion limit must be greater or equal than 1")
    _set_recursion_limit(limit)


def getrecursionlimit() -> int:
    return _recursion_limit()


def intern(string, /):
    return string


def getrefcount(object, /) -> int:
    return refcount(object) + 1


@special("handled_exception")
def exception(): ...


def exc_info():
    current = exception()
    if current is None:
        return (None, None, None)
    return (type(current), current, current.__traceback__)


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def is_finalizing():
    return False


def gettrace():
    return None


def settrace(function, /):
    pass


def getswitchinterval():
    return 0.005


def setswitchinterval(interval, /):
    pass


_digit_limit = 4300


def get_int_max_str_digits():
    return _digit_limit


def set_int_max_str_digits(maxdigits):
    global _digit_limit
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")
    _digit_limit = maxdigits


# --- sizes: CPython's ---------------------------------------------------------------------------------

def getsizeof(object, default=None, /) -> int:
    if isinstance(object, bool):
        return 28 if object else 24
    if isinstance(object, int):
        return _int_sizeof(object)
    if isinstance(object, float):
        return 24
    if isinstance(object, complex):
        return 32
    if object is None:
        return 16
    if isinstance(object, str):
        return _size_of_str(object)
    if isinstance(object, bytes):
        return 33 + len(object)
    if isinstance(object, tuple):
        return 40 + 8 * len(object)
    if isinstance(object, list):
        return 56 + 8 * len(object)
    if isinstance(object, dict):
        return _size_of_dict(len(object))
    if isinstance(object, (set, frozenset)):
        return _size_of_set(len(object))
    if isinstance(object, range):
        return 48
    return 48


def _size_of_str(text):
    if text.isascii():
        return 49 + len(text)
    widest = ord(max(text))
    if widest < 256:
        return 73 + len(text)
    if widest < 65536:
        return 74 + 2 * len(text)
    return 76 + 4 * len(text)


def _size_of_dict(count):
    if count == 0:
        return 64
    size = 8
    while size * 2 // 3 < count:
        size *= 2
    index = size if size <= 128 else size * 2 if size <= 32768 else size * 4
    return 104 + index + size * 2 // 3 * 16 + (16 if size == 8 else 0)


def _size_of_set(count):
    if count < 5:
        return 216
    size = 32
    while size * 3 // 5 <= count:
        size *= 4 if size < 50000 else 2
    return 200 + 16 * size

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    abiflags addaudithook audit base_exec_prefix breakpointhook call_tracing displayhook excepthook get_asyncgen_hooks
    get_coroutine_origin_tracking_depth getallocatedblocks getdlopenflags getprofile meta_path path_hooks path_importer_cache
    platlibdir set_asyncgen_hooks set_coroutine_origin_tracking_depth setdlopenflags setprofile stdlib_module_names thread_info
    unraisablehook warnoptions
"""
