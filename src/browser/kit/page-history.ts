/** A page's state and the browser's history: each choice makes an entry of its own. */

/** How the state of a page is written in its address. */
interface StateForm<State> {
  /** Reads the query of an address: `?a=…`. Any text gives a state. */
  parse: (search: string) => State;
  /** Equal states have equal forms. */
  format: (state: State) => string;
  addressOf: (state: State) => string;
}

export class PageHistory<State> {
  state: State;
  readonly #form: StateForm<State>;
  readonly #show: (state: State) => void;

  /** `show` is called for every change, by the reader or by going back and forth. */
  constructor(form: StateForm<State>, show: (state: State) => void) {
    this.#form = form;
    this.#show = show;
    this.state = form.parse(location.search);
    // Going to an anchor of the page is no change of state.
    window.addEventListener('popstate', () => this.#change(form.parse(location.search)));
  }

  choose(state: State): void {
    this.#change(state, () => history.pushState(null, '', this.#form.addressOf(state)));
  }

  #change(state: State, write?: () => void): void {
    if (this.#form.format(state) === this.#form.format(this.state)) return;
    this.state = state;
    write?.();
    this.#show(state);
  }
}
