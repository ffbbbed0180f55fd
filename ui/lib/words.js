/** Words as they stand on a page. */

/** Someone's own words between quotation marks, unless they stand there already. @param {string} words */
export const quoted = (words) => (/^[“"‘]/.test(words) ? words : `“${words}”`);
