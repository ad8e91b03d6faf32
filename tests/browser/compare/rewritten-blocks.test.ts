import { expect, test } from 'vitest';
import { type BlockItem, joinBlocks } from '../../../src/browser/compare/rewritten-blocks.ts';
import type { Item, RowItem } from '../../../src/browser/compare/row-layout.ts';
import type { Row } from '../../../src/core/compare/comparison.ts';

const SPAN = { paragraph: 'p1', start: 0, end: 1, text: '。' };

function itemOf(index: number, kind: 'same' | 'new' | 'dropped', inBlock = true): RowItem {
  const flags: Row['flags'] = inBlock && kind !== 'same' ? ['paragraph-rewritten'] : [];
  const row: Row = { class: kind === 'same' ? 'verbatim' : kind, flags, score: 0, a: SPAN };
  return { type: 'row', index, row, places: {} };
}

const departure: Item = { type: 'departure', index: 9, span: SPAN, count: 1, grouped: false };

/** 0 [1 2 | 3]: a row, and a block of two dropped sentences and a new one. */
const shapeOf = (items: readonly (Item | BlockItem)[]): string =>
  items
    .map((item) => {
      if (item.type !== 'rewritten') return item.type === 'row' ? item.index : item.type;
      const indices = (those: readonly RowItem[]): string => those.map(({ index }) => index).join(' ');
      return `[${indices(item.dropped)} | ${indices(item.added)}]`;
    })
    .join(' ');

test('rows of a block are one item; what is new beside it is not', () => {
  const items = [
    itemOf(0, 'same'),
    itemOf(1, 'dropped'),
    itemOf(2, 'dropped'),
    itemOf(3, 'new'),
    itemOf(4, 'new', false),
  ];
  expect(shapeOf(joinBlocks(items))).toBe('0 [1 2 | 3] 4');
});

test('two blocks that follow one another stay two', () => {
  const items = [itemOf(0, 'dropped'), itemOf(1, 'new'), itemOf(2, 'dropped'), itemOf(3, 'new'), itemOf(4, 'new')];
  expect(shapeOf(joinBlocks(items))).toBe('[0 | 1] [2 | 3 4]');
});

test('a line for what moved away from the middle of a block follows it, others keep their place', () => {
  const items = [departure, itemOf(0, 'dropped'), departure, itemOf(1, 'new'), itemOf(2, 'same'), departure];
  expect(shapeOf(joinBlocks(items))).toBe('departure [0 | 1] departure 2 departure');
});
