import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isVolumeCode, parseArchivalCode, readArchivalCode } from '../../../src/core/metadata/archival-code.ts';
import { archivalCodeProblems } from '../../../src/core/metadata/archival-code-problems.ts';
import { reportOf } from '../report/report-of.ts';

test('the standard’s own example, and every part of it', () => {
  expect(parseArchivalCode('Z109-WS·2011-Y-BGS-0001')).toEqual({
    code: 'Z109-WS·2011-Y-BGS-0001',
    fonds: 'Z109',
    category: 'WS',
    year: 2011,
    retention: 'Y',
    office: 'BGS',
    item: 1,
  });
  expect(parseArchivalCode('X001-WS·2021-D30-0012')).toMatchObject({ retention: 'D30', item: 12 });
});

test.each([
  'X001-WS-2021-Y-BGS-0001', // no dot
  'X001-WS·2021-X-BGS-0001', // no such retention
  'X001-WS·2021-Y-BGS-1',
  'X001-WS·2021-Y-BGS-0001-02',
  'WS·2021-Y-BGS-0001',
  '0001-1-0023-005',
  '',
])('%j does not follow the standard', (code) => {
  expect(parseArchivalCode(code)).toBeUndefined();
});

test('signs as keyboards and spreadsheets write them come to one form', () => {
  const dot = fc.constantFrom('·', '.', '．', '•', '・', '･', '‧');
  const dash = fc.constantFrom('-', '－', '—', '–', '−');
  const space = fc.constantFrom('', ' ', '\u3000');
  fc.assert(
    fc.property(dot, dash, space, (middle, line, gap) => {
      const written = `x００1${line}ws${middle}${gap}2021${line}y${gap}${line}BGS${line}0001`;
      expect(readArchivalCode(written)).toBe('X001-WS·2021-Y-BGS-0001');
    }),
  );
});

test('a code of no known rule stays as it is written; one of a volume is known', () => {
  expect(readArchivalCode('县档 旧 12 号')).toBe('县档 旧 12 号');
  expect(readArchivalCode('0001－1－0023')).toBe('0001-1-0023');
  expect(isVolumeCode('0001-1-0023-005')).toBe(true);
  expect(isVolumeCode('2021年第3号')).toBe(false);
});

test('reading twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'X0Ｙ1-－·.WSD32 号') }), (written) => {
      const once = readArchivalCode(written);
      expect(readArchivalCode(once)).toBe(once);
    }),
  );
});

describe('the year', () => {
  const told = (ref: string, fields: { year?: number; date?: string }): string[] => {
    const { metadata } = reportOf({ title: '总结', ref, ...fields });
    const catalogue = { file: 'a.txt', line: 2, given: { ref: { value: ref, line: 2, cell: 'L2' } } };
    return archivalCodeProblems(metadata, { file: 'a.txt', catalogue }).map(
      ({ code, severity, file, cell }) => `${severity} ${code} ${file} ${cell}`,
    );
  };

  it('may be the report’s or its date’s', () => {
    expect(told('X001-WS·2021-Y-BGS-0001', { year: 2021 })).toEqual([]);
    expect(told('X001-WS·2022-Y-BGS-0001', { year: 2021, date: '2022-01-10' })).toEqual([]);
    expect(told('X001-WS·2023-Y-BGS-0001', { year: 2021, date: '2022-01-10' })).toEqual([
      'info ref-year catalogue.csv L2',
    ]);
    expect(told('X001-WS·2023-Y-BGS-0001', {})).toEqual([]);
  });

  it('is not asked of other forms', () => {
    expect(told('0001-1-0023-005', { year: 2021 })).toEqual([]);
    expect(told('旧12', { year: 2021 })).toEqual(['warning ref-form catalogue.csv L2']);
  });
});
