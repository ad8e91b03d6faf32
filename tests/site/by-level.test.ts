import { expect, test } from 'vitest';
import { groupedByLevel, levelName } from '../../src/site/by-level.ts';

const LEVELS = ['省', '市', '区县'];
const office = (name: string, level?: string) => ({ name, level });

test('the highest level first, names by pinyin in it, what has no known level last', () => {
  const items = [
    office('水务局', '区县'),
    office('国有林场'),
    office('市审计局', '市'),
    office('档案馆', '区县'),
    office('某司', '部'),
  ];
  expect(
    groupedByLevel(items, LEVELS).map(({ level, items: its }) => [levelName(level), ...its.map(({ name }) => name)]),
  ).toEqual([
    ['市', '市审计局'],
    ['区县', '档案馆', '水务局'],
    ['级别未注明', '国有林场', '某司'],
  ]);
});

test('every item is in one group', () => {
  const items = ['甲', '乙', '丙'].flatMap((name) =>
    [...LEVELS, undefined].map((level) => office(`${name}${level}`, level)),
  );
  expect(groupedByLevel(items, LEVELS).flatMap(({ items: its }) => its)).toHaveLength(items.length);
});
