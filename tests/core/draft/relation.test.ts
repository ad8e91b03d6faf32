import { describe, expect, test } from 'vitest';
import { guessOwn } from '../../../src/core/draft/guess-own.ts';
import { type Own, relationOf } from '../../../src/core/draft/relation.ts';

const LEVELS = ['中央', '省', '市', '区县', '乡镇', '单位'];
const OWN: Own = { org: '青溪县档案馆', year: 2024, level: '区县' };

function card(fields: { org?: string; year?: number; level?: string }) {
  return { id: 'r', url: '', title: '', titleSupplied: false, types: [], characters: 0, ...fields };
}

describe('how a report stands to the draft', () => {
  test.each([
    [{ org: '青溪县档案馆', year: 2022, level: '区县' }, 'earlier'],
    [{ org: '青溪县档案馆', year: 2024, level: '区县' }, 'untold'],
    [{ org: '青溪县档案馆', level: '区县' }, 'untold'],
    [{ org: '白沙县档案馆', year: 2026, level: '区县' }, 'elsewhere'],
    [{ org: '青石街道', level: '乡镇' }, 'elsewhere'],
    [{ org: '临澜市档案局', level: '市' }, 'higher'],
    [{ level: '省' }, 'higher'],
    [{ year: 2020, level: '区县' }, 'untold'],
  ] as const)('%j is %s', (fields, relation) => {
    expect(relationOf(card(fields), OWN, LEVELS)).toBe(relation);
  });

  test('without an office only higher levels can be told', () => {
    expect(relationOf(card({ org: '白沙县档案馆', level: '区县' }), { level: '区县' }, LEVELS)).toBe('untold');
    expect(relationOf(card({ level: '市' }), { level: '区县' }, LEVELS)).toBe('higher');
  });
});

describe('whose draft it is', () => {
  const offices = [
    { org: '青溪县档案馆', level: '区县' },
    { org: '档案馆', level: '单位' },
  ];

  test.each([
    ['青溪县档案馆2024年工作总结\n正文。', { org: '青溪县档案馆', year: 2024, level: '区县' }],
    ['\n\n  青溪县档案馆\n2024年度工作总结\n', { org: '青溪县档案馆', year: 2024, level: '区县' }],
    ['白沙县水务局2023年度工作总结', { org: '白沙县水务局', year: 2023 }],
    ['修路十里，修桥两座。', {}],
    ['', {}],
  ])('%j', (draft, own) => {
    expect(guessOwn(draft, offices)).toEqual(own);
  });
});
