/** The page's state and the browser's history: each choice makes an entry of its own. */
import { addressOf, type CompareState, formatState, parseState } from '../kit/compare-state.ts';

export class CompareHistory {
  state: CompareState = parseState(location.search);
  readonly #show: (state: CompareState) => void;

  /** `show` is called for every change, by the reader or by going back and forth. */
  constructor(show: (state: CompareState) => void) {
    this.#show = show;
    window.addEventListener('popstate', () => {
      // Going to an anchor of the page is no change of state.
      const state = parseState(location.search);
      if (formatState(state) === formatState(this.state)) return;
      this.state = state;
      this.#show(state);
    });
  }

  choose(state: CompareState): void {
    if (formatState(state) === formatState(this.state)) return;
    this.state = state;
    history.pushState(null, '', addressOf(state));
    this.#show(state);
  }
}
