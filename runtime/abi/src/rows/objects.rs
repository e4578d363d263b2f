//! Rows of the table: memory, counts, the collector, errors, exceptions, handles. See the module `table`.

/// Adds these rows to those before and goes on with the next file.
#[doc(hidden)]
#[macro_export]
macro_rules! objects_rows {
    ([$($callback:tt)*] $($before:tt)*) => { $crate::text_rows! { [$($callback)*] $($before)*
        // ---- memory -------------------------------------------------------------------------------
        /// Room of so many bytes. MemoryError if impossible.
        fn alloc(size: i64) -> raw, may_raise, allocates;
        /// The same, filled with zeros.
        fn alloc_zeroed(size: i64) -> raw, may_raise, allocates;
        /// Resizes a room (null: a new one).
        fn realloc(room: raw, size: i64) -> raw, may_raise;
        /// Gives a room back; null is fine.
        fn free(room: raw) -> void;
        /// Memory of an object; counted by the leak check. The caller fills in the header.
        fn object_alloc(size: i64) -> raw, may_raise, allocates;
        /// The memory of an object of this size whose fields have been released.
        fn object_free(object: raw, size: i64) -> void;
        /// The same for compiled code: never null. When memory ends here the program ends too, with a MemoryError on stderr.
        fn object_new(size: i64) -> raw, allocates;
        /// `alloc` for compiled code: null if impossible, never null for size 0.
        fn room_new(size: i64) -> raw, allocates;
        /// An object's memory, or null if impossible.
        fn object_room(size: i64) -> raw, allocates;
        /// Gives back the room of this size, or null, of which this much was asked for.
        fn room_free(room: raw, size: i64) -> void;
        /// `realloc` for compiled code: null if impossible (the old room stays); never null for size 0.
        fn room_resize(room: raw, size: i64) -> raw;
        /// Ends the program with a MemoryError on stderr.
        fn fatal_memory() -> void, noreturn, cold;
        /// Leaves ValueError "generator already executing" behind.
        fn generator_running() -> void, may_raise, cold;
        /// The count has reached zero: calls the descriptor's `drop`, later if drops are deeply nested.
        fn release_slow(object: raw) -> void;
        // ---- cycle collector ----------------------------------------------------------------------
        /// `object_new` of an object that the collector must know about; may collect before.
        fn traced_new(size: i64) -> raw;
        /// The memory of such an object whose fields have been released.
        fn traced_free(object: raw) -> void;
        /// What `traverse` calls with each object that it finds.
        fn visit(object: raw) -> void;
        /// The first lifeline word of an object with a finalizer.
        fn lifeline() -> i64;
        /// Finds garbage cycles and frees them: the number of objects in them.
        fn collect() -> i64, outside;
        /// The same at the end of the program, as often as finalizers leave new garbage.
        fn collect_at_exit() -> void, cold;
        /// Makes collections run by themselves, or not.
        fn set_collector_enabled(enabled: i64) -> void, outside;
        /// Cyclic objects that are alive.
        fn traced_objects() -> i64, outside;

        // ---- weak references --------------------------------------------------------------------------
        /// The weak cell of the object at an address, with one more user.
        fn weak_cell(address: i64) -> i64;
        /// 1 if the object of a cell is alive.
        fn weak_alive(cell: i64) -> i64;
        /// One user less of a cell.
        fn weak_free(cell: i64) -> void;
        /// `weak_next` will give the result when the object of the cell is gone, unless the watcher at an address is gone too.
        fn weak_watch(cell: i64, watcher: i64) -> i64;
        /// Ends that.
        fn weak_unwatch(cell: i64, slot: i64) -> void;
        /// A slot that is to be called back, or -1.
        fn weak_next() -> i64;
        /// An object that may have weak references is gone. Calls back.
        fn weak_end(object: raw) -> void;
        /// How many users and watchers the cell of the object at an address has.
        fn weak_count(address: i64) -> i64;

        /// Bytes of memory behind a room.
        fn usable_size(room: raw) -> i64;
        /// The object at an address; it must be alive.
        fn object_at(address: i64) -> ptr;
        /// Leaves RecursionError behind; called when the stack pointer is below `rt_stack_limit`.
        fn recursion_error() -> void, may_raise, cold;
        /// `sys.setrecursionlimit`.
        fn set_recursion_limit(limit: i64) -> void, may_raise, outside;
        /// `sys.getrecursionlimit`.
        fn recursion_limit() -> i64, outside;
        /// Objects alive now, if the leak check is on.
        fn live_objects() -> i64, outside;

        // ---- errors that leaves leave ---------------------------------------------------------------
        /// `ErrorKind` of the last failed leaf.
        fn error_kind() -> i64, cold;
        /// Its message (of an OSError: `strerror`).
        fn error_message() -> ptr, cold;
        /// `errno` of an OSError.
        fn error_errno() -> i64, cold;
        /// File name of an OSError; null if none.
        fn error_filename() -> ptr, cold;
        /// Second file name (rename); null if none.
        fn error_filename2() -> ptr, cold;
        /// Codec of a UnicodeError.
        fn error_codec() -> ptr, cold;
        /// Reason of a UnicodeError.
        fn error_reason() -> ptr, cold;
        /// Start of the bad part in a UnicodeError.
        fn error_start() -> i64, cold;
        /// End of the bad part in a UnicodeError.
        fn error_end() -> i64, cold;
        /// What a UnicodeError could not encode (str) or decode (bytes); null if unknown.
        fn error_object() -> ptr, cold;

        // ---- exceptions -------------------------------------------------------------------------------
        /// Takes the exception in flight (`rt_pending`) and makes it the one that is being handled.
        fn enter_handler() -> ptr, cold;
        /// The handler of this exception is left.
        fn leave_handler(exception: ptr) -> void, cold;
        /// The exception that is being handled; null if none.
        fn handled() -> ptr, cold;
        /// Appends a `Location` to the traceback of the exception in flight.
        fn traceback_add(location: raw) -> void, cold;
        /// Takes the outermost entry of a traceback away, if it has one.
        fn traceback_pop(traceback: i64) -> void, cold;
        /// Number of entries of a traceback (0 for the null traceback).
        fn traceback_count(traceback: i64) -> i64, cold;
        /// File of entry i; 0 is the innermost.
        fn traceback_file(traceback: i64, i: i64) -> ptr, cold;
        /// Function of entry i.
        fn traceback_function(traceback: i64, i: i64) -> ptr, cold;
        /// Source line of entry i, without indentation.
        fn traceback_text(traceback: i64, i: i64) -> ptr, cold;
        /// Carets under the source line of entry i, or empty.
        fn traceback_carets(traceback: i64, i: i64) -> ptr, cold;
        /// Line number of entry i.
        fn traceback_line(traceback: i64, i: i64) -> i64, cold;
        /// An independent copy.
        fn traceback_clone(traceback: i64) -> i64, cold;
        /// Frees a traceback; 0 is fine.
        fn traceback_free(traceback: i64) -> void, cold;

        // ---- vectors of the runtime -----------------------------------------------------------------------
        /// Number of strings (or `bytes`).
        fn strvec_len(vector: raw) -> i64;
        /// Ends the vector: the strings in a room of their own; null if there are none.
        fn strvec_room(vector: raw) -> raw;
        /// Number of pairs.
        fn spans_len(spans: raw) -> i64;
        /// Offset of pair i.
        fn spans_start(spans: raw, i: i64) -> i64;
        /// Length of pair i.
        fn spans_size(spans: raw, i: i64) -> i64;
        /// Frees the pairs.
        fn spans_free(spans: raw) -> void;
    } };
}
