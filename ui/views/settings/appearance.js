/** Colours and text size: worn at once, so that the choice can be seen. */
import { html } from '../../lib/html.js';
import { TEXT_SIZES, nearestSize } from '../../lib/appearance.js';
import { segments } from '../../components/segments/segments.js';

const THEMES = [
  { code: 'system', words: 'As the laptop' },
  { code: 'light', words: 'Light' },
  { code: 'dark', words: 'Dark' },
  { code: 'contrast', words: 'High contrast' },
];

const SIZES = TEXT_SIZES.map((size) => ({ code: String(size), words: `${size} %` }));

export const appearance = ({ appearance: worn }, { wear }) =>
  html`<section class="card fields" id="appearance" aria-labelledby="appearance-title">
    <h2 id="appearance-title">Appearance</h2>
    ${segments({
      legend: 'Colours',
      name: 'theme',
      value: worn.theme,
      choices: THEMES,
      pick: (theme) => wear({ ...worn, theme }),
      say: true,
    })}
    ${segments({
      legend: 'Text size',
      name: 'text-size',
      value: String(nearestSize(worn.text_size)),
      choices: SIZES,
      pick: (size) => wear({ ...worn, text_size: Number(size) }),
      say: true,
    })}
  </section>`;
