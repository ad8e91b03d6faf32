import { describe, expect, test } from 'vitest';
import { layItems, type RowItem } from '../../../src/browser/compare/row-layout.ts';
import { mergedWords, type Side, wordsOf } from '../../../src/browser/kit/changed-words.ts';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { EARLIER, LATER } from './reports.ts';

const { rows } = compareReports(EARLIER, LATER);
const items = layItems(rows, { a: EARLIER, b: LATER });
const rowItems = items.filter((item): item is RowItem => item.type === 'row');

/** The report as the page shows it, joined again by paragraph. */
function rebuild(side: Side): Record<string, string> {
  const shown = new Map<string, Map<number, string>>();
  for (const { row } of rowItems) {
    const span = row[side];
    if (span === undefined) continue;
    const words = wordsOf(row, side);
    const paragraph = shown.get(span.paragraph) ?? new Map<number, string>();
    shown.set(span.paragraph, paragraph.set(span.start, words.map(({ text }) => text).join('')));
  }
  return Object.fromEntries(
    [...shown].map(([id, sentences]) => [
      id,
      [...sentences]
        .sort(([x], [y]) => x - y)
        .map(([, text]) => text)
        .join(''),
    ]),
  );
}

describe('the rows', () => {
  test.each([
    ['a', EARLIER],
    ['b', LATER],
  ] as const)('rebuild report %s', (side, { paragraphs }) => {
    expect(rebuild(side)).toEqual(Object.fromEntries(paragraphs.map(({ id, text }) => [id, text])));
  });

  test('hold every row of the comparison once, in its order', () => {
    expect(rowItems.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
  });
});

test('in one column a row holds both sentences', () => {
  for (const row of rows.filter(({ pieces }) => pieces !== undefined)) {
    const words = mergedWords(row);
    const join = (without: string): string =>
      words.flatMap(({ type, text }) => (type === without ? [] : text)).join('');
    expect(join('deleted')).toBe(row.b?.text);
    expect(join('inserted').length).toBe(row.a?.text.length);
  }
});

test('a line stands at the old place of what moved, and its rows lead to it', () => {
  for (const item of items) {
    if (item.type !== 'departure') continue;
    const rowsOfPassage = rowItems.filter(({ departure }) => departure === item.index);
    expect(rowsOfPassage).toHaveLength(item.count);
    expect(rowsOfPassage[0]?.row.a).toEqual(item.span);
  }
  expect(items.some(({ type }) => type === 'departure')).toBe(true);
});
