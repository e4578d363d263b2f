"""Names of exceptions that CPython's modules define in C."""
import binascii
import csv
import json
import queue
import struct
import zlib

for e in [struct.error("x"), csv.Error("y"), zlib.error(3), binascii.Error("z", 2), queue.Empty(), queue.Full(), json.JSONDecodeError("m", "doc", 1)]:
    print(repr(e), [e], type(e), type(e).__name__, type(e).__qualname__, type(e).__module__)
try:
    struct.pack("B", 300)
except struct.error as e:
    print(repr(e))
raise csv.Error("fatal")
