/** What a form holds while it is filled in, and what it writes back: without a screen. */
import { TYPES } from './fields.js';

/** @import {FormDeclaration, Group, Field} from "./fields.js" */

/** The key of a form's draft; a new record has no id yet, so it is told apart by whose it is. */
/** @param {string} kind @param {string} id @param {string} [person] */
export const draftKey = (kind, id, person = '') => (id ? `form:${kind}:${id}` : `form:${kind}:new:${person}`);

/** What stands in the inputs: group to fields, or for a list group to item key to fields. */
/** @typedef {Record<string, Record<string, any>>} Values */

/** A group as it stands in its inputs. @param {Field[]} fields @param {any} held */
export const shown = (fields, held) =>
  Object.fromEntries(fields.map(({ name, type }) => [name, TYPES[type].to(held?.[name])]));

/** @param {FormDeclaration} form @param {Record<string, any>} held as `open_form` gave it @returns {Values} */
export function begin(form, held) {
  return Object.fromEntries(
    form.groups.map((group) => [
      group.name,
      group.add ? items(group, held) : shown(group.fields, held[group.name]),
    ]),
  );
}

/** @param {Group} group @param {Record<string, any>} held */
const items = ({ name, fields }, held) =>
  Object.fromEntries(Object.entries(held[name] ?? {}).map(([key, item]) => [key, shown(fields, item)]));

/** One field of a group changed, or of an item of a list. */
/** @param {Values} values @param {{group: string, item?: string, field: string}} at @param {any} value */
export function changed(values, { group, item, field }, value) {
  const held = values[group];
  if (!item) return { ...values, [group]: { ...held, [field]: value } };
  return { ...values, [group]: { ...held, [item]: { ...held[item], [field]: value } } };
}

/** A new, empty item at the end of a list. @param {Values} values @param {Group} group @param {string} key */
export function added(values, { name, fields }, key) {
  return { ...values, [name]: { ...values[name], [key]: shown(fields, {}) } };
}

/** What the address of a new form says: the time of the diary, the questionnaire of a person's page. */
/** @param {Values} values @param {any} params @returns {Values} */
export function chosen(values, { start, instrument, stage }) {
  if (start) return { ...values, time: { ...values.time, start } };
  if (instrument) return { ...values, answers: { ...values.answers, instrument, stage: stage ?? '' } };
  return values;
}

/** An item taken out of a list. @param {Values} values @param {string} group @param {string} key */
export function removed(values, group, key) {
  const kept = Object.entries(values[group]).filter(([item]) => item !== key);
  return { ...values, [group]: Object.fromEntries(kept) };
}

/** True where something differs from what the record holds. @param {unknown} values @param {unknown} beginning */
export const differs = (values, beginning) => JSON.stringify(values) !== JSON.stringify(beginning);

/**
 * The groups of `save_record`: those that were changed, each whole with what the form does not show; an
 * item that was taken out is null. Of a `fresh` record nothing is kept yet, so what it began with goes too.
 *
 * @param {FormDeclaration} form @param {Record<string, any>} held @param {Values} values @param {boolean} [fresh]
 */
export function groupsToSave(form, held, values, fresh = false) {
  const beginning = begin(form, fresh ? {} : held);
  const touched = form.groups.filter(({ name }) => differs(values[name], beginning[name]));
  return Object.fromEntries(
    touched.map((group) => [
      group.name,
      group.add
        ? listToSave(group, held[group.name] ?? {}, values[group.name])
        : fieldsToSave(group.fields, held[group.name], values[group.name]),
    ]),
  );
}

/** @param {Field[]} fields @param {any} held @param {any} values */
function fieldsToSave(fields, held, values) {
  const written = fields.map(({ name, type }) => [name, TYPES[type].from(tidy(values[name]))]);
  return { ...held, ...Object.fromEntries(written) };
}

/** @param {any} value */
const tidy = (value) => (typeof value === 'string' ? value.trim() : value);

/** @param {Group} group @param {Record<string, any>} held @param {Record<string, any>} values */
function listToSave({ fields }, held, values) {
  const kept = Object.entries(values).map(([key, item]) => [key, fieldsToSave(fields, held[key], item)]);
  const gone = Object.keys(held)
    .filter((key) => !(key in values))
    .map((key) => [key, null]);
  return Object.fromEntries([...kept, ...gone]);
}

/**
 * Where one goes from a form: back to the diary, to whose it is, or to what it is.
 *
 * @param {{kind?: string, person?: string, id?: string, back?: string}} params
 */
export function placeAfter({ kind, person, id, back }) {
  if (back) return `/${back}`;
  if (person) return `/person/${person}`;
  if (kind === 'activity') return id ? `/activity/${id}` : '/activities';
  return '/settings';
}

/** Where the diary shows what was just saved: its day, with the cursor on it. @param {string} back @param {{id: string, start: string}} saved */
export function diaryAt(back, { id, start }) {
  const show = new URLSearchParams(back.split('?')[1]);
  if (start) show.set('from', start.slice(0, 10));
  show.set('stand', id);
  return `/diary?${show}`;
}

/** The id of the input of a field, as problems name it: `group.field` or `group/item.field`. */
/** @param {string} field */
export const inputId = (field) => `field-${field.replace(/[^\w-]/g, '-')}`;

/** How a problem names a field. @param {{group: string, item?: string, field: string}} at */
export const fieldName = ({ group, item, field }) =>
  item ? `${group}/${item}.${field}` : `${group}.${field}`;

/** Every field that stands on the screen, by the name that problems use, with the id of its input. */
/** @param {FormDeclaration} form @param {Values} values */
export function places(form, values) {
  const names = form.groups.flatMap((group) =>
    group.add ? Object.keys(values[group.name]).flatMap((item) => namesOf(group, item)) : namesOf(group),
  );
  return Object.fromEntries(names.map((name) => [name, inputId(name)]));
}

/** @param {Group} group @param {string} [item] */
const namesOf = (group, item) =>
  group.fields.map((field) => fieldName({ group: group.name, item, field: field.name }));

/** True where nothing stands in a group yet. @param {Record<string, any>} values */
export const isEmpty = (values) =>
  Object.values(values).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === '' || value === false,
  );
