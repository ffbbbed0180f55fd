/** The one way out of the page: a command of the desk by its name. */

/** @import {Code, Commands, FieldProblem} from '../replies.d.ts' */
/** What a command asks with. @template {keyof Commands} C @typedef {Commands[C]["request"]} Ask */
/** @typedef {(command: string, args: {request: any}) => Promise<any>} Backend */

/** Why a command did nothing, and what to do. */
export class ApiError extends Error {
  /** @param {{code: Code, message: string, advice?: string, problems?: FieldProblem[]}} refusal */
  constructor({ code, message, advice = '', problems = [] }) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.advice = advice;
    this.problems = problems;
  }
}

/** @type {Backend} */
let backend = (command, args) => /** @type {any} */ (window).__TAURI_INTERNALS__.invoke(command, args);
let onLocked = () => {};

/** Answers commands with something else than the desk. @param {Backend} other */
export function setBackend(other) {
  backend = other;
}

/** What to do, before anything else, when a command is refused because the caseload is locked. */
export function whenLocked(act) {
  onLocked = act;
}

/** A refusal as the desk words it, or in its stead a fault of ours without any detail. */
export function toApiError(thrown) {
  if (thrown instanceof ApiError) return thrown;
  if (typeof thrown?.code === 'string' && typeof thrown?.message === 'string') return new ApiError(thrown);
  return new ApiError({
    code: 'internal',
    message: 'Something in Doorstep went wrong.',
    advice: 'Nothing was changed. Try again; if it happens again, lock and unlock.',
  });
}

/**
 * What comes back is what the desk says of the command, so no function of a command says it again.
 *
 * @template {keyof Commands} C
 * @param {C} command
 * @param {Partial<Ask<C>>} [request]
 * @returns {Promise<Commands[C]["reply"]>}
 */
export async function call(command, request = {}) {
  try {
    return await backend(command, { request });
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.code === 'locked') onLocked();
    throw error;
  }
}
