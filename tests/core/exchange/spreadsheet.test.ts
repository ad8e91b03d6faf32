import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, isEvidenceColumn, unguard } from '../../../src/core/exchange/spreadsheet.ts';

const text = fc.string({ unit: fc.constantFrom(...`'=+-@＝＋－＠总结,"\n A1`) });

test('every text comes back, and none begins as a formula', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (cell) => {
      expect(unguard(guard(cell))).toBe(cell);
      expect(guard(cell)).not.toMatch(/^[=+\-@＝＋－＠]/u);
    }),
  );
});

test('plain words are written as they are', () => {
  for (const cell of ['2021年总结', "'21年总结", '——在全会上的报告', '']) expect(guard(cell)).toBe(cell);
});

test('columns for the archivist', () => {
  expect(['依据', '依据（年度）', '待核'].every(isEvidenceColumn)).toBe(true);
  expect(['file', '题名', '待核项'].some(isEvidenceColumn)).toBe(false);
});
