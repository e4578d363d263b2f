//! From the types of inference, when they are final, to the structural types of typed mir: objects with their layouts, units,
//! globals; and the typed functions that instances become.

use crate::context::Context;
use crate::expand::Held;
use crate::protocol::names;
use crate::types::{CellId, Concrete, ConcreteId, InstanceId, Type, Types};
use pyc2n_base::{IndexVec, Symbol};
use pyc2n_mir::typed::{
    self, Const, Field, GlobalId, InstKind, Member, ObjectId, ObjectKind, ObjectType, TypeId, Unit, UnitId, UnitKind, ValueId,
};
use pyc2n_mir::untyped::{self, ClassId, FuncId, ModuleId};
use pyc2n_base::collections::HashMap;

/// What stands behind a typed global.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum GlobalKey {
    Variable(untyped::GlobalId),
    ClassAttr(ClassId, Symbol),
    FunctionAttr(FuncId, Symbol),
    Imported(ModuleId),
    Defined(untyped::GlobalId),
    Made(ClassId),
}

/// What makes an object.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Origin {
    Class(ClassId),
    Closure(FuncId),
    Bound,
    Box,
}

/// The typed program under construction.
#[derive(Default)]
pub struct Output {
    /// The program.
    pub program: typed::Program,
    /// For the function under construction: typed values of its SSA values.
    pub mapped: IndexVec<untyped::ValueId, Option<ValueId>>,
    /// Instances that were asked for and are not built yet.
    pub queue: Vec<InstanceId>,
    types: HashMap<Type, TypeId>,
    objects: HashMap<ConcreteId, ObjectId>,
    units: HashMap<Concrete, UnitId>,
    instances: HashMap<InstanceId, typed::InstanceId>,
    globals: HashMap<GlobalKey, GlobalId>,
    origins: HashMap<Origin, u32>,
    pending: Vec<(ObjectId, ConcreteId)>,
}

impl Output {
    /// The typed type of a type.
    pub fn lower(&mut self, cx: &mut Context<'_>, ty: Type) -> TypeId {
        let ty = cx.types.canon(ty);
        if let Some(&id) = self.types.get(&ty) {
            return id;
        }
        let members = cx.types.members(ty).into_iter().map(|m| self.member(cx, m)).collect();
        let unbound = cx.types.may_be_unbound(ty);
        let id = self.program.types.intern(typed::Type { members, unbound });
        self.types.insert(ty, id);
        id
    }

    fn member(&mut self, cx: &mut Context<'_>, id: ConcreteId) -> Member {
        match cx.types.get(id).clone() {
            Concrete::Bool => Member::Bool,
            Concrete::Int => Member::Int,
            Concrete::Float => Member::Float,
            Concrete::Complex => Member::Complex,
            Concrete::Machine { bits, signed } => Member::Machine { bits, signed },
            Concrete::Float32 => Member::Float32,
            Concrete::Tuple(elements) => Member::Tuple(elements.into_iter().map(|e| self.lower(cx, e)).collect()),
            Concrete::Super { object, .. } => Member::Tuple(vec![self.lower(cx, object)]),
            Concrete::Ptr(cell) => {
                let element = cx.types.read_cell(cell, None);
                Member::Ptr(self.lower(cx, element))
            }
            Concrete::Function { ref captures, .. } if !captures.is_empty() => Member::Object(self.object(cx, id)),
            Concrete::Instance { class, ref args } if cx.held(class).is_some() => self.held(cx, class, args),
            Concrete::Instance { .. } | Concrete::Bound { .. } | Concrete::Box(_) | Concrete::Generator(_) => {
                Member::Object(self.object(cx, id))
            }
            unit => Member::Unit(self.unit(cx, unit)),
        }
    }

    fn held(&mut self, cx: &mut Context<'_>, class: ClassId, args: &[CellId]) -> Member {
        let unit = self.unit(cx, Concrete::Instance { class, args: vec![] });
        let value = match cx.held(class) {
            Some(Held::Value(value)) => Some(cx.types.of(value)),
            _ => args.first().map(|&cell| cx.types.read_cell(cell, None)),
        };
        let value = value.and_then(|ty| cx.types.sole(ty)).map(|member| self.member(cx, member));
        Member::Held(unit, Box::new(value.unwrap_or(Member::Unit(unit))))
    }

