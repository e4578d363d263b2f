from . import state
print("flaky runs")
if not state.ready:
    raise RuntimeError("not ready")
value = 42
