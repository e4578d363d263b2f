//! The names of the special methods and attributes to which the language itself gives meaning: those that an
//! instruction of the untyped mir stands for without naming them.

use pyc2n_base::Symbol;
use std::sync::OnceLock;

/// Declares a struct of symbols, one field per name.
macro_rules! names {
    ($($field:ident $text:literal),+ $(,)?) => {
        /// The names, interned once.
        #[allow(missing_docs)]
        pub struct Names { $(pub $field: Symbol),+ }

        /// The interned names.
        pub fn names() -> &'static Names {
            static NAMES: OnceLock<Names> = OnceLock::new();
            NAMES.get_or_init(|| Names { $($field: Symbol::new($text)),+ })
        }
    };
}

names! {
    new "__new__",
    init "__init__",
    call "__call__",
    get "__get__",
    set "__set__",
    delete "__delete__",
    getattr "__getattr__",
    getattribute "__getattribute__",
    setattr "__setattr__",
    delattr "__delattr__",
    getitem "__getitem__",
    setitem "__setitem__",
    delitem "__delitem__",
    class_getitem "__class_getitem__",
    init_subclass "__init_subclass__",
    set_name "__set_name__",
    instancecheck "__instancecheck__",
    iter "__iter__",
    next "__next__",
    step "__step__",
    bool_ "__bool__",
    len "__len__",
    drop "__drop__",
    del "__del__",
    class "__class__",
    name "__name__",
    qualname "__qualname__",
    module "__module__",
    doc "__doc__",
    self_ "__self__",
    func "__func__",
    dict "__dict__",
    bases "__bases__",
    mro "__mro__",
    defaults "__defaults__",
    kwdefaults "__kwdefaults__",
    annotations "__annotations__",
    code "__code__",
    closure "__closure__",
    globals "__globals__",
    class_getattr "__class_getattr__",
    class_setattr "__class_setattr__",
    abstract_methods "__abstractmethods__",
    is_abstract "__isabstractmethod__",
    subclasscheck "__subclasscheck__",
    subclasshook "__subclasshook__",
    metaclass "metaclass",
}
