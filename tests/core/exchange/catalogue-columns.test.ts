import { expect, test } from 'vitest';
import { columnOf, isEvidenceColumn } from '../../../src/core/exchange/catalogue-columns.ts';

test('columns for the archivist', () => {
  expect(['依据', '依据（年度）', '待核'].every(isEvidenceColumn)).toBe(true);
  expect(['file', '题名', '待核项'].some(isEvidenceColumn)).toBe(false);
});

test('columns have Chinese and English names, in full width as well', () => {
  expect(['文件名', 'File', '题名', '标题', 'ｔｉｔｌｅ', '库位'].map(columnOf)).toEqual([
    'file',
    'file',
    'title',
    'title',
    'title',
    undefined,
  ]);
});