    fn unit(&mut self, cx: &Context<'_>, concrete: Concrete) -> UnitId {
        if let Some(&unit) = self.units.get(&concrete) {
            return unit;
        }
        let kind = match &concrete {
            Concrete::None => UnitKind::None,
            Concrete::Function { func, .. } => UnitKind::Function(cx.program.functions[*func].qualname, cx.program.functions[*func].span),
            _ => UnitKind::Other,
        };
        let type_name = self.type_name(cx, &concrete);
        let label = match &concrete {
            Concrete::None => "None".to_string(),
            Concrete::Function { func, .. } => format!("function {}", cx.program.functions[*func].qualname),
            Concrete::Instance { class, .. } => cx.program.classes[*class].qualname.to_string(),
            Concrete::Class(class) => format!("class {}", cx.program.classes[*class].qualname),
            Concrete::Module(module) => format!("module {}", cx.program.modules[*module].name),
            other => format!("{other:?}"),
        };
        let unit = self.program.types.units.push(Unit { kind, type_name, label });
        self.units.insert(concrete, unit);
        unit
    }

    fn type_name(&self, cx: &Context<'_>, concrete: &Concrete) -> Symbol {
        match cx.natives.class_of(concrete) {
            Some(class) => {
                let source = &cx.program.classes[class];
                let in_c = source.marks.iter().find(|mark| mark.name.as_str() == "in_c");
                in_c.and_then(|mark| mark.args.first().copied()).unwrap_or(source.name)
            }
            None => Symbol::new("object"),
        }
    }

    fn object(&mut self, cx: &mut Context<'_>, id: ConcreteId) -> ObjectId {
        let id = cx.types.canon_concrete(id);
        if let Some(&object) = self.objects.get(&id) {
            return object;
        }
        let concrete = cx.types.get(id).clone();
        let kind = match &concrete {
            Concrete::Generator(_) => ObjectKind::Generator,
            Concrete::Instance { class, .. } => match cx.natives.kind(*class) {
                Some("str") => ObjectKind::Str,
                Some("bytes") => ObjectKind::Bytes,
                _ => ObjectKind::Fields,
            },
            _ => ObjectKind::Fields,
        };
        let origin = self.origin(&concrete);
        let object = self.program.types.objects.push(ObjectType {
            name: object_name(cx, &concrete, id),
            type_name: self.type_name(cx, &concrete),
            kind,
            origin,
            fields: vec![],
            finalizer: None,
            drop: None,
            traverse: None,
            weak: false,
            cyclic: false,
        });
        self.objects.insert(id, object);
        if matches!(kind, ObjectKind::Fields | ObjectKind::Generator) {
            self.pending.push((object, id));
        }
        object
    }

    fn origin(&mut self, concrete: &Concrete) -> Option<u32> {
        let origin = match concrete {
            Concrete::Instance { class, .. } => Origin::Class(*class),
            Concrete::Function { func, .. } => Origin::Closure(*func),
            Concrete::Bound { .. } => Origin::Bound,
            Concrete::Box(_) => Origin::Box,
            _ => return None,
        };
        let next = self.origins.len() as u32;
        Some(*self.origins.entry(origin).or_insert(next))
    }

    /// The object of a type that is exactly one kind of object.
    pub fn object_of_type(&mut self, cx: &mut Context<'_>, ty: Type) -> ObjectId {
        match cx.types.sole(ty) {
            Some(member) => self.object(cx, member),
            None => ObjectId(0),
        }
    }

    /// Fills in the layouts of all objects that were asked for; more may be asked for by that.
    pub fn complete_layouts(&mut self, cx: &mut Context<'_>) {
        while let Some((object, id)) = self.pending.pop() {
            let fields = self.layout(cx, id);
            self.program.types.objects[object].fields = fields;
            let Finalizers { drop, del } = cx.watch_finalizers(id, InstanceId(0));
            self.program.types.objects[object].drop = drop.map(|instance| self.instance(instance));
            self.program.types.objects[object].finalizer = del.map(|instance| self.instance(instance));
        }
    }

    fn layout(&mut self, cx: &mut Context<'_>, id: ConcreteId) -> Vec<Field> {
        match cx.types.get(id).clone() {
            Concrete::Function { func, captures } => {
                let mut fields = self.cell_fields(cx, &captures);
                fields.extend(self.function_attr_fields(cx, func));
                fields
            }
            Concrete::Bound { function, receiver } => self.cell_fields(cx, &[function, receiver]),
            Concrete::Box(cell) => self.cell_fields(cx, &[cell]),
            Concrete::Instance { class, args } => {
                let names = field_names(cx, class);
                names.into_iter().map(|name| self.instance_field(cx, class, &args, name)).collect()
            }
            _ => vec![],
        }
    }

