/**
 * The page's state and the browser's history. What is chosen makes an entry of its own; what is typed makes one entry for as long
 * as the field is being written in, so that going back leads to the search before and not through half words.
 */
import { formatState, parseState, type SearchState } from '../kit/search-state.ts';
import { addressOf } from './state-links.ts';

export class StateHistory {
  state: SearchState = parseState(location.search);
  #typing = false;
  readonly #show: (state: SearchState) => void;

  /** `show` is called for every change, by the reader or by going back and forth. */
  constructor(show: (state: SearchState) => void) {
    this.#show = show;
    window.addEventListener('popstate', () => {
      this.#typing = false;
      this.state = parseState(location.search);
      this.#show(this.state);
    });
  }

  choose(state: SearchState): void {
    this.#typing = false;
    if (this.#write(state, 'push')) this.#show(state);
  }

  type(state: SearchState): void {
    if (!this.#write(state, this.#typing ? 'replace' : 'push')) return;
    this.#typing = true;
    this.#show(state);
  }

  /** The field is done with: the next key makes a new entry. */
  settle(): void {
    this.#typing = false;
  }

  /** Corrects the address of the state shown, such as a page number that is too high. */
  correct(state: SearchState): void {
    this.#write(state, 'replace');
  }

  #write(state: SearchState, how: 'push' | 'replace'): boolean {
    const changed = formatState(state) !== formatState(this.state);
    this.state = state;
    if (!changed) return false;
    if (how === 'push') history.pushState(null, '', addressOf(state));
    else history.replaceState(null, '', addressOf(state));
    return true;
  }
}
