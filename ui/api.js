/**
 * The commands of the desk, one function each: the only way to call them. A refusal is an `ApiError`; decide on
 * its `code`, show its `message` and `advice`.
 */
export { ApiError, setBackend, toApiError, whenLocked } from './api/backend.js';
export * from './api/house.js';
export * from './api/measures.js';
export * from './api/work.js';
