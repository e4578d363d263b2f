//! What CPython would compile at each import, compiled at the build by the interpreter that the module is for. Other versions compile the
//! source themselves.

use super::Python;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};

const BOOTSTRAP: &str = include_str!("../../../runtime/src/ext/bootstrap.py");

const SCRIPT: &str = "\
import sys, marshal, importlib.util
text, definitions, source = (part.decode('utf-8') if n < 2 else part for n, part in enumerate(eval(sys.stdin.buffer.read())))
bootstrap = compile(text, '<pyc2n>', 'exec', dont_inherit=True, optimize=0)
names = {}
exec(bootstrap, names)
definitions = eval(definitions)
code = names['marked'](source, '<source>', definitions)
sys.stdout.buffer.write(importlib.util.MAGIC_NUMBER + marshal.dumps((bootstrap, definitions, code)))
";

/// The interpreter's magic number and the marshalled code; nothing if it does not compile the source, which it then says at import.
pub fn code(python: &Python, definitions: &str, source: &[u8]) -> Vec<u8> {
    let input = format!("({}, {}, {})", bytes(BOOTSTRAP.as_bytes()), bytes(definitions.as_bytes()), bytes(source));
    answer(python, &input).unwrap_or_default()
}

fn answer(python: &Python, input: &str) -> io::Result<Vec<u8>> {
    let mut command = Command::new(&python.command);
    command.args(["-I", "-S", "-W", "ignore", "-c", SCRIPT]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let written = child.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(input.as_bytes()));
    let output = child.wait_with_output()?;
    written?;
    Ok(if output.status.success() { output.stdout } else { Vec::new() })
}

/// A bytes literal.
fn bytes(data: &[u8]) -> String {
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
