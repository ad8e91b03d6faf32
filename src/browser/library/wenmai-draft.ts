/** `wenmai-draft.js`: what checks drafts, a script of its own beside `wenmai.js`. Its exports are the global's properties. */
export { guessOwn } from '../../core/draft/guess-own.ts';
export { registerBook } from '../../core/draft/register-book.ts';
export { checkDraft } from './archive/check-draft.ts';
