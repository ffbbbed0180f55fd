// The invented caseload with the lists of choices as they are shipped.
import { readFileSync } from 'node:fs';
import { createFakeBackend } from '../fake-backend.js';

const vocabularies = JSON.parse(
  readFileSync(new URL('../../../assets/vocabularies.json', import.meta.url), 'utf8'),
);

export const fake = (how = {}) => createFakeBackend({ vocabularies, ...how });
