import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/palette/entry.ts';
import { findEntries, keyOf, prepareEntries, tokensOf } from '../../../src/core/palette/find-entries.ts';

const entry = (kind: Entry['kind'], name: string, more: Partial<Entry> = {}): Entry => ({
  ...{ kind, name, url: `${kind}/${name}`, note: '', words: [], initials: '' },
  ...more,
});

const ARCHIVE = [
  entry('report', '云河县档案馆2023年度工作总结', { words: ['2023', '云河县档案馆'], initials: 'yhxdag2023ndgzzj' }),
  entry('report', '云河县档案馆2022年度工作总结', { words: ['2022', '云河县档案馆'], initials: 'yhxdag2022ndgzzj' }),
  entry('report', '政府工作报告', {
    words: ['2022', '云河县人民政府', '区县', '归档', 'zf_20220110'],
    initials: 'zfgzbg',
  }),
  entry('year', '2022 年', { words: ['2022'], initials: '2022n' }),
  entry('series', '云河县档案馆工作总结', { initials: 'yhxdaggzzj' }),
  entry('level', '区县', { initials: 'qx' }),
  entry('office', '云河县人民政府', { initials: 'yhxrmzf' }),
];
const prepared = prepareEntries(ARCHIVE);
const names = (typed: string): string[] => findEntries(prepared, typed, 10).entries.map(({ name }) => name);

describe('what is typed', () => {
  test.each([
    ['2022', ['2022 年', '云河县档案馆2022年度工作总结', '政府工作报告']],
    ['2022年度', ['云河县档案馆2022年度工作总结', '2022 年', '政府工作报告']],
    ['ＱＸ', ['区县']],
    ['区县', ['区县', '政府工作报告']],
    ['dag2022', ['云河县档案馆2022年度工作总结']],
    ['档案馆 2023', ['云河县档案馆2023年度工作总结']],
    ['2022 档案馆', ['云河县档案馆2022年度工作总结']],
    ['yhxdaggzzj', ['云河县档案馆工作总结']],
    ['云河县人民政府', ['云河县人民政府', '政府工作报告']],
    ['yhxrmzf', ['云河县人民政府']],
    ['zf_20220110', ['政府工作报告']],
    ['归档 2022', ['政府工作报告']],
    ['水务', []],
    ['', []],
    ['　，。', []],
  ])('%s', (typed, expected) => expect(names(typed)).toEqual(expected));
});

test('a number is a word of its own', () => {
  expect(tokensOf('档案馆2022年度 总结')).toEqual(['档案馆', '2022', '总结']);
});

const text = fc.string({ unit: fc.constantFrom(...'云河县档案馆工作报告总结2023ab年 ，'), maxLength: 8 });
const entries = fc.array(
  fc.record({
    kind: fc.constantFrom('report' as const, 'year' as const, 'page' as const),
    name: text,
    url: text,
    note: fc.constant(''),
    words: fc.array(text, { maxLength: 2 }),
    initials: fc.string({ unit: fc.constantFrom(...'abyh2'), maxLength: 6 }),
  }),
  { maxLength: 20 },
);

/** The rule in one line, without ranks. */
function fits({ name, words, initials }: Entry, token: string): boolean {
  const isPinyin = /^[a-z0-9]{2,}$/.test(token) && /[a-z]/.test(token);
  return [name, ...words].some((word) => keyOf(word).includes(token)) || (isPinyin && initials.includes(token));
}

test('finds those, and only those, that fit every word, and counts them all', () => {
  fc.assert(
    fc.property(entries, text, fc.nat(5), (all, typed, limit) => {
      const tokens = tokensOf(typed);
      const expected = all.filter((one) => tokens.length > 0 && tokens.every((token) => fits(one, token)));
      const found = findEntries(prepareEntries(all), typed, all.length);
      expect(found.total).toBe(expected.length);
      expect(new Set(found.entries)).toEqual(new Set(expected));
      expect(findEntries(prepareEntries(all), typed, limit)).toEqual({
        total: expected.length,
        entries: found.entries.slice(0, limit),
      });
    }),
  );
});

test('a name typed whole comes first', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (all, pick) => {
      const wanted = all[pick % Math.max(all.length, 1)];
      fc.pre(wanted !== undefined && tokensOf(wanted.name).length > 0);
      const [first] = findEntries(prepareEntries(all), wanted?.name ?? '', 1).entries;
      expect(keyOf(first?.name ?? '')).toBe(keyOf(wanted?.name ?? ''));
    }),
  );
});
