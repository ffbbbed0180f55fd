/** Asks by whom an appointment is cancelled, wherever it stands. */
import { segments } from '../segments/segments.js';
import { ask } from './ask.js';

/** @import {Choice} from "../../replies.d.ts" */

/** The outcomes that are a choice; what a death cancels is not asked. @param {Choice[]} outcomes */
export const waysToCancel = (outcomes) =>
  outcomes
    .filter(({ code }) => ['cancelled-by-person', 'cancelled-by-us'].includes(code))
    .map((choice) => ({ ...choice, words: choice.words.replace(/^Cancelled b/, 'B') }));

/** @param {Choice[]} outcomes the list `appointment-outcome` @param {(outcome: string) => Promise<unknown>} send */
export const askCancel = (outcomes, send) =>
  ask({
    title: 'Cancel the appointment',
    values: { outcome: 'cancelled-by-person' },
    yes: 'Cancel the appointment',
    no: 'Keep it',
    danger: true,
    send: ({ outcome }) => send(outcome),
    body: ({ values, set }) =>
      segments({
        legend: 'Who cancels it',
        name: 'ask-outcome',
        value: values.outcome,
        pick: (code) => set('outcome', code),
        choices: waysToCancel(outcomes),
        say: true,
        begin: true,
      }),
  });
