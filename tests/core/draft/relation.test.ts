import { describe, expect, test } from 'vitest';
import { guessOwn } from '../../../src/core/draft/guess-own.ts';
import { BY_NAME } from '../../../src/core/draft/office-book.ts';
import { registerBook } from '../../../src/core/draft/register-book.ts';
import { type Own, relationOf } from '../../../src/core/draft/relation.ts';
import { toOffices } from '../../../src/core/metadata/offices.ts';

const LEVELS = ['中央', '省', '市', '区县', '乡镇', '单位'];
const STANDING = { levels: LEVELS, offices: BY_NAME };
const OWN: Own = { org: '青溪县档案馆', year: 2024, level: '区县' };
const TOWN: Own = { org: '青溪县青石镇人民政府', year: 2024, level: '乡镇' };

function card(fields: { org?: string; year?: number; level?: string }) {
  return { id: 'r', url: '', title: '', titleSupplied: false, types: [], characters: 0, ...fields };
}

describe('how a report stands to the draft', () => {
  test.each([
    [{ org: '青溪县档案馆', year: 2022, level: '区县' }, 'earlier'],
    [{ org: '青溪县档案馆', year: 2024, level: '区县' }, 'unclear'],
    [{ org: '青溪县档案馆', level: '区县' }, 'unclear'],
    [{ org: '白沙县档案馆', year: 2026, level: '区县' }, 'elsewhere'],
    [{ org: '青石街道', level: '乡镇' }, 'elsewhere'],
    // A city that is not known to contain the county is not above it.
    [{ org: '临澜市档案局', level: '市' }, 'elsewhere'],
    [{ org: '临澜市青溪县档案馆', year: 2021, level: '区县' }, 'earlier'],
    [{ org: '国务院', level: '中央' }, 'higher'],
    [{ level: '省' }, 'unclear'],
    [{ year: 2020, level: '区县' }, 'unclear'],
  ] as const)('%j is %s', (fields, relation) => {
    expect(relationOf(card(fields), OWN, STANDING)).toBe(relation);
  });

  test('without an office only the centre can be told', () => {
    expect(relationOf(card({ org: '白沙县档案馆', level: '区县' }), { level: '区县' }, STANDING)).toBe('unclear');
    expect(relationOf(card({ level: '市' }), { level: '区县' }, STANDING)).toBe('unclear');
    expect(relationOf(card({ level: '中央' }), { level: '区县' }, STANDING)).toBe('higher');
  });

  test.each([
    [{ org: '青溪县人民政府', level: '区县' }, 'higher'],
    [{ org: '青石镇政府', year: 2023, level: '乡镇' }, 'earlier'],
    [{ org: '白沙县人民政府', level: '区县' }, 'elsewhere'],
    [{ org: '青溪县白沙镇人民政府', level: '乡镇' }, 'elsewhere'],
  ] as const)('a place above is a superior, a name without it the same office: %j', (fields, relation) => {
    expect(relationOf(card(fields), TOWN, STANDING)).toBe(relation);
  });

  test('the register knows the province of a city', () => {
    const offices = registerBook(
      toOffices([
        { org: '昆明市人民政府', level: '市' },
        { org: '云南省人民政府', level: '省' },
      ]),
    );
    const own = { org: '昆明市人民政府', year: 2024, level: '市' };
    expect(relationOf(card({ org: '云南省政府', level: '省' }), own, { levels: LEVELS, offices })).toBe('higher');
    expect(relationOf(card({ org: '浙江省政府', level: '省' }), own, { levels: LEVELS, offices })).toBe('elsewhere');
    expect(offices.isOwnPlace('曲靖', '云南省人民政府')).toBe(true);
    expect(offices.isOwnPlace('曲靖', '昆明市人民政府')).toBe(false);
    expect(offices.isOwnPlace('云南', '昆明市人民政府')).toBe(true);
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
    [
      '青溪县档案馆工作报告\n——二〇二四年一月十二日在全县档案工作会议上\n2019年以来',
      { org: '青溪县档案馆', year: 2024, level: '区县' },
    ],
    ['修路十里，修桥两座。', {}],
    ['', {}],
  ])('%j', (draft, own) => {
    expect(guessOwn(draft, offices)).toEqual(own);
  });
});
