"""What an extension module executes first when it is imported, in a namespace of its own.

`prepare` gives the code of the module: the source as CPython compiles it, in which each `def` that was compiled calls
one more decorator, innermost. That decorator is a constant of the code, so no name of the module is needed for it.

Usually CPython has compiled this and the source when the module was built; then `marked` was called there.
"""


def _report():
    import os
    if "fallback" not in os.environ.get("PYC2N_TRACE", "").split(","):
        return None
    import sys
    told = set()

    def report(function, reason, args):
        frame = sys._getframe(1)
        site = (frame.f_code.co_filename, frame.f_lineno, function.__qualname__, reason)
        if site in told:
            return
        told.add(site)
        kinds = ", ".join(type(arg).__name__ for arg in args)
        print(f"pyc2n: {site[0]}:{site[1]}: {function.__module__}.{site[2]}({kinds}) is interpreted: {reason}", file=sys.stderr)

    return report


report = _report()


def _stays_native():
    import os
    return os.environ.get("PYC2N_MEASURE") == "0"


stays_native = _stays_native()


def idle(argument):
    return argument


_ONLY_TREE = 0x400  # ast.PyCF_ONLY_AST


def prepare(module, source, description, code, define, define_foreign, ended):
    """The code of the module. `code` is what `marked` gave at the build, or None."""
    global _source, _uses
    path = _path_of_source(module)
    _uses = description["uses"]
    for one in (*description["definitions"], *description["foreign"]):
        one["uses"] = [_uses[number] for number in one["uses"]]
    _source = source, path
    _show_source(module.__spec__.loader, source, path)
    if _is_there(path):
        # Tools that compare files and ask for sources find what they expect.
        module.__file__ = path
    import _imp, sys
    if code is None:
        code = marked(source, path, description)
    elif sys.flags.optimize:
        # The sources of other modules are not here, so what uses them is interpreted.
        code = marked(source, path, {**description, "foreign": ()})
    else:
        _imp._fix_co_filename(code, path)
    for one in description["foreign"]:
        defaults = one["defaults"] or None, one["others"] or None
        define_foreign(one["number"], one["code"], *defaults, lambda uses=one["uses"]: _facts(uses))
    marks = {_mark(one): _decorator(one, define) for one in description["definitions"]}
    marks.update({_mark(one): _region(module, one, marks[_mark(one)], ended) for one in description["definitions"] if one["outlined"]})
    return _with_marked(code, marks)


def marked(source, path, description):
    """The source, compiled; the decorators are marks. Functions of other modules get the code that they should have."""
    tree = compile(source, path, "exec", _ONLY_TREE, dont_inherit=True)
    by_place = {(one["line"], one["column"], one["name"]): one for one in description["definitions"] if not one["outlined"]}
    for node in _definitions(tree.body):
        one = by_place.get((node.lineno, node.col_offset, _name(node)))
        if one is not None:
            mark = _constant(_mark(one), node)
            if type(node).__name__ == "Assign":
                node.value = _call(mark, node.value)
            else:
                node.decorator_list.append(mark)
    regions = {(one["line"], one["column"]): one for one in description["definitions"] if one["outlined"]}
    if regions:
        _outline(tree, regions)
    codes = {}
    for one in description["foreign"]:
        if one["module"] not in codes:
            codes[one["module"]] = compile(description["sources"][one["module"]], "<source>", "exec", dont_inherit=True).co_consts
        one["code"] = _code(codes[one["module"]], one)
    return compile(tree, path, "exec", dont_inherit=True)


def _code(constants, one):
    for constant in constants:
        if type(constant) is type(_code.__code__) and (constant.co_name, constant.co_firstlineno) == (one["name"], one["line"]):
            return constant


def _mark(one):
    return "pyc2n", one["number"]


def _path_of_source(module):
    """Where the source would be if the module were interpreted; tracebacks name it."""
    folder, slash, file = module.__spec__.origin.rpartition("/")
    return f"{folder}{slash}{file.partition('.')[0]}.py"


def _is_there(path):
    import posix
    try:
        posix.stat(path)
    except OSError:
        return False
    return True


