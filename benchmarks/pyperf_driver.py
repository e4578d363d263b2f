"""Imports a program of pyperformance as a module, which may be compiled, and does what it does where it is run."""
import ast
import importlib
import sys
from pathlib import Path

name = sys.argv.pop(1)
sys.path.insert(0, ".")
body = ast.parse(Path(f"{name}.py").read_text()).body
main = next(statement for statement in body if isinstance(statement, ast.If) and "__name__" in ast.unparse(statement.test))
module = importlib.import_module(name)
exec(compile(ast.Module(main.body, []), f"{name}.py", "exec"), vars(module))
