import { expect, test } from 'vitest';
import { layColumn } from '../../../src/browser/compare/columns.ts';
import { wordsOf } from '../../../src/browser/kit/changed-words.ts';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { EARLIER, LATER } from './reports.ts';

const { rows } = compareReports(EARLIER, LATER);

for (const [side, text] of [
  ['a', EARLIER],
  ['b', LATER],
] as const) {
  const column = layColumn(rows, side, text);

  test(`a column has report ${side} in its own order, each sentence once`, () => {
    const words = column.flatMap(({ row }) => wordsOf(row, side));
    expect(words.map((word) => word.text).join('')).toBe(text.paragraphs.map((paragraph) => paragraph.text).join(''));
  });

  test(`every row with a sentence of report ${side} leads to one`, () => {
    const indices = column.flatMap((item) => item.indices).sort((x, y) => x - y);
    expect(indices).toEqual(rows.flatMap((row, index) => (row[side] === undefined ? [] : index)));
  });

  test(`the first sentence of each paragraph of report ${side} is told`, () => {
    const opening = column.filter(({ place }) => place.turns).map(({ row }) => row[side]?.paragraph);
    expect(opening).toEqual(text.paragraphs.map(({ id }) => id));
  });
}