def _show_source(loader, source, path):
    """Gives the module's loader the source, which tracebacks, `inspect` and `runpy` ask it for. Modules that they need must not be
    imported here: this may be one of them."""
    def get_source(self, name):
        return self._source.decode("utf-8-sig", "replace")

    def get_code(self, name):
        return compile(self._source, path, "exec", dont_inherit=True)

    kind = type(loader)
    if not hasattr(loader, "_source"):
        names = {"__module__": kind.__module__, "__qualname__": kind.__qualname__, "get_source": get_source, "get_code": get_code}
        loader.__class__ = type(kind)(kind.__name__, (kind,), names)
    loader._source = source


def _definitions(body):
    """The functions and classes at the top level of the module, also those under conditions, and methods of the classes."""
    for node in body:
        if type(node).__name__ in ("FunctionDef", "ClassDef"):
            yield node
            if type(node).__name__ == "ClassDef":
                yield from (method for method in node.body if type(method).__name__ == "FunctionDef")
        elif type(node).__name__ == "Assign" and len(node.targets) == 1 and type(node.targets[0]).__name__ == "Name":
            # A named tuple.
            yield node
        elif type(node).__name__ in ("If", "Try", "TryStar", "With", "For", "While"):
            for part in ("body", "orelse", "finalbody"):
                yield from _definitions(getattr(node, part, ()))
            for handler in getattr(node, "handlers", ()):
                yield from _definitions(handler.body)


def _name(node):
    """What a statement binds."""
    return node.targets[0].id if type(node).__name__ == "Assign" else node.name


def _call(function, argument):
    import _ast
    place = {name: getattr(argument, name) for name in argument._attributes}
    return _ast.Call(function, [argument], [], **place)


def _constant(value, node):
    import _ast
    return _ast.Constant(value, lineno=node.lineno, col_offset=node.col_offset,
                         end_lineno=node.lineno, end_col_offset=node.col_offset + 3)


def _with_marked(code, marks):
    """The code, and that in it, with what marks stand for."""
    constants = []
    for constant in code.co_consts:
        if type(constant) is tuple and constant in marks:
            constant = marks[constant]
        elif type(constant) is type(code):
            constant = _with_marked(constant, marks)
        constants.append(constant)
    is_same = all(one is other for one, other in zip(constants, code.co_consts))
    return code if is_same else code.replace(co_consts=tuple(constants))


def _outline(tree, regions):
    """Lets native code do the statements of regions: `outline.rs`."""
    for field in tree._fields:
        body = getattr(tree, field)
        if type(body) is not list:
            continue
        for node in body:
            if hasattr(node, "_fields"):
                _outline(node, regions)
        begins = [i for i, node in enumerate(body) if field in ("body", "orelse", "finalbody") and (node.lineno, node.col_offset) in regions]
        for i in reversed(begins):
            one = regions[body[i].lineno, body[i].col_offset]
            end = i + one["outlined"][0]
            body[i:end] = _outlined(one, body[i:end])


def _outlined(one, body):
    """
    .native = the mark.native
    .given = .native(…) if .native is not None else None
    if .given is not None:
        … = .given
        .given = None
    else:
        …
        if .native is not None: the mark.ended(.native)

    (In this order: CPython 3.11 may do an assignment and the beginning of the next statement as one, and takes an exception there for one of the first.)
    """
    import _ast
    # All on the line where the first statement begins.
    first = _constant(None, body[0])
    place = _place(first)
    native, given, nothing = _named(".native", first), _named(".given", first), _constant(None, first)
    part = lambda name: _ast.Attribute(value=_constant(_mark(one), first), attr=name, ctx=_ast.Load(), **place)
    call = lambda function, args: _ast.Call(func=function, args=args, keywords=[], **place)
    compared = lambda value, operator: _ast.Compare(left=value, ops=[operator], comparators=[nothing], **place)
    is_there = compared(native, _ast.IsNot())
    result = _ast.IfExp(test=is_there, body=call(native, [_named(name, first) for name in one["parameters"]]), orelse=nothing, **place)
    ended = _ast.If(test=is_there, body=[_ast.Expr(call(part("ended"), [native]), **place)], orelse=[], **place)
    target = _ast.Tuple([_named(name, first, True) for name in one["outlined"][1]], _ast.Store(), **place)
    taken = [_ast.Assign(targets=[target], value=given, **place), _assigned(".given", nothing, first)]
    choice = _ast.If(test=compared(given, _ast.IsNot()), body=taken, orelse=[*body, ended], **place)
    return [_assigned(".native", part("native"), first), _assigned(".given", result, first), choice]


