//! Memory that objects show through the buffer protocol. While a call runs no code of Python's does, so what is seen at its beginning
//! holds to its end, and no buffer need be held.

use super::api::*;
use super::values::{argument, remember_misfit};
use super::{changes, numpy, undo};
use crate::leaf::{leaf, Raw, Single};
use alloc::vec::Vec;
use core::ffi::{c_char, CStr};
use core::mem::MaybeUninit;

/// At most so many dimensions.
const DIMENSIONS: usize = 4;
/// At most so many arguments' memory.
const MOST: usize = 64;

// What a change of some memory needs.
const NOTHING: i64 = 0;
const NOTE: i64 = 1;
const IMPOSSIBLE: i64 = 2;

/// Where an object's elements are. Steps are in bytes.
#[derive(Clone, Copy)]
struct View {
    start: *mut u8,
    dimensions: usize,
    lengths: [isize; DIMENSIONS],
    steps: [isize; DIMENSIONS],
    item: usize,
    format: i64,
    /// How many changes were noted one by one.
    noted: usize,
}

/// Those of the call that runs.
static mut VIEWS: Vec<View> = Vec::new();
/// Garbage is collected when no call runs: finalizers are Python code.
static mut COLLECTS: bool = false;
static ROOM: Single<[i64; 2 + 2 * DIMENSIONS]> = Single::new([0; 2 + 2 * DIMENSIONS]);
/// By number: the first is that of new arrays.
static GUARDS: Single<[i64; 1 + MOST]> = Single::new([NOTHING; 1 + MOST]);

unsafe fn views() -> &'static mut Vec<View> {
    &mut *&raw mut VIEWS
}

/// The end of a call, whose changes are taken back first if it starts again.
pub unsafe fn finish(done: bool) {
    if done {
        // Else it depends on other changes whether they stay.
        if !changes::is_any() {
            undo::forget();
        }
    } else {
        undo::roll_back();
    }
    views().clear();
    if core::mem::take(&mut *&raw mut COLLECTS) {
        PyGC_Enable();
    }
}

impl View {
    unsafe fn of(buffer: &Buffer, format: i64) -> View {
        let dimensions = buffer.dimensions as usize;
        let number = |numbers: *const isize, i: usize| if i < dimensions { *numbers.add(i) } else { 0 };
        View {
            start: buffer.start,
            dimensions,
            lengths: core::array::from_fn(|i| number(buffer.shape, i)),
            steps: core::array::from_fn(|i| number(buffer.strides, i)),
            item: buffer.item_size as usize,
            format,
            noted: 0,
        }
    }

    fn count(&self) -> usize {
        self.lengths[..self.dimensions].iter().product::<isize>() as usize
    }

    /// The lowest address and the one after the last.
    fn extent(&self) -> (usize, usize) {
        if self.count() == 0 {
            return (0, 0);
        }
        let ends = self.lengths.iter().zip(self.steps).take(self.dimensions).map(|(length, step)| (length - 1) * step);
        let (down, up): (isize, isize) = ends.fold((0, 0), |(down, up), end| (down + end.min(0), up + end.max(0)));
        let start = self.start as isize;
        ((start + down) as usize, (start + up) as usize + self.item)
    }

    fn is_aligned(&self) -> bool {
        let item = self.item as isize;
        self.count() == 0 || self.start as isize % item == 0 && self.steps[..self.dimensions].iter().all(|step| step % item == 0)
    }

    /// Two types of elements must not be in one place: what is written as one could be read too early as the other.
    fn mixes_with(&self, other: &View) -> bool {
        let (a, b) = (self.extent(), other.extent());
        self.format != other.format && a.0 < b.1 && b.0 < a.1
    }

    /// Notes all elements; false if there is no memory for that.
    unsafe fn note_all(&self) -> bool {
        let (mut places, mut bytes) = (0, 0);
        self.runs(&mut |_, size| (places, bytes) = (places + 1, bytes + size));
        let there = undo::reserve(places, bytes);
        if there {
            self.runs(&mut |start, size| undo::note(start, size));
        }
        there
    }

    /// Calls `f` with all elements, in runs that lie close together.
    unsafe fn runs(&self, f: &mut dyn FnMut(*mut u8, usize)) {
        if self.count() != 0 {
            self.runs_from(0, self.start, f);
        }
    }

    unsafe fn runs_from(&self, dimension: usize, start: *mut u8, f: &mut dyn FnMut(*mut u8, usize)) {
        if self.is_dense(dimension) {
            let count: isize = self.lengths[dimension..self.dimensions].iter().product();
            return f(start, count as usize * self.item);
        }
        for i in 0..self.lengths[dimension] {
            self.runs_from(dimension + 1, start.offset(i * self.steps[dimension]), f);
        }
    }

    /// Whether the elements of the dimensions from this one on lie close together, in order.
    fn is_dense(&self, dimension: usize) -> bool {
        let mut step = self.item as isize;
        (dimension..self.dimensions).rev().all(|i| {
            let fits = self.lengths[i] == 1 || self.steps[i] == step;
            step *= self.lengths[i];
            fits
        })
    }
}

/// Whether memory is shown to the call.
pub unsafe fn is_any() -> bool {
    !views().is_empty()
}

/// Whether memory with elements of a format is shown with others, too.
pub unsafe fn mixes(start: *mut u8, size: usize, format: i64) -> bool {
    let (first, last) = (start as usize, start as usize + size);
    views().iter().any(|view| view.format != format && view.extent().0 < last && first < view.extent().1)
}

