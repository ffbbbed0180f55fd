/** What a look over the whole file found, in sentences; the sums are for comparing two copies. */
import { html } from '../../lib/html.js';
import { openDialog } from '../../components/dialog/dialog.js';
import { recordWords } from './logic.js';

export const openHealth = (health) =>
  openDialog({
    title: health.healthy ? 'Nothing is wrong' : 'Something is wrong',
    body: () => found(health),
  });

const found = (health) =>
  html`<ul class="settings-findings">
      ${health.findings.map((finding) => html`<li>${finding}</li>`)}
    </ul>
    <p>${recordWords(health.records).join(', ')}.</p>
    <details>
      <summary>Sums, for comparing two copies</summary>
      <dl class="settings-sums">
        <dt>Contents</dt>
        <dd><code>${health.content_hash}</code></dd>
        <dt>With history</dt>
        <dd><code>${health.merge_hash}</code></dd>
        <dt>Saves</dt>
        <dd>${Number(health.commits).toLocaleString('en-GB')}</dd>
      </dl>
    </details>`;
