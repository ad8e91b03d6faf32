/** Makes intake.html a workbench: what was read wrongly is corrected in the page and saved as catalogue.csv. */

import type { WorkbenchData } from '../../core/exchange/workbench.ts';
import { messageOf } from '../../core/message-of.ts';
import { dataFile, WORKBENCH_FILE } from '../../core/search-data/layout.ts';
import { el, refill } from '../kit/dom.ts';
import { siteRoot } from '../kit/site-root.ts';
import { readChoice, storeChoice, watchChoice } from '../kit/storage.ts';
import { requireEdition } from '../library/archive-data-error.ts';
import { unpackJson } from '../library/decode.ts';
import { pageEdition } from '../library/page-edition.ts';
import { ScriptLoader } from '../library/script-loader.ts';
import { Corrections } from './corrections.ts';
import { doubtsView } from './doubts-view.ts';
import { FieldEditor } from './field-editor.ts';
import { SaveBar } from './save-bar.ts';
import { TableView } from './table-view.ts';

declare global {
  /** Called by the data file. */
  var wenmaiWorkbench: { put: (name: string, value: unknown, check?: string) => void } | undefined;
}

/** Archives may share one store, over file:// all of a machine do: each has a key of its own, its folder. */
const key = (): string => `corrections:${new URL(siteRoot()).pathname}`;

async function start(main: HTMLElement): Promise<void> {
  const loader = new ScriptLoader(siteRoot());
  globalThis.wenmaiWorkbench = { put: (...file) => loader.put(...file) };
  const text = await loader.loadText(WORKBENCH_FILE, `?${Date.now().toString(36)}`);
  const data = (await unpackJson(text)) as WorkbenchData;
  requireEdition(data.edition, pageEdition(), dataFile(WORKBENCH_FILE));
  const corrections = new Corrections(data, {
    read: () => readChoice(key()),
    write: (kept) => storeChoice(key(), kept),
  });
  // Two pages with different corrections would take turns in losing them.
  watchChoice(key(), () => location.reload());
  const tell = (): void => {
    main.dataset.unsaved = String(corrections.unsaved);
  };
  corrections.onChange(tell);
  tell();
  fill(main, corrections);
  main.dataset.intakeState = 'ready';
}

function fill(main: HTMLElement, corrections: Corrections): void {
  new FieldEditor(main, corrections);
  const table = new TableView(corrections);
  const place = main.querySelector<HTMLElement>('[data-workbench]');
  place?.append(table.element);
  const review = main.querySelector<HTMLElement>('[data-review]');
  if (review) refill(review, doubtsView(corrections));
  for (const section of main.querySelectorAll<HTMLElement>('[data-needs-workbench]')) section.hidden = false;
  main.append(new SaveBar(corrections).element);
  main.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-edit]') : null;
    if (link === null) return;
    event.preventDefault();
    table.open(link.dataset.edit ?? '');
  });
  const wanted = new URLSearchParams(location.search).get('edit');
  if (wanted !== null) table.open(wanted);
}

const main = document.querySelector<HTMLElement>('main[data-unsaved]');
if (main) {
  start(main).catch((error: unknown) => {
    main.dataset.intakeState = 'error';
    const words = messageOf(error);
    const advice = `不能在本页改著录：${words}下面的清单仍可查看；改著录可用 npm run -s catalogue。`;
    main.querySelector('.page-head')?.append(el('p', { class: 'workbench-error', role: 'alert' }, advice));
  });
}
