/** The processes of the running app, as Linux shows them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Everything below `pid`: `{ pid, name }`, children before grandchildren. */
export function descendants(pid) {
  const all = everyProcess();
  const below = (parent) => {
    const children = all.filter((one) => one.parent === parent);
    return [...children, ...children.flatMap((one) => below(one.pid))];
  };
  return below(pid);
}

/** True while a process of that number runs. */
export function isRunning(pid) {
  return stateOf(pid) !== undefined && stateOf(pid) !== 'Z';
}

function everyProcess() {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => describe(Number(entry)))
    .filter(Boolean);
}

/** `/proc/PID/stat` is: number (name) state parent … ; a name may hold spaces and brackets. */
function describe(pid) {
  const [, name, , parent] = readStat(pid)?.match(/^\d+ \((.*)\) (\S) (\d+)/s) ?? [];
  return name && { pid, name, parent: Number(parent) };
}

function stateOf(pid) {
  return readStat(pid)?.match(/\) (\S)/)?.[1];
}

function readStat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
