/** Bringing, forgetting and taking along calendars: what is asked first and what is said afterwards. */
import { html } from '../../lib/html.js';
import { ask } from '../../components/ask/ask.js';
import { confirm } from '../../components/dialog/dialog.js';
import { segments } from '../../components/segments/segments.js';
import { openReport } from './calendar-report.js';

const WEEKS = [2, 8, 26, 52].map((weeks) => ({ code: String(weeks), words: `${weeks} weeks` }));

/** @param {{api: any, toast: (toast: any) => void, view: any, draw: () => void}} frame */
export function calendarActs({ api, toast, view, draw }) {
  const refused = (error) => toast({ message: error.message, advice: error.advice, tone: 'red' });

  async function bring(name) {
    if (view.calendarBusy) return;
    view.calendarBusy = true;
    draw();
    const report = await api.import_calendar({ name }).catch(refused);
    view.calendarBusy = false;
    if (report?.name) view.calendars = await api.list_calendars();
    draw();
    if (report?.name) await openReport(report);
  }

  async function forget(name) {
    const sure = await confirm({
      title: 'Forget this calendar?',
      words: 'Its busy times leave the diary. Bringing it again puts them back.',
      yes: 'Forget it',
      danger: true,
    });
    if (!sure) return;
    await api.forget_calendar({ name }).then((held) => (view.calendars = held), refused);
    draw();
  }

  async function takeAlong() {
    let written = { name: '', words: '', taken_along: '' };
    await ask({
      title: 'Take the diary along',
      values: { weeks: '8' },
      yes: 'Choose where…',
      body: ({ values, set }) => question(values.weeks, (weeks) => set('weeks', weeks)),
      send: async ({ weeks }) => {
        written = await api.export_calendar({ from: '', weeks: Number(weeks) });
      },
    });
    if (!written.name) return;
    view.calendars = { ...view.calendars, taken_along: written.taken_along };
    toast({ message: `${written.name} was written: ${written.words}` });
    draw();
  }

  return { bring, forget, takeAlong };
}

const question = (weeks, pick) =>
  html`<p>
      A calendar file with when and how, for example “Home visit”, and nothing that says whose, where or why.
      Open it in the other calendar, and again after changes.
    </p>
    <p class="quiet">The file is not encrypted: it shows when you are out, so delete it afterwards.</p>
    ${segments({ legend: 'From today', name: 'weeks', value: weeks, pick, choices: WEEKS, say: true })}`;
