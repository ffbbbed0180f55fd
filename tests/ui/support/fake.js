// The invented caseload with the lists of choices as they are shipped.
import { readFileSync } from 'node:fs';
import { createFakeBackend } from '../fake-backend.js';

const asset = (name) => JSON.parse(readFileSync(new URL(`../../../assets/${name}`, import.meta.url), 'utf8'));
const vocabularies = asset('vocabularies.json');
const urgent = asset('urgent-help.json');

export const fake = (how = {}) => createFakeBackend({ vocabularies, urgent, ...how });