    fn cell_fields(&mut self, cx: &mut Context<'_>, cells: &[CellId]) -> Vec<Field> {
        let mut fields = Vec::new();
        for &cell in cells {
            let ty = cx.types.read_cell(cell, None);
            fields.push(Field { name: Symbol::new("cell"), ty: self.lower(cx, ty), acyclic: false });
        }
        fields
    }

    fn function_attr_fields(&mut self, cx: &mut Context<'_>, func: FuncId) -> Vec<Field> {
        let cells = cx.function_attrs.get(&func).map_or_else(Vec::new, |info| info.cells.clone());
        let mut fields = Vec::new();
        for (name, cell) in cells {
            let ty = cx.types.read_cell(cell, None);
            let ty = cx.types.with_unbound(ty, true);
            fields.push(Field { name, ty: self.lower(cx, ty), acyclic: false });
        }
        fields
    }

    fn instance_field(&mut self, cx: &mut Context<'_>, class: ClassId, args: &[CellId], name: Symbol) -> Field {
        let ty = cx.field_type(class, args, name, None);
        let ty = if cx.may_be_unset(class, name) { cx.types.with_unbound(ty, true) } else { ty };
        let acyclic = is_acyclic(cx, class, name);
        Field { name, ty: self.lower(cx, ty), acyclic }
    }

    /// Where a field is.
    pub fn field(&mut self, cx: &mut Context<'_>, member: ConcreteId, name: Symbol) -> (ObjectId, u32) {
        let object = self.object(cx, member);
        let index = match cx.types.get(member).clone() {
            Concrete::Instance { class, .. } => field_names(cx, class).iter().position(|&n| n == name),
            _ => None,
        };
        (object, index.unwrap_or(0) as u32)
    }

    // --- globals ---

