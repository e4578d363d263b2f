"""`memoryview` of objects that are bytes-like, in one dimension."""

from _core import Ptr, done, has_attr, i64, new_object, runtime, type_name, u8
from .descriptors import _getset
from .bytes import _data_of, _is_bytes_like, _size_of
from .iterators import _Iterator
from .memory_items import _ByteItems, _items_of
from .slice import _index, _is_integer, _slice_bounds


@runtime("bytes_slice")
def _slice(data: Ptr[u8], start: i64, step: i64, count: i64) -> bytes: ...
@runtime("memory_move")
def _move(to: Ptr[u8], source: Ptr[u8], size: i64) -> None: ...


class memoryview[O, I]:
    """A window on the data of an object: items of one kind, `_step` bytes from one to the next."""

    _match_sequence = True

    obj: O
    _items: I
    _first: i64
    _len: i64
    _step: i64
    _readonly: bool

    def __init__(self, object):
        self.obj = None
        if isinstance(object, memoryview):
            self._set(object.obj, object._items, object._first, object._step, object._len)
            self._readonly = object._readonly
        elif _is_bytes_like(object):
            items = _items_in(object)
            self._set(object, items, 0, items._size(), _size_of(object) // items._size())
            self._readonly = isinstance(object, bytes)
        else:
            raise TypeError("memoryview: a bytes-like object is required, not '" + type_name(object) + "'")

    def _set(self, object, items, first: i64, step: i64, length: i64):
        self.obj = object
        self._items = items
        self._first = first
        self._step = step
        self._len = length
        if has_attr(object, "_exports"):
            object._export()

    def _with(self, items, first: i64, step: i64, length: i64):
        """Another view of the same object."""
        view = new_object(memoryview)
        view._set(self.obj, items, first, step, length)
        view._readonly = self._readonly
        return view

    def release(self):
        owner = self.obj
        if has_attr(owner, "_exports"):
            owner._exports = owner._exports - 1
        self.obj = None

    def __drop__(self):
        self.release()

    def __enter__(self):
        self._whole()
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

    def _buffer(self) -> Ptr[u8]:
        """The data, which must be contiguous."""
        if self._step != self._items._size():
            raise BufferError("memoryview: underlying buffer is not C-contiguous")
        return self._whole().offset(self._first)

    def _buffer_size(self) -> i64:
        return self._len * self._items._size()

    def __len__(self) -> int:
        self._whole()
        return self._len

    def _position(self, index) -> i64:
        i = _index(index)
        if i < 0:
            i = i + self._len
        if i < 0 or i >= self._len:
            raise IndexError("index out of bounds on dimension 1")
        return self._first + i * self._step

    def _item(self, i: i64):
        return self._items._load(self._whole().offset(self._first + i * self._step))

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step, count = _slice_bounds(index, self._len)
            self._whole()
            return self._with(self._items, self._first + start * self._step, self._step * step, count)
        if _is_integer(index):
            place = self._whole().offset(self._position(index))
            return self._items._load(place)
        raise TypeError("memoryview: invalid slice key")

    def __setitem__(self, index, value):
        whole = self._whole()
        if self._readonly:
            raise TypeError("cannot modify read-only memory")
        if isinstance(index, slice):
            self[index]._assign(value)
        elif _is_integer(index):
            self._items._store(whole.offset(self._position(index)), value)
        else:
            raise TypeError("memoryview: invalid slice key")

    def _assign(self, value):
        """Copies the items of an object of the same structure."""
        source = memoryview(value)
        if source._len != self._len or source._items._format != self._items._format:
            raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        data = source.tobytes()
        size = self._items._size()
        i: i64 = 0
        while i < self._len:
            _move(self._whole().offset(self._first + i * self._step), _data_of(data).offset(i * size), size)
            i = i + 1

    def cast(self, format):
        return self._cast(_items_of(format))

    def _cast(self, items):
        self._whole()
        size = self._items._size()
        if self._step != size:
            raise TypeError("memoryview: casts are restricted to C-contiguous views")
        if not _is_byte_format(items._format) and not _is_byte_format(self._items._format):
            raise TypeError("memoryview: cannot cast between two non-byte formats")
        if self._len * size % items._size() != 0:
            raise TypeError("memoryview: length is not a multiple of itemsize")
        return self._with(items, self._first, items._size(), self._len * size // items._size())

    def __iter__(self):
        return memory_iterator(self)

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def __eq__(self, other):
        if self is other:
            return True
        if _is_bytes_like(other):
            return self._equals(memoryview(other))
        return NotImplemented

    def _equals(self, other):
        if self._len != other._len:
            return False
        i: i64 = 0
        while i < self._len:
            if self._item(i) != other._item(i):
                return False
            i = i + 1
        return True

    def __hash__(self) -> int:
        self._whole()
        if not self._readonly:
            raise ValueError("cannot hash writable memoryview object")
        if not _is_byte_format(self._items._format):
            raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        return hash(self.tobytes())

    def __bytes__(self):
        return self.tobytes()

    def tobytes(self, order="C"):
        size = self._items._size()
        if size == 1:
            return _slice(self._whole(), self._first, self._step, self._len)
        if self._step == size:
            return _slice(self._whole(), self._first, 1, self._len * size)
        out = bytearray()
        i: i64 = 0
        while i < self._len:
            out.extend(_slice(self._whole(), self._first + i * self._step, 1, size))
            i = i + 1
        return bytes(out)

    def tolist(self):
        return list(self)

    def hex(self, *args):
        return self.tobytes().hex(*args)

    def toreadonly(self):
        view = self._with(self._items, self._first, self._step, self._len)
        view._readonly = True
        return view

    @_getset
    def readonly(self) -> bool:
        self._whole()
        return self._readonly

    @_getset
    def nbytes(self) -> int:
        self._whole()
        return self._len * self._items._size()

    @_getset
    def itemsize(self) -> int:
        self._whole()
        return self._items._size()

    @_getset
    def format(self):
        self._whole()
        return self._items._format

    @_getset
    def ndim(self) -> int:
        self._whole()
        return 1

    @_getset
    def shape(self):
        return (len(self),)

    @_getset
    def strides(self):
        self._whole()
        step: int = self._step
        return (step,)

    @_getset
    def suboffsets(self):
        return ()

    @_getset
    def contiguous(self) -> bool:
        self._whole()
        return self._step == self._items._size()

    @_getset
    def c_contiguous(self) -> bool:
        return self.contiguous

    @_getset
    def f_contiguous(self) -> bool:
        return self.contiguous

    def __repr__(self):
        what = "<released memory at " if self.obj is None else "<memory at "
        return what + hex(id(self)) + ">"


def _is_byte_format(format):
    return format in ("B", "b", "c", "@B", "@b", "@c")


def _items_in(object):
    """The items of an object that is no view."""
    if has_attr(object, "typecode"):
        return _items_of(object.typecode)
    else:
        return _ByteItems()


class memory_iterator[V](_Iterator):
    """The items of a memoryview."""

    _view: V
    _i: i64

    def __init__(self, view):
        self._view = view
        self._i = 0

    def __step__(self):
        i = self._i
        if i >= self._view._len:
            return done()
        self._i = i + 1
        return self._view._item(i)