class _Region:
    """The function of a region, None once it is given up, and what is told when the interpreter has done what it stands for."""
    __slots__ = "native", "ended"


def _region(module, one, decorator, ended):
    region = _Region()
    region.native, region.ended = None, ended
    give_up = lambda *args: setattr(region, "native", None)
    function = type(give_up)(give_up.__code__, vars(module), f"<lines from {one['line']} on>", None, give_up.__closure__)
    function.__qualname__ = function.__name__
    native = decorator(function)
    if native is not function:
        region.native = native
    return region


_GLOBAL, _BUILTIN, _CONSTANT, _FUNCTION, _ATTRIBUTE, _FOREIGN, _OF_MODULE, _OWN, _OWNER = range(9)


def _decorator(one, define):
    uses, entries = one["uses"], one["entries"]
    if any(use[0] in ("imported", "module") and not _is_standard(use[2]) for use in uses):
        # What the module does before it imports another may matter to that: the facts are found at the first call.
        facts = lambda: _facts(uses)
    else:
        facts = _facts(uses)
        entries = entries if facts is not None else ()
    names = tuple(map(__import__("sys").intern, one["parameters"]))
    expected = one["generated"]
    generated = None if expected is None else lambda cls: _is_dataclass(cls, **expected)
    return define(one["number"], entries, names, one["positional"], one["by_position_only"], facts or (), one["bases"], one["is_decorated"], one["is_generator"], one["has_rest"], one["is_only_read"], one["expected"], generated, one["is_accessor"], one["added"], one["resumed"], one["rebound"], one["outlined"] is not None, one["is_named"])


class _World(dict):
    """The globals of functions for which some names mean something else than in the module."""

    def __init__(self, function):
        self.globals, self.meant = function.__globals__, {}
        # Tracebacks and warnings look at such names by themselves.
        super().__init__({name: value for name, value in self.globals.items() if name[:2] == "__"}, __builtins__=function.__builtins__)

    def __getitem__(self, name):
        return self.meant[name] if name in self.meant else self.globals[name]


def old_world(function, code, meant, functions, attributes):
    """The function where names mean what they meant when `code` was its code; and what ends that."""
    world, kind = _World(function), type(old_world)
    for name, *parts in functions:
        meant[name] = _made(kind, world, name, *parts)
    for name, module in list(meant.items()):
        own = {attribute: value for names, attribute, value in attributes if names is getattr(module, "__dict__", None)}
        if own:
            meant[name] = type("module", (), {"__slots__": (), **{name: staticmethod(value) if callable(value) else value for name, value in own.items()}})
    world.meant.update(meant)
    return _made(kind, world, function.__name__, code, None, function.__closure__), world.meant.clear


def _made(kind, world, name, code, defaults, closure=None):
    return kind(code, world, name, defaults, closure)


def _is_standard(module):
    import sys
    return module.partition(".")[0] in sys.stdlib_module_names


def _found_module(name):
    """The module as the interpreter would find it; None if nobody has imported it yet, unless that changes nothing."""
    import sys
    return __import__(name) if _is_standard(name) else sys.modules.get(name)


def _facts(uses):
    """What native code takes for granted, as `guard.rs` looks at it; None if that is not so now."""
    facts = []
    for use in uses:
        made = _known_facts.get(id(use))
        if made is None:
            kind, name, *operands = use
            made = _MAKERS[kind](name, *operands)
            if made is None:
                return None
            _known_facts[id(use)] = made
        facts.extend(made)
    return tuple(facts)


# By the use, of which there is one each, and it stays. What has been so once is looked at again with each call.
_known_facts = {}


def _builtin(name):
    import builtins
    found = vars(builtins).get(name)
    return [(_BUILTIN, name, found)] if _is_genuine(found, "builtins", name) else None


def _constant_value(name, value):
    return [(_CONSTANT, name, value)]


def _expression(name, text):
    """What of the interpreter's a name stands for."""
    try:
        return [(_CONSTANT, name, eval(text, {}))]
    except Exception:
        # A pattern that is none: the module will say so.
        return None


