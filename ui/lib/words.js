/** Words as they stand on a page. */

/** Someone's own words between quotation marks, unless they stand there already. @param {string} words */
export const quoted = (words) => (/^[“"‘]/.test(words) ? words : `“${words}”`);

/** Two notes as one, the earlier first. @param {string | undefined} before @param {string | undefined} note */
export const joined = (before, note) => [before, note].filter(Boolean).join('\n\n');
