//! Pins optimisations by the shape of the code, not by time: programs in `tests/shapes/`. A comment `# f: no a, has b` there says that
//! the LLVM IR of function `f` has no call of something with `a` in its name and no instruction `a`, and does have `b`; `has 4 b` is at least
//! four times, `one b` exactly once, and `no icmp null` that there is no instruction `icmp` with an operand `null`. What is in `ext/` is made an extension module,
//! where what matters is in the entries, `entry0` and so on. Of a function with versions for two processors, `f wide` is the one for wide vectors,
//! `f` the other.

mod harness;

use harness::process::finish;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

#[test]
fn optimised_code_has_its_shape() {
    let programs = harness::files_below(&harness::workspace().join("tests/shapes"), "py");
    let failures: Vec<String> = programs.iter().flat_map(|program| check(program)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn check(program: &Path) -> Vec<String> {
    let source = std::fs::read_to_string(program).expect("the program was just found");
    let ir = emit(program);
    let claims: Vec<(&str, &str)> = source.lines().filter_map(|line| line.strip_prefix("# ")?.split_once(": ")).collect();
    assert!(!claims.is_empty(), "{} claims nothing", program.display());
    let has_versions = cfg!(target_arch = "x86_64");
    claims.iter().filter(|(name, _)| has_versions || !name.ends_with(" wide")).flat_map(|&(name, shape)| {
        let body = body(&ir, name).unwrap_or_else(|| panic!("{}: no function {name} in the code", program.display()));
        let broken = shape.split(", ").filter(move |claim| !holds(claim, &body));
        broken.map(move |claim| format!("{}: {name}: {claim}", program.display())).collect::<Vec<_>>()
    }).collect()
}

fn emit(program: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pyc2n"));
    command.arg("build").arg(program).args(["--emit", "llvm-ir", "-o", "-"]);
    if is_extension(program) {
        command.arg("--ext").arg("--python").arg(&harness::python::python().0);
    }
    let output = finish(&mut command, LIMIT);
    assert_eq!(output.code, 0, "{}: {}", program.display(), String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("IR is text")
}

fn is_extension(program: &Path) -> bool {
    program.parent().is_some_and(|folder| folder.ends_with("ext"))
}

/// The lines of the strong version of a function, or of an entry.
fn body<'a>(ir: &'a str, name: &str) -> Option<Vec<&'a str>> {
    match name.strip_suffix(" wide") {
        Some(name) => lines(ir, name, ".wide"),
        None => lines(ir, name, ".usual").or_else(|| lines(ir, name, "")),
    }
}

fn lines<'a>(ir: &'a str, name: &str, version: &str) -> Option<Vec<&'a str>> {
    let symbol = format!("py.__main__.{name}.");
    let entry = format!("@ext.{name}{version}(");
    let is_number = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    let is_ours = |end: &str| end.split('(').next().and_then(|end| end.trim_end_matches('"').strip_suffix(version)).is_some_and(is_number);
    let is_start = |line: &&str| line.starts_with("define") && (line.contains(&entry) || line.split_once(&symbol).is_some_and(|(_, end)| is_ours(end)));
    let lines = ir.lines().skip_while(|line| !is_start(line)).skip(1).take_while(|line| *line != "}");
    Some(lines.collect::<Vec<_>>()).filter(|lines| !lines.is_empty())
}

fn holds(claim: &str, body: &[&str]) -> bool {
    let (wanted, what) = claim.split_once(' ').expect("a claim is two words");
    let (least, what) = what.split_once(' ').and_then(|(least, rest)| Some((least.parse().ok()?, rest))).unwrap_or((1, what));
    let (name, operand) = what.split_once(' ').unwrap_or((what, ""));
    let found = body.iter().filter(|line| {
        let is_call = line.split_once(" call ").is_some_and(|(_, call)| call.split('(').next().is_some_and(|callee| callee.contains(name)));
        let inst = line.split_once(" = ").map_or("", |(_, inst)| inst);
        is_call || inst.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ') && rest.contains(operand))
    }).count();
    match wanted {
        "no" => found == 0,
        "has" => found >= least,
        "one" => found == 1,
        _ => panic!("a claim is `no`, `has` or `one` and a word: {claim}"),
    }
}
