import assert from 'node:assert/strict';
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

test('script from outside our own files does not run', async () => {
  const ran = await app.page.run(() => {
    const attempts = [
      // eslint-disable-next-line no-eval -- whether it is refused is the question here
      () => eval('window.ran = true'),
      () => document.body.setAttribute('onclick', 'window.ran = true'),
      () => (document.createElement('p').innerHTML = '<img src=x onerror="window.ran = true">'),
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
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
    document.body.click();
    return window.ran ?? false;
  });
  assert.equal(ran, false);
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
