//! The pages of `docs/errors/` as tests: a Python block with `# error: [code]` comments must produce
//! exactly these errors, on these lines; a block without must pass `pyc2n check`.

mod harness;

use harness::process::finish;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

/// A line and a code.
type Expectation = (u64, String);

#[test]
fn pages_start_with_their_code() {
    for page in pages() {
        let text = fs::read_to_string(&page).expect("the page was just found");
        let code = page.file_stem().expect("it has an extension").to_string_lossy().into_owned();
        assert_eq!(text.lines().next(), Some(format!("# {code}").as_str()), "{}", page.display());
        assert!(text.contains("What to do:"), "{} does not say what to do", page.display());
    }
}

#[test]
fn examples_produce_what_they_say() {
    let failures: Vec<String> = pages().iter().flat_map(|page| check_page(page)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn pages() -> Vec<std::path::PathBuf> {
    harness::files_below(&harness::workspace().join("docs/errors"), "md")
}

fn check_page(page: &Path) -> Vec<String> {
    let text = fs::read_to_string(page).expect("the page was just found");
    let blocks = python_blocks(&text);
    blocks.iter().filter_map(|(line, block)| check_block(block).err().map(|why| format!("{}:{line}: {why}", page.display()))).collect()
}

/// Blocks fenced as Python, with the line where each starts.
fn python_blocks(text: &str) -> Vec<(usize, String)> {
    let mut blocks: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        match line.trim_end() {
            "```python" => {
                inside = true;
                blocks.push((number + 2, String::new()));
            }
            "```" => inside = false,
            line if inside => blocks.last_mut().expect("a block was begun").1.extend([line, "\n"]),
            _ => {}
        }
    }
    blocks
}

fn check_block(block: &str) -> Result<(), String> {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let file = folder.path().join("example.py");
    fs::write(&file, block).expect("the folder is ours");
    let finished = finish(harness::pyc2n().args(["check", "--message-format", "json"]).arg(&file), LIMIT);
    let expected = expectations(block);
    let found = reported(&finished.err());
    match expected == found {
        true => Ok(()),
        false => Err(format!("expected {expected:?}, found {found:?} (exit code {})", finished.code)),
    }
}

fn expectations(block: &str) -> BTreeSet<Expectation> {
    let lines = block.lines().enumerate();
    let codes = lines.filter_map(|(index, line)| Some((index, line.split_once("# error: [")?.1.split(']').next()?)));
    codes.map(|(index, code)| (index as u64 + 1, code.to_owned())).collect()
}

fn reported(stderr: &str) -> BTreeSet<Expectation> {
    let objects = stderr.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let errors = objects.filter(|object| !matches!(object["severity"].as_str(), Some("warning" | "note")));
    let place = |object: Value| {
        let line = object["primary"]["line"].as_u64().unwrap_or(0);
        (line, object["code"].as_str().unwrap_or("").to_owned())
    };
    errors.map(place).collect()
}
