/** On the page of a series: a button that fetches what compares its years, since a page that is read should stay small. */
import { messageOf } from '../../core/message-of.ts';
import { SERIES_CHANGES } from '../../core/scripts.ts';
import '../frame/frame.ts';
import '../frame/print-folds.ts';
import { loadScript } from '../kit/load-script.ts';
import type { SeriesReport } from './year-pairs.ts';

interface SeriesLibrary {
  showChanges(place: HTMLElement, reports: readonly SeriesReport[]): Promise<void>;
}

function enable(section: HTMLElement): void {
  const button = section.querySelector('button');
  const place = section.querySelector<HTMLElement>('[data-series-place]');
  if (button === null || place === null) return;
  const reports = JSON.parse(section.dataset.reports ?? '[]') as SeriesReport[];
  section.hidden = false;
  button.addEventListener('click', () => {
    button.hidden = true;
    section.dataset.seriesState = 'loading';
    void show(place, reports).then((state) => {
      section.dataset.seriesState = state;
    });
  });
}

async function show(place: HTMLElement, reports: readonly SeriesReport[]): Promise<'done' | 'error'> {
  place.textContent = '读取各年报告';
  try {
    const { showChanges } = await loadScript<SeriesLibrary>(SERIES_CHANGES);
    await showChanges(place, reports);
    return 'done';
  } catch (error) {
    place.textContent = messageOf(error);
    return 'error';
  }
}

const section = document.querySelector<HTMLElement>('[data-series-changes]');
if (section !== null) enable(section);
