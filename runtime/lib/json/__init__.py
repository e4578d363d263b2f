"""The module `json`."""

from .decoder import JSONDecodeError, JSONDecoder, _decode
from .encoder import JSONEncoder, _Encoder


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False):
    if cls is not None:
        encoder = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, allow_nan=allow_nan, sort_keys=sort_keys, indent=indent,
                      separators=separators, default=default)
        return encoder.encode(obj)
    else:
        return _Encoder(skipkeys, ensure_ascii, allow_nan, sort_keys, indent, separators, default).text(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False):
    fp.write(dumps(obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, allow_nan=allow_nan, cls=cls, indent=indent,
                   separators=separators, default=default, sort_keys=sort_keys))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
        text = s
    elif isinstance(s, (bytes, bytearray)):
        text = s.decode("utf-8")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    return _decode(text, object_hook, parse_float, parse_int, object_pairs_hook)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 object_pairs_hook=object_pairs_hook)

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    JSONEncoder.item_separator JSONEncoder.key_separator
"""
