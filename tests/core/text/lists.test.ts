import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUnder, groupBy } from '../../../src/core/text/lists.ts';

it('groups keep items and keys in their order, each item once', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: fc.constantFrom('总结', '计划', undefined), value: fc.nat() })), (items) => {
      const groups = groupBy(items, ({ key }) => key);
      const keys = [...new Set(items.map(({ key }) => key))];
      expect([...groups]).toEqual(keys.map((key) => [key, items.filter((item) => item.key === key)]));
    }),
  );
});

it('an item goes to the end of the list under its key', () => {
  const lists = new Map([[2022, ['总结']]]);
  addUnder(lists, 2022, '计划');
  addUnder(lists, 2023, '总结');
  expect([...lists]).toEqual([
    [2022, ['总结', '计划']],
    [2023, ['总结']],
  ]);
});
