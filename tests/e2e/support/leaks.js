/** Looks for words where they should not be: in files, and in the memory of a process, from outside. */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 4096n;

/** A word as it could lie somewhere: as bytes, as JavaScript and Windows keep it, and as base64 in any place. */
export function formsOf(word) {
  const bytes = Buffer.from(word);
  const inside = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [bytes, Buffer.from(word, 'utf16le'), ...inside.map((text) => Buffer.from(text))];
}

/** Files below the folders that hold any of the words, each with the word. */
export function filesWith(words, folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return words
      .filter((word) => formsOf(word).some((form) => bytes.includes(form)))
      .map((word) => `${word} in ${file}`);
  });
}

/** How many copies of each of these bytes a process holds in the memory that it can write. */
export function copiesInMemory(pid, needles) {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  const counts = needles.map(() => 0);
  for (const run of inUse(pid).flatMap((region) => present(pagemap, region))) {
    const bytes = read(memory, run.from, Number(run.to - run.from));
    needles.forEach((needle, at) => (counts[at] += count(bytes, needle)));
  }
  [memory, pagemap].forEach(closeSync);
  return counts;
}

/** What can be written and was: a web view sets far more aside than it ever touches. */
function inUse(pid) {
  const regions = readFileSync(`/proc/${pid}/smaps`, 'utf8').split(/\n(?=[0-9a-f]+-[0-9a-f]+ )/);
  const written = regions.filter((text) => /^\S+ rw/.test(text) && !/^Rss: +0 kB/m.test(text));
  return written.map((text) => {
    const [, from, to] = text.match(/^(\w+)-(\w+)/);
    return { from: BigInt(`0x${from}`), to: BigInt(`0x${to}`) };
  });
}

/** The parts of a region that are in memory: eight bytes a page, the topmost bit says so. */
function present(pagemap, { from, to }) {
  const pages = read(pagemap, (from / PAGE) * 8n, Number((to - from) / PAGE) * 8);
  const runs = [];
  for (let at = 0; at < pages.length; at += 8) {
    if (!(pages[at + 7] & 0xc0)) continue;
    const start = from + BigInt(at / 8) * PAGE;
    if (runs.at(-1)?.to === start) runs.at(-1).to += PAGE;
    else runs.push({ from: start, to: start + PAGE });
  }
  return runs;
}

function read(file, at, size) {
  const bytes = Buffer.alloc(size);
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, size, at));
  } catch {
    return Buffer.alloc(0);
  }
}

function count(bytes, needle) {
  let found = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) found += 1;
  return found;
}