def _function(name, number):
    return [(_FUNCTION, name, number)]


def _foreign(name, number):
    """`from module import original as name` from another module of the package"""
    return [(_FOREIGN, name, number)]


def _attribute(name, attribute, number):
    """The same function as an attribute of its module, which is bound to a name."""
    return [(_OF_MODULE, name, (_FOREIGN, attribute, number))]


def _attribute_constant(name, attribute, value):
    return [(_OF_MODULE, name, (_CONSTANT, attribute, value))]


def _variables(name):
    """Variables of the module are asked for."""
    return [(_OWN,)]


def _attribute_expression(name, attribute, text):
    found = _expression(attribute, text)
    return None if found is None else [(_OF_MODULE, name, made) for made in found]


def _imported(name, module, original):
    """`from module import original as name`"""
    found = getattr(_found_module(module), original, None)
    owners = _owners([found], module, [original])
    return None if owners is None else [(_GLOBAL, name, found), *owners]


def _module(name, module, *attributes):
    """`import module as name`, of which attributes are used"""
    found = _found_module(module)
    if type(found) is not type(__import__("sys")):
        return None
    names = vars(found)
    owners = _owners([names.get(attribute) for attribute in attributes], module, attributes)
    if owners is None:
        return None
    return [(_GLOBAL, name, found), *((_ATTRIBUTE, names, attribute, names[attribute]) for attribute in attributes), *owners]


_MAKERS = {"builtin": _builtin, "variables": _variables, "constant": _constant_value, "expression": _expression, "function": _function, "foreign": _foreign, "attribute": _attribute,
           "attribute_constant": _attribute_constant, "attribute_expression": _attribute_expression, "imported": _imported, "module": _module}


def _owners(all_found, module, names):
    """What a module has under some names, if it is what the interpreter itself has there: facts about the object of which these are methods, if they are."""
    facts = []
    for found, name in zip(all_found, names):
        if not _is_genuine(found, module, name):
            owner = _owner(found, module, name)
            if owner is None:
                return None
            facts = [(_OWNER, owner, vars(owner))]
    return facts


def _owner(found, module, name):
    """The object that a module has for functions with a state, if something is a method of it, `random.choice`, or its class. What the object is native code looks at."""
    import sys
    source = vars(sys.modules[module]) if module == "random" else {}
    owner = source.get("_inst")
    if owner is None or type(owner) is not source.get("Random") or getattr(found, "__name__", None) != name:
        return None
    method = vars(type(owner)).get(name)
    is_method = getattr(found, "__self__", None) is owner and (method is None or getattr(found, "__func__", None) is method)
    return owner if is_method or found is type(owner) else None


def _is_genuine(found, module, name):
    """Whether something is what the interpreter itself has under this name, and nobody's replacement."""
    if type(found) is type(len):
        # What `operator` has is of `_operator`.
        return found.__name__ == name and found.__module__ in (module, f"_{module}")
    if type(found) is type:
        return found.__module__ == module and found.__name__ == name and (_is_fixed(found) or _is_fixed(found.__base__) and _is_of_its_file(found, module))
    if type(found) is type(_is_genuine):
        import sys
        source, code = vars(sys.modules[module]), found.__code__
        return found.__module__ == module and code.co_name == name and found.__globals__ is source and code.co_filename == source.get("__file__")
    return type(found) in (int, float, complex, str, bool, type(None), type(NotImplemented), type(...))


def _is_fixed(cls):
    """Whether a class is made in C, or so that nobody can change it."""
    return not cls.__flags__ >> 9 & 1 or cls.__flags__ >> 8 & 1


def _is_of_its_file(found, module):
    """Whether all functions of a class with one base are those that its module's file defines by these names."""
    import sys
    if len(found.__bases__) != 1:
        return False
    source = vars(sys.modules[module])
    functions = ((name, getattr(value, "__func__", value)) for name, value in vars(found).items())
    return all(function.__globals__ is source and function.__code__.co_filename == source.get("__file__") and function.__code__.co_name == name
               for name, function in functions if type(function) is type(_is_of_its_file))


