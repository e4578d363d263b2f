//! What CPython says about wrong arguments of the builtins that are C functions there. Functions in Python, the
//! program's own included, have the texts in `args`.

use pyc2n_mir::untyped::{Function, Param, ParamKind, Program};

/// A builtin and how many arguments a call gives it by position, the receiver not counted.
pub struct BuiltinCall<'a> {
    function: &'a Function,
    class: Option<&'static str>,
    params: Vec<&'a Param>,
    given: usize,
}

impl<'a> BuiltinCall<'a> {
    /// The call, if the function is of the package `builtins`.
    pub fn new(program: &Program, function: &'a Function, positional: usize) -> Option<BuiltinCall<'a>> {
        let module = program.modules[function.module].name.as_str();
        if module != "builtins" && !module.starts_with("builtins.") {
            return None;
        }
        let receiver = usize::from(function.class.is_some());
        let by_position = |p: &&Param| matches!(p.kind, ParamKind::PositionalOnly | ParamKind::Standard);
        Some(BuiltinCall {
            function,
            class: function.class.map(|class| public_name(program.classes[class].name.as_str())),
            params: function.params.iter().filter(by_position).skip(receiver).collect(),
            given: positional.saturating_sub(receiver),
        })
    }

    fn required(&self) -> usize {
        self.params.iter().filter(|p| p.default.is_none()).count()
    }

    fn is_variadic(&self) -> bool {
        self.function.params.iter().any(|p| p.kind == ParamKind::Star)
    }

    /// Whether a parameter may be given in either way.
    fn has_standard(&self) -> bool {
        self.params.iter().any(|p| p.kind == ParamKind::Standard)
    }

    fn has_keyword_only(&self) -> bool {
        self.function.params.iter().any(|p| matches!(p.kind, ParamKind::KeywordOnly | ParamKind::DoubleStar))
    }

    /// Whether any parameter may be given by name.
    pub fn takes_keywords(&self) -> bool {
        self.has_standard() || self.has_keyword_only()
    }

    /// `int`, `pop`: the bare name; of a constructor, the class's.
    fn name(&self) -> &'static str {
        match (self.function.name.as_str(), self.class) {
            ("__new__" | "__init__", Some(class)) => class,
            (name, _) => name,
        }
    }

    /// `list.append`, `len`.
    fn qualified(&self) -> String {
        match self.class {
            Some(class) if class != self.name() => format!("{class}.{}", self.name()),
            _ => self.name().to_owned(),
        }
    }

    /// About a parameter that has no argument.
    pub fn missing(&self, param: &Param) -> String {
        if !self.has_standard() {
            return self.count();
        }
        if param.kind == ParamKind::PositionalOnly {
            let least = self.required();
            return format!("{}() takes at least {least} positional argument{} ({} given)", self.name(), plural(least), self.given);
        }
        let at = self.params.iter().position(|p| p.name == param.name);
        let place = at.map_or(String::new(), |at| format!(" (pos {})", at + 1));
        format!("{}() missing required argument '{}'{place}", self.name(), param.name)
    }

    /// About more arguments than parameters.
    pub fn too_many(&self) -> String {
        let most = self.params.len();
        if most == 0 && self.has_keyword_only() {
            return format!("{}() takes no positional arguments", self.name());
        }
        if !self.has_standard() {
            return self.count();
        }
        let how = if self.required() == most { "exactly" } else { "at most" };
        format!("{}() takes {how} {most} argument{} ({} given)", self.name(), plural(most), self.given)
    }

    /// About the number of arguments of a function without keywords.
    fn count(&self) -> String {
        let (least, most, given) = (self.required(), self.params.len(), self.given);
        let is_constructor = self.class == Some(self.name());
        if self.is_variadic() {
            return format!("{} expected at least {least} argument{}, got {given}", self.name(), plural(least));
        }
        match (least, most) {
            (0, 0) if is_constructor => format!("{}() takes no arguments", self.name()),
            (0, 0) => format!("{}() takes no arguments ({given} given)", self.qualified()),
            (1, 1) if !is_constructor && !self.has_keyword_only() => format!("{}() takes exactly one argument ({given} given)", self.qualified()),
            _ if least == most => format!("{} expected {most} argument{}, got {given}", self.name(), plural(most)),
            _ if given < least => {
                format!("{} expected at least {least} argument{}, got {given}", self.name(), plural(least))
            }
            _ => format!("{} expected at most {most} argument{}, got {given}", self.name(), plural(most)),
        }
    }

    /// About a keyword that is no parameter.
    pub fn keyword(&self, keyword: &str) -> String {
        if self.takes_keywords() {
            format!("'{keyword}' is an invalid keyword argument for {}()", self.name())
        } else {
            format!("{}() takes no keyword arguments", self.qualified())
        }
    }
}

/// The name that users know a class of the library by.
fn public_name(name: &'static str) -> &'static str {
    name.strip_prefix("_static_").unwrap_or(name)
}

fn plural(count: usize) -> &'static str {
    if count == 1 {
        ""
    } else {
        "s"
    }
}
