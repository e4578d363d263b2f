//! `format` with its specification language, and single `%` conversions.

mod complex;
mod float;
mod int;
mod layout;
mod percent;
mod spec;
mod text;

/// The rows of this family.
pub mod rows {
    pub use super::{complex::*, float::*, int::*, percent::*, text::*};
}

#[cfg(test)]
mod tests {
    use super::rows::*;
    use crate::leaf::Word;
    use crate::test_support::*;

    /// Lines of type, value, specification and result, written by CPython (`cases.py`).
    const CASES: &str = include_str!("cases.txt");

    fn formatted(kind: &str, value: &str, spec: &str) -> String {
        let spec = text(spec);
        let spec = spec.as_header();
        let float = |text: &str| text.parse().expect("a float");
        string(unsafe {
            match kind {
                "int" => format_int(Word::from_big(value.parse().expect("an int")).0, spec),
                "bool" => format_bool((value == "True") as i64, spec),
                "float" => format_float(float(value), spec),
                "str" => format_str(text(value).as_header(), spec),
                _ => {
                    let (real, imag) = value.split_once(' ').expect("two floats");
                    format_complex(float(real), float(imag), spec)
                }
            }
        })
    }

    #[test]
    fn formats_as_cpython() {
        let mut wrong = Vec::new();
        for line in CASES.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [kind, value, spec, expected] = fields[..] else { panic!("{line:?}") };
            let found = formatted(kind, value, spec);
            if found != expected {
                wrong.push(format!("format({kind} {value}, {spec:?}): {found:?}, not {expected:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
