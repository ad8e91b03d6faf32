/** Ways to take a comparison away: on paper, to a spreadsheet, to a word processor. */

import type { CompareState } from '../kit/compare-state.ts';
import { download, saveBlob } from '../kit/download.ts';
import { announce } from '../kit/toast.ts';
import { loadWordLibrary } from '../kit/word-library.ts';
import { comparisonToCsv } from './compare-csv.ts';
import type { Compared } from './compared.ts';
import { sheetOf } from './sheet.ts';

export interface Action {
  label: string;
  run: () => void;
}

/** `stateOf` gives the page's state at the time. */
export function takeAway(compared: Compared, stateOf: () => CompareState): Action[] {
  return [
    { label: '打印', run: () => window.print() },
    { label: 'Word', run: () => void saveWord(compared, stateOf()) },
    {
      label: 'CSV',
      run: () => download(fileName(compared, 'csv'), 'text/csv;charset=utf-8', comparisonToCsv(compared)),
    },
  ];
}

async function saveWord(compared: Compared, state: CompareState): Promise<void> {
  announce('正在生成 Word 文件');
  try {
    const { wordDocument } = await loadWordLibrary();
    saveBlob(fileName(compared, 'docx'), await wordDocument(sheetOf(compared, state)));
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error));
  }
}

/** `比对_云河县政府工作报告_2022-2023.csv`: a name that every file system takes. */
export function fileName({ cards: { a, b } }: Compared, extension: string): string {
  const subject = a.series !== undefined && a.series === b.series ? a.series : a.title;
  const years = a.year === undefined || b.year === undefined ? [] : [`${a.year}-${b.year}`];
  const words = subject.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return `${['比对', [...words].slice(0, 30).join('').trim(), ...years].join('_')}.${extension}`;
}
