//! Rows of the table: extension modules: values across the border. See the module `table`.

/// Adds these rows to those before and goes on to the callback.
#[doc(hidden)]
#[macro_export]
macro_rules! python_rows {
    ([$($callback:tt)*] $($before:tt)*) => { $($callback)*! { $($before)*
        // ---- extension modules: values across the border; arguments are an array of CPython's objects, i is the index in it ---
        /// An exact int. What does not fit is remembered for `py_misfit`, here and below.
        fn py_take_int(args: i64, i: i64) -> word;
        /// An exact float.
        fn py_take_float(args: i64, i: i64) -> f64;
        /// A bool.
        fn py_take_bool(args: i64, i: i64) -> bool;
        /// None.
        fn py_take_none(args: i64, i: i64) -> void;
        /// An exact str.
        fn py_take_str(args: i64, i: i64) -> ptr;
        /// An exact bytes.
        fn py_take_bytes(args: i64, i: i64) -> ptr;
        /// The elements of an exact tuple of this length, as an array of arguments; 0 if it is none.
        fn py_take_items(args: i64, i: i64, length: i64) -> i64;
        /// How many elements an exact tuple has; -1 if it is none.
        fn py_count_items(args: i64, i: i64) -> i64;
        /// The address of an exact list whose first element, if it has one, is exactly of the type at an address.
        fn py_take_list(args: i64, i: i64, class: i64) -> i64;
        /// The addresses of types.
        fn py_none_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes));
        fn py_bool_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 8);
        fn py_int_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 16);
        fn py_float_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 24);
        fn py_str_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 32);
        fn py_bytes_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 40);
        fn py_list_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 48);
        fn py_dict_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 56);
        fn py_set_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 64);
        fn py_tuple_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 72);
        fn py_frozenset_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 80);
        fn py_ellipsis_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 88);
        fn py_not_implemented_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 96);
        fn py_object_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 104);
        fn py_range_class() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, classes) + 112);
        /// The values of an exact int, str and bytes by their addresses.
        fn py_value_int(object: i64) -> word;
        fn py_value_str(object: i64) -> ptr;
        fn py_value_bytes(object: i64) -> ptr;
        /// Whether an object is of a builtin class or one derived from it; 2 if only the interpreter can tell.
        fn py_is_instance(object: i64, class: i64) -> i64;
        /// The minor version of Python, on which layouts depend.
        fn py_version() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, version));
        /// What is known of objects, by number of their class.
        fn py_records() -> raw, pure = fixed(core::mem::offset_of!($crate::layout::Python, records));
        /// Not 0 if something that was taken did not fit.
        fn py_misfit_state() -> raw, pure = state(core::mem::offset_of!($crate::layout::Python, misfit));
        /// Not 0 if the call has taken an object of which nothing was known when it was compiled.
        fn py_vague_state() -> raw, pure = state(core::mem::offset_of!($crate::layout::Python, vague));
        /// Not 0 if native code has ended before its result, whatever it gives.
        fn py_ended_state() -> raw, pure = state(core::mem::offset_of!($crate::layout::Python, ended));
        /// The dict and the number of the entry that were found last.
        fn py_last() -> raw, pure = state(core::mem::offset_of!($crate::layout::Python, last));
        /// Notes the value of a number to which there is one reference, and marks it; false if that can't be.
        fn py_note_number(number: i64) -> bool;
        /// Memory of other objects may be used from now on.
        fn py_begin() -> void;
        /// Whether NumPy would have told of a float operation since then.
        fn py_noticed() -> bool;
        /// All that was written stays.
        fn py_end() -> void;
        /// The memory of an argument, if its container, the format of its elements and the number of dimensions are these: gives its number and
        /// puts into `py_room` the object, the address of the first element, lengths and steps.
        fn py_buffer(args: i64, i: i64, container: i64, format: i64, dimensions: i64) -> i64;
        /// Where numbers are handed over.
        fn py_room() -> raw;
        /// The address of the first element that is in the room. Code generation knows by these two what overlaps: the memory of a new array is nobody else's.
        fn py_start() -> i64;
        fn py_new_start() -> i64;
        /// By number of such memory what a change needs: 0 nothing, else `py_note`.
        fn py_guards() -> raw;
        /// What needs nothing at all, as changes of new arrays.
        fn py_no_guard() -> raw, pure = zero(1);
        /// Notes the element at a place before it is changed. False if it must not be changed, or can't be noted.
        fn py_note(view: i64, place: i64) -> bool;
        /// Gives a reference up.
        fn py_release(object: i64) -> void;
        /// A new array of NumPy's, whose lengths are in the room; the room is then as after `py_buffer`. 0 if that fails.
        fn py_array_new(zeroed: i64, format: i64, dimensions: i64) -> i64;
        /// A copy of an array of NumPy's, likewise.
        fn py_array_copy(object: i64, format: i64, dimensions: i64) -> i64;
        /// Scalars of NumPy's.
        fn py_give_float64(value: f64) -> i64;
        fn py_give_int64(value: i64) -> i64;
        fn py_give_numpy_bool(value: i64) -> i64;
        /// Called where a container of Python's would be changed in a way that native code can't.
        fn py_change() -> void, outside;
        /// Changes of a list of Python's, noted so that they can be taken back. False: nothing was changed, and native code ends.
        fn py_list_store(list: i64, i: i64, object: i64) -> bool;
        fn py_list_insert(list: i64, i: i64, object: i64) -> bool;
        fn py_list_remove(list: i64, i: i64) -> bool;
        fn py_list_swap(list: i64, i: i64, j: i64) -> void;
        fn py_list_splice(list: i64, start: i64, stop: i64, items: i64) -> bool;
        fn py_list_part(list: i64, start: i64, stop: i64) -> i64;
        fn py_list_hide(list: i64) -> bool;
        fn py_list_show(list: i64, items: raw, size: i64) -> bool;
        /// The address of an exact array of this format.
        fn py_take_array(args: i64, i: i64, format: i64) -> i64;
        /// Notes an element of it before it is changed, or all of it. False if there is no memory for that.
        fn py_array_note(array: i64, i: i64) -> bool;
        /// The type of arrays, if their formats are all that has to be looked at, else 0.
        fn py_array_class() -> raw, pure = state(core::mem::offset_of!($crate::layout::Python, array));
        /// The array all of which has been noted last.
        fn py_array_noted() -> raw, pure = state(core::mem::offset_of!($crate::layout::Python, noted));
        /// Assigns to a variable of the module that has been asked for, and takes the reference. False: native code ends.
        fn py_set_variable(number: i64, value: i64) -> bool;
        /// Dicts. A slot is the address of a key, with its value in the next word.
        fn py_take_dict(args: i64, i: i64, key: i64, value: i64) -> i64;
        fn py_dict_find_int(dict: i64, key: word) -> i64;
        fn py_dict_find_str(dict: i64, key: ptr) -> i64;
        /// The same for an object of Python's that is made of values, whose reference they take; 1 if it is 0.
        fn py_dict_find_object(dict: i64, key: i64) -> i64;
        fn py_set_find_object(set: i64, item: i64) -> i64;
        /// To be called before a tuple is made that is no result.
        fn py_pause() -> void;
        fn py_dict_assign(dict: i64, slot: i64, value: i64) -> bool;
        fn py_dict_add(dict: i64, key: i64, value: i64) -> bool;
        fn py_is_default_dict(object: i64) -> bool;
        fn py_dict_default(dict: i64) -> i64;
        fn py_dict_remove(dict: i64, slot: i64) -> bool;
        fn py_dict_clear(dict: i64) -> bool;
        fn py_dict_next(dict: i64, place: i64) -> i64;
        fn py_dict_before(dict: i64, place: i64) -> i64;
        fn py_dict_place(dict: i64, slot: i64) -> i64;
        /// Sets. A place is an index of the table.
        fn py_take_set(args: i64, i: i64, class: i64) -> i64;
        /// The same for an exact frozenset.
        fn py_take_frozenset(args: i64, i: i64, class: i64) -> i64;
        fn py_set_find_int(set: i64, item: word) -> i64;
        fn py_set_find_str(set: i64, item: ptr) -> i64;
        fn py_set_put(set: i64, item: i64) -> bool;
        fn py_set_remove(set: i64, place: i64) -> void;
        fn py_set_finger(set: i64) -> i64;
        fn py_set_pop(set: i64, place: i64) -> void;
        fn py_set_clear(set: i64) -> void;
        fn py_set_next(set: i64, place: i64) -> i64;
        fn py_set_slot(set: i64, place: i64) -> i64;
        fn py_set_size(set: i64) -> i64;
        fn py_set_mask(set: i64) -> i64;
        fn py_set_fill(set: i64) -> i64;
        fn py_set_hash(set: i64, place: i64) -> i64;
        /// Keeps an object, whose reference it takes, until the end of the call; false if it is 0.
        fn py_keep(object: i64) -> bool;
        /// Objects of the program's classes: by number of the class, and of the attribute.
        fn py_take_object(args: i64, i: i64, number: i64) -> i64;
        fn py_is_object(args: i64, i: i64, number: i64) -> bool;
        /// Whether an object of a class is as `py_take_object` has it.
        fn py_fits(object: i64, number: i64) -> bool;
        /// Keeps an object that a generator refers to, whose reference it takes, until its next step has ended. 0 stands for none.
        fn py_hold(object: i64) -> void;
        fn py_class_of(number: i64) -> i64;
        /// A new named tuple of a class, by number, for so many elements; and the address of enough times None.
        fn py_named_new(number: i64, length: i64) -> i64;
        fn py_nones() -> i64;
        /// The address of a word that holds the value of a variable of the module, by number; 0 if there is none.
        fn py_variable(number: i64) -> i64;
        /// Whether an object is a generator of random numbers of which native code can take some, and the one behind the functions of `random`.
        fn py_is_generator(object: i64) -> bool;
        fn py_random_owner() -> i64, pure = fixed(core::mem::offset_of!($crate::layout::Python, generator));
        /// `random()`, `getrandbits(k)` for at most 63, and `_randbelow(n)` of a generator.
        fn py_random_double(object: i64) -> f64;
        fn py_random_bits(object: i64, k: i64) -> i64;
        fn py_random_below(object: i64, n: i64) -> i64;
        /// What `gauss` has kept, and keeps no more (NaN: nothing; infinite: only the interpreter can tell); and what it keeps next.
        fn py_random_kept(object: i64) -> f64;
        fn py_random_keep(object: i64, number: f64) -> bool;
        fn py_random_seed(object: i64, seed: word) -> bool;
        fn py_attribute(object: i64, number: i64, place: i64) -> i64;
        /// A new object of a class without attributes, which are put there next: false, and the object is dropped, if the value is 0.
        fn py_object_new(number: i64) -> i64;
        fn py_object_put(object: i64, number: i64, place: i64, value: i64) -> bool;
        fn py_set_attribute(object: i64, number: i64, place: i64, value: i64) -> bool;
        /// Memory as words, from address 0 on.
        fn py_memory() -> raw, pure = fixed(core::mem::offset_of!($crate::layout::Python, memory));
        /// Argument i itself, with one more reference.
        fn py_same(args: i64, i: i64) -> i64;
        /// The object at an address, with one more reference.
        fn py_give_object(address: i64) -> i64;
        /// Whether something taken since the last question did not fit.
        fn py_misfit() -> bool;
        /// A new reference to None.
        fn py_give_none() -> i64;
        fn py_give_not_implemented() -> i64;
        /// A bool.
        fn py_give_bool(value: i64) -> i64;
        /// An int; 0 after an exception of CPython's, here and below.
        fn py_give_int(value: word) -> i64;
        /// A float.
        fn py_give_float(value: f64) -> i64;
        /// A str.
        fn py_give_complex(real: f64, imaginary: f64) -> i64;
        fn py_give_str(value: ptr) -> i64;
        /// A bytes.
        fn py_give_bytes(value: ptr) -> i64;
        /// What stands for a container or an object of native code, by its address, while it is given: the object if there is one, with one more reference, or 0.
        fn py_again(address: i64) -> i64;
        /// Notes the object.
        fn py_reached(address: i64, object: i64) -> void;
        /// Ends that: gives the object that was made of all, or 0 if there is none, or somebody else has something of it.
        fn py_settle(object: i64) -> i64;
        /// Called for a value that can't be given to Python.
        fn py_give_nothing() -> i64, cold, outside;
        /// A tuple whose elements are set next.
        fn py_tuple_new(length: i64) -> i64;
        /// Sets an element, whose reference is taken; false, and the tuple is dropped, if it is 0.
        fn py_tuple_set(tuple: i64, i: i64, item: i64) -> bool;
        /// An empty dict.
        fn py_dict_new() -> i64;
        /// An empty `defaultdict` with the type at an address as its factory.
        fn py_default_dict_new(factory: i64) -> i64;
        fn py_counter_new() -> i64;
        /// Sets an item, whose references are taken; false, and the dict is dropped, if one is 0.
        fn py_dict_set(dict: i64, key: i64, value: i64) -> bool;
        /// An empty set.
        fn py_set_new() -> i64;
        /// Adds an item, whose reference is taken; false, and the set is dropped, if it is 0.
        fn py_set_add(set: i64, item: i64) -> bool;
        /// A list whose elements are set next.
        fn py_list_new(length: i64) -> i64;
        /// Sets an element, whose reference is taken; false, and the list is dropped, if it is 0.
        fn py_list_set(list: i64, i: i64, item: i64) -> bool;
    } };
}
