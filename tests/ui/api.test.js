import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fake } from './support/fake.js';
import * as api from '../../ui/api.js';

const source = readFileSync(new URL('../../src-tauri/desk/src/commands.rs', import.meta.url), 'utf8');
const commands = [...source.matchAll(/^\s+(\w+): \w+, \w+;/gm)].map(([, name]) => name).sort();
const NOT_COMMANDS = ['ApiError', 'setBackend', 'toApiError', 'whenLocked'];

test('every command of the desk has a function of its name, and every function a command', () => {
  assert.ok(commands.length > 40, 'the list of commands was read');
  const functions = Object.keys(api)
    .filter((name) => !NOT_COMMANDS.includes(name))
    .sort();
  assert.deepEqual(functions, commands);
});

test('the invented caseload answers every command and no other', () => {
  assert.deepEqual(fake().commands.sort(), commands);
});

test('every function calls its own command with its request', async () => {
  const heard = [];
  api.setBackend(async (command, args) => heard.push([command, Object.keys(args)]));
  for (const name of commands) await api[name]({});
  assert.deepEqual(
    heard,
    commands.map((name) => [name, ['request']]),
  );
});

const refusal = {
  code: 'invalid',
  message: 'Not kept.',
  advice: 'Mend it.',
  problems: [{ field: 'name', message: 'Enter a name.' }],
};

test('a refusal keeps its code, words and problems', async () => {
  api.setBackend(() => Promise.reject(refusal));
  await assert.rejects(api.today({}), ({ name, code, message, advice, problems }) => {
    assert.deepEqual({ code, message, advice, problems }, refusal);
    return name === 'ApiError';
  });
});

test('a fault without a code is one of ours and tells nothing of it', async () => {
  for (const thrown of [new TypeError('x of undefined at /home/priya'), 'panicked at src/main.rs', null]) {
    api.setBackend(() => Promise.reject(thrown));
    await assert.rejects(
      api.today({}),
      ({ code, message }) => code === 'internal' && !/priya|main\.rs|undefined/.test(message),
    );
  }
});

test('a refusal because the caseload is locked is said before the caller hears of it', async () => {
  const order = [];
  api.whenLocked(() => order.push('locked'));
  api.setBackend(() => Promise.reject({ code: 'locked', message: 'Locked.', advice: '', problems: [] }));
  await api.today({}).catch(() => order.push('refused'));
  api.whenLocked(() => {});
  assert.deepEqual(order, ['locked', 'refused']);
});
