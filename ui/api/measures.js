/** Questionnaires, and the screen that is turned to the person. */
import { call } from './backend.js';

/** @import {Ask} from './backend.js' */

/** The questionnaires that there are. */
export const list_instruments = () => call('list_instruments');

/** Asks for a host’s questionnaire and installs it. */
export const install_measure = () => call('install_measure');

/** How questionnaires went with a person, and what can be taken.
 *  @param {Ask<'wellbeing'>} request */
export const wellbeing = (request) => call('wellbeing', request);

/** Keeps that it was not the right time.
 *  @param {Ask<'postpone_measure'>} request */
export const postpone_measure = (request) => call('postpone_measure', request);

/** Turns the screen to the person.
 *  @param {Ask<'share_measure'>} request */
export const share_measure = (request) => call('share_measure', request);

/** What is shared. */
export const shared = () => call('shared');

/** Keeps the answers given so far.
 *  @param {Ask<'keep_shared'>} request */
export const keep_shared = (request) => call('keep_shared', request);

/** Saves what the person answered.
 *  @param {Ask<'finish_shared'>} request */
export const finish_shared = (request) => call('finish_shared', request);

/** Takes the screen back. */
export const end_sharing = () => call('end_sharing');
