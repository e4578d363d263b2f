//! `C.__subclasses__()`: the classes that derive from C directly, of those whose statement was executed by then. Only classes that the
//! program asks have their heirs leave a mark.

use super::{Expander, V};
use crate::context::Context;
use crate::types::{Concrete, InstanceId};
use pyc2n_mir::typed::InstKind;
use pyc2n_mir::untyped::ClassId;

impl Context<'_> {
    /// Records that the program asks for the heirs of a class. The reader is analysed again when there is another one.
    fn ask_for_heirs(&mut self, class: ClassId, reader: InstanceId) {
        self.classes[class].watchers.insert(reader);
        if !std::mem::replace(&mut self.classes[class].asked_for_heirs, true) {
            self.wake_watchers(class);
        }
    }

    fn heirs(&self, class: ClassId) -> Vec<ClassId> {
        let found = self.classes.iter_enumerated().filter(|(_, info)| info.bases.contains(&class));
        found.map(|(heir, _)| heir).filter(|&heir| heir != class).collect()
    }
}

impl Expander<'_, '_> {
    /// The special function `subclasses`: a list.
    pub fn subclasses(&mut self, class: V) -> V {
        self.split(class, &mut |this, _, member| {
            let Concrete::Class(class) = *this.cx.types.get(member) else {
                return this.type_error("unbound method type.__subclasses__() needs an argument");
            };
            this.cx.ask_for_heirs(class, this.id);
            let list = this.fresh_container("list");
            for heir in this.cx.heirs(class) {
                let object = this.unit(Concrete::Class(heir));
                let made = this.was_made(heir);
                let add = &mut |this: &mut Self| this.call_lang("list_append", &[list, object]);
                this.choose(made, add, &mut |this| this.none());
            }
            list
        })
    }

    fn was_made(&mut self, class: ClassId) -> V {
        let ty = self.ty(Concrete::Bool);
        self.emit(ty, |this| match this.code.as_mut() {
            Some(code) => InstKind::GlobalGet(code.out.made_flag(class)),
            None => InstKind::Unbound,
        })
    }

    /// Leaves the mark of a class that was just made.
    pub fn note_made(&mut self, class: ClassId, bases: &[ClassId]) {
        let mut asked = false;
        for &base in bases {
            self.cx.classes[base].watchers.insert(self.id);
            asked |= self.cx.classes[base].asked_for_heirs;
        }
        if !asked {
            return;
        }
        let yes = self.bool_const(true);
        if let Some(code) = self.code.as_mut() {
            let flag = code.out.made_flag(class);
            self.emit_effect(|_| InstKind::GlobalSet(flag, yes.id));
        }
    }
}
