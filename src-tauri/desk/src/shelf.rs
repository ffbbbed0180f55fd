//! Which caseloads this laptop has, and what the unlock screen must know before any is open: their names,
//! the one in use, colours and text size; and the local numbers of the urgent card, which is shown while locked.
//! A small file beside the second anchors; no people in it.

use crate::messages::session::{Appearance, StoreChoice};
use crate::messages::urgent::SaveUrgentHelp;
use crate::surroundings::Folders;
use doorstep_store::{StoreError, write_beside_and_rename};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const FILE: &str = "caseloads.json";

/// The caseloads of this laptop.
#[derive(Clone)]
pub(crate) struct Shelf {
    file: PathBuf,
    data: PathBuf,
    kept: Kept,
    /// In use now.
    folder: PathBuf,
    /// The folder was named from outside: using it says nothing of what the window opens next.
    named: bool,
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    caseloads: Vec<Caseload>,
    last: PathBuf,
    appearance: Option<Appearance>,
    urgent: SaveUrgentHelp,
}

#[derive(Clone, Serialize, Deserialize)]
struct Caseload {
    folder: PathBuf,
    name: String,
    #[serde(default)]
    demo: bool,
}

impl Kept {
    fn last_used(&self) -> Option<PathBuf> {
        Some(self.last.clone()).filter(|last| !last.as_os_str().is_empty())
    }

    /// Where none was used in the window yet: the usual one, or a listed one where only that is there.
    fn first_of(&self, usual: PathBuf) -> PathBuf {
        let mut listed = self.caseloads.iter().map(|caseload| &caseload.folder);
        let there = listed.find(|folder| folder.exists()).filter(|_| !usual.exists());
        there.cloned().unwrap_or(usual)
    }

    fn each_folder(&mut self, other: impl Fn(PathBuf) -> PathBuf) {
        for caseload in &mut self.caseloads {
            caseload.folder = other(std::mem::take(&mut caseload.folder));
        }
        if !self.last.as_os_str().is_empty() {
            self.last = other(std::mem::take(&mut self.last));
        }
    }
}

impl Shelf {
    pub(crate) fn read(folders: &Folders) -> Self {
        let file = folders.anchors.join(FILE);
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let mut kept: Kept = serde_json::from_str(&text).unwrap_or_default();
        let data = std::path::absolute(&folders.data).unwrap_or(folders.data.clone());
        kept.each_folder(|folder| data.join(folder));
        let folder = kept.last_used().unwrap_or_else(|| kept.first_of(data.join("caseload")));
        Self { file, data, kept, folder, named: false }
    }

    /// The same over a folder that was named from outside: it is listed, and which caseload the window
    /// opens next stays as it is.
    pub(crate) fn named(mut self, folder: PathBuf) -> Self {
        self.named = true;
        self.use_folder(folder);
        self
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// From here on this folder; whole, so that it is found from wherever the program is started next.
    pub(crate) fn use_folder(&mut self, folder: PathBuf) {
        self.folder = std::path::absolute(&folder).unwrap_or(folder);
    }

    /// A folder that holds no caseload yet, in the default place.
    pub(crate) fn fresh_folder(&self) -> PathBuf {
        let name = |n: u32| if n == 1 { "caseload".to_owned() } else { format!("caseload-{n}") };
        let mut folders = (1..).map(|n| self.data.join(name(n)));
        folders.find(|folder| !folder.exists()).unwrap_or_else(|| self.data.join("caseload"))
    }

    pub(crate) fn appearance(&self) -> Appearance {
        let plain = || Appearance { theme: "system".to_owned(), text_size: 100 };
        self.kept.appearance.clone().unwrap_or_else(plain)
    }

    /// The same with this name for the caseload in use and these colours, written nowhere yet.
    pub(crate) fn with(&self, name: &str, appearance: &Appearance) -> Self {
        let mut other = self.clone();
        other.note(name, self.is_demo());
        other.kept.appearance = Some(appearance.clone());
        other
    }

    /// Numbers of public offices, and nothing else: no name can be written there.
    pub(crate) fn urgent(&self) -> &SaveUrgentHelp {
        &self.kept.urgent
    }

    /// Kept, or refused and as before.
    pub(crate) fn set_urgent(&mut self, urgent: SaveUrgentHelp) -> Result<(), StoreError> {
        let former = std::mem::replace(&mut self.kept.urgent, urgent);
        self.keep().inspect_err(|_| self.kept.urgent = former)
    }

    /// The name of the caseload in use, or empty.
    pub(crate) fn name(&self) -> String {
        self.current().map(|caseload| caseload.name.clone()).unwrap_or_default()
    }

    pub(crate) fn is_demo(&self) -> bool {
        self.current().is_some_and(|caseload| caseload.demo)
    }

    fn current(&self) -> Option<&Caseload> {
        self.kept.caseloads.iter().find(|caseload| caseload.folder == self.folder)
    }

    /// Notes that the caseload in use is called so and, unless it was named from outside, was used last. A
    /// convenience, not the caseload: where it cannot be kept, the picker is shorter next time.
    pub(crate) fn remember(&mut self, name: &str, demo: bool) {
        self.note(name, demo);
        let _ = self.keep();
    }

    fn note(&mut self, name: &str, demo: bool) {
        let folder = self.folder.clone();
        self.kept.caseloads.retain(|caseload| caseload.folder != folder);
        self.kept.caseloads.push(Caseload { folder: folder.clone(), name: name.to_owned(), demo });
        if !self.named {
            self.kept.last = folder;
        }
    }

    /// The caseloads that are still there.
    pub(crate) fn choices(&self) -> Vec<StoreChoice> {
        let there = self.kept.caseloads.iter().enumerate().filter(|(_, c)| c.folder.exists());
        let choice = |(n, caseload): (usize, &Caseload)| StoreChoice {
            token: n.to_string(),
            name: caseload.name.clone(),
            current: caseload.folder == self.folder,
        };
        there.map(choice).collect()
    }

    pub(crate) fn folder_of(&self, token: &str) -> Option<PathBuf> {
        let n: usize = token.parse().ok()?;
        self.kept.caseloads.get(n).map(|caseload| caseload.folder.clone())
    }

    /// Writes it down: after a power cut there is what was kept before or this, never a part.
    pub(crate) fn keep(&self) -> Result<(), StoreError> {
        let mut kept = self.kept.clone();
        // Below the usual place only the rest is noted, so that a copied folder finds its own.
        kept.each_folder(|folder| {
            folder.strip_prefix(&self.data).map_or(folder.clone(), Path::to_owned)
        });
        let words = StoreError::io("keep what stands beside the caseloads");
        let folder = self.file.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .and_then(|()| serde_json::to_vec_pretty(&kept).map_err(Into::into))
            .map_err(words)
            .and_then(|text| write_beside_and_rename(&self.file, &text))
    }
}
