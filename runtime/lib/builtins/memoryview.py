"""`memoryview` of bytes and bytearrays: one dimension, format `B`."""

from _core import Ptr, done, i64, runtime, type_name, u8
from .bytes import _data_of, _is_bytes_like, _size_of
from .iterators import _Iterator
from .slice import _index, _is_integer, _slice_bounds


@runtime("bytes_slice")
def _slice(data: Ptr[u8], start: i64, step: i64, count: i64) -> bytes: ...


class memoryview:
    """A window on the data of a bytes or bytearray."""

    obj: bytes | bytearray | None
    _first: i64
    _len: i64
    _step: i64

    def __init__(self, object):
        self.obj = None
        if isinstance(object, memoryview):
            self._set(object.obj, object._first, object._step, object._len)
        elif isinstance(object, bytes) or isinstance(object, bytearray):
            self._set(object, 0, 1, _size_of(object))
        else:
            raise TypeError("memoryview: a bytes-like object is required, not '" + type_name(object) + "'")

    def _set(self, object, first: i64, step: i64, length: i64):
        self.obj = object
        self._first = first
        self._step = step
        self._len = length
        if isinstance(object, bytearray):
            object._exports = object._exports + 1

    def release(self):
        owner = self.obj
        if isinstance(owner, bytearray):
            owner._exports = owner._exports - 1
        self.obj = None

    def __drop__(self):
        self.release()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.release()

    def _whole(self) -> Ptr[u8]:
        """The data of the object behind it."""
        owner = self.obj
        if owner is None:
            raise ValueError("operation forbidden on released memoryview object")
        else:
            return _data_of(owner)

    def _start(self) -> Ptr[u8]:
        """The data, which must be contiguous."""
        if self._step != 1:
            raise BufferError("memoryview: underlying buffer is not C-contiguous")
        return self._whole().offset(self._first)

    def __len__(self) -> int:
        return self._len

    def _position(self, index) -> i64:
        i = _index(index)
        if i < 0:
            i = i + self._len
        if i < 0 or i >= self._len:
            raise IndexError("index out of bounds on dimension 1")
        return self._first + i * self._step

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step, count = _slice_bounds(index, self._len)
            view = memoryview(self)
            view._first = self._first + start * self._step
            view._step = self._step * step
            view._len = count
            return view
        if _is_integer(index):
            value: int = self._whole().get(self._position(index))
            return value
        raise TypeError("memoryview: invalid slice key")

    def __setitem__(self, index, value):
        if self.readonly:
            raise TypeError("cannot modify read-only memory")
        if isinstance(index, slice):
            part = self[index]
            data = bytes(value)
            if len(data) != len(part):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            i: i64 = 0
            while i < part._len:
                part._whole().set(part._first + i * part._step, _data_of(data).get(i))
                i = i + 1
        else:
            if not _is_integer(value):
                raise TypeError("memoryview: invalid type for format 'B'")
            if value < 0 or value > 255:
                raise ValueError("memoryview: invalid value for format 'B'")
            byte: u8 = value
            self._whole().set(self._position(index), byte)

    def __iter__(self):
        return memory_iterator(self)

    def __eq__(self, other):
        if _is_bytes_like(other):
            a = self.tobytes()
            b = bytes(other)
            return a == b
        return NotImplemented

    def __hash__(self) -> int:
        if not self.readonly:
            raise ValueError("cannot hash writable memoryview object")
        data = self.tobytes()
        return hash(data)

    def __bytes__(self):
        return self.tobytes()

    def tobytes(self, order="C"):
        return _slice(self._whole(), self._first, self._step, self._len)

    def tolist(self):
        return list(self)

    def hex(self):
        return self.tobytes().hex()

    def toreadonly(self):
        return memoryview(self.tobytes())

    @property
    def readonly(self) -> bool:
        return not isinstance(self.obj, bytearray)

    @property
    def nbytes(self) -> int:
        return self._len

    @property
    def itemsize(self) -> int:
        return 1

    @property
    def format(self):
        return "B"

    @property
    def ndim(self) -> int:
        return 1

    @property
    def shape(self):
        return (len(self),)

    @property
    def strides(self):
        step: int = self._step
        return (step,)

    @property
    def contiguous(self) -> bool:
        return self._step == 1

    @property
    def c_contiguous(self) -> bool:
        return self._step == 1


class memory_iterator(_Iterator):
    """The numbers in a memoryview."""

    _view: memoryview
    _i: i64

    def __init__(self, view):
        self._view = view
        self._i = 0

    def __step__(self):
        view = self._view
        i = self._i
        if i >= view._len:
            return done()
        self._i = i + 1
        value: int = view._whole().get(view._first + i * view._step)
        return value
