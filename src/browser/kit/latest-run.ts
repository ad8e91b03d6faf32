/** Work that a page does for what its reader asks, of which only the latest counts. */
import { isAbort } from './error-view.ts';
import type { ProgressLine } from './progress.ts';

interface Told {
  /** Called as the work begins, ends or fails, never for work that was given up. */
  onState: (state: 'busy' | 'done') => void;
  onError: (error: unknown) => void;
  progress?: ProgressLine;
}

export class LatestRun {
  readonly #told: Told;
  #current = new AbortController();

  constructor(told: Told) {
    this.#told = told;
  }

  /**
   * Gives up what is under way and does `work`, which names itself by `doing` once it takes longer. It must look at the signal after
   * each wait. Resolves when it has ended in whatever way.
   */
  async start(doing: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const { onState, onError, progress } = this.#told;
    onState('busy');
    progress?.start(doing);
    try {
      await work(signal);
      if (!signal.aborted) onState('done');
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) onError(error);
    } finally {
      if (!signal.aborted) progress?.stop();
    }
  }

  /** Gives up what is under way; the page says what it shows instead. */
  stop(): void {
    this.#current.abort();
    this.#told.progress?.stop();
  }
}