def _is_dataclass(cls, fields, makes, is_frozen, has_post_init, given, compared, hashed, operators):
    """Whether the methods that a class has from `@dataclass` are those that native code takes them for."""
    own = type.__dict__["__dict__"].__get__(cls)
    if makes and not _is_init(own.get("__init__"), fields, is_frozen, has_post_init, given):
        return False
    if hashed is not None and not _is_compiled_from(own.get("__hash__"), f" def __hash__(self):\n  return hash({_fields('self', hashed)})"):
        return False
    return all(any(_is_compiled_from(own.get(name), text) for text in _comparisons(name, operator, compared)) for name, operator in operators.items())


def _names_of_dataclass():
    import sys
    return ("_dflt_{}", "_HAS_DEFAULT_FACTORY") if sys.version_info < (3, 12) else ("__dataclass_dflt_{}__", "__dataclass_HAS_DEFAULT_FACTORY__")


def _is_init(function, fields, is_frozen, has_post_init, given):
    """Whether a function sets these fields: each with its name, whether it is a parameter, whether it is set, whether its parameter is given by name only,
    what kind of default it has, and that. `__post_init__` is given those of some names."""
    default, missing = _names_of_dataclass()
    parameters, lines, defaults, cells = [], [], [], {missing: None, "__dataclass_builtins_object__": object}
    keywords, by_name = [], {}
    for name, is_in_init, is_assigned, mark, kind, value in fields:
        cell = default.format(name)
        made = name
        if kind:
            cells[cell] = value
            made = f"{cell}()" if kind == "factory" else name if is_in_init else cell
        if is_in_init and mark:
            keywords.append(f"{name}=0" if kind else name)
            by_name.update({name: (kind, value)} if kind else {})
        elif is_in_init:
            parameters.append(f"{name}=0" if kind else name)
            defaults.extend([(kind, value)] if kind else [])
        if is_assigned:
            made = f"{made} if {name} is {missing} else {name}" if kind == "factory" and is_in_init else made
            lines.append(f"__dataclass_builtins_object__.__setattr__(self,{name!r},{made})" if is_frozen else f"self.{name}={made}")
    if has_post_init:
        lines.append(f"self.__post_init__({','.join(given)})")
    text = f" def __init__({','.join(['self', *parameters, *(['*'] if keywords else []), *keywords])}):\n" + "\n".join(f"  {line}" for line in lines or ["pass"])
    if not _is_compiled_from(function, text, cells):
        return False
    found = dict(zip(function.__code__.co_freevars, [cell.cell_contents for cell in function.__closure__ or ()]))
    is_default = lambda one, kind, value: kind == "other" or (one is found.get(missing) if kind == "factory" else _is_same(one, value))
    given, named = function.__defaults__ or (), function.__kwdefaults__ or {}
    factories = {default.format(name): value if kind == "factory" else None for name, _, _, _, kind, value in fields if kind in ("factory", "other")}
    return (
        len(given) == len(defaults) and named.keys() == by_name.keys()
        and all(is_default(one, *expected) for one, expected in zip(given, defaults))
        and all(is_default(named[name], *expected) for name, expected in by_name.items())
        and all(_is_expected(name, one, cells, factories) for name, one in found.items() if name != missing)
        and (missing not in found or type(found[missing]).__module__ == "dataclasses")
    )


def _is_expected(name, found, cells, factories):
    if name not in factories:
        return found is cells[name] or _is_same(found, cells[name])
    # Where native code does not know what makes the value it ends.
    return factories[name] is None or found is {"list": list, "dict": dict, "set": set}[factories[name]]


def _comparisons(name, operator, compared):
    """What versions of Python make."""
    yield f" def {name}(self,other):\n  if other.__class__ is self.__class__:\n   return {_fields('self', compared)}{operator}{_fields('other', compared)}\n  return NotImplemented"
    if name == "__eq__":
        terms = " and ".join(f"self.{field}==other.{field}" for field in compared) or "True"
        yield f" def __eq__(self,other):\n  if self is other:\n   return True\n  if other.__class__ is self.__class__:\n   return {terms}\n  return NotImplemented"


def _fields(name, fields):
    return f"({','.join(f'{name}.{field}' for field in fields)},)" if fields else "()"


