import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Doorstep } from './support/doorstep.js';

let app;
before(async () => {
  app = await Doorstep.start();
});
after(() => app.stop());

test('the window opens and shows set-up where there is no caseload', async () => {
  await app.control('h1');
  assert.equal(await app.page.title(), 'Doorstep');
  await app.screenshot('set-up');
});

test('nothing at fault is found by axe', async () => {
  assert.deepEqual(await app.axe(), []);
});

test('the page can reach nothing but the commands', async () => {
  const refused = (script, ...args) =>
    app.page.runAsync(script, ...args).then(
      () => false,
      () => true,
    );
  const invoke = (command) => window.__TAURI_INTERNALS__.invoke(command, {});
  for (const command of [
    'plugin:event|listen',
    'plugin:window|title',
    'plugin:app|version',
    'no_such_command',
  ]) {
    assert.ok(await refused(invoke, command), command);
  }
  assert.ok(await refused(() => fetch('https://example.org/')), 'fetch');
  assert.equal(await app.page.run(() => window.open('https://example.org/')), null);
});

test('script from outside our own files does not run, and each attempt is noticed', async () => {
  const { ran, markup, refused } = await app.page.runAsync(attemptScripts);
  assert.equal(ran, false);
  assert.equal(markup, 'TypeError', 'text may not become markup');
  assert.deepEqual(refused, Array(4).fill('require-trusted-types-for'));
});

test('the page carries the policy as it is written, Trusted Types among it', async () => {
  const written = JSON.parse(readFileSync('tauri.conf.json', 'utf8')).app.security.csp;
  const policy = await app.page.runAsync(policyInForce);
  for (const [directive, allowed] of Object.entries(written)) {
    const stands = policy.split(';').find((part) => part.trim().split(' ')[0] === directive);
    assert.ok(stands, `${directive} stands in the policy`);
    for (const word of allowed.split(' ')) assert.ok(stands.includes(word), `${directive} allows ${word}`);
    assert.doesNotMatch(stands, /unsafe|https?:(?!\/\/ipc)|\*|data:|blob:/, directive);
  }
});

test('a link to elsewhere leads nowhere', async () => {
  const address = await app.page.url();
  await app.page.run(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.textContent = 'elsewhere';
    document.body.append(link);
    link.click();
    link.remove();
  });
  assert.equal(await app.page.url(), address);
});

/** Tries every way in which a text becomes script; what the page noticed comes as the directives that were broken. */
async function attemptScripts() {
  const refused = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    refused.push(effectiveDirective),
  );
  let markup = '';
  const attempts = [
    // eslint-disable-next-line no-eval -- whether it is refused is the question here
    () => eval('window.ran = true'),
    () => document.body.setAttribute('onclick', 'window.ran = true'),
    () => {
      const script = document.createElement('script');
      script.append('window.ran = true');
      document.body.append(script);
    },
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // Refused, as it should be.
    }
  }
  try {
    document.createElement('p').innerHTML = '<img src=x onerror="window.ran = true">';
  } catch (error) {
    markup = error.name;
  }
  document.body.click();
  await new Promise((noticed) => setTimeout(noticed, 300));
  return { ran: window.ran ?? false, markup, refused };
}

/** The policy that is in force, as it says itself when it is broken. */
function policyInForce() {
  return new Promise((told) => {
    document.addEventListener('securitypolicyviolation', ({ originalPolicy }) => told(originalPolicy), {
      once: true,
    });
    fetch('https://example.org/').catch(() => {});
  });
}
