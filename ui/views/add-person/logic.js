/** What the form for a new person holds and sends. One name and one way to reach or find them is enough. */

export const DRAFT = 'add-person';

export const blank = () => ({
  given: '',
  family: '',
  known_as: '',
  born: '',
  nhs_number: '',
  phone: '',
  safe_to_text: '',
  address: '',
  postcode: '',
  find_at: '',
  source: '',
  referrer: '',
  received_on: '',
  reason: '',
  needs: /** @type {string[]} */ ([]),
  knows_and_agrees: 'not-asked',
  scheme: '',
});

/** A kept draft over a blank form; anything of another shape is left out. */
export function restore(draft) {
  const form = blank();
  for (const [field, value] of Object.entries(draft?.values ?? {})) {
    if (field in form && Array.isArray(form[field]) === Array.isArray(value)) form[field] = value;
  }
  return form;
}

/** What is missing before it can be saved, as the store would say it, so that nobody waits to be told. */
export function problems(values) {
  const found = [];
  if (!values.given.trim() && !values.family.trim()) {
    found.push({ field: 'given', message: 'Enter a name: one is enough, and a nickname counts.' });
  }
  const reach = [values.phone, values.address, values.postcode, values.find_at];
  if (reach.every((way) => !way.trim())) {
    found.push({
      field: 'phone',
      message: 'Enter one way to reach or find them: a phone, an address, or where to look.',
    });
  }
  return found;
}

/** The request of `add_person`. */
export function request(values) {
  const trimmed = Object.entries(values).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return { ...Object.fromEntries(trimmed), draft: DRAFT };
}

/** The request of `likely_duplicates`, or none while too little is typed to ask. */
export function looksLike(values) {
  const { given, family, born, postcode, nhs_number, phone } = values;
  const asked = { given, family, born, postcode, nhs_number, phone, except: '' };
  const typed = Object.values(asked).some((value) => value.trim().length >= 3);
  return typed ? asked : null;
}
