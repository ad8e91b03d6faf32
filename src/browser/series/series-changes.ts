/** A script of its own, `series-changes.js`, that load.ts fetches when a reader asks how a series changed. */
import { refill } from '../kit/dom.ts';
import { explainFailure } from '../kit/unknown-report-view.ts';
import { changesView } from './changes-view.ts';
import { compareSteps, type SeriesReport } from './year-pairs.ts';

/** Fills `place` with the comparison of each of `reports`, oldest first, with the one before it. */
export async function showChanges(place: HTMLElement, reports: readonly SeriesReport[]): Promise<void> {
  const library = globalThis.wenmai;
  if (library === undefined) throw new Error('The browser library is not there; this is a bug.');
  try {
    const archive = await library.openArchive();
    const steps = await compareSteps(archive, reports, (done, total) => {
      place.textContent = `比较第 ${done} / ${total} 对`;
    });
    refill(place, ...changesView(steps));
  } catch (error) {
    refill(place, explainFailure(error));
  }
}
