//! The cache of `pyc2n run`: executables by what they were made from. An entry lists every
//! file that the compilation looked at, found or not, with its hash; it is used as long as
//! all of them, the options and the compiler are the same.

use crate::files::Files;
use crate::options::BuildOptions;
use crate::output;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{env, fs};

/// Entries that were not run for this long are removed when another is made.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3600);

/// The folder of everything that pyc2n keeps; `None` if the user has no home.
pub fn folder() -> Option<PathBuf> {
    let set = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")))?;
    Some(base.join("pyc2n"))
}

/// The place of one program in the cache.
pub struct Entry {
    folder: PathBuf,
}

impl Entry {
    /// The entry for a program and options.
    pub fn new(options: &BuildOptions) -> Option<Entry> {
        let main = std::path::absolute(&options.input).ok()?;
        let mut hasher = blake3::Hasher::new();
        for part in [compiler_identity().as_bytes(), options.fingerprint().as_bytes(), main.as_os_str().as_bytes()] {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
        }
        let name = hasher.finalize().to_hex();
        Some(Entry { folder: folder()?.join("run").join(&name[..32]) })
    }

    /// The executable, if everything it was made from is unchanged.
    pub fn fresh(&self) -> Option<PathBuf> {
        let manifest = fs::read(self.manifest()).ok()?;
        let mut lines = manifest.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
        let program = self.folder.join(OsStr::from_bytes(lines.next()?));
        let unchanged = program.is_file() && lines.all(is_unchanged);
        unchanged.then(|| {
            touch(&self.manifest());
            program
        })
    }

    /// Makes the folder and gives the name for a new executable.
    pub fn prepare(&self) -> Option<PathBuf> {
        fs::create_dir_all(&self.folder).ok()?;
        let stamp = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?.as_nanos();
        Some(self.folder.join(format!("program-{stamp:x}-{}", std::process::id())))
    }

    /// Records what the executable was made from; later runs find it then.
    pub fn record(&self, program: &Path, files: &Files) {
        let Some(name) = program.file_name() else { return };
        let mut manifest = [name.as_bytes(), b"\n"].concat();
        for (path, hash) in files.looks() {
            let hash = hash.map_or_else(|| "-".to_owned(), |hash| hash.to_hex().to_string());
            manifest.extend([hash.as_bytes(), b" ", path.as_os_str().as_bytes(), b"\n"].concat());
        }
        // Without the manifest the program is only compiled again.
        let _ = output::write(&self.manifest(), &manifest, false);
        self.remove_others(name);
        self.remove_stale();
    }

    fn manifest(&self) -> PathBuf {
        self.folder.join("manifest")
    }

    fn remove_others(&self, program: &OsStr) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name() != program && entry.file_name() != "manifest" {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn remove_stale(&self) {
        let Some(all) = self.folder.parent() else { return };
        for entry in fs::read_dir(all).into_iter().flatten().flatten() {
            if age(&entry.path().join("manifest")).is_some_and(|age| age > KEPT) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

/// One line of a manifest: a hash, or `-` for a file that was not there, and a path.
fn is_unchanged(line: &[u8]) -> bool {
    let Some(space) = line.iter().position(|&byte| byte == b' ') else { return false };
    let path = Path::new(OsStr::from_bytes(&line[space + 1..]));
    match fs::read(path) {
        Ok(bytes) => blake3::hash(&bytes).to_hex().as_bytes() == &line[..space],
        Err(_) => &line[..space] == b"-",
    }
}

fn age(path: &Path) -> Option<Duration> {
    SystemTime::now().duration_since(fs::metadata(path).ok()?.modified().ok()?).ok()
}

fn touch(path: &Path) {
    if let Ok(file) = fs::File::options().append(true).open(path) {
        let _ = file.set_modified(SystemTime::now());
    }
}

/// Differs between any two builds of the compiler.
fn compiler_identity() -> String {
    let built = env::current_exe().and_then(fs::metadata);
    let stamp = built.map(|data| (data.len(), data.modified().ok()));
    format!("{} {:?}", env!("CARGO_PKG_VERSION"), stamp.ok())
}
