/** A script of its own, `series-changes.js`, that series-page.ts loads when a reader asks how a series changed. */
import { refill } from '../kit/dom.ts';
import { openArchive } from '../kit/open-archive.ts';
import { explainFailure } from '../kit/unknown-report-view.ts';
import { changesView } from './changes-view.ts';
import { compareSteps, type SeriesReport } from './year-pairs.ts';

/** Fills `place` with the comparison of each of `reports`, oldest first, with the one before it. */
export async function showChanges(place: HTMLElement, reports: readonly SeriesReport[]): Promise<void> {
  try {
    const archive = await openArchive();
    const steps = await compareSteps(archive, reports, (done, total) => {
      place.textContent = `比对第 ${done} / ${total} 对`;
    });
    refill(place, ...changesView(steps));
  } catch (error) {
    refill(place, explainFailure(error));
  }
}