    fn global(&mut self, cx: &mut Context<'_>, key: GlobalKey, name: impl FnOnce(&Context<'_>) -> String, ty: Type) -> GlobalId {
        if let Some(&global) = self.globals.get(&key) {
            return global;
        }
        let ty = self.lower(cx, ty);
        let name = name(cx);
        let global = self.program.globals.push(typed::Global { name, ty });
        self.globals.insert(key, global);
        global
    }

    fn is_unit(&mut self, cx: &mut Context<'_>, ty: Type) -> bool {
        let id = self.lower(cx, ty);
        self.program.types.repr(id) == typed::Repr::Unit && !self.program.types.get(id).members.is_empty()
    }

    /// Reading a module variable.
    pub fn load_global(&mut self, cx: &mut Context<'_>, global: untyped::GlobalId, ty: Type) -> InstKind {
        if self.is_unit(cx, ty) {
            return InstKind::Const(Const::Unit);
        }
        InstKind::GlobalGet(self.variable(cx, global, ty))
    }

    /// Assigning a module variable.
    pub fn store_global(&mut self, cx: &mut Context<'_>, global: untyped::GlobalId, ty: Type, value: ValueId) -> InstKind {
        if self.is_unit(cx, ty) {
            return InstKind::KeepAlive(value);
        }
        InstKind::GlobalSet(self.variable(cx, global, ty), value)
    }

    fn variable(&mut self, cx: &mut Context<'_>, global: untyped::GlobalId, ty: Type) -> GlobalId {
        let name = |cx: &Context<'_>| {
            let source = &cx.program.globals[global];
            format!("{}.{}", cx.program.modules[source.module].name, source.name)
        };
        self.global(cx, GlobalKey::Variable(global), name, ty)
    }

    /// Reading a class attribute.
    pub fn load_class_attr(&mut self, cx: &mut Context<'_>, class: ClassId, name: Symbol, ty: Type) -> InstKind {
        if self.is_unit(cx, ty) {
            return InstKind::Const(Const::Unit);
        }
        InstKind::GlobalGet(self.class_attr(cx, class, name, ty))
    }

    /// Assigning a class attribute.
    pub fn store_class_attr(&mut self, cx: &mut Context<'_>, class: ClassId, name: Symbol, ty: Type, value: ValueId) -> InstKind {
        if self.is_unit(cx, ty) {
            return InstKind::KeepAlive(value);
        }
        InstKind::GlobalSet(self.class_attr(cx, class, name, ty), value)
    }

    fn class_attr(&mut self, cx: &mut Context<'_>, class: ClassId, name: Symbol, ty: Type) -> GlobalId {
        let label = |cx: &Context<'_>| format!("{}.{name}", cx.program.classes[class].qualname);
        self.global(cx, GlobalKey::ClassAttr(class, name), label, ty)
    }

    /// Reading an attribute of a function without captures.
    pub fn load_function_attr(&mut self, cx: &mut Context<'_>, func: FuncId, name: Symbol, ty: Type) -> InstKind {
        InstKind::GlobalGet(self.function_attr(cx, func, name, ty))
    }

    /// Assigning an attribute of a function without captures.
    pub fn store_function_attr(&mut self, cx: &mut Context<'_>, func: FuncId, name: Symbol, ty: Type, value: ValueId) -> InstKind {
        InstKind::GlobalSet(self.function_attr(cx, func, name, ty), value)
    }

    fn function_attr(&mut self, cx: &mut Context<'_>, func: FuncId, name: Symbol, ty: Type) -> GlobalId {
        let label = |cx: &Context<'_>| format!("{}.{name}", cx.program.functions[func].qualname);
        self.global(cx, GlobalKey::FunctionAttr(func, name), label, ty)
    }

    /// The flag that tells whether a module's top level has run.
    pub fn import_flag(&mut self, module: ModuleId) -> GlobalId {
        self.flag(GlobalKey::Imported(module), || format!("imported.{}", module.0))
    }

    /// The flag that tells whether a constant module variable was assigned.
    pub fn defined_flag(&mut self, global: untyped::GlobalId) -> GlobalId {
        self.flag(GlobalKey::Defined(global), || format!("defined.{}", global.0))
    }

    /// The flag that tells whether a class statement was executed.
    pub fn made_flag(&mut self, class: ClassId) -> GlobalId {
        self.flag(GlobalKey::Made(class), || format!("made.{}", class.0))
    }

    fn flag(&mut self, key: GlobalKey, name: impl FnOnce() -> String) -> GlobalId {
        if let Some(&known) = self.globals.get(&key) {
            return known;
        }
        let ty = self.bool_type();
        let flag = self.program.globals.push(typed::Global { name: name(), ty });
        self.globals.insert(key, flag);
        flag
    }

    /// The typed type `bool`.
    pub fn bool_type(&mut self) -> TypeId {
        self.program.types.single(Member::Bool)
    }

    // --- instances ---

    /// The typed function of an instance; it is built later.
    pub fn instance(&mut self, id: InstanceId) -> typed::InstanceId {
        if let Some(&typed) = self.instances.get(&id) {
            return typed;
        }
        let typed = self.program.functions.push(placeholder());
        self.instances.insert(id, typed);
        self.queue.push(id);
        typed
    }
}

fn placeholder() -> typed::Function {
    let span = pyc2n_base::Span { source: pyc2n_base::SourceId(0), start: 0, end: 0 };
    typed::Function {
        name: String::new(),
        traceback_name: Symbol::new(""),
        hidden: true,
        unordered: false,
        once: false,
        span,
        result: TypeId(0),
        generator: None,
        inline: typed::Inline::Auto,
        may_raise: true,
        blocks: IndexVec::new(),
        values: IndexVec::new(),
        exits: 0,
        leaves_caller: false,
    }
}

