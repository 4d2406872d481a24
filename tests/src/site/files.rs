//! The files of a site, in memory, each compressed at most once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::failure::{Doing, Outcome};
use crate::place;

/// All files of a site by their path, without a leading slash.
#[derive(Debug, Default)]
pub struct Files {
    by_path: BTreeMap<String, File>,
}

/// One file.
#[derive(Debug)]
pub struct File {
    /// As it lies on disk.
    pub plain: Vec<u8>,
    compressed: OnceLock<Vec<u8>>,
}

impl Files {
    /// The built site, read and compressed once for all tests of a program.
    pub fn built() -> Outcome<Arc<Files>> {
        static BUILT: OnceLock<Arc<Files>> = OnceLock::new();
        if let Some(files) = BUILT.get() {
            return Ok(Arc::clone(files));
        }
        let files = Arc::new(Files::read(&place::dist()?)?);
        files.compress_what_takes_long();
        Ok(Arc::clone(BUILT.get_or_init(|| files)))
    }

    /// Every file below the folder.
    pub fn read(folder: &Path) -> Outcome<Files> {
        let mut files = Files::default();
        files.read_below(folder, "")?;
        Ok(files)
    }

    /// The built site with the newest release of another output folder in place of its own: what the app reads of it,
    /// without what only explains or embeds.
    pub fn built_round(public: &Path) -> Outcome<Files> {
        let mut files = Files::read(&place::dist()?)?;
        files.by_path.retain(|path, _| !path.starts_with("data/") && !path.starts_with("embed/"));
        for name in ["data/current.json", "data/history.json"] {
            let path = public.join(name);
            files.by_path.insert(name.to_owned(), File::new(fs::read(&path).doing(path.display())?));
        }
        let current = &files.by_path["data/current.json"].plain;
        let current: serde_json::Value = serde_json::from_slice(current).doing("current.json")?;
        let release = format!("data/releases/{}", current["release"].as_str().unwrap_or_default());
        let catalog = public.join(&release).join("catalog.json");
        let read = File::new(fs::read(&catalog).doing(catalog.display())?);
        files.by_path.insert(format!("{release}/catalog.json"), read);
        for folder in [format!("{release}/regions"), format!("{release}/series"), "still".to_owned()] {
            files.read_below(&public.join(&folder), &folder)?;
        }
        Ok(files)
    }

    /// Files made up by a test: path and text.
    pub fn made_up(files: &[(&str, &str)]) -> Arc<Files> {
        let file = |&(path, text): &(&str, &str)| (path.to_owned(), File::new(text.as_bytes().to_vec()));
        Arc::new(Files { by_path: files.iter().map(file).collect() })
    }

    /// The file with this path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.by_path.get(path)
    }

    /// The paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.by_path.keys().map(String::as_str)
    }

    /// Compresses the large files now: no reader waits for it, and no page finds its host slow.
    fn compress_what_takes_long(&self) {
        for file in self.by_path.values().filter(|file| file.plain.len() > 100_000) {
            file.compressed();
        }
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Outcome {
        for entry in fs::read_dir(folder).doing(folder.display())? {
            let path = entry.doing(folder.display())?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let key = if prefix.is_empty() { name.into_owned() } else { format!("{prefix}/{name}") };
            if path.is_dir() {
                self.read_below(&path, &key)?;
            } else {
                self.by_path.insert(key, File::new(fs::read(&path).doing(path.display())?));
            }
        }
        Ok(())
    }
}

impl File {
    /// A file with these bytes.
    pub fn new(plain: Vec<u8>) -> File {
        File { plain, compressed: OnceLock::new() }
    }

    /// As it goes over the wire.
    pub fn compressed(&self) -> &[u8] {
        self.compressed.get_or_init(|| compressed(&self.plain))
    }
}

/// The bytes compressed with brotli at its highest quality, as a host stores them.
pub fn compressed(plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    // Reading from and writing to memory cannot fail.
    match brotli::BrotliCompress(&mut &plain[..], &mut out, &settings) {
        Ok(_) => out,
        Err(_) => plain.to_vec(),
    }
}
