//! The data key in memory, searched for from outside.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use crate::other::{KEY, Scene};

#[test]
fn after_closing_no_copy_of_the_key_is_left_in_memory() {
    let scene = Scene::new();
    let mut other = scene.start();
    other.does("unlock");
    let open = copies(other.id());
    other.does("close");
    let closed = copies(other.id());
    other.does("unlock");
    other.does("close");
    // The one while open shows that the search would find it.
    assert_eq!((open, closed, copies(other.id())), ((1, 0), (0, 0), (0, 0)));
}

#[test]
fn the_page_of_the_key_is_kept_out_of_swap() {
    let scene = Scene::new();
    let mut other = scene.start();
    other.does("unlock");
    let process = format!("/proc/{}", other.id());
    let memory = writable_memory(Path::new(&process));
    let (held, _) = memory.into_iter().find(|(_, region)| count(region, &KEY) == 1).unwrap();
    let smaps = fs::read_to_string(process + "/smaps").unwrap();
    let (_, said) = smaps.split_once(&held).unwrap();
    let flags = said.lines().find_map(|line| line.strip_prefix("VmFlags:")).unwrap();
    assert!(flags.split_whitespace().any(|flag| flag == "lo"), "{flags}");
}

/// How often the key lies in a process's memory, as bytes and as hexadecimal.
fn copies(process: u32) -> (usize, usize) {
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    let memory = writable_memory(Path::new(&format!("/proc/{process}")));
    let all = |needle: &[u8]| memory.iter().map(|(_, region)| count(region, needle)).sum::<usize>();
    (all(&KEY), all(hex.as_bytes()) + all(hex.to_uppercase().as_bytes()))
}

fn count(region: &[u8], needle: &[u8]) -> usize {
    region.windows(needle.len()).filter(|bytes| *bytes == needle).count()
}

/// All writable memory, each region with its line of the map. The key as a constant of the test is
/// in the read-only part.
fn writable_memory(process: &Path) -> Vec<(String, Vec<u8>)> {
    let maps = fs::read_to_string(process.join("maps")).unwrap();
    let mut memory = File::open(process.join("mem")).unwrap();
    let regions = maps.lines().filter(|line| line.contains(" rw"));
    regions.filter_map(|line| Some((line.to_owned(), read_region(&mut memory, line)?))).collect()
}

fn read_region(memory: &mut File, line: &str) -> Option<Vec<u8>> {
    let (from, to) = line.split_whitespace().next()?.split_once('-')?;
    let (from, to) = (u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?);
    let mut region = vec![0; usize::try_from(to - from).ok()?];
    memory.seek(SeekFrom::Start(from)).ok()?;
    memory.read_exact(&mut region).ok()?;
    Some(region)
}
