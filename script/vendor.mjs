// Copies the few third-party modules that the interface loads from node_modules into ui/vendor/, which
// git ignores: nothing of others is committed, and what is shipped is what package-lock.json names.
// The list is in package.json under "vendor".
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'ui', 'vendor');

async function copyModule(name, files) {
  const from = join(root, 'node_modules', name);
  for (const file of files) {
    const to = join(target, name, file);
    await mkdir(dirname(to), { recursive: true });
    await cp(join(from, file), to).catch(() => {
      throw new Error(`${name} has no ${file}. Run npm ci, or mend "vendor" in package.json.`);
    });
  }
}

async function licence(name) {
  const from = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  const file = (await readdir(from)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} comes without a licence text, so it cannot be shipped.`);
  return `${name} ${version} (${license})\n\n${await readFile(join(from, file), 'utf8')}`;
}

const { vendor } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await rm(target, { recursive: true, force: true });
for (const [name, files] of Object.entries(vendor)) await copyModule(name, files);
const licences = await Promise.all(Object.keys(vendor).map(licence));
await writeFile(join(target, 'LICENSES.txt'), licences.join('\n\n'));