/// Whether an object's type is that of a container, by its number.
unsafe fn is_container(object: Py, container: i64) -> bool {
    let class = type_of(object);
    match container {
        0 => is_type_in_c(class, c"numpy.ndarray"),
        1 => is_type_in_c(class, c"array.array"),
        2 => class == PyByteArray_Type(),
        _ => class == PyMemoryView_Type(),
    }
}

/// The view of an object, and whether it is read-only; none if it does not show elements of this format.
unsafe fn view_of(object: Py, format: i64, dimensions: i64) -> Option<(View, bool)> {
    let mut buffer = MaybeUninit::<Buffer>::zeroed();
    if PyObject_GetBuffer(object, buffer.as_mut_ptr().cast(), BUFFER_WITH_STEPS) != 0 {
        PyErr_Clear();
        return None;
    }
    let shown = buffer.assume_init_mut();
    let fits = shown.dimensions as i64 == dimensions
        && dimensions as usize <= DIMENSIONS
        && (shown.suboffsets.is_null() || dimensions == 0)
        && is_format(shown.format, format);
    let view = fits.then(|| (View::of(shown, format), shown.readonly != 0)).filter(|(view, _)| view.is_aligned());
    PyBuffer_Release(buffer.as_mut_ptr().cast());
    view
}

unsafe fn is_format(shown: *const c_char, format: i64) -> bool {
    let shown = if shown.is_null() { c"B" } else { CStr::from_ptr(shown) };
    shown.to_bytes() == [format as u8]
}

/// Hands a view over.
unsafe fn put(object: Py, view: &View) {
    let room = ROOM.get();
    (room[0], room[1]) = (object as i64, view.start as i64);
    for i in 0..view.dimensions {
        room[2 + i] = view.lengths[i] as i64;
        room[2 + view.dimensions + i] = (view.steps[i] / view.item as isize) as i64;
    }
}

/// Hands over a new array; 0 if there is none.
unsafe fn put_new(object: Py, format: i64, dimensions: i64) -> i64 {
    if object.is_null() {
        PyErr_Clear();
        return 0;
    }
    match view_of(object, format, dimensions) {
        Some((view, false)) => {
            put(object, &view);
            object as i64
        }
        _ => {
            decref(object);
            0
        }
    }
}

leaf! {
    /// The beginning of a call.
    fn py_begin() {
        views().clear();
        COLLECTS = PyGC_Disable() != 0;
        numpy::clear_flags();
    }

    /// Whether NumPy would have told of a float operation.
    fn py_noticed() -> bool { numpy::tells() }

    /// What was written stays.
    fn py_end() { finish(true) }

    /// Where numbers are handed over.
    fn py_room() -> Raw { ROOM.get().as_mut_ptr().cast() }

    /// The address of the first element, of an argument's memory and of a new array's.
    fn py_start() -> i64 { (*ROOM.get())[1] }
    fn py_new_start() -> i64 { (*ROOM.get())[1] }

    /// The memory of an argument.
    fn py_buffer(args: i64, i: i64, container: i64, format: i64, dimensions: i64) -> i64 {
        let object = argument(args, i);
        let found = if is_container(object, container) { view_of(object, format, dimensions) } else { None };
        let number = views().len() + 1;
        let fits = |(view, _): &(View, bool)| number <= MOST && !views().iter().any(|other| view.mixes_with(other));
        let Some((view, readonly)) = found.filter(fits) else {
            remember_misfit();
            *ROOM.get() = [0; 2 + 2 * DIMENSIONS];
            return 0;
        };
        put(object, &view);
        super::shown::PYTHON.array = 0;
        views().push(view);
        GUARDS.get()[number] = if readonly { IMPOSSIBLE } else { NOTE };
        number as i64
    }

    /// What changes need, by number.
    fn py_no_guard() -> Raw {
        static NOTHING_EVER: i64 = NOTHING;
        (&raw const NOTHING_EVER).cast_mut().cast()
    }

    /// The guards.
    fn py_guards() -> Raw { GUARDS.get().as_mut_ptr().cast() }

    /// Notes one element; all of them when it becomes many.
    fn py_note(number: i64, place: i64) -> bool {
        let guard = &mut GUARDS.get()[number as usize];
        if *guard == IMPOSSIBLE {
            return false;
        }
        let view = &mut views()[number as usize - 1];
        view.noted += 1;
        if view.noted > 64 + view.count() / 16 {
            *guard = NOTHING;
            return view.note_all();
        }
        let there = undo::reserve(1, view.item);
        if there {
            undo::note(view.start.offset(place as isize * view.item as isize), view.item);
        }
        there
    }

    /// Gives a reference up.
    fn py_release(object: i64) { decref(object as Py) }

    /// A new array.
    fn py_array_new(zeroed: i64, format: i64, dimensions: i64) -> i64 {
        let lengths = ROOM.get();
        put_new(numpy::new_array(zeroed != 0, format, &lengths[..dimensions as usize]), format, dimensions)
    }

    /// A copy of an array.
    fn py_array_copy(object: i64, format: i64, dimensions: i64) -> i64 {
        put_new(numpy::copy(object as Py), format, dimensions)
    }

    /// Scalars of NumPy's.
    fn py_give_float64(value: f64) -> i64 { numpy::float64(value) as i64 }

    fn py_give_int64(value: i64) -> i64 { numpy::int64(value) as i64 }

    fn py_give_numpy_bool(value: i64) -> i64 { numpy::boolean(value != 0) as i64 }
}
