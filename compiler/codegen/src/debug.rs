//! DWARF line tables: which source line each instruction comes from. Variables are not described.

use crate::codegen::Codegen;
use inkwell::debug_info::{
    AsDIScope, DICompileUnit, DIFile, DIFlags, DIFlagsConstants, DISubprogram, DWARFEmissionKind, DWARFSourceLanguage, DebugInfoBuilder,
};
use inkwell::module::{FlagBehavior, Module};
use inkwell::values::FunctionValue;
use pyc2n_base::Span;
use pyc2n_mir::typed::Function;
use std::cell::RefCell;
use pyc2n_base::collections::HashMap;

/// The builder of debug information.
pub(crate) struct Debug<'c> {
    builder: DebugInfoBuilder<'c>,
    unit: DICompileUnit<'c>,
    files: RefCell<HashMap<String, DIFile<'c>>>,
}

impl<'c> Debug<'c> {
    /// Debug information for a module.
    pub(crate) fn new(module: &Module<'c>, optimised: bool) -> Self {
        let version = module.get_context().i32_type().const_int(u64::from(inkwell::debug_info::debug_metadata_version()), false);
        module.add_basic_value_flag("Debug Info Version", FlagBehavior::Warning, version);
        let (builder, unit) = module.create_debug_info_builder(
            true,
            DWARFSourceLanguage::Python,
            "program",
            ".",
            "pyc2n",
            optimised,
            "",
            0,
            "",
            DWARFEmissionKind::LineTablesOnly,
            0,
            false,
            false,
            "",
            "",
        );
        Debug { builder, unit, files: RefCell::default() }
    }

    fn file(&self, path: &str) -> DIFile<'c> {
        *self.files.borrow_mut().entry(path.to_string()).or_insert_with(|| self.builder.create_file(path, "."))
    }

    /// All functions have been described.
    pub(crate) fn finalize(&self) {
        self.builder.finalize();
    }
}

impl<'c> Codegen<'c, '_> {
    /// Describes a function, if debug information is wanted.
    pub(crate) fn describe(&self, function: FunctionValue<'c>, mir: &Function) -> Option<DISubprogram<'c>> {
        let debug = self.debug.as_ref()?;
        let place = (self.locate)(mir.span);
        let file = debug.file(&place.file);
        let ty = debug.builder.create_subroutine_type(file, None, &[], DIFlags::PUBLIC);
        let linkage = function.get_name().to_string_lossy().into_owned();
        let subprogram = debug.builder.create_function(
            debug.unit.as_debug_info_scope(),
            mir.traceback_name.as_str(),
            Some(&linkage),
            file,
            place.line,
            ty,
            true,
            true,
            place.line,
            DIFlags::PUBLIC,
            self.options.opt_level > 0,
        );
        function.set_subprogram(subprogram);
        Some(subprogram)
    }

    /// Gives the instructions that follow a source line.
    pub(crate) fn set_line(&self, builder: &inkwell::builder::Builder<'c>, scope: Option<DISubprogram<'c>>, span: Span) {
        let (Some(debug), Some(scope)) = (&self.debug, scope) else { return };
        let line = (self.locate)(span).line;
        let location = debug.builder.create_debug_location(self.context, line, 0, scope.as_debug_info_scope(), None);
        builder.set_current_debug_location(location);
    }
}
