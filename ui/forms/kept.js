/**
 * The draft of a form: the groups that were touched, each beside what it began from. So words that were kept
 * never cover what was written since by another hand, and never cover it unseen.
 */
import { differs, shown } from './logic.js';

/** @import {FormDeclaration, Group, Field} from "./fields.js" */
/** @import {Values} from "./logic.js" */

/**
 * @typedef {{values: Values, began: Values}} Kept What was typed, and what stood there before.
 * @typedef {{values: Values, began: Values, beginning: Values}} Stands The same over what the record holds now.
 * @typedef {{mine: any, began: any, now: any}} Sides One group, or one item of a list; undefined where it is not there.
 */

/** What is kept of a form. @param {Values} values @param {{began: Values, beginning: Values}} stands @returns {Kept} */
export function toKeep(values, { began, beginning }) {
  const touched = Object.keys(values).filter((name) => differs(values[name], beginning[name]));
  const of = (/** @type {Values} */ all) => Object.fromEntries(touched.map((name) => [name, all[name]]));
  return { values: of(values), began: of(began) };
}

/** A kept draft over what the record holds now; what is of another shape is left out. */
/** @param {FormDeclaration} form @param {Values} beginning @param {{values: any} | null} draft @returns {Kept} */
export function restore(form, beginning, draft) {
  const kept = draft?.values ?? {};
  const restored = { values: { ...beginning }, began: { ...beginning } };
  for (const group of form.groups) {
    const [mine, began] = [kept.values?.[group.name], kept.began?.[group.name]];
    if (!isObject(mine) || !isObject(began)) continue;
    const laid = (group.add ? layItems : lay)(group.fields, { mine, began, now: beginning[group.name] });
    restored.values[group.name] = laid.mine;
    restored.began[group.name] = laid.began;
  }
  return restored;
}

/** @param {any} value */
const isObject = (value) => typeof value === 'object' && value !== null;

/** Words that were typed stay; what was not touched is as the record has it now. */
/** @param {Field[]} fields @param {Sides} sides */
function lay(fields, { now, ...kept }) {
  const like = now ?? shown(fields, {});
  const [mine, began] = [kept.mine, kept.began].map((side) =>
    isObject(side) ? fitted(side, like) : undefined,
  );
  const touched = differs(mine, began) && differs(mine, now);
  return touched ? { mine, began } : { mine: now, began: now };
}

/** The same for a list, of which every item was changed, or not, by itself. */
/** @param {Field[]} fields @param {Sides} sides */
function layItems(fields, { mine, began, now }) {
  const items = [...new Set([...Object.keys(now), ...Object.keys(mine)])].map((item) => ({
    item,
    ...lay(fields, { mine: mine[item], began: began[item], now: now[item] }),
  }));
  const of = (/** @type {"mine" | "began"} */ side) =>
    Object.fromEntries(items.filter((each) => each[side]).map((each) => [each.item, each[side]]));
  return { mine: of('mine'), began: of('began') };
}

/** Field by field and in the form's own order, because a draft comes back in another. */
/** @param {any} kept @param {Record<string, any>} like */
const fitted = (kept, like) =>
  Object.fromEntries(
    Object.entries(like).map(([field, value]) => [field, alike(kept[field], value) ? kept[field] : value]),
  );

/** @param {any} one @param {any} other */
const alike = (one, other) => typeof one === typeof other && Array.isArray(one) === Array.isArray(other);

/**
 * What was written to a group since the words in it began, and would be written over: each field with its
 * value now, and for an item that was taken out an entry with neither.
 *
 * @param {Group} group @param {Stands} stands @returns {{field?: Field, value?: any}[]}
 */
export function meanwhile({ name, fields, add }, { values, began, beginning }) {
  const sides = { mine: values[name], began: began[name], now: beginning[name] };
  if (!add) return since(fields, sides);
  return Object.keys({ ...sides.began, ...sides.now }).flatMap((item) =>
    since(fields, { mine: sides.mine[item], began: sides.began[item], now: sides.now[item] }),
  );
}

/** @param {Field[]} fields @param {Sides} sides @returns {{field?: Field, value?: any}[]} */
function since(fields, { mine, began, now }) {
  if (!differs(began, now) || !differs(mine, now)) return [];
  if (!now) return [{}];
  return fields
    .map((field) => ({ field, value: now[field.name] }))
    .filter(({ field: { name }, value }) => differs(value, began?.[name]) && differs(value, mine?.[name]));
}
