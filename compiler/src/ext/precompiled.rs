//! What CPython would compile at each import, compiled at the build by the interpreter that the module is for. Other versions compile the
//! source themselves.

use super::Python;
use std::fmt::Write;

const BOOTSTRAP: &str = include_str!("../../../runtime/src/ext/bootstrap.py");

const SCRIPT: &str = "\
import sys, marshal, importlib.util
text, description, source = (part.decode('utf-8') if n < 2 else part for n, part in enumerate(eval(sys.stdin.buffer.read())))
bootstrap = compile(text, '<pyc2n>', 'exec', dont_inherit=True, optimize=0)
names = {}
exec(bootstrap, names)
description = eval(description)
code = names['marked'](source, '<source>', description)
del description['sources']
sys.stdout.buffer.write(importlib.util.MAGIC_NUMBER + marshal.dumps((bootstrap, description, code)))
";

/// The interpreter's magic number and the marshalled code; nothing if it does not compile the source, which it then says at import.
pub fn code(python: &Python, description: &str, source: &[u8]) -> Vec<u8> {
    let input = format!("({}, {}, {})", bytes(BOOTSTRAP.as_bytes()), bytes(description.as_bytes()), bytes(source));
    python.run(SCRIPT, &input).unwrap_or_default()
}

/// A bytes literal.
pub fn bytes(data: &[u8]) -> String {
    let mut out = String::with_capacity(data.len() + 8);
    out.push_str("b'");
    for &byte in data {
        match byte {
            b'\\' | b'\'' => out.extend(['\\', byte as char]),
            b' '..=b'~' => out.push(byte as char),
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push('\'');
    out
}
