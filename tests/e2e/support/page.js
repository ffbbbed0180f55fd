/**
 * Functions that are sent into the page as text, so each stands alone.
 */

/**
 * What a person would call a control, read as assistive technology does: the first visible one of that name,
 * an exact name before a beginning. A CSS selector is taken as such where it finds something.
 */
export function findControl(wanted) {
  const controls = 'button, a[href], input, select, textarea, summary, [role], [tabindex]';
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const named = (ids) =>
    ids
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');
  const nameOf = (element) =>
    tidy(
      (element.hasAttribute('aria-labelledby') && named(element.getAttribute('aria-labelledby'))) ||
        element.getAttribute('aria-label') ||
        element.labels?.[0]?.textContent ||
        element.placeholder ||
        element.textContent,
    );
  const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const visible = [...root.querySelectorAll(controls)].filter((one) => one.checkVisibility());
  const bySelector = () => {
    try {
      return [...root.querySelectorAll(wanted)].find((one) => one.checkVisibility()) ?? null;
    } catch {
      return null;
    }
  };
  return (
    visible.find((one) => nameOf(one) === wanted) ??
    visible.find((one) => nameOf(one).startsWith(wanted)) ??
    bySelector()
  );
}

/** The text of the first match as it is seen, or null. */
export function visibleText(selector) {
  const element = document.querySelector(selector);
  return element ? element.innerText : null;
}

/** What has the focus, in a few words. */
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const name = element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent;
  return `${element.tagName.toLowerCase()} ${(name ?? '').replace(/\s+/g, ' ').trim()}`.trim();
}

/** Runs axe-core, which was injected before; returns one line for each element at fault. */
export function runAxe(tags) {
  return globalThis.axe
    .run(document, { runOnly: { type: 'tag', values: tags } })
    .then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
      ),
    );
}