def _is_compiled_from(function, text, cells=()):
    """Whether the code of a function is that of a text, in which these names are of a function around it."""
    if type(function) is not type(_is_compiled_from):
        return False
    made = compile(f"def outer({','.join(cells)}):\n{text}\n return 0", "<string>", "exec", dont_inherit=True)
    for constants in made.co_consts[0].co_consts:
        if type(constants) is type(made):
            wanted, found = constants, function.__code__
            same = all(getattr(wanted, name) == getattr(found, name) for name in _PARTS_OF_CODE)
            return same and _is_same(wanted.co_consts, found.co_consts)
    return False


_PARTS_OF_CODE = ("co_code", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_flags", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_exceptiontable")


def _is_same(a, b):
    """Whether two values of immutable builtin types are the same, in type and value."""
    if type(a) is not type(b):
        return False
    if type(a) is tuple:
        return len(a) == len(b) and all(map(_is_same, a, b))
    return type(a) in (int, float, complex, str, bytes, bool, type(None), type(...)) and repr(a) == repr(b)


# --- generators that go on in the interpreter ------------------------------------------------------------

def resumed(function, place):
    """A generator that begins where a native one has come to. `place` is ('generator', line, column, number of the `yield`, values): names and values
    of locals, and of the loops around it how far their iterators are, by '.' and their number."""
    _, line, column, number, values = place
    generator = _resumed(function, line, column, number, values)
    next(generator)
    return generator


def _resumed(function, line, column, number, values):
    begun = dict(zip(values[::2], values[1::2]))
    kinds = {name: value[0] for name, value in begun.items() if name[:1] == "."}
    key = line, column, number, *kinds.values()
    if key not in _continuations:
        _continuations[key] = _continuation(line, column, number, [*begun], kinds)
    code, delegating = _continuations[key]
    for name in kinds:
        iterator = _iterator(function, begun[name], name == delegating)
        # In a loop the turn that has begun needs something that it does not use.
        begun[name] = iterator if name == delegating else __import__("itertools").chain((None,), iterator)
    return type(function)(code, function.__globals__)(**begun)


_continuations = {}


def _iterator(function, place, is_delegating=False):
    """An iterator that begins where a native one has come to. A generator to which another one delegates goes on when that does."""
    kind, *parts = place
    if kind == "generator":
        iterator = _resumed(function, *parts)
        if parts[2] and not is_delegating:
            next(iterator)
    elif kind == "range":
        iterator = iter(range(*parts))
    elif kind == "enumerate":
        iterator = enumerate(_iterator(function, parts[0]), parts[1])
    elif parts[1] > len(parts[0]):
        iterator = _behind(*parts)
    else:
        iterator = iter(parts[0])
        iterator.__setstate__(parts[1])
    return iterator


def _behind(values, i):
    """The iterator of a list that has become shorter, which it does not know yet."""
    while i < len(values):
        yield values[i]
        i += 1


def _continuation(line, column, number, names, kinds):
    """The code of a generator function that goes on behind the `yield` of a number; 0 is its beginning. Its parameters are what is known there. And the
    name of the iterator to which that `yield` delegates."""
    import _ast
    source, path = _source
    node, outer = _found(compile(source, path, "exec", _ONLY_TREE, dont_inherit=True).body, line, column)
    _count(node.body, [0, 0])
    rest = _Rest(number, kinds)
    place = _place(node)
    node.body = rest.suite(node.body) if number else node.body
    args = [_ast.arg(arg=name, **place) for name in names]
    node.args = _ast.arguments(posonlyargs=[], args=args, kwonlyargs=[], kw_defaults=[], defaults=[])
    first_line = min([node.lineno, *(one.lineno for one in node.decorator_list)])
    node.decorator_list, node.returns = [], None
    code = compile(_ast.Module(body=[node], type_ignores=[]), path, "exec", dont_inherit=True)
    code = next(one for one in code.co_consts if type(one) is type(code))
    return code.replace(co_firstlineno=first_line, co_qualname=f"{outer}{node.name}"), rest.delegating


def _found(body, line, column):
    """The `def` at a place, and what comes before its name."""
    outer = ""
    for node in _definitions(body):
        if type(node).__name__ == "ClassDef":
            outer, members = f"{node.name}.", node.body
        elif (node.lineno, node.col_offset) == (line, column):
            return node, outer if outer and node in members else ""


