//! Running a process to its end, with a limit of time and memory.

use std::fs::File;
use std::io::{Read, Seek};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What a process left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// Exit code; minus the signal's number if a signal ended it.
    pub code: i32,
    /// Standard output.
    pub stdout: Vec<u8>,
    /// Standard error.
    pub stderr: Vec<u8>,
    /// True if it was ended because it took too long.
    pub timed_out: bool,
}

impl Finished {
    /// Standard output as text.
    pub fn out(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }
    /// Standard error as text.
    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }
}

/// Runs a command to its end. Standard input is empty unless the command has another.
pub fn finish(command: &mut Command, limit: Duration) -> Finished {
    finish_with(command, limit, Stdio::null())
}

/// The same with a standard input.
pub fn finish_with(command: &mut Command, limit: Duration, stdin: Stdio) -> Finished {
    // Files rather than pipes: nothing blocks, however much is written.
    let (mut out, mut err) = (scratch(), scratch());
    command.stdin(stdin).stdout(handle(&out)).stderr(handle(&err));
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    let (status, timed_out) = loop {
        if let Some(status) = child.try_wait().expect("the child is ours") {
            break (status, false);
        }
        if start.elapsed() > limit {
            let _ = child.kill();
            break (child.wait().expect("the child is ours"), true);
        }
        sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(10));
    };
    Finished { code: code(status), stdout: contents(&mut out), stderr: contents(&mut err), timed_out }
}

/// A command that runs `program` as `name` with at most so many KiB of address space.
pub fn limited(program: &std::path::Path, name: &std::ffi::OsStr, kibibytes: u64) -> Command {
    let mut command = Command::new("bash");
    let script = format!(r#"ulimit -v {kibibytes}; name=$1; program=$2; shift 2; exec -a "$name" "$program" "$@""#);
    command.arg("-c").arg(script).arg("bash").arg(name).arg(program);
    command
}

fn scratch() -> File {
    tempfile::tempfile().expect("there is room for temporary files")
}

fn handle(file: &File) -> Stdio {
    file.try_clone().expect("a file handle can be copied").into()
}

fn contents(file: &mut File) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.rewind().and_then(|()| file.read_to_end(&mut bytes)).expect("it was just written");
    bytes
}

fn code(status: ExitStatus) -> i32 {
    status.code().or_else(|| status.signal().map(|signal| -signal)).unwrap_or(-1)
}
