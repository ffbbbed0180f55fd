/**
 * Figures over time as lines: drawn by d3-shape into plain SVG, whose attributes need no inline style. What it
 * shows stands in a table beside it, so it is one picture to those who cannot see it.
 */
import { line as pathOf } from 'd3-shape';
import { html, nothing, svg } from '../../lib/html.js';

/** @import {CourseView, LineView} from '../../replies.d.ts' */

const WIDTH = 288;
const HEIGHT = 132;
const LEFT = 22;
const RIGHT = 84;
const TOP = 8;
const BOTTOM = 20;
/** Labels closer than this would lie on each other. */
const APART = 12;

/** Of a time, how far from the left. @param {CourseView} course @param {number} at */
function across({ times }, at) {
  const last = Math.max(1, times[times.length - 1]?.days ?? 1);
  return LEFT + (times[at].days / last) * (WIDTH - LEFT - RIGHT);
}

/** Of a figure, how far from the top; it comes in thousandths of its span. @param {number} height */
const down = (height) => TOP + (1 - height / 1000) * (HEIGHT - TOP - BOTTOM);

/** Label heights pushed apart, from the top down. @param {{y: number}[]} labels */
export function apart(labels) {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  sorted.forEach((label, at) => {
    if (at > 0) label.y = Math.max(label.y, sorted[at - 1].y + APART);
  });
  return labels;
}

/** How many times there is something to draw. @param {CourseView} course */
export const drawable = ({ times, lines }) =>
  lines.length > 0 && times.filter(({ answered }) => answered).length > 1;

/** @param {CourseView} course */
export function chart(course) {
  if (!drawable(course)) return nothing;
  const lines = course.lines.map((line, at) => drawn(course, line, at));
  apart(lines.flatMap(({ label }) => (label ? [label] : [])));
  return html`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label="${course.title}: ${course.lines.map(spoken).join('; ')}"
  >
    ${grid(course)} ${lines.map(({ path, points, label, at }) => oneLine(path, points, label, at))}
  </svg>`;
}

/** @param {LineView} line */
const spoken = ({ title, change_words: words }) => `${title} ${words}`;

/** @param {CourseView} course @param {LineView} line @param {number} at */
function drawn(course, line, at) {
  const points = line.figures
    .map(({ height }, time) => ({ height, x: across(course, time) }))
    .filter(({ height }) => height !== null)
    .map(({ height, x }) => ({ x, y: down(/** @type {number} */ (height)) }));
  const path = pathOf()
    .x((/** @type {any} */ { x }) => x)
    .y((/** @type {any} */ { y }) => y)(/** @type {any} */ (points));
  const last = points[points.length - 1];
  return { path, points, at, label: last ? { y: last.y + 3.5, words: line.title } : null };
}

/** @param {string | null} path @param {any[]} points @param {any} label @param {number} at */
const oneLine = (path, points, label, at) =>
  svg`<g class="chart-line chart-line-${at % 4}">
    <path d=${path ?? ''} />
    ${points.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="2.5" />`)}
    ${label ? svg`<text x=${WIDTH - RIGHT + 8} y=${label.y}>${label.words}</text>` : nothing}
  </g>`;

/** The least and the most where all lines share them, and the first and last day. @param {CourseView} course */
function grid(course) {
  const [low, high] = course.lines[0].ends;
  const shared = course.lines.every(({ ends }) => ends[0] === low && ends[1] === high);
  const side = (/** @type {number} */ height, /** @type {string} */ words) =>
    svg`<g class="chart-grid">
      <line x1=${LEFT} x2=${WIDTH - RIGHT} y1=${down(height)} y2=${down(height)} />
      ${shared ? svg`<text x=${LEFT - 5} y=${down(height) + 3.5} text-anchor="end">${words}</text>` : nothing}
    </g>`;
  const day = (/** @type {number} */ at, /** @type {string} */ anchor) =>
    svg`<text class="chart-day" x=${across(course, at)} y=${HEIGHT - 4} text-anchor=${anchor}>${course.times[at].on_words}</text>`;
  return svg`${side(1000, high)} ${side(500, '')} ${side(0, low)} ${day(0, 'start')} ${day(course.times.length - 1, 'end')}`;
}