/// Names of the fields of a class, inherited ones first, in the order of layout.
pub fn field_names(cx: &Context<'_>, class: ClassId) -> Vec<Symbol> {
    let mut names: Vec<Symbol> = Vec::new();
    for &c in cx.classes[class].mro.iter().rev() {
        let declared = cx.program.classes[c].fields.iter().map(|f| f.name);
        for name in declared.chain(cx.classes[c].fields.keys().copied()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// Whether the library takes care that no chain through a field leads back to its start.
fn is_acyclic(cx: &Context<'_>, class: ClassId, field: Symbol) -> bool {
    let marks = cx.classes[class].mro.iter().flat_map(|&c| &cx.program.classes[c].marks);
    marks.filter(|mark| mark.name.as_str() == "acyclic").any(|mark| mark.args.contains(&field))
}

fn object_name(cx: &mut Context<'_>, concrete: &Concrete, id: ConcreteId) -> String {
    let base = match concrete {
        Concrete::Instance { class, .. } => cx.program.classes[*class].qualname.to_string(),
        Concrete::Function { func, .. } => format!("closure.{}", cx.program.functions[*func].qualname),
        Concrete::Bound { .. } => "method".into(),
        Concrete::Box(_) => "box".into(),
        Concrete::Generator(instance) => {
            let func = cx.instances[*instance].func;
            format!("generator.{}", cx.program.functions[func].qualname)
        }
        _ => "object".into(),
    };
    format!("{base}.{}", id.0)
}

/// What runs at the end of an object.
#[derive(Default)]
pub struct Finalizers {
    /// `__drop__` of a library class.
    pub drop: Option<InstanceId>,
    /// `__del__`.
    pub del: Option<InstanceId>,
}

impl Context<'_> {
    /// The instances that finalise objects of a concrete type; `reader` is analysed again when the class gets one.
    pub fn watch_finalizers(&mut self, id: ConcreteId, reader: InstanceId) -> Finalizers {
        let [drop, del] = [names().drop, names().del].map(|name| self.finalizer(id, name, reader));
        Finalizers { drop, del }
    }

    /// `__drop__` is the library's own; `__del__` and the closing of a generator run in the library, which prints what they raise.
    fn finalizer(&mut self, id: ConcreteId, name: Symbol, reader: InstanceId) -> Option<InstanceId> {
        let receiver = self.types.single(id);
        let function = match *self.types.get(id) {
            Concrete::Instance { class, .. } if name == names().drop => self.drop_method(class, reader),
            Concrete::Instance { class, .. } => {
                self.class_attr(class, name, reader)?;
                self.lang_function("finalize", Some(reader))
            }
            Concrete::Generator(instance) if name == names().del && self.noticing_generators.contains(&self.instances[instance].func) => {
                self.lang_function("finalize_generator", Some(reader))
            }
            _ => None,
        };
        match *self.types.get(function?) {
            Concrete::Function { func, ref captures } if captures.is_empty() => Some(self.instance(func, None, vec![receiver])),
            _ => None,
        }
    }

    /// What a field of an instance holds. A reader is analysed again when it grows.
    pub fn field_type(&mut self, class: ClassId, args: &[CellId], name: Symbol, reader: Option<InstanceId>) -> Type {
        match self.field(class, args, name, false, InstanceId(0)) {
            Some(crate::classes::Field::Fixed(ty)) => ty,
            Some(crate::classes::Field::Cell(cell)) => self.types.read_cell(cell, reader),
            None => Types::NEVER,
        }
    }

    /// Whether a class has `__del__`.
    pub fn has_user_finalizer(&mut self, class: ClassId) -> bool {
        self.class_attr(class, names().del, InstanceId(0)).is_some()
    }

    /// The library's own finalizer of a class.
    fn drop_method(&mut self, class: ClassId, reader: InstanceId) -> Option<ConcreteId> {
        let (_, cell) = self.class_attr(class, names().drop, reader)?;
        let ty = self.types.read_cell(cell, None);
        self.types.sole(ty)
    }

    /// Whether a field may be found unset: only what every constructor sets for sure is exempt.
    pub fn may_be_unset(&self, class: ClassId, name: Symbol) -> bool {
        if name == crate::expand::value_field() {
            return false;
        }
        let mro = &self.classes[class].mro;
        let declared = mro.iter().any(|&c| self.program.classes[c].fields.iter().any(|f| f.name == name));
        let deleted = mro.iter().any(|&c| self.classes[c].deleted.contains(&name));
        deleted || (!declared && self.may_be_indefinite(self.field_owner(class, name), name))
    }

    /// Records `del object.name`.
    pub fn mark_deleted(&mut self, class: ClassId, name: Symbol) {
        let mut changed = false;
        for c in self.classes[class].mro.clone() {
            changed |= self.classes[c].deleted.insert(name);
        }
        if changed {
            self.hierarchy_changed(class);
        }
    }

    /// Whether reading a module variable may find it unbound.
    pub fn global_may_be_unbound(&mut self, global: untyped::GlobalId, ty: Type) -> bool {
        let source = &self.program.globals[global];
        if self.program.modules[source.module].is_library {
            return false;
        }
        if !source.constant {
            return true;
        }
        match self.types.sole(ty).map(|m| self.types.get(m).clone()) {
            Some(Concrete::Function { captures, .. }) => !captures.is_empty(),
            Some(Concrete::Class(_) | Concrete::Module(_)) => false,
            _ => true,
        }
    }
}
