"""What is wrong with the arguments of a call, found out when a call has failed: the texts of Python functions, and those of
the many that are C functions in CPython."""

# Modules whose C part is a module of its own.
_WITH_UNDERSCORE = ("operator", "bisect", "heapq")
# Those that take their arguments apart without saying which is where.
_BY_HAND = ("enumerate",)


@lang("raise_bad_call")
@noinline
def raise_bad_call(module, qualname, signature, given: int, names, in_c, mapping=None):
    """`names` and the keys of `mapping` are the keyword arguments; `signature` is the parameters as the compiler writes them."""
    keywords = names.split()
    if mapping is not None:
        for key in mapping:
            keywords.append(key)
    call = _Call(module, qualname, signature, given, keywords)
    text = call._in_c() if in_c else call._in_python()
    raise TypeError(text)


@noinline
def raise_keyword_twice(callee, name):
    raise TypeError(callable_text(callee) + " got multiple values for keyword argument '" + name + "'")


def callable_text(callee):
    """`module:name()` as messages call it."""
    module, colon, name = callee.partition(":")
    if colon == "":
        return callee + " object"
    if module == "" or module == "builtins" or module.startswith("builtins."):
        return name
    return module + "." + name


class _Call:
    """A call whose arguments don't fit, and the parameters by kind; a parameter with a default ends in `=`."""

    _module: str
    _qualname: str
    _given: int
    _keywords: list
    # Before `/`; before `*`, those included; after `*`.
    _by_position: list
    _places: list
    _keyword_only: list
    _is_method: bool
    _variadic: bool
    _open: bool

    def __init__(self, module, qualname, signature, given, keywords):
        self._module = module
        self._qualname = qualname
        self._given = given
        self._keywords = keywords
        self._by_position = []
        self._places = []
        self._keyword_only = []
        self._is_method = False
        self._variadic = False
        self._open = False
        self._parse(signature.split())

    def _parse(self, words):
        after_star = False
        for word in words:
            if word == ".":
                self._is_method = True
            elif word == "/":
                self._by_position = self._places.copy()
            elif word.startswith("**"):
                self._open = True
            elif word.startswith("*"):
                after_star = True
                self._variadic = word != "*"
            elif after_star:
                self._keyword_only.append(word)
            else:
                self._places.append(word)

    # --- functions in Python ----------------------------------------------------------------------

    def _in_python(self):
        wrong = self._wrong_keyword()
        if wrong != "":
            return self._qualname + "() " + wrong
        if self._given > len(self._places) and not self._variadic:
            return self._qualname + "() " + self._too_many()
        missing = self._missing(self._places[min(self._given, len(self._places)):])
        if len(missing) > 0:
            return self._qualname + "() " + _missing_text(missing, "positional")
        return self._qualname + "() " + _missing_text(self._missing(self._keyword_only), "keyword-only")

    def _wrong_keyword(self):
        """About the first keyword argument that is for no parameter or for one that has its argument."""
        for keyword in self._keywords:
            place = self._place(keyword)
            if place >= len(self._by_position):
                if place < self._given:
                    return "got multiple values for argument '" + keyword + "'"
            elif not self._open and not _has(self._keyword_only, keyword):
                misplaced = [name for name in _bare(self._by_position) if name in self._keywords]
                if len(misplaced) > 0:
                    return ("got some positional-only arguments passed as keyword arguments: '" + ", ".join(misplaced) + "'")
                return "got an unexpected keyword argument '" + keyword + "'"
        return ""

    def _place(self, keyword) -> int:
        names = _bare(self._places)
        return names.index(keyword) if keyword in names else -1

    def _too_many(self):
        most = len(self._places)
        least = _required(self._places)
        takes = str(most) if least == most else "from " + str(least) + " to " + str(most)
        also = [name for name in _bare(self._keyword_only) if name in self._keywords]
        given = str(self._given)
        if len(also) > 0:
            given += (" positional argument" + _plural(self._given) + " (and " + str(len(also)) + " keyword-only argument"
                      + _plural(len(also)) + ")")
        were = "was" if self._given == 1 and len(also) == 0 else "were"
        plural = "" if most == 1 and least == most else "s"
        return "takes " + takes + " positional argument" + plural + " but " + given + " " + were + " given"

    def _missing(self, words):
        """Of these parameters, those that have no argument."""
        return [word for word in words if not word.endswith("=") and (word not in self._keywords or word in self._by_position)]

    # --- functions in C ---------------------------------------------------------------------------

    def _in_c(self):
        self._leave_receiver()
        if len(self._keywords) > 0 and not self._takes_keywords():
            return self._qualified() + "() takes no keyword arguments"
        if self._given > len(self._places) and not self._variadic:
            return self._too_many_in_c()
        for index in range(self._given, len(self._places)):
            word = self._places[index]
            if not word.endswith("=") and (word not in self._keywords or index < len(self._by_position)):
                return self._missing_in_c(index)
        for keyword in self._keywords:
            if self._place(keyword) < len(self._by_position) and not _has(self._keyword_only, keyword):
                return "'" + keyword + "' is an invalid keyword argument for " + self._name() + "()"
        for keyword in self._keywords:
            place = self._place(keyword)
            if place >= 0 and place < self._given:
                return ("argument for " + self._name() + "() given by name ('" + keyword + "') and position ("
                        + str(place + 1) + ")")
        return self._name() + "() " + _missing_text(self._missing(self._keyword_only), "keyword-only")

    def _leave_receiver(self):
        if self._is_method:
            self._given = max(self._given - 1, 0)
            self._places = self._places[1:]
            self._by_position = self._by_position[1:]

    def _has_standard(self):
        """Whether a parameter may be given in either way."""
        return len(self._places) > len(self._by_position)

    def _takes_keywords(self):
        return self._has_standard() or len(self._keyword_only) > 0 or self._open

    def _class(self):
        """The class of a method, as users know it."""
        return self._qualname.rpartition(".")[0].removeprefix("_static_") if self._is_method else ""

    def _name(self):
        """`int`, `pop`: the bare name; of a constructor, the class's."""
        name = self._qualname.rpartition(".")[2]
        return self._class() if name == "__new__" or name == "__init__" else name

    def _qualified(self):
        """`list.append`, `len`, `math.sqrt`."""
        if self._is_method:
            return self._class() if self._class() == self._name() else self._class() + "." + self._name()
        if self._module.startswith("builtins"):
            return self._name()
        return ("_" if self._module in _WITH_UNDERSCORE else "") + self._module + "." + self._name()

    def _missing_in_c(self, index):
        if not self._has_standard():
            return self._count()
        if index < len(self._by_position):
            least = _required(self._places)
            return (self._name() + "() takes at least " + str(least) + " positional argument" + _plural(least) + " ("
                    + str(self._given) + " given)")
        place = "" if self._name() in _BY_HAND else " (pos " + str(index + 1) + ")"
        return self._name() + "() missing required argument '" + self._places[index] + "'" + place

    def _too_many_in_c(self):
        most = len(self._places)
        if most == 0 and (len(self._keyword_only) > 0 or self._open):
            return self._name() + "() takes no positional arguments"
        if not self._has_standard():
            return self._count()
        how = "exactly" if _required(self._places) == most else "at most"
        total = self._given + len(self._keywords)
        return self._name() + "() takes " + how + " " + str(most) + " argument" + _plural(most) + " (" + str(total) + " given)"

    def _count(self):
        """About the number of arguments of a function without keywords."""
        least = _required(self._places)
        most = len(self._places)
        given = str(self._given)
        makes = self._is_method and self._class() == self._name()
        if not self._variadic and most == 0:
            return self._name() + "() takes no arguments" if makes else self._qualified() + "() takes no arguments (" + given + " given)"
        if not self._variadic and least == 1 and most == 1 and not makes and len(self._keyword_only) == 0:
            return self._qualified() + "() takes exactly one argument (" + given + " given)"
        if not self._variadic and least == most:
            return self._name() + " expected " + str(most) + " argument" + _plural(most) + ", got " + given
        if self._variadic or self._given < least:
            return self._name() + " expected at least " + str(least) + " argument" + _plural(least) + ", got " + given
        return self._name() + " expected at most " + str(most) + " argument" + _plural(most) + ", got " + given


def _bare(words):
    return [word.removesuffix("=") for word in words]


def _has(words, name):
    return name in words or name + "=" in words


def _required(words) -> int:
    return len([word for word in words if not word.endswith("=")])


def _plural(count):
    return "" if count == 1 else "s"


def _missing_text(names, sort):
    """`missing 2 required positional arguments: 'a' and 'b'`."""
    count = len(names)
    quoted = ["'" + name + "'" for name in names]
    if count == 2:
        text = " and ".join(quoted)
    elif count > 2:
        text = ", ".join(quoted[:count - 1]) + ", and " + quoted[count - 1]
    else:
        text = ", ".join(quoted)
    return "missing " + str(count) + " required " + sort + " argument" + _plural(count) + ": " + text
