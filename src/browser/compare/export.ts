/** Exports of a comparison: print, CSV, Word. */

import { messageOf } from '../../core/message-of.ts';
import type { CompareState } from '../kit/compare-state.ts';
import { download, saveBlob } from '../kit/download.ts';
import { announce } from '../kit/toast.ts';
import { loadWordLibrary } from '../kit/word-library.ts';
import type { Compared } from './compared.ts';
import { fileName } from './file-name.ts';
import type { Findings } from './findings/findings.ts';

export interface Action {
  label: string;
  run: () => void;
}

/** Input of the exports. `findings` loads a script of its own, `stateOf` returns the current state of the page. */
export interface Takeable {
  compared: Compared;
  findings: () => Promise<Findings>;
  stateOf: () => CompareState;
}

export function takeAway(takeable: Takeable): Action[] {
  const action = (label: string, run: (takeable: Takeable) => Promise<void>): Action => ({
    label,
    run: () => void run(takeable).catch((error: unknown) => announce(messageOf(error))),
  });
  return [action('打印', print), action('Word', saveWord), action('CSV', saveCsv)];
}

async function print({ findings }: Takeable): Promise<void> {
  await (await findings()).open();
  window.print();
}

async function saveWord({ compared, findings, stateOf }: Takeable): Promise<void> {
  announce('正在生成 Word 文件');
  const [{ wordDocument }, found] = await Promise.all([loadWordLibrary(), findings()]);
  saveBlob(fileName(compared, 'docx'), await wordDocument(await found.sheet(stateOf())));
}

async function saveCsv({ compared, findings }: Takeable): Promise<void> {
  const csv = await (await findings()).csv();
  download(fileName(compared, 'csv'), 'text/csv;charset=utf-8', csv);
}