def _yields(node):
    if type(node).__name__ in ("Yield", "YieldFrom"):
        return True
    parts = [getattr(node, field, None) for field in node._fields]
    inner = [one for part in parts for one in (part if type(part) is list else [part])]
    return any(hasattr(one, "_fields") and _yields(one) for one in inner)


def _count(body, counts):
    """Numbers statements that yield, and loops around these and to which these delegate, as `resume.rs` does."""
    for node in body:
        if not _yields(node):
            continue
        is_step = type(node).__name__ == "Expr"
        if type(node).__name__ == "For" or is_step and type(node.value).__name__ == "YieldFrom":
            counts[1] += 1
            node.loop = f".{counts[1]}"
        if is_step:
            counts[0] += 1
            node.number = counts[0]
        else:
            for part in ("body", "orelse"):
                _count(getattr(node, part, ()), counts)


def _place(node):
    return {"lineno": node.lineno, "col_offset": node.col_offset, "end_lineno": node.end_lineno, "end_col_offset": node.end_col_offset}


class _Rest:
    """What comes after the `yield` of a number, which is executed once more, for the sake of where it stands."""

    def __init__(self, number, kinds):
        self.number, self.kinds, self.delegating = number, kinds, None

    def suite(self, body):
        place = next(i for i, node in enumerate(body) if self.is_in(node))
        return [*self.statement(body[place]), *body[place + 1:]]

    def is_in(self, node):
        return getattr(node, "number", None) == self.number or any(self.is_in_suite(getattr(node, part, ())) for part in ("body", "orelse"))

    def is_in_suite(self, body):
        return any(map(self.is_in, body))

    def statement(self, node):
        import _ast
        place = _place(node)
        if type(node).__name__ == "Expr":
            again = _ast.Expr(_ast.Yield(value=None, **_place(node.value)), **place)
            if type(node.value).__name__ == "Yield":
                return [again]
            further = _ast.Expr(_ast.YieldFrom(value=_named(node.loop, node.value), **_place(node.value)), **place)
            self.delegating = node.loop
            if self.kinds[node.loop] == "generator":
                return [further]
            # What is sent now would be sent on, and there is nothing that could take it.
            sent = _ast.Assign(targets=[_named(".sent", node, True)], value=again.value, **place)
            is_sent = _ast.Compare(left=_named(".sent", node), ops=[_ast.IsNot()], comparators=[_constant(None, node)], **place)
            method = _ast.Attribute(value=_named(node.loop, node.value), attr="send", ctx=_ast.Load(), **_place(node.value))
            send = _ast.Call(func=method, args=[_named(".sent", node)], keywords=[], **_place(node.value))
            return [sent, _ast.If(test=is_sent, body=[_ast.Expr(send, **place)], orelse=[], **place), further]
        if not self.is_in_suite(node.body):
            return self.suite(node.orelse)
        rest = self.suite(node.body)
        if type(node).__name__ == "If":
            return rest
        first, body = f".first at {node.lineno}:{node.col_offset}", node.body
        begun = _assigned(first, _constant(False, node), node)
        if type(node).__name__ == "While":
            test = _ast.BoolOp(op=_ast.Or(), values=[_named(first, node.test), node.test], **_place(node.test))
            turn = _ast.If(test=_named(first, node), body=[begun, *rest], orelse=body, **place)
            loop = _ast.While(test=test, body=[turn], orelse=node.orelse, **place)
        else:
            item = ".item"
            take = _ast.Assign(targets=[node.target], value=_named(item, node.target), **_place(node.target))
            forget = _assigned(item, _constant(None, node), node)
            turn = _ast.If(test=_named(first, node), body=[begun, *rest], orelse=[take, forget, *body], **place)
            loop = _ast.For(target=_named(item, node.target, True), iter=_named(node.loop, node.iter), body=[turn], orelse=node.orelse, **place)
        return [_assigned(first, _constant(True, node), node), loop]


def _named(name, node, is_target=False):
    import _ast
    return _ast.Name(id=name, ctx=_ast.Store() if is_target else _ast.Load(), **_place(node))


def _assigned(name, value, node):
    import _ast
    return _ast.Assign(targets=[_named(name, node, True)], value=value, **_place(node))
