"""Writes the stub of a module: what its source says of the types in it, and what the compiler has found out.

Run by the interpreter that a module is built for, with `(source, {(name, line): result})` on standard input as a Python expression.
"""

import ast

_LITERALS = (int, float, complex, str, bytes, bool)
_MAKERS = {"TypeVar", "ParamSpec", "TypeVarTuple", "NewType", "NamedTuple", "namedtuple", "TypedDict", "Enum"}
_GENERICS = {"list", "dict", "set", "frozenset", "tuple", "type", "List", "Dict", "Set", "FrozenSet", "Tuple", "Type", "Callable", "Union", "Optional",
             "Iterable", "Iterator", "Sequence", "Mapping", "Literal", "Annotated", "ClassVar", "Final", "Generator", "Awaitable", "Coroutine"}
_CONDITIONS = {"TYPE_CHECKING", "version_info", "platform"}
_ANY = "_Any"
# Among the names of a class: its variables are members of an enumeration.
_MEMBERS = "has members"


class Writer:
    def __init__(self, inferred):
        self.inferred = inferred
        self.lines = []
        self.uses_any = False

    def any(self):
        self.uses_any = True
        return _ANY

    def line(self, depth, text):
        self.lines.append("    " * depth + text)

    def body(self, statements, depth, known):
        """The statements of a module or class. `known` are the names that have a line already."""
        for statement in statements:
            getattr(self, f"on_{type(statement).__name__}", self.skip)(statement, depth, known)

    def skip(self, statement, depth, known):
        pass

    def on_Import(self, statement, depth, known):
        for alias in statement.names:
            bound = alias.asname or alias.name
            self.line(depth, f"import {alias.name}" + (f" as {bound}" if "." not in bound else ""))
            known.add(bound)

    def on_ImportFrom(self, statement, depth, known):
        if statement.module == "__future__":
            return
        # What a module imports can be imported from it; a stub has to say so.
        names = ", ".join("*" if alias.name == "*" else f"{alias.name} as {alias.asname or alias.name}" for alias in statement.names)
        known.update(alias.asname or alias.name for alias in statement.names)
        self.line(depth, f"from {'.' * statement.level}{statement.module or ''} import {names}")

    def on_If(self, statement, depth, known):
        if any(getattr(node, "id", getattr(node, "attr", None)) in _CONDITIONS for node in ast.walk(statement.test)):
            self.line(depth, f"if {ast.unparse(statement.test)}:")
            self.branch(statement.body, depth, known)
            if statement.orelse:
                self.line(depth, "else:")
                self.branch(statement.orelse, depth, known)
        elif not (isinstance(statement.test, ast.Compare) and getattr(statement.test.left, "id", "") == "__name__"):
            self.body(statement.body + statement.orelse, depth, known) if depth == 0 else None

    def branch(self, statements, depth, known):
        before = len(self.lines)
        self.body(statements, depth + 1, set(known))
        if len(self.lines) == before:
            self.line(depth + 1, "pass")

    def on_Try(self, statement, depth, known):
        if depth == 0:
            self.body(statement.body + statement.orelse, depth, known)

    on_TryStar = on_Try

    def on_With(self, statement, depth, known):
        if depth == 0:
            self.body(statement.body, depth, known)

    def on_TypeAlias(self, statement, depth, known):
        self.line(depth, ast.unparse(statement))

    def on_FunctionDef(self, statement, depth, known):
        overloaded = f"{statement.name} is overloaded"
        if any(self.last_name(decorator) == "overload" for decorator in statement.decorator_list):
            known.add(overloaded)
        elif overloaded in known or statement.name in known and not statement.decorator_list:
            return
        known.add(statement.name)
        for decorator in statement.decorator_list:
            self.line(depth, f"@{ast.unparse(decorator)}")
        parameters = getattr(statement, "type_params", None)
        generic = f"[{', '.join(map(ast.unparse, parameters))}]" if parameters else ""
        result = self.result(statement)
        kind = "async def" if isinstance(statement, ast.AsyncFunctionDef) else "def"
        self.line(depth, f"{kind} {statement.name}{generic}({self.arguments(statement.args)}){f' -> {result}' if result else ''}: ...")

    on_AsyncFunctionDef = on_FunctionDef

    def arguments(self, args):
        made = ast.arguments(args.posonlyargs, args.args, args.vararg, args.kwonlyargs,
                             [value and self.default(value) for value in args.kw_defaults], args.kwarg, [self.default(value) for value in args.defaults])
        return ast.unparse(made)

    def default(self, value):
        inner = value.operand if isinstance(value, ast.UnaryOp) else value
        return value if isinstance(inner, ast.Constant) else ast.Constant(...)

    def result(self, statement):
        if statement.returns is not None:
            return ast.unparse(statement.returns)
        args = statement.args
        every = args.posonlyargs + args.args + args.kwonlyargs + [arg for arg in (args.vararg, args.kwarg) if arg]
        if all(arg.annotation for arg in every):
            return self.inferred.get((statement.name, statement.lineno))
        return None

    def on_ClassDef(self, statement, depth, known):
        known.add(statement.name)
        for decorator in statement.decorator_list:
            self.line(depth, f"@{ast.unparse(decorator)}")
        head = ast.unparse(ast.ClassDef(statement.name, statement.bases, statement.keywords, [ast.Pass()], [], **{
            name: getattr(statement, name) for name in statement._fields if name == "type_params"}))
        self.line(depth, head.splitlines()[0])
        inner = {_MEMBERS} if any((self.last_name(base) or "").endswith(("Enum", "Flag")) for base in statement.bases) else set()
        before = len(self.lines)
        self.body(statement.body, depth + 1, inner)
        self.attributes(statement, depth + 1, inner)
        if len(self.lines) == before:
            self.lines[-1] += " ..."

    def attributes(self, statement, depth, known):
        """What methods assign to attributes of `self`."""
        for method in statement.body:
            if not isinstance(method, ast.FunctionDef) or not method.args.args:
                continue
            own = method.args.args[0].arg
            types = {arg.arg: arg.annotation for arg in method.args.args + method.args.kwonlyargs if arg.annotation}
            for node in ast.walk(method):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
                for target in targets:
                    is_own = isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == own
                    if is_own and target.attr not in known and not target.attr.startswith("__"):
                        known.add(target.attr)
                        self.line(depth, f"{target.attr}: {self.attribute_type(node, types, known)}")

    def attribute_type(self, node, types, known):
        annotation = getattr(node, "annotation", None)
        if isinstance(node.value, ast.Name):
            annotation = annotation or types.get(node.value.id)
        if annotation is None:
            return self.type_of(node.value, False)
        # In the method these names meant something else than in the class.
        is_hidden = any(isinstance(part, ast.Name) and part.id in known for part in ast.walk(annotation))
        return self.any() if is_hidden else ast.unparse(annotation)

    def on_AnnAssign(self, statement, depth, known):
        if not isinstance(statement.target, ast.Name):
            return
        name, value = statement.target.id, statement.value
        known.add(name)
        annotation = ast.unparse(statement.annotation)
        kind = self.last_name(statement.annotation)
        if kind == "TypeAlias" or kind == "Final" and isinstance(value, ast.Constant):
            self.line(depth, f"{name}: {annotation} = {ast.unparse(value)}")
        elif kind == "Final":
            self.line(depth, f"{name}: {self.type_of(value, True)}")
        else:
            # In some classes a value makes a parameter optional.
            self.line(depth, f"{name}: {annotation}" + (f" = {ast.unparse(self.default(value))}" if depth and value else ""))

    def on_Assign(self, statement, depth, known):
        for target in statement.targets:
            names = [target] if isinstance(target, ast.Name) else [e for e in getattr(target, "elts", ()) if isinstance(e, ast.Name)]
            for name in names:
                if name.id not in known:
                    known.add(name.id)
                    value = statement.value if name is target else None
                    is_member = _MEMBERS in known and not isinstance(value, (ast.Constant, ast.Lambda))
                    self.line(depth, f"{name.id} = ..." if is_member else self.variable(name.id, value, depth))

    def variable(self, name, value, depth):
        if name in ("__all__", "__slots__", "__match_args__") or self.is_type(value) or (depth and isinstance(value, ast.Constant)):
            return f"{name} = {ast.unparse(value)}"
        return f"{name}: {self.type_of(value, True)}"

    def is_type(self, value):
        """Whether a value is made to be used in annotations."""
        if isinstance(value, ast.Call):
            return self.last_name(value.func) in _MAKERS
        if isinstance(value, ast.Subscript):
            return self.last_name(value.value) in _GENERICS
        return isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr) and self.is_type_name(value.left) and self.is_type_name(value.right)

    def is_type_name(self, value):
        return self.is_type(value) or isinstance(value, ast.Constant) and value.value is None or isinstance(value, ast.Name) and (
            value.id in _GENERICS or value.id in {"int", "str", "float", "bool", "bytes", "complex", "object"})

    def last_name(self, node):
        return getattr(node, "attr", getattr(node, "id", None))

    def type_of(self, value, final):
        """The type of a variable that a value is assigned to. One that is None at first is something else later."""
        if isinstance(value, ast.UnaryOp) and isinstance(value.operand, ast.Constant) and isinstance(value.op, (ast.USub, ast.UAdd)):
            value = value.operand
        if isinstance(value, ast.Constant) and type(value.value) in _LITERALS:
            return type(value.value).__name__
        if isinstance(value, ast.JoinedStr):
            return "str"
        if isinstance(value, ast.Tuple) and value.elts and final:
            return f"tuple[{', '.join(self.type_of(item, final) for item in value.elts)}]"
        if isinstance(value, (ast.List, ast.Set)) and value.elts:
            kinds = {self.type_of(item, final) for item in value.elts}
            return f"{type(value).__name__.lower()}[{kinds.pop() if len(kinds) == 1 else self.any()}]"
        if isinstance(value, ast.Dict) and value.keys:
            kinds = [{self.type_of(item, final) for item in items} for items in (value.keys, value.values)]
            return f"dict[{', '.join(kind.pop() if len(kind) == 1 else self.any() for kind in kinds)}]"
        return self.any()


def stub(source, inferred, name):
    tree = ast.parse(source)
    writer = Writer(inferred)
    writer.body(tree.body, 0, set())
    head = [f"# Made by pyc2n from {name}."]
    if writer.uses_any:
        head.append(f"from typing import Any as {_ANY}")
    return "\n".join(head + writer.lines) + "\n"


if __name__ == "__main__":
    import sys
    made = stub(*eval(sys.stdin.buffer.read()))
    compile(made, "<stub>", "exec", ast.PyCF_ONLY_AST)
    sys.stdout.buffer.write(made.encode("utf-8"))
