import { expect, test } from 'vitest';
import { extensionOf, fileName } from '../../../src/core/report/file-name.ts';

test('endings and names of files', () => {
  expect(extensionOf('甲/总结.TXT')).toBe('.txt');
  expect(extensionOf('2021.12/总结')).toBe('');
  expect(extensionOf('.hidden')).toBe('');
  expect(fileName('甲/乙/丙.md')).toBe('丙.md');
});
