/** The week as a form: hours, limits, clinics and leave. */
import { html, live } from '../../lib/html.js';
import { errorSummary, errorAt, field, problemAt } from '../../components/field/field.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { inputOf, NO_CLINIC, NO_LEAVE, places, WEEKDAYS } from './logic.js';

export function page(state, acts) {
  if (state.lost) return lost(state.lost, acts.again);
  if (!state.week) return waiting();
  return html`<form class="week" novalidate @submit=${acts.save}>
    <h1>Your week</h1>
    <p class="quiet">
      Times are offered within these hours. What lies outside is warned of, never forbidden.
    </p>
    ${errorSummary(state.error, places(state.week))}
    <div class="settings">
      <div class="settings-column">${hours(state, acts)} ${limits(state, acts)}</div>
      <div class="settings-column">${leave(state, acts)} ${clinics(state, acts)}</div>
    </div>
    <div class="form-foot">
      <button type="submit" class="button button-primary">Keep the week <kbd>Ctrl ⏎</kbd></button>
      <a class="button" href="#/settings">Back to settings</a>
    </div>
  </form>`;
}

const hours = ({ week, error }, acts) =>
  html`<section class="card" aria-labelledby="week-hours">
    <h2 id="week-hours">Hours</h2>
    <ul class="week-rows">
      ${week.days.map(
        (day, n) =>
          html`<li class="week-row">
            <label class="tick week-day">
              <input
                type="checkbox"
                .checked=${live(day.works)}
                @change=${(event) => acts.setIn('days', n, { works: event.target.checked })}
              />
              <span>${WEEKDAYS[n]}</span>
            </label>
            ${
              day.works
                ? html`${clock(`days/${n}.from`, `${WEEKDAYS[n]} from`, day.from, error, (from) => acts.setIn('days', n, { from }))}
                  ${clock(`days/${n}.until`, `${WEEKDAYS[n]} until`, day.until, error, (until) => acts.setIn('days', n, { until }))}`
                : html`<span class="quiet">off</span>`
            }
          </li>`,
      )}
    </ul>
  </section>`;

const limits = (state, acts) =>
  html`<section class="card fields" aria-labelledby="week-limits">
    <h2 id="week-limits">Enough for one day</h2>
    <div class="fields-row">
      ${number('most_face_to_face', 'People face to face', state, acts)}
      ${number('most_in_all', 'People in all', state, acts)}
    </div>
    <div class="fields-row">
      ${number('break_minutes', 'Minutes between two people', state, acts)}
      ${number('travel_minutes', 'Minutes of travel, usually', state, acts)}
    </div>
  </section>`;

const clinics = ({ week, channels, error }, acts) =>
  html`<section class="card" aria-labelledby="week-clinics" data-list="clinics">
    <h2 id="week-clinics">Clinics every week</h2>
    <ul class="week-rows">
      ${week.clinics.map((clinic, n) => {
        const set = (changes) => acts.setIn('clinics', n, changes);
        const at = (name) => `clinics/${n}.${name}`;
        return html`<li class="week-row">
          ${select(
            at('weekday'),
            'Day',
            clinic.weekday,
            WEEKDAYS.map((words, code) => ({ code, words })),
            (weekday) => set({ weekday: Number(weekday) }),
          )}
          ${clock(at('from'), 'From', clinic.from, error, (from) => set({ from }))}
          ${clock(at('until'), 'Until', clinic.until, error, (until) => set({ until }))}
          ${words(at('site'), 'Where', clinic.site, error, (site) => set({ site }))}
          ${select(at('channel'), 'For', clinic.channel, channels, (channel) => set({ channel }))}
          ${remove('clinics', n, `clinic ${n + 1}`, acts)}
        </li>`;
      })}
    </ul>
    ${more('clinics', NO_CLINIC, 'Add a clinic', acts)}
  </section>`;

const leave = ({ week, error }, acts) =>
  html`<section class="card" aria-labelledby="week-leave" data-list="leave">
    <h2 id="week-leave">Leave</h2>
    <ul class="week-rows">
      ${week.leave.map((away, n) => {
        const set = (changes) => acts.setIn('leave', n, changes);
        const at = (name) => `leave/${n}.${name}`;
        return html`<li class="week-row">
          ${words(at('from'), 'First day', away.from, error, (from) => set({ from }), 'date')}
          ${words(at('until'), 'Last day', away.until, error, (until) => set({ until }), 'date')}
          ${words(at('words'), 'What for', away.words, error, (said) => set({ words: said }))}
          ${remove('leave', n, `leave ${n + 1}`, acts)}
        </li>`;
      })}
    </ul>
    ${more('leave', NO_LEAVE, 'Add leave', acts)}
  </section>`;

const more = (list, item, label, acts) =>
  html`<button
    type="button"
    class="button button-small"
    data-add=${list}
    @click=${() => acts.add(list, item)}
  >
    ${label}
  </button>`;

const remove = (list, n, what, acts) =>
  html`<button type="button" class="link" @click=${() => acts.remove(list, n)}>
    Remove<span class="visually-hidden"> ${what}</span>
  </button>`;

const framed = (name, label, error, input) =>
  html`<label class="week-field">
    <span>${label}</span>
    ${errorAt(error, name)} ${input}
  </label>`;

const clock = (name, label, value, error, set) => words(name, label, value, error, set, 'short');

/** @param {'short' | 'date' | ''} [size] a time, a day, or as long as there is room */
const words = (name, label, value, error, set, size = '') =>
  framed(
    name,
    label,
    error,
    html`<input
      class="input ${size && `week-${size}`}"
      id=${inputOf(name)}
      data-first
      autocomplete="off"
      aria-invalid=${problemAt(error, name) ? 'true' : 'false'}
      .value=${live(value)}
      @input=${(event) => set(event.target.value)}
    />`,
  );

const select = (name, label, value, choices, set) =>
  framed(
    name,
    label,
    null,
    html`<select class="input" id=${inputOf(name)} @change=${(event) => set(event.target.value)}>
      ${choices.map(({ code, words: said }) => html`<option value=${code} ?selected=${code === value}>${said}</option>`)}
    </select>`,
  );

const number = (name, label, { week, error }, acts) =>
  field({
    id: inputOf(name),
    label,
    error: problemAt(error, name),
    control: ({ id, describedBy, invalid }) =>
      html`<input
        class="input input-count"
        id=${id}
        inputmode="numeric"
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${String(week[name])}
        @change=${(event) => acts.set(name, Math.max(0, Number.parseInt(event.target.value, 10) || 0))}
      />`,
  });
