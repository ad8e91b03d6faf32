/** The draft checker, a script of its own. The page loads it with the first words of a draft. */
import type { guessOwn } from '../../core/draft/guess-own.ts';
import type { registerBook } from '../../core/draft/register-book.ts';
import { DRAFT_CHECKER } from '../../core/scripts.ts';
import { loadScript } from '../kit/load-script.ts';

/** The part of `wenmai-draft.js` that the page itself calls; the library calls the rest. */
export interface Checker {
  guessOwn: typeof guessOwn;
  registerBook: typeof registerBook;
}

/** Rejects with a `ScriptError`. */
export const loadChecker = (): Promise<Checker> => loadScript<Checker>(DRAFT_CHECKER);
