/** Ways that many flows begin with. */

export const PASSPHRASE = 'orchard kettle marble sunday';

/** Makes a caseload on the set-up screen and ends on its first screen. Returns the groups of the recovery key. */
export async function setUp(app, { name = 'Bow', worker = 'Sam Reed', passphrase = PASSPHRASE } = {}) {
  await app.fill('Name of the caseload', name);
  await app.fill('Your name', worker);
  await app.fill('Passphrase', passphrase);
  await app.press('Enter'); // the button still moves while the passphrase is measured
  const groups = await recoveryKey(app);
  await app.click('I have it on paper');
  await typeBack(app, groups);
  await app.sees('Today');
  return groups;
}

/** Types the passphrase on the unlock screen. */
export async function unlock(app, passphrase = PASSPHRASE) {
  await app.fill('Passphrase', passphrase);
  await app.press('Enter');
}

/** The groups of the recovery key, from the one screen that shows it. */
export async function recoveryKey(app) {
  await app.sees('I have it on paper');
  const lines = (await app.text()).split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line.startsWith('AGE-SECRET-KEY-1'));
  return lines.slice(first, lines.indexOf('Print')).filter(Boolean);
}

/** Types back the groups that are asked for. */
export async function typeBack(app, groups) {
  for (const number of await groupsAskedFor(app)) await app.fill(`Group ${number}`, groups[number - 1]);
  await app.click('Finish');
}

async function groupsAskedFor(app) {
  await app.control('Finish');
  return [...(await app.text()).matchAll(/Group (\d+)/g)].map(([, number]) => Number(number));
}

/** Adds a person with the keyboard alone and ends on their page. Returns their record's id. */
export async function addPerson(app, { name, phone }) {
  await app.press('Control+n');
  await app.fill('Name', name);
  await app.fill('Phone', phone);
  await app.press('Control+Enter');
  await app.sees(name, 'h1');
  return idInAddress(app);
}

/** On a person's page: the referral moves on to where the dialog offers it. */
export async function moveReferral(app, to) {
  await app.click('.person-chips .chip-button');
  await app.control('dialog[open] [name=ask-status]');
  await app.click(to);
  await app.click('Save');
  await app.sees('The referral has moved on.');
}

/** Goes where the address says, as a bookmark would; the former screen is gone when this is done. */
export const goTo = (app, path) =>
  app.page.runAsync((to) => {
    if (location.hash === `#${to}`) return Promise.resolve();
    const gone = new Promise((arrived) => addEventListener('hashchange', arrived, { once: true }));
    location.hash = to;
    return gone.then(() => undefined);
  }, path);

/** Asks the desk as the page does, past the page: for what no screen shows. */
export async function ask(app, command, request = {}) {
  const invoke = (name, about) => window.__TAURI_INTERNALS__.invoke(name, { request: about });
  return app.page.runAsync(invoke, command, request);
}

/** The record that the page in front is about. */
export async function idInAddress(app) {
  const { hash } = new URL(await app.page.url());
  return hash.match(/^#\/person\/([^/?]+)/)[1];
}

/** Every name that the caseload knows, in whole and in parts. */
export async function namesIn(app) {
  const { rows } = await ask(app, 'list_people', { status: 'all', limit: 200 });
  const { appointments } = await ask(app, 'today', { on: '' });
  const around = await Promise.all(
    appointments.map(async ({ person }) => (await ask(app, 'open_person', { id: person })).relations),
  );
  const known = [
    ...rows.flatMap(({ name, known_as }) => [name, known_as]),
    ...around.flat().map(({ name }) => name),
  ];
  const parts = known.flatMap((name) => name.split(/[\s,]+/)).filter((part) => part.length > 2);
  return [...new Set(parts)];
}

/** Presses Tab until what has the focus has this in its name; `radio` is the chosen one of any row of choices. */
export async function tabTo(app, name, most = 120) {
  for (let presses = 0; presses <= most; presses += 1) {
    const here = await app.page.run(focusedName);
    if (name === 'radio' ? here.radio : here.name.includes(name)) return;
    await app.press('Tab');
  }
  throw new Error(`“${name}” is more than ${most} Tabs away.`);
}

function focusedName() {
  const here = document.activeElement;
  if (!here || here === document.body) return { name: '', radio: false };
  const name = here.getAttribute('aria-label') || here.labels?.[0]?.textContent || here.textContent;
  return { name: (name ?? '').replace(/\s+/g, ' ').trim(), radio: here.type === 'radio' };
}
