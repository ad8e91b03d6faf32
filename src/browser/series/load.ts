/** On the page of a series: a button that fetches what compares its years, since a page that is read should stay small. */
import type { Wenmai } from '../library/archive-api.ts';
import type { SeriesReport } from './year-pairs.ts';

const SCRIPTS = ['../wenmai.js', '../series-changes.js'];

declare global {
  var wenmai: Wenmai | undefined;
  var wenmaiSeries: { showChanges(place: HTMLElement, reports: readonly SeriesReport[]): Promise<void> } | undefined;
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
    for (const script of SCRIPTS) await run(script);
    await globalThis.wenmaiSeries?.showChanges(place, reports);
    return 'done';
  } catch (error) {
    place.textContent = error instanceof Error ? error.message : String(error);
    return 'error';
  }
}

function run(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`程序文件 ${src.slice(3)} 没有载入。请重新复制或重新生成整个网站。`));
    document.head.append(script);
  });
}

const section = document.querySelector<HTMLElement>('[data-series-changes]');
if (section !== null) enable(section);
