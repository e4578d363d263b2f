"""Records which types functions are called with and return. `pyc2n trace` puts this first on the path as `sitecustomize`, which every
interpreter imports when it starts. Each process writes lines of JSON into a file of its own: what is new at once, since it may be killed, and
how often the rest has happened at its end.
"""


def _start():
    import os
    import sys

    folder, root = os.environ["PYC2N_TRACE_INTO"], os.environ["PYC2N_TRACE_ROOT"] + os.sep
    # Distinct signatures of a function, and calls of it that are looked at.
    most_signatures, most_calls = 64, 2000
    seen = {}
    # Code objects that are of interest, with their name and parameters; others are None.
    known = {}

    def wanted(code):
        if code in known:
            return known[code]
        file = os.path.realpath(code.co_filename) if code.co_filename[0] != "<" else ""
        is_own = file.startswith(root) and code.co_filename != __file__ and f"{os.sep}site-packages{os.sep}" not in file
        # Functions without *args that are no generators or coroutines; and no bodies of classes.
        is_plain = code.co_name[0] != "<" and "<locals>" not in code.co_qualname and code.co_flags & 0x2AD == 1
        count = code.co_argcount + code.co_kwonlyargcount
        found = (file[len(root):], code.co_qualname, code.co_firstlineno, code.co_varnames[:count]) if is_own and is_plain else None
        known[code] = found
        if found:
            seen[code] = [0, {}]
        return found

    def started(code, frame):
        """Notes the arguments; false if nothing more is to be learned from this function."""
        of_function = wanted(code)
        if of_function is None:
            return False
        record = seen[code]
        record[0] += 1
        if record[0] > most_calls or len(record[1]) > most_signatures:
            return False
        values, module[0] = frame.f_locals, frame.f_globals.get("__name__")
        try:
            types = tuple([name_of(values[name]) for name in of_function[3]])
        except Exception:
            return True
        signature = record[1].get(types)
        if signature is None:
            signature = record[1][types] = [-1, set()]
            write(code, types, (), 1)
        signature[0] += 1
        last[code] = types, signature
        return True

    # The module of that function.
    module = [None]

    # The signature of a function's last call: what returns next is most often that one.
    last = {}
    nothing = None, (0, ())

    def returned(code, value):
        types, (_, results) = last.get(code, nothing)
        if types is not None and len(results) < 8:
            try:
                name = name_of(value)
            except Exception:
                return
            if name not in results:
                results.add(name)
                write(code, types, [name], 0)

    function = type(wanted)

    plain = {int: "int", float: "float", bool: "bool", str: "str", bytes: "bytes", type(None): "None", complex: "complex",
             bytearray: "bytearray", memoryview: "memoryview"}

    def name_of(value, depth=0):
        kind = type(value)
        name = plain.get(kind)
        if name is not None:
            return name
        if depth > 3:
            return "object"
        if kind is list or kind is set or kind is frozenset:
            return f"{kind.__name__}[{joined(value, depth)}]" if value else kind.__name__
        if kind is tuple:
            return f"tuple[{', '.join([name_of(item, depth + 1) for item in value])}]" if 0 < len(value) <= 8 else "tuple"
        if kind is dict:
            return f"dict[{joined(value, depth)}, {joined(value.values(), depth)}]" if value else "dict"
        if kind is function and value.__module__ == module[0] and value.__qualname__.isidentifier():
            return f"function[{value.__qualname__}]"
        origin = kind.__module__
        if origin == "numpy" and kind.__name__ == "ndarray":
            return f"numpy.ndarray[{value.dtype.name}]"
        if origin == "array" and kind.__name__ == "array":
            return f"array.array[{'float' if value.typecode in 'fd' else 'int'}]"
        return f"{origin}.{kind.__qualname__}" if isinstance(origin, str) else "object"

    def joined(items, depth):
        names = []
        for number, item in enumerate(items):
            name = name_of(item, depth + 1)
            if name not in names:
                names.append(name)
            if number == 20 or len(names) > 3:
                break
        return " | ".join(names) if len(names) <= 3 else "object"

    out = []

    def write(code, types, results, calls):
        import json
        file, name, line, _ = known[code]
        signature = {"arguments": list(types), "results": list(results), "calls": calls}
        text = json.dumps({"file": file, "name": name, "line": line, "signatures": [signature]}) + "\n"
        try:
            if not out:
                import tempfile
                out.append(tempfile.mkstemp(".lines", dir=folder)[0])
            os.write(out[0], text.encode())
        except OSError:
            # The command has ended before this process.
            pass

    if hasattr(sys, "monitoring"):
        monitoring = sys.monitoring
        tool = next((n for n in (4, 3) if monitoring.get_tool(n) is None), None)
        if tool is None:
            return
        monitoring.use_tool_id(tool, "pyc2n trace")
        get_frame = sys._getframe
        events = monitoring.events

        def on_start(code, _offset):
            return None if started(code, get_frame(1)) else monitoring.DISABLE

        def on_return(code, _offset, value):
            if wanted(code) is None:
                return monitoring.DISABLE
            returned(code, value)

        monitoring.register_callback(tool, events.PY_START, on_start)
        monitoring.register_callback(tool, events.PY_RETURN, on_return)
        monitoring.set_events(tool, events.PY_START | events.PY_RETURN)
        stop = lambda: monitoring.set_events(tool, 0)
    else:
        import opcode
        import threading
        return_value = opcode.opmap["RETURN_VALUE"]

        def profile(frame, event, value):
            if event == "call":
                started(frame.f_code, frame)
            elif event == "return":
                code = frame.f_code
                # An exception ends a function with None, too, but elsewhere.
                if known.get(code) is not None and code.co_code[frame.f_lasti] == return_value:
                    returned(code, value)

        threading.setprofile(profile)
        sys.setprofile(profile)
        stop = lambda: sys.setprofile(None)

    def end():
        stop()
        for code, (_, signatures) in list(seen.items()):
            for types, (calls, _) in signatures.items():
                if calls > 0:
                    write(code, types, (), calls)
        seen.clear()

    import atexit
    atexit.register(end)
    # Processes of `multiprocessing` end without `atexit`, and start with what their parent has seen.
    if hasattr(os, "register_at_fork"):
        def forked():
            out.clear()
            for record in seen.values():
                record[:] = [0, {}]
            last.clear()
            util = sys.modules.get("multiprocessing.util")
            if util is not None:
                util.register_after_fork(end, lambda _: util.Finalize(None, end, exitpriority=-100))
        os.register_at_fork(after_in_child=forked)


def _go_on():
    """Imports the `sitecustomize` that is there without us."""
    import os
    import sys
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [path for path in sys.path if os.path.abspath(path) != here]
    own = sys.modules.pop("sitecustomize", None)
    try:
        import sitecustomize
    except ImportError as error:
        if error.name != "sitecustomize":
            raise
        sys.modules["sitecustomize"] = own


_start()
_go_on()
